// 紙面の確認: the issue page by page as text, as the typesetter will let it fall.

import Civic
import Press
import TerminalKit

/// Shows an issue page by page.
struct PreviewScreen: Screen {
  let number: RecordNumber
  private var layout: PageLayout?
  private var page = 0
  private var scrolled = 0
  private var failure: String?
  /// Composed when the screen opens and when something was saved, not at every key.
  private var document: Document?

  init(_ number: RecordNumber, seeing desk: DeskView) {
    self.number = number
    document = .bulletin(number, seeing: desk)
  }

  static var standsOnce: Bool { false }

  static var keys: [KeyCommand<Self>] {
    [
      KeyCommand(.pageDown, "次の頁", when: { screen, _ in screen.page + 1 < screen.pageCount }) {
        screen,
        _ in screen.turn(by: 1)
      },
      KeyCommand(.pageUp, "前の頁", when: { screen, _ in screen.page > 0 }) { screen, _ in
        screen.turn(by: -1)
      },
      KeyCommand(.f(9), "PDF") { screen, _ in [.make(.bulletinPDF(screen.number))] },
    ]
  }

  var help: [String] { ["紙面の内容を、印刷したときのページごとに表示します。PageDownで次のページへ進みます。"] }

  func hints(seeing desk: DeskView) -> [(key: String, label: String)] { [("↑↓", "送る")] }

  func title(seeing desk: DeskView) -> String { "紙面　\(number.label)" }

  func status(seeing desk: DeskView) -> String {
    layout == nil ? (failure == nil ? "組版中" : "") : "\(page + 1) / \(pageCount) ページ"
  }

  private var pageCount: Int { layout?.items.count ?? 1 }

  private mutating func turn(by step: Int) -> [Effect] {
    page += step
    scrolled = 0
    return []
  }

  mutating func handle(_ event: Event, seeing desk: DeskView) -> Reaction {
    switch event {
    case .made(.bulletinLayout(number), .layout(let found)):
      layout = found
      page = min(page, max(0, found.items.count - 1))
    case .made(.bulletinLayout(number), .failed(let words)): failure = words
    case .saved, .changedElsewhere:
      document = .bulletin(number, seeing: desk)
      return .effects([.make(.bulletinLayout(number))])
    case .key(.down): scrolled += 1
    case .key(.up): scrolled = max(0, scrolled - 1)
    default: return .ignored
    }
    return .handled
  }

  func draw(on canvas: inout Canvas, in body: Rect, seeing desk: DeskView) {
    guard let document else { return }
    let columns = min(body.columns - 4, 76)
    var lines = lines(of: document).flatMap { canvas.width.wrapped($0, columns: columns) }
    if let problems = layout?.problems, !problems.isEmpty {
      let told = problems.flatMap {
        canvas.width.wrapped("\(canvas.signs.attention) \($0)", columns: columns)
      }
      lines = told + [""] + lines
    }
    let first = min(scrolled, max(0, lines.count - body.rows))
    for (row, line) in lines.dropFirst(first).prefix(body.rows).enumerated() {
      canvas.write(line, in: body.droppingTop(rows: row).dropping(columns: 2))
    }
  }

  /// The lines of the page; all of them while the typesetter has not answered.
  private func lines(of document: Document) -> [String] {
    guard let layout, layout.items.indices.contains(page) else { return document.plainText }
    var shown = document
    if page > 0 {
      shown.masthead = nil
      shown.greeting = nil
      shown.sidebar = []
    }
    let here = Set(layout.items[page])
    shown.sections = document.sections.compactMap { section in
      var section = section
      section.items.removeAll { !here.contains($0.id) }
      return section.items.isEmpty ? nil : section
    }
    return shown.plainText
  }
}

extension Document {
  /// The paper of an issue: its own where it is closed, else composed from the register as it stands.
  public static func bulletin(_ number: RecordNumber, seeing desk: DeskView) -> Document? {
    desk.register.bulletins[number].flatMap {
      Document.bulletin($0, in: desk.register, masters: desk.masters, today: desk.today)
    }
  }
}
