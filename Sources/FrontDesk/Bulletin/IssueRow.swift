// 編集画面の行: the greeting, the notices of the issue by class, and those left out with the reason.

import Civic
import Press
import TerminalKit

/// Rows of the screen on which an issue is composed.
enum IssueRow {
  static let greeting = "greeting"
  static let inIssue = "in "
  static let leftOut = "out "

  /// The notice that a row stands for, or `nil` for a heading.
  static func number(_ id: String) -> RecordNumber? {
    for prefix in [inIssue, leftOut] where id.hasPrefix(prefix) {
      return RecordNumber(written: String(id.dropFirst(prefix.count)))
    }
    return nil
  }

  static func rows(of issue: Filed<BulletinIssue>, seeing desk: DeskView) -> [Table.Row] {
    let lines = issue.record.greeting.split(separator: "\n")
    let words = lines.first.map(String.init) ?? (issue.record.isClosed ? "（なし）" : "（Enterで入力）")
    var rows = [Table.Row(id: greeting, cells: ["", "あいさつ文: \(words)"])]
    let notices = Composing.notices(of: issue.record, in: desk.register)
    for noticeClass in NoticeClass.allCases {
      let those = notices.filter { $0.record.noticeClass == noticeClass.rawValue }
      guard !those.isEmpty else { continue }
      rows.append(heading("\(noticeClass.label) \(those.count)"))
      rows += those.map {
        row($0, prefix: inIssue, sign: desk.signs.filled, remark: remark($0, issue, desk), desk)
      }
    }
    let others = notices.filter { NoticeClass(rawValue: $0.record.noticeClass) == nil }
    if !others.isEmpty {
      rows.append(heading("区分なし（お知らせに載ります） \(others.count)"))
      rows += others.map { row($0, prefix: inIssue, sign: desk.signs.filled, remark: "", desk) }
    }
    guard !issue.record.isClosed else { return rows }
    let out = leftOutNotices(of: issue, seeing: desk)
    if !out.isEmpty { rows.append(heading("掲載しないもの \(out.count)")) }
    return rows
      + out.map {
        row($0, prefix: leftOut, sign: desk.signs.none, remark: remark($0, issue, desk), desk)
      }
  }

  private static func heading(_ text: String) -> Table.Row {
    Table.Row(id: "heading \(text)", cells: ["", text], style: .heading)
  }

  private static let mostLeftOut = 60

  /// What is in no issue: still useful first, then what has just passed.
  private static func leftOutNotices(
    of issue: Filed<BulletinIssue>,
    seeing desk: DeskView
  ) -> [Filed<Notice>] {
    let date = issue.record.date ?? desk.today
    let carried = Set(issue.record.items)
    let useful = Composing.candidates(in: desk.register, on: date, besides: issue.number)
      .filter { !carried.contains($0.number) }
    let listed = carried.union(useful.map(\.number))
    let past = Composing.candidates(
      in: desk.register,
      on: date.adding(days: -30),
      besides: issue.number
    ).filter { !listed.contains($0.number) }
    return Array((useful + past).prefix(mostLeftOut))
  }

  private static func remark(
    _ filed: Filed<Notice>,
    _ issue: Filed<BulletinIssue>,
    _ desk: DeskView
  ) -> String {
    let date = issue.record.date ?? desk.today
    if let last = filed.record.lastUsefulDay {
      if last < date { return "期日 \(last.month)/\(last.day) 済" }
      return filed.record.deadline == nil
        ? "\(last.month)/\(last.day)" : "締切 \(last.month)/\(last.day)"
    }
    return filed.record.concerns.isEmpty ? "" : "要確認"
  }

  private static func row(
    _ filed: Filed<Notice>,
    prefix: String,
    sign: String,
    remark: String,
    _ desk: DeskView
  ) -> Table.Row {
    let notice = PublicNotice(
      filed,
      of: filed.record.group.flatMap { desk.register.groups[$0] }
    )
    return Table.Row(
      id: prefix + filed.number.text,
      cells: ["  \(sign)", notice.title, notice.organizer, remark]
    )
  }
}
