// 情報提供書の一覧 (F6): what groups handed in, newest first, and which issue carries it.

import Civic
import TerminalKit

/// The list of notices.
struct NoticesScreen: RecordTableScreen {
  var list = RecordTable(
    "絞り込み",
    [
      .init("番号", columns: 10), .init("区分", columns: 8), .init("題名", columns: 34),
      .init("締切・日", columns: 11), .init("掲載", columns: 10),
    ],
    hint: "文字を打つと絞り込みます"
  )
  private var count: Int?
  /// What was found for the words so far: a further key looks among it.
  private var hits: LookupHits?
  /// Which issue carries each notice that any carries.
  private var issues: [RecordNumber: RecordNumber] = [:]

  init(seeing desk: DeskView) {
    refresh(seeing: desk, fromTheTop: true)
  }

  static let goingHere: Key? = .f(6)

  static var keys: [KeyCommand<Self>] {
    [
      KeyCommand(.f(10), "新規") { _, _ in [.open(.newForm(.notice))] },
      openingKey,
    ]
  }

  func title(seeing desk: DeskView) -> String { "情報提供書" }
  func status(seeing desk: DeskView) -> String { count.map { "\($0)件" } ?? desk.loadingWords }
  var help: [String] { ["団体から届いた情報提供書です。F10で新しく入力します。Enterで開き、そこから編集や取下げができます。"] }

  private static let mostRows = 500

  mutating func refresh(seeing desk: DeskView, fromTheTop: Bool) {
    guard let index = desk.lookup else { return }
    // Typing puts nothing into an issue.
    if count == nil || !fromTheTop { issues = Composing.issues(in: desk.register) }
    let query = LookupQuery(text: list.text, collections: [.notice])
    let hits = index.search(query, after: self.hits, limit: Self.mostRows)
    self.hits = hits
    count = hits.count
    let numbers =
      query.isEmpty ? index.newest(.notice, limit: Self.mostRows) : hits.numbers
    list.show(numbers.map { Table.Row(id: $0.text, cells: []) }, fromTheTop: fromTheTop)
  }

  private func filled(_ row: Table.Row, seeing desk: DeskView) -> Table.Row {
    guard let number = RecordNumber(written: row.id), let filed = desk.register.notices[number]
    else { return row }
    return Self.row(filed, issue: issues[number], seeing: desk)
  }

  private static func row(
    _ filed: Filed<Notice>,
    issue: RecordNumber?,
    seeing desk: DeskView
  ) -> Table.Row {
    let notice = filed.record
    let isPast = notice.lastUsefulDay.map { $0 < desk.today } ?? false
    return Table.Row(
      id: filed.number.text,
      cells: [
        filed.number.label, notice.classLabel, notice.title,
        notice.lastUsefulDay?.iso ?? "", issue?.label ?? (isPast ? "期日済" : "未掲載"),
      ]
    )
  }

  func draw(on canvas: inout Canvas, in body: Rect, seeing desk: DeskView) {
    // Filled in as it comes into sight: to read hundreds of notices takes longer than to find them.
    list.draw(on: &canvas, in: body) { filled($0, seeing: desk) }
  }
}
