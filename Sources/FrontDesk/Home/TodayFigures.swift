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
    func count(_ kind: RecordKind, _ isMeant: (LookupEntry) -> Bool) -> String? {
      index.map { "\($0.count(kind, where: isMeant))件" }
    }
    work = [
      Line(label: "登録団体", known: count(.group) { $0.state == .registered }),
      Line(label: "登録個人", known: count(.individual) { $0.state == .registered }),
      Line(label: "保留", known: count(.group) { $0.state == .pending }),
      Line(label: "要確認", known: count(.group) { $0.hasConcerns && $0.state.isActive }),
    ]
    let issue = index == nil ? nil : Self.issue(of: next, in: desk.register)
    let day = "\(next.month)月\(next.day)日(\(next.weekday.label)) 発行"
    let number = issue.map { "\($0.number.label)　\(day)" } ?? day
    let items: String? = index.map { _ in
      issue.map { "\($0.record.items.count)件" }
        ?? "候補 \(Composing.candidates(in: desk.register, on: next).count)件"
    }
    bulletin = [
      Line(label: "次号", known: number),
      Line(
        label: "締切",
        known: "\(deadline.month)月\(deadline.day)日(\(deadline.weekday.label)) "
          + (left >= 0 ? "あと\(left)日" : "締切済")
      ),
      Line(label: "掲載", known: items),
    ]
  }

  private static func issue(of day: Day, in register: Register) -> Filed<BulletinIssue>? {
    register.bulletins.all.first { $0.record.date == day && $0.record.state.isActive }
  }
}
