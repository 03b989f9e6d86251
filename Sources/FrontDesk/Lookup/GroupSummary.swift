// 選んだ団体の要約: what the desk reads out; what is not public stays hidden until it is asked for.

import Civic
import TerminalKit

/// A group in a few lines.
struct GroupSummary {
  private let filed: Filed<Group>
  private let isRevealed: Bool
  private let desk: DeskView

  init(_ filed: Filed<Group>, isRevealed: Bool, seeing desk: DeskView) {
    self.filed = filed
    self.isRevealed = isRevealed
    self.desk = desk
  }

  func lines(columns: Int, width: TextWidth) -> [String] {
    let group = filed.record
    let kind = desk.masters.groupKinds.first { $0.id == group.groupKind }
    let head = [group.name, filed.number.label, kind.map { "\($0.label) \($0.type.label)" } ?? ""]
    let text = [group.purpose, group.activity].filter { !$0.isEmpty }.joined(separator: " ")
    let facts = [
      group.days, group.members.map { "会員\($0)人" } ?? "",
      group.newcomersWelcome ? "初心者歓迎" : "", group.trialVisits ? "見学・体験できます" : "",
    ].filter { !$0.isEmpty }
    var lines = [head.filter { !$0.isEmpty }.joined(separator: "  ")]
    // Two lines of it: what is read out next must stay in sight.
    lines += width.wrapped(text, columns: columns).prefix(2)
    lines += contactLines
    lines += noticeLines
    if !group.stateReason.isEmpty { lines.append("\(group.state.label): \(group.stateReason)") }
    lines += group.concerns.map { "要確認: \($0)" }
    if !facts.isEmpty { lines.append(facts.joined(separator: "。") + "。") }
    if let confirmed = group.confirmed {
      lines.append("最終確認 \(desk.masters.eras.short(confirmed))")
    }
    return lines.filter { !$0.isEmpty }.flatMap { width.wrapped($0, columns: columns) }
  }

  private static let contacts = [
    FieldKey.contact, .representative, .phone, .email, .address,
  ].compactMap { Group.field($0) }

  /// Whether there is a contact detail that is not public.
  static func hasPrivate(_ filed: Filed<Group>) -> Bool {
    contacts.contains { !$0.written(in: filed.record).isEmpty && !$0.isPublic(in: filed.record) }
  }

  private var contactLines: [String] {
    let parts = Self.contacts.compactMap { field -> String? in
      let text = field.text(of: filed.record, seeing: desk.masters)
      guard !text.isEmpty else { return nil }
      if field.isPublic(in: filed.record) { return "\(field.label) \(text)" }
      return isRevealed ? "\(field.label) \(text)（非公開）" : nil
    }
    let hasHidden = !isRevealed && Self.hasPrivate(filed)
    return [parts.joined(separator: "  ") + (hasHidden ? "  非公開の連絡先あり（F8で表示）" : "")]
  }

  private var noticeLines: [String] {
    let open = desk.lookup?.notices(of: filed.number, usefulOn: desk.today) ?? []
    return open.prefix(2).compactMap { desk.register.notices[$0]?.record }.map { notice in
      let label = NoticeClass(rawValue: notice.noticeClass)?.label ?? "お知らせ"
      let deadline = notice.deadline.map { "  締切 \($0.month)/\($0.day)" } ?? ""
      return "\(label): \(notice.title)\(deadline)"
    }
  }
}
