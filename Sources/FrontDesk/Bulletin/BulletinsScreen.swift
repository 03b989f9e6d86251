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
  /// The question whether a cancelled issue comes back, whose number no other will get.
  private var question: Dialog?

  init(seeing desk: DeskView) {
    list(seeing: desk)
  }

  static let goingHere: Key? = .f(7)
  static let listsRecords = true

  static var keys: [KeyCommand<Self>] {
    [
      KeyCommand(
        .f(10),
        "次号を作る",
        when: { screen, desk in
          screen.question == nil && !Self.hasIssue(on: Self.nextDay(seeing: desk), desk.register)
        }
      ) { screen, desk in screen.askForNext(seeing: desk) },
      KeyCommand(
        .insert,
        "復帰",
        when: { screen, desk in
          screen.question == nil && screen.selected(seeing: desk)?.record.state == .cancelled
        }
      ) { screen, desk in screen.bringBack(screen.selected(seeing: desk), seeing: desk) },
      KeyCommand(
        .enter,
        "開く",
        when: { screen, _ in screen.question == nil && screen.table.selected != nil }
      ) { screen, desk in screen.selected(seeing: desk).map { [.open(.bulletin($0.number))] } ?? []
      },
    ]
  }

  func title(seeing desk: DeskView) -> String { desk.masters.center.bulletinTitle }
  func status(seeing desk: DeskView) -> String {
    // Which day is the next is known only with the issues that there are.
    guard desk.lookup != nil else { return desk.loadingWords }
    let next = Self.nextDay(seeing: desk)
    let deadline = desk.masters.center.deadline(for: next)
    return
      "次の発行日 \(next.inWords(asOf: desk.today))　締切 \(deadline.inWords(asOf: desk.today))"
  }
  var help: [String] {
    [
      "F10で次の号を作ります。まだ載っていない情報提供書のうち、発行日に間に合うものが自動で入ります。", "Enterで開き、掲載するものを選び、紙面を確かめて発行します。",
      "取消の号は、Insで復帰できます。号の番号は使い回されません。",
    ]
  }

  func hints(seeing desk: DeskView) -> [(key: String, label: String)] {
    question == nil ? [] : BulletinDialog.hints
  }

  mutating func handle(_ event: Event, seeing desk: DeskView) -> Reaction {
    switch event {
    case .key(let key) where question != nil: return answer(key, seeing: desk)
    case .key(let key): return table.handle(key) == .handled ? .handled : .ignored
    case .saved(let commit, let id) where id != nil && id == asked:
      list(seeing: desk)
      asked = nil
      guard let number = commit.changes.first?.number else { return .handled }
      table.select(number.text)
      return .effects([.open(.bulletin(number))])
    case .loaded, .saved, .changedElsewhere:
      list(seeing: desk)
      return .handled
    default: return .ignored
    }
  }

  private func selected(seeing desk: DeskView) -> Filed<BulletinIssue>? {
    table.selected.flatMap { RecordNumber(written: $0) }.flatMap { desk.register.bulletins[$0] }
  }

  /// Where the newest number was cancelled, a new issue would leave a gap: that is asked first.
  private mutating func askForNext(seeing desk: DeskView) -> [Effect] {
    guard let last = lastCancelled(seeing: desk) else { return makeNext(seeing: desk) }
    let next = RecordNumber(.bulletin, last.number.value + 1)
    question = Dialog(
      "次号を作る",
      lines: ["\(last.number.label)は取り消されています。番号は使い回されません。"],
      buttons: ["\(last.number.label)を復帰する", "\(next.label)を作る", "やめる"]
    )
    return []
  }

  private func lastCancelled(seeing desk: DeskView) -> Filed<BulletinIssue>? {
    desk.register.bulletins.numbers.last.flatMap { desk.register.bulletins[$0] }
      .flatMap { $0.record.state == .cancelled ? $0 : nil }
  }

  private mutating func answer(_ key: Key, seeing desk: DeskView) -> Reaction {
    if key.isFunction, key != .f(10) {
      question = nil
      return .ignored
    }
    _ = question?.handle(key == .f(10) ? .enter : key)
    guard let answer = question?.answer else { return .handled }
    question = nil
    return switch answer {
    case .button(0): .effects(bringBack(lastCancelled(seeing: desk), seeing: desk))
    case .button(1): .effects(makeNext(seeing: desk))
    default: .handled
    }
  }

  /// Brings a cancelled issue back, and opens it.
  private mutating func bringBack(
    _ issue: Filed<BulletinIssue>?,
    seeing desk: DeskView
  ) -> [Effect] {
    guard let change = issue?.returning(in: desk.register) else { return [] }
    asked = desk.freshID
    return [.commit(Proposal([change], why: Deed.returned.label(.bulletin), id: desk.freshID))]
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
    table.rows = desk.register.bulletins.all.sorted { $0.number > $1.number }.map { filed in
      let issue = filed.record
      return Table.Row(
        id: filed.number.text,
        cells: [
          filed.number.label, issue.date.map(desk.masters.eras.bothCalendars) ?? "未定",
          "\(issue.items.count)件",
          (issue.state.isActive ? issue.progress : issue.state.label)
            + (issue.closed.map { " \(desk.masters.eras.short($0))" } ?? ""),
        ]
      )
    }
  }

  func draw(on canvas: inout Canvas, in body: Rect, seeing desk: DeskView) {
    table.draw(on: &canvas, in: body.dropping(columns: 1), focused: question == nil)
    if table.rows.isEmpty, desk.lookup != nil {
      canvas.write("まだ号がありません。F10で作ります", in: body.droppingTop(rows: 1).dropping(columns: 2))
    }
    question?.draw(on: &canvas, in: body)
  }
}
