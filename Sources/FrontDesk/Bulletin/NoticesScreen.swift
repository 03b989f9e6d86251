// 情報提供書の一覧 (F6): what groups handed in, newest first, and which issue carries it.

import Civic
import TerminalKit

/// The list of notices.
struct NoticesScreen: Screen {
  private var line = TextLine(hint: "文字を打つと絞り込みます")
  private var table = Table(
    columns: [
      .init("番号", columns: 10), .init("区分", columns: 8), .init("題名", columns: 32),
      .init("締切・日", columns: 11), .init("掲載", columns: 12),
    ],
    showsTitles: true
  )
  private var count: Int?

  init(seeing desk: DeskView) {
    list(seeing: desk)
  }

  static let goingHere: Key? = .f(6)

  static var keys: [KeyCommand<Self>] {
    [
      KeyCommand(.f(10), "新規") { _, _ in [.open(.newForm(.notice))] },
      KeyCommand(.enter, "開く", when: { screen, _ in screen.table.selected != nil }) { screen, _ in
        screen.table.selected.flatMap { RecordNumber(written: $0) }.map { [.open(.detail($0))] }
          ?? []
      },
    ]
  }

  func title(seeing desk: DeskView) -> String { "情報提供書" }
  func status(seeing desk: DeskView) -> String { count.map { "\($0)件" } ?? "読み込み中" }
  var help: [String] { ["団体から届いた情報提供書です。F10で新しく入力します。Enterで開き、そこから編集や取下げができます。"] }

  mutating func handle(_ event: Event, seeing desk: DeskView) -> Reaction {
    switch event {
    case .key(let key):
      if line.handle(key) == .handled {
        list(seeing: desk)
        table.selectFirst()
      } else if table.handle(key) == .ignored {
        return .ignored
      }
    case .loaded, .saved, .changedElsewhere: list(seeing: desk)
    default: return .ignored
    }
    return .handled
  }

  private static let mostRows = 500

  private mutating func list(seeing desk: DeskView) {
    guard let index = desk.lookup else { return }
    let query = LookupQuery(text: line.text, collections: [.notice])
    let hits = index.search(query)
    count = hits.numbers.count
    let numbers = line.isEmpty ? hits.numbers.sorted(by: >) : hits.numbers
    let issues = Composing.issues(in: desk.register)
    table.rows = numbers.prefix(Self.mostRows).compactMap { number in
      desk.register.notices[number].map { Self.row($0, issue: issues[number], seeing: desk) }
    }
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
        filed.number.label, NoticeClass(rawValue: notice.noticeClass)?.label ?? "未記入", notice.title,
        notice.lastUsefulDay?.iso ?? "", issue?.label ?? (isPast ? "期日を過ぎました" : "未掲載"),
      ]
    )
  }

  func draw(on canvas: inout Canvas, in body: Rect, seeing desk: DeskView) {
    let used = canvas.write(" 絞り込み \(canvas.signs.pointer) ", in: body.top(rows: 1), style: .bold)
    table.draw(on: &canvas, in: body.droppingTop(rows: 1).dropping(columns: 1), focused: false)
    line.draw(
      on: &canvas,
      in: body.top(rows: 1).dropping(columns: used).droppingEnd(columns: 1),
      focused: true
    )
  }
}
