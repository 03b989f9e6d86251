// 検索: one line that finds people, groups and notices alike; F2 again narrows it to groups.

import Civic
import TerminalKit

/// Searches everything.
struct SearchScreen: Screen {
  private var line: TextLine
  private var table = Table(columns: [
    .init("番号", columns: 10), .init("名称", columns: 36), .init("", columns: 20),
    .init("状態", columns: 8),
  ])
  private var count: Int?

  init(text: String, seeing desk: DeskView) {
    line = TextLine(text)
    search(seeing: desk)
  }

  static var keys: [KeyCommand<Self>] {
    [
      KeyCommand(.f(2), "団体検索") { screen, _ in
        [.replace(.lookup(LookupQuery(text: screen.line.text)))]
      },
      KeyCommand(.enter, "開く", when: { screen, _ in screen.table.selected != nil }) { screen, _ in
        screen.table.selected.flatMap { RecordNumber(written: $0) }.map { [.open(.detail($0))] }
          ?? []
      },
    ]
  }

  func title(seeing desk: DeskView) -> String { "検索" }
  func status(seeing desk: DeskView) -> String { count.map { "\($0)件" } ?? "読み込み中" }
  var help: [String] {
    [
      "名前・ふりがな・ローマ字・電話番号・番号で、個人も団体も情報提供書も探せます。空白で区切ると、すべてを含むものに絞ります。",
      "もう一度F2を押すと、団体だけを分野や地域で絞り込む画面になります。",
    ]
  }

  mutating func handle(_ event: Event, seeing desk: DeskView) -> Reaction {
    switch event {
    case .key(let key):
      if line.handle(key) == .handled {
        search(seeing: desk)
        table.selectFirst()
      } else if table.handle(key) == .ignored {
        return .ignored
      }
    case .loaded, .saved, .changedElsewhere: search(seeing: desk)
    default: return .ignored
    }
    return .handled
  }

  private mutating func search(seeing desk: DeskView) {
    guard let index = desk.lookup else { return }
    let query = LookupQuery(
      text: line.text,
      collections: [.group, .individual, .notice, .bulletin],
      includesWithdrawn: true
    )
    let hits = query.isEmpty ? nil : index.search(query)
    count = hits?.numbers.count ?? 0
    let entries = hits.map { index.entries(of: $0, limit: Self.mostRows) } ?? []
    table.rows = entries.map { Self.row($0, seeing: desk) }
  }

  /// More rows than this nobody reads; typing on narrows.
  private static let mostRows = 200

  private static func row(_ entry: LookupEntry, seeing desk: DeskView) -> Table.Row {
    let beside =
      switch entry.number.kind {
      case .notice: entry.group.flatMap { desk.register.groups[$0]?.record.name } ?? ""
      case .bulletin: "あいぽーと通信"
      default: entry.kana
      }
    let state =
      entry.state == .registered && entry.hasConcerns
      ? "要確認" : entry.number.kind == .notice ? "" : entry.state.label
    return Table.Row(
      id: entry.number.text,
      cells: [entry.number.label, entry.title, beside, state]
    )
  }

  func draw(on canvas: inout Canvas, in body: Rect, seeing desk: DeskView) {
    let used = canvas.write(" 検索 \(canvas.signs.pointer) ", in: body.top(rows: 1), style: .bold)
    let rest = body.droppingTop(rows: 2).dropping(columns: 1)
    table.draw(on: &canvas, in: rest, focused: false)
    if count == 0, !line.isEmpty {
      canvas.write("見つかりません。語を減らすか、ふりがなやローマ字でお試しください", in: rest.dropping(columns: 2))
    }
    line.draw(
      on: &canvas,
      in: body.top(rows: 1).dropping(columns: used).droppingEnd(columns: 1),
      focused: true
    )
  }
}

extension Rect {
  /// The rectangle without its last columns.
  func droppingEnd(columns count: Int) -> Rect { leading(columns: columns - count) }
}
