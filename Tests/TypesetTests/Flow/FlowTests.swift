// What an editor looks for on a page: labels with their items, full pages, a signature at the right.
import Press
import Testing

@testable import Typeset

@Suite(.serialized)
struct FlowTests {
  private struct SetLine {
    var text: String
    var line: Line
    var at: Point
    var isLabel: Bool
  }

  /// The set lines of each page.
  private func lines(of document: Document) -> [[SetLine]] {
    let typography = Typography(engine: TextEngine(language: "ja"))
    return Flow(document, typography: typography).run().pages.map { page in
      page.marks.compactMap { mark in
        guard case .text(let text, let line, let at, let isWhite) = mark else { return nil }
        let bytes = text.bytes.map { UInt8(bitPattern: $0) }
        let all = String(decoding: bytes, as: UTF8.self)
        return SetLine(text: all, line: line, at: at, isLabel: isWhite)
      }
    }
  }

  private func item(_ id: String, lines: Int) -> Document.Item {
    .init(
      id: id,
      title: "題名 \(id)",
      organizer: "団体 \(id)",
      body: (0..<lines).map { "本文 \(id) \($0)" }.joined(separator: "\n")
    )
  }

  private func document(_ sections: [(String, [Document.Item])]) -> Document {
    var document = Samples.bulletin([], sidebar: false)
    document.sections = sections.map { .init(label: $0.0, items: $0.1) }
    return document
  }

  @Test("分類の見出しの下には、いつも同じページに題名と本文の二行以上がある", arguments: 28...48)
  func labelIsNeverAlone(lines: Int) throws {
    let first = (1...2).map { item("A\($0)", lines: lines) }
    let pages = self.lines(
      of: document([("募集", first), ("行事", [item("B1", lines: 9), item("B2", lines: 9)])])
    )
    let page = try #require(pages.first { $0.contains { $0.isLabel && $0.text == "行事" } })
    let below = page.filter { $0.text.contains("B1") }.map(\.text)
    #expect(below.contains("題名 B1"))
    #expect(below.count { $0.hasPrefix("本文") } >= 2)
  }

  @Test("一ページ目に空きがあれば、次の分類はそこから始まる")
  func nextSectionBeginsOnTheSamePage() {
    let items = (1...4).map { item("A\($0)", lines: 12) }
    let next = (1...8).map { item("B\($0)", lines: 8) }
    let report = Typesetter().report(on: document([("募集", items), ("行事", next)]))
    #expect(report.items.first { $0.item == "B1" }?.firstPage == 1)
    #expect(report.items.first { $0.item == "B2" }?.firstPage == 1)
    #expect(report.items.allSatisfy { $0.firstPage == $0.lastPage })
  }

  @Test("ひとつだけの記事は、紙面の幅いっぱいに組む")
  func singleItemTakesTheWidth() throws {
    let text = String(repeating: "湖畔の遊歩道を一時間ほど歩きながら拾います。", count: 6)
    let one = Document.Item(id: "A", title: "題名", body: text)
    let width = Measures.of(.bulletin).contentWidth
    let widest = { (document: Document) in
      self.lines(of: document).joined().filter { $0.text == text }.map(\.line.width).max() ?? 0
    }
    #expect(widest(document([("募集", [one])])) > width * 0.9)
    #expect(widest(document([("募集", [one, one])])) < width * 0.5)
  }

  @Test("あいさつの署名は、打たれた字下げのまま右に寄り、長すぎれば入るところまで寄る", arguments: [8, 20, 60])
  func signature(spaces: Int) throws {
    var document = document([])
    let indent = String(repeating: "　", count: spaces)
    document.greeting = .init(paragraphs: ["おはようございます。", "", indent + "センター長 山田"])
    let page = try #require(lines(of: document).first)
    let signature = page.filter { $0.text.contains("山田") }
    let line = try #require(signature.first)
    #expect(signature.count == 1)
    let typed = line.text.prefix { $0 == "　" }.count
    #expect(typed == min(spaces, 44))
    #expect(line.line.width > Double(typed) * 10)
    let greeting = try #require(page.first { $0.text.hasPrefix("おはよう") })
    #expect(line.at.y - greeting.at.y > 16.8 * 1.4)
  }

  @Test("最後のページがほとんど空くときは、少し詰めて一ページ減らす")
  func lastPageIsSaved() {
    var saved = 0
    for count in 12...36 {
      let items = (1...count).map { item("A\($0)", lines: 3 + count % 2) }
      let one = document([("募集", items)])
      let usual = Flow(one, typography: Typography(engine: TextEngine(language: "ja"))).run().report
      let pages = Typesetter().report(on: one).pages
      #expect(pages == usual.pages || usual.linesLeft >= 24)
      if pages < usual.pages { saved += 1 }
    }
    #expect(saved > 0)
  }

  @Test("もくじの長い題名は、入るなら二行に、入らなければ「…」で切る", arguments: [(5, false), (45, true)])
  func indexTitles(count: Int, isCut: Bool) {
    let items = (1...count).map {
      Document.Item(id: "N-\($0)", title: "大きな湖のほとりを朝から歩く集まり その\($0)", body: "一行。")
    }
    let lines = lines(of: Samples.bulletin(items)).joined()
    #expect(lines.contains { $0.text.hasSuffix("…") } == isCut)
    #expect(lines.contains { $0.text == "今号のもくじ（続き）" } == isCut)
  }
}
