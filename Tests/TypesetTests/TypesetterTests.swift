// A document becomes a PDF that can be read, searched, and made again byte for byte.
import Foundation
import HostileText
import Press
import Testing

@testable import Typeset

@Suite(.serialized)
struct TypesetterTests {
  private func printed(_ text: String) -> String {
    PrintText.paragraphs(of: text).joined().filter { !$0.isWhitespace }
  }

  @Test("刷った記事の字は、どの四字を取ってもPDFから読み出せる")
  func everyPieceIsFound() throws {
    let items = try Samples.notices()
    let document = Document(
      title: "記事",
      layout: .bulletin,
      sections: [.init(label: "募集", items: items)]
    )
    let found = try PDFTool.text(of: Typesetter().pdf(of: document).pdf)
    var pieces = 0
    for text in items.flatMap({ [$0.title] + $0.body.split(separator: "\n").map(String.init) }) {
      let characters = Array(printed(text))
      for start in characters.indices.dropLast(3) {
        let piece = String(characters[start..<start + 4])
        pieces += 1
        if !found.contains(piece) { Issue.record("「\(piece)」がない（\(text.prefix(20))）") }
      }
    }
    #expect(pieces > 4000)
  }

  @Test("刷った字は、一字も減らず、増えない")
  func noCharacterLostOrDoubled() throws {
    let items = try Samples.notices()
    let document = Document(
      title: "",
      layout: .bulletin,
      sections: [.init(label: "", items: items)]
    )
    let found = try PDFTool.text(of: Typesetter().pdf(of: document).pdf)
    let given = items.flatMap { item in
      [item.title, item.body] + item.marks + item.facts.flatMap { [$0.label, $0.text] }
    }.map(printed).joined()
    #expect(found.sorted() == given.sorted())
  }

  @Test("同じ文書は、何度刷っても同じバイトになる")
  func sameBytes() throws {
    let document = Samples.bulletin(Samples.items(12))
    #expect(try Typesetter().pdf(of: document).pdf == Typesetter().pdf(of: document).pdf)
  }

  @Test("PDFには題名と紙面の日付が入り、字体はすべて埋め込まれ、構造の印がある")
  func properties() throws {
    let pdf = try Typesetter().pdf(of: Samples.bulletin(Samples.items(3))).pdf
    let info = try PDFTool.run("pdfinfo", ["-isodates"], on: pdf)
    #expect(info.contains("あいぽーと通信 第412号"))
    #expect(info.contains("2026-12-01T00:00:00+09"))
    #expect(info.contains("Tagged:          yes"))
    let fonts = try PDFTool.run("pdffonts", [], on: pdf).split(separator: "\n").dropFirst(2)
    #expect(fonts.count >= 2)
    #expect(fonts.allSatisfy { $0.contains("BIZUD") && $0.contains(" yes yes yes ") })
  }

  @Test("題名に引用符や逆斜線があっても刷れる", arguments: [#"会の「'\'」"#, #"\"#, "'", "(", ""])
  func quotesInTitle(title: String) throws {
    let item = Document.Item(id: title, title: title, body: title)
    var document = Samples.bulletin([item])
    document.title = title
    let pdf = try Typesetter().pdf(of: document).pdf
    #expect(try PDFTool.run("pdfinfo", [], on: pdf).contains("Pages:           1"))
  }

  @Test("もくじには、その記事の始まるページが出る")
  func indexPages() throws {
    let print = try Typesetter().pdf(of: Samples.bulletin(Samples.items(40)))
    #expect(print.report.pages >= 3)
    let text = try PDFTool.run("pdftotext", ["-layout", "-f", "1", "-l", "2"], on: print.pdf)
    let last = try #require(print.report.items.last)
    #expect(last.item == "N-40")
    let line = text.split(separator: "\n").first { $0.contains("その40") }
    #expect(try #require(line).contains("その40") && line?.contains("\(last.firstPage)") == true)
  }

  @Test("字体のない字は〓になり、どの記事のどの字かが知らされる")
  func unknownCharacters() throws {
    let items = [
      Document.Item(id: "N-1", title: "𠮷田さんの会", body: "葛\u{E0100}城と髙﨑①㈱"),
      Document.Item(id: "N-2", title: "絵文字", body: "手👨‍👩‍👧話"),
    ]
    let report = Typesetter().report(on: Samples.bulletin(items))
    #expect(report.problems.count == 1)
    #expect(report.problems.first?.contains("N-2「絵文字」") == true)
    #expect(report.problems.first?.contains("U+1F468") == true)
  }

  @Test("もくじにあって紙面にない記事は知らされる")
  func missingItem() {
    var document = Samples.bulletin(Samples.items(1))
    let entry = Document.IndexEntry(title: "消えた記事", item: "N-9")
    document.sidebar = [.index(title: "もくじ", groups: [.init(label: "募集", entries: [entry])])]
    #expect(
      Typesetter().report(on: document).problems == ["もくじの「消えた記事」にあたる記事がありません。"]
    )
  }

  @Test("困った文字ばかりでも刷れて、読み出せる")
  func hostileStrings() throws {
    let strings = HostileString.all.map(\.text)
    #expect(strings.count == 25)
    let items = strings.enumerated().map { index, text in
      Document.Item(
        id: "H-\(index)",
        title: text,
        organizer: text,
        marks: [text],
        body: String(repeating: text, count: 20),
        facts: [.init(text, text)],
        emphasis: index % 5 == 0 ? .large : .standard,
        deadline: text
      )
    }
    let print = try Typesetter().pdf(of: Samples.bulletin(items))
    let found = try PDFTool.text(of: print.pdf)
    for text in ["葛\u{E0100}城", "𠮷田", "㍻", "ｻｰｶｽ", "𩸽", "濵"] {
      #expect(found.contains(text), "\(text)")
    }
  }
}
