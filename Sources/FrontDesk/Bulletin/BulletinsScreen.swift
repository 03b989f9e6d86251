// あいぽーと通信の一覧 (F7): the next issue on top, past ones below.

import Civic
import TerminalKit

/// The list of issues.
struct BulletinsScreen: Screen {
  private var table = Table(
    columns: [
      .init("号", columns: 10), .init("発行日", columns: 30), .init("掲載", columns: 8),
      .init("状態", columns: 20),
    ],
    showsTitles: true
  )
  /// The id under which a new issue was asked for.
  private var asked: String?

  init(seeing desk: DeskView) {
    list(seeing: desk)
  }

  static let goingHere: Key? = .f(7)

  static var keys: [KeyCommand<Self>] {
    [
      KeyCommand(
        .f(10),
        "次号を作る",
        when: { _, desk in !Self.hasIssue(on: Self.nextDay(seeing: desk), desk.register) }
      ) { screen, desk in screen.makeNext(seeing: desk) },
      KeyCommand(.enter, "開く", when: { screen, _ in screen.table.selected != nil }) { screen, _ in
        screen.table.selected.flatMap { RecordNumber(written: $0) }.map { [.open(.bulletin($0))] }
          ?? []
      },
    ]
  }

  func title(seeing desk: DeskView) -> String { desk.masters.center.bulletinTitle }
  func status(seeing desk: DeskView) -> String {
    let next = Self.nextDay(seeing: desk)
    let deadline = desk.masters.center.deadline(for: next)
    return
      "次の発行日 \(next.inWords(asOf: desk.today))　締切 \(deadline.inWords(asOf: desk.today))"
  }
  var help: [String] {
    ["F10で次の号を作ります。まだ載っていない情報提供書のうち、発行日に間に合うものが自動で入ります。", "Enterで開き、掲載するものを選び、紙面を確かめて発行します。"]
  }

  mutating func handle(_ event: Event, seeing desk: DeskView) -> Reaction {
    switch event {
    case .key(let key): return table.handle(key) == .handled ? .handled : .ignored
    case .saved(let commit, let id) where id != nil && id == asked:
      list(seeing: desk)
      asked = nil
      return .effects(commit.changes.first.map { [.open(.bulletin($0.number))] } ?? [])
    case .loaded, .saved, .changedElsewhere:
      list(seeing: desk)
      return .handled
    default: return .ignored
    }
  }

  private mutating func makeNext(seeing desk: DeskView) -> [Effect] {
    asked = desk.freshID
    let issue = Composing.newIssue(
      in: desk.register,
      on: Self.nextDay(seeing: desk),
      limit: desk.masters.center.itemLimit
    )
    return [.commit(Proposal([Change(.new, .bulletin(issue))], id: desk.freshID))]
  }

  /// The first day of issue from today on that is still to be done.
  private static func nextDay(seeing desk: DeskView) -> Day {
    let center = desk.masters.center
    let done = desk.register.bulletins.all.filter { $0.record.isClosed }.compactMap(\.record.date)
    var day = center.issueDay(onOrAfter: desk.today)
    // One day of issue for each issue at most, so the search ends even where every day is one.
    for _ in done where done.contains(day) { day = center.issueDay(onOrAfter: day.adding(days: 1)) }
    return day
  }

  private static func hasIssue(on day: Day, _ register: Register) -> Bool {
    register.bulletins.all.contains { $0.record.date == day && $0.record.state.isActive }
  }

  private mutating func list(seeing desk: DeskView) {
    let issues = desk.register.bulletins.all.filter { $0.record.state.isActive }
    table.rows = issues.sorted { $0.number > $1.number }.map { filed in
      let issue = filed.record
      return Table.Row(
        id: filed.number.text,
        cells: [
          filed.number.label, issue.date.map(desk.masters.eras.bothCalendars) ?? "未定",
          "\(issue.items.count)件",
          issue.progress + (issue.closed.map { " \(desk.masters.eras.short($0))" } ?? ""),
        ]
      )
    }
  }

  func draw(on canvas: inout Canvas, in body: Rect, seeing desk: DeskView) {
    table.draw(on: &canvas, in: body.dropping(columns: 1), focused: true)
    if table.rows.isEmpty {
      canvas.write("まだ号がありません。F10で作ります", in: body.droppingTop(rows: 1).dropping(columns: 2))
    }
  }
}
