// 検索: one line that finds people, groups and notices alike; F2 again narrows it to groups.

import Civic
import TerminalKit

/// Searches everything.
struct SearchScreen: RecordTableScreen {
  var list: RecordTable
  private var count: Int?

  init(text: String, seeing desk: DeskView) {
    list = RecordTable(
      "検索",
      [
        .init("", columns: 10), .init("", columns: 36), .init("", columns: 20),
        .init("", columns: 8),
      ],
      text: text
    )
    refresh(seeing: desk, fromTheTop: true)
  }

  static var keys: [KeyCommand<Self>] {
    [
      KeyCommand(.f(2), "団体検索") { screen, _ in
        [.replace(.lookup(LookupQuery(text: screen.list.text)))]
      },
      openingKey,
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

  mutating func refresh(seeing desk: DeskView, fromTheTop: Bool) {
    guard let index = desk.lookup else { return }
    let query = LookupQuery(
      text: list.text,
      collections: [.group, .individual, .notice, .bulletin],
      includesWithdrawn: true
    )
    let hits = query.isEmpty ? nil : index.search(query)
    count = hits?.numbers.count ?? 0
    let entries = hits.map { index.entries(of: $0, limit: Self.mostRows) } ?? []
    list.show(entries.map { Self.row($0, seeing: desk) }, fromTheTop: fromTheTop)
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
    let state = entry.number.kind == .notice && !entry.hasConcerns ? "" : entry.stateLabel
    return Table.Row(
      id: entry.number.text,
      cells: [entry.number.label, entry.title, beside, state]
    )
  }

  func draw(on canvas: inout Canvas, in body: Rect, seeing desk: DeskView) {
    list.draw(on: &canvas, in: body)
    if count == 0, !list.text.isEmpty {
      canvas.write(
        "見つかりません。語を減らすか、ふりがなやローマ字でお試しください",
        in: body.droppingTop(rows: 2).dropping(columns: 3)
      )
    }
  }
}
