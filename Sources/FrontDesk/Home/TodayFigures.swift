// 本日の業務: the counts on the home screen; … until the register is loaded.

import Civic
import TerminalKit

/// What today wants, as lines of label and text.
struct TodayFigures: Sendable {
  /// One line; its text is unknown while the register loads.
  struct Line: Sendable {
    var label: String
    var known: String?

    func text(_ signs: Signs) -> String { known ?? signs.ellipsis }
  }

  let work: [Line]
  let bulletin: [Line]

  init(seeing desk: DeskView) {
    let center = desk.masters.center
    let next = center.issueDay(onOrAfter: desk.today)
    let deadline = center.deadline(for: next)
    let left = desk.today.days(until: deadline)
    let index = desk.lookup
    func count(_ kind: RecordKind, _ state: RecordState) -> String? {
      index.map { "\($0.count(kind, in: state))件" }
    }
    work = [
      Line(label: "登録団体", known: count(.group, .registered)),
      Line(label: "登録個人", known: count(.individual, .registered)),
      Line(label: "保留", known: count(.group, .pending)),
      Line(label: "要確認", known: index.map { "\($0.concernCount(.group))件" }),
    ]
    let day = "\(next.month)月\(next.day)日(\(next.weekday.label)) 発行"
    let issue = index.map { Self.issue(of: next, in: desk.register, $0) }
    bulletin = [
      Line(label: "次号", known: (issue?.number ?? "") + day),
      Line(
        label: "締切",
        known: "\(deadline.month)月\(deadline.day)日(\(deadline.weekday.label)) "
          + (left >= 0 ? "あと\(left)日" : "締切済")
      ),
      Line(label: "掲載", known: issue?.items),
      Line(label: "バックアップ", known: desk.backup?.text(on: desk.today, desk.signs)),
    ]
  }

  /// The issue's number, empty where it has none yet, and how many notices it carries or may carry.
  private static func issue(
    of day: Day,
    in register: Register,
    _ index: LookupIndex
  ) -> (number: String, items: String) {
    let issue = register.bulletins.all.first {
      $0.record.date == day && $0.record.state.isActive
    }
    guard let issue else {
      let taken = Composing.issues(in: register).keys
      return ("", "候補 \(index.candidateCount(on: day, besides: taken))件")
    }
    return ("\(issue.number.label)　", "\(issue.record.items.count)件")
  }
}
