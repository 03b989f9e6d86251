// 通信の材料: what an issue says, gathered from the register; public by type.

import Civic

/// Everything that an issue of the bulletin is made of.
public struct BulletinContents: Equatable, Sendable {
  public var number: RecordNumber
  public var date: Day
  public var greeting: String
  /// In the order of print.
  public var notices: [PublicNotice]
  /// Names of groups registered since the issue before the last; may be empty.
  public var newGroups: [String]

  public init(
    number: RecordNumber,
    date: Day,
    greeting: String = "",
    notices: [PublicNotice],
    newGroups: [String] = []
  ) {
    self.number = number
    self.date = date
    self.greeting = greeting
    self.notices = notices
    self.newGroups = newGroups
  }

  /// Gathers an issue from the register, as it stands now.
  /// - Parameters:
  ///   - issue: the issue; where it has no day yet, `today` stands in.
  ///   - register: where its notices and their groups are on file.
  ///   - masters: where the days of issue come from.
  ///   - today: the day of composing.
  public init(
    _ issue: Filed<BulletinIssue>,
    in register: Register,
    masters: Masters,
    today: Day
  ) {
    let date = issue.record.date ?? today
    let since = masters.center.issueDay(before: masters.center.issueDay(before: date))
    self.init(
      number: issue.number,
      date: date,
      greeting: issue.record.greeting,
      notices: Composing.notices(of: issue.record, in: register).map { notice in
        PublicNotice(notice, of: notice.record.group.flatMap { register.groups[$0] })
      },
      newGroups: Self.newGroups(in: register, since: since, before: date, masters: masters)
    )
  }

  private static let newGroupLimit = 8

  private static func newGroups(
    in register: Register,
    since: Day,
    before date: Day,
    masters: Masters
  ) -> [String] {
    register.groups.all
      .filter { filed in
        guard filed.record.state == .registered, filed.record.origin.isEmpty,
          let day = filed.created?.time.day
        else { return false }
        return since <= day && day <= date
      }
      .suffix(newGroupLimit)
      .map { filed in
        let group = PublicGroup(filed, seeing: masters)
        let area = group.text(.areas).flatMap { WrittenList.items(in: $0).first }
        return group.name + (area.map { "（\($0)）" } ?? "")
      }
  }
}
