// What stands where on the pages: nothing outside its box, no forbidden line ends, every item placed.
import HostileText
import Press
import Testing

@testable import Typeset

@Suite(.serialized)
struct PageTests {
  @Test("実際の記事三十六件で、禁則・数の分割・行の長さを守る", arguments: [18.3, 27.0, 12.0])
  func realNotices(em: Double) throws {
    let typography = Typography(engine: TextEngine(language: "ja"))
    let style = TextStyle.mincho(9.2, on: 14.9)
    var lines = 0
    for paragraph in try Samples.notices().flatMap({ PrintText.paragraphs(of: $0.body) }) {
      let shaped = typography.shape(paragraph, in: style)
      let scalars = Array(paragraph.unicodeScalars)
      let set = typography.lines(of: shaped, measure: em * 9.2, isRunning: true)
      #expect(shaped.units.count == scalars.count)
      for (line, next) in zip(set, set.dropFirst()) {
        guard let last = line.units.last, let first = next.units.first else { continue }
        let seam = "\(scalars[last])|\(scalars[first])"
        #expect(!BreakRules.isForbiddenAtStart(scalars[first]), "\(seam)")
        #expect(!BreakRules.isForbiddenAtEnd(scalars[last]), "\(seam)")
        #expect(
          !(BreakRules.isDigit(scalars[last])
            && "月日時分回人名円年歳".unicodeScalars.contains(scalars[first])),
          "\(seam)"
        )
      }
      #expect(set.allSatisfy { $0.width <= em * 9.2 + 4.7 })
      lines += set.count
    }
    #expect(lines > 200)
  }

  @Test(
    "どの紙面でも、字も罫も余白にはみ出さない",
    arguments: Document.Layout.allCases,
    [true, false]
  )
  func nothingOutside(layout: Document.Layout, sidebar: Bool) throws {
    let strings = HostileString.all.map(\.text)
    let url = "https://example.jp/" + String(repeating: "averylongword", count: 30)
    var items = try Samples.notices()
    items.append(
      .init(
        id: "H",
        title: url,
        organizer: url,
        marks: [url] + strings,
        body: url + strings.joined(),
        facts: [.init(url, url)],
        emphasis: .large,
        deadline: url
      )
    )
    var document = Samples.bulletin(items, sidebar: sidebar)
    document.layout = layout
    document.masthead?.title = String(repeating: "長い名前の通信", count: 9)
    document.masthead?.publisher = url
    document.masthead?.nextIssue = url
    document.sections[0].note = url
    document.footer = .init(lines: [url, url], code: "K7-3M")
    document.sidebar +=
      sidebar ? [.box(title: url, text: url), .list(title: url, lines: [url])] : []
    let measures = Measures.of(layout)
    for page in Flow(document, typography: Typography(engine: TextEngine(language: "ja"))).run()
      .pages
    {
      for mark in page.marks {
        let (at, width, size): (Point, Double, Double) =
          switch mark {
          case .text(let text, let line, let at, _): (at, line.width, text.style.size)
          case .block(let at, let width, _), .dots(let at, let width): (at, width, 0)
          case .frame(let at, let width, _, _): (at, width, 0)
          }
        #expect(at.x >= measures.margin - 0.01)
        #expect(at.x + width <= measures.width - measures.margin + size / 2 + 0.01)
        #expect(at.y > 0 && at.y < measures.height - 8)
      }
    }
  }

  @Test("記事はすべて、書かれた順に紙面のどこかに出る", arguments: [1, 2, 7, 60])
  func everyItemIsPlaced(count: Int) {
    let report = Typesetter().report(on: Samples.bulletin(Samples.items(count)))
    #expect(report.items.map(\.item) == (1...count).map { "N-\($0)" })
    #expect(report.items.map(\.firstPage) == report.items.map(\.firstPage).sorted())
    #expect(report.problems.isEmpty)
  }

  @Test("長い記事は二行以上を残してページをまたぐ")
  func longItemIsCut() {
    let body = String(repeating: "湖畔の遊歩道を一時間ほど歩きながら拾います。", count: 400)
    let item = Document.Item(id: "N-1", title: "長い記事", body: body)
    let report = Typesetter().report(on: Samples.bulletin([item]))
    #expect(report.items == [.init(item: "N-1", firstPage: 1, lastPage: report.pages)])
    #expect(report.pages >= 3)
  }

  @Test("残りの行数は、記事が増えると減る")
  func linesLeft() {
    let few = Typesetter().report(on: Samples.bulletin(Samples.items(2)))
    let more = Typesetter().report(on: Samples.bulletin(Samples.items(4)))
    #expect(few.pages == 1 && more.pages == 1)
    #expect(few.linesLeft > more.linesLeft)
    #expect(more.linesLeft > 0)
  }

  @Test("何もない文書も一ページになる", arguments: Document.Layout.allCases)
  func emptyDocument(layout: Document.Layout) {
    let report = Typesetter().report(on: Document(title: "", layout: layout))
    #expect(report.pages == 1)
    #expect(report.items.isEmpty)
  }
}
