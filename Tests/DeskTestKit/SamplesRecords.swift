// 見本の記録: complete records with invented names, of which a test changes only what matters to it.

import Civic

extension Group {
  /// A group that has all that registration asks for.
  public static func sample(
    name: String = "なかよし水辺クラブ",
    kana: String = "なかよしみずべくらぶ",
    kind: String = "volunteer",
    fields: [String] = ["environment"],
    areas: [String] = ["43101-izumi"],
    slots: [String] = [],
    with change: (inout Group) -> Void = { _ in }
  ) -> Group {
    var group = Group()
    group.name = name
    group.kana = kana
    group.groupKind = kind
    group.fields = fields
    group.areas = areas
    group.slots = slots
    group.requirements = Requirement.allCases.map(\.rawValue)
    change(&group)
    return group
  }
}

extension Individual {
  /// A person who has said all that registration asks for.
  public static func sample(
    name: String = "水野 はるか",
    kana: String = "みずの はるか",
    with change: (inout Individual) -> Void = { _ in }
  ) -> Individual {
    var person = Individual()
    person.name = name
    person.kana = kana
    person.district = "43101-izumi"
    person.consent = day("2026-11-01")
    change(&person)
    return person
  }
}

extension Notice {
  /// A notice that has all that is asked for.
  public static func sample(
    title: String = "水辺の清掃 参加者募集",
    class noticeClass: NoticeClass = .recruitment,
    group: RecordNumber? = nil,
    with change: (inout Notice) -> Void = { _ in }
  ) -> Notice {
    var notice = Notice()
    notice.title = title
    notice.noticeClass = noticeClass.rawValue
    notice.group = group
    notice.received = day("2026-11-10")
    change(&notice)
    return notice
  }
}

extension BulletinIssue {
  /// An issue with these notices in it.
  public static func sample(
    date: Day? = day("2026-12-01"),
    items: [RecordNumber] = [],
    with change: (inout BulletinIssue) -> Void = { _ in }
  ) -> BulletinIssue {
    var issue = BulletinIssue()
    issue.date = date
    issue.items = items
    change(&issue)
    return issue
  }
}

extension Record {
  /// The record as it lies on file.
  public func filed(_ value: Int, revision: Int = 1, created: Stamp? = .sample()) -> Filed<Self> {
    Filed(
      number: RecordNumber(Self.kind, value),
      revision: revision,
      record: self,
      created: created,
      changed: created
    )
  }
}

extension Stamp {
  /// A stamp of the counter's first desk.
  public static func sample(_ written: Day = day("2026-11-24"), seq: Int = 1) -> Stamp {
    Stamp(time: Timestamp(day: written, hour: 10), desk: "窓口1", staff: "緒方", seq: seq)
  }
}

extension Register {
  /// A register with these records, numbered from 1 in each collection.
  public static func sample(
    individuals: [Individual] = [],
    groups: [Group] = [],
    notices: [Notice] = [],
    bulletins: [BulletinIssue] = []
  ) -> Register {
    var register = Register()
    register.save(individuals.enumerated().map { Filed($1.filed($0 + 1)) })
    register.save(groups.enumerated().map { Filed($1.filed($0 + 1)) })
    register.save(notices.enumerated().map { Filed($1.filed($0 + 1)) })
    register.save(bulletins.enumerated().map { Filed($1.filed($0 + 1)) })
    return register
  }

  /// Applies one more commit with these records, and hands it back.
  @discardableResult
  public mutating func save(_ records: [Filed<Content>]) -> Commit {
    let commit = Commit.sample(seq: seq + 1, records)
    apply(commit)
    return commit
  }
}

extension Commit {
  /// A commit of the counter's first desk.
  public static func sample(
    seq: Int = 1,
    _ changes: [Filed<Content>] = [],
    desk: String = "窓口1",
    undoes: Int? = nil,
    redoes: Int? = nil,
    event: Event? = nil
  ) -> Commit {
    Commit(
      seq: seq,
      id: String(repeating: "0", count: 31) + "1",
      time: Timestamp(day: day("2026-11-24"), hour: 10),
      desk: desk,
      staff: "緒方",
      event: event,
      undoes: undoes,
      redoes: redoes,
      changes: changes
    )
  }
}

/// The number of a group, as short as the counter says it.
public func g(_ value: Int) -> RecordNumber { RecordNumber(.group, value) }
/// The number of an individual.
public func i(_ value: Int) -> RecordNumber { RecordNumber(.individual, value) }
/// The number of a notice.
public func n(_ value: Int) -> RecordNumber { RecordNumber(.notice, value) }
/// The number of an issue.
public func b(_ value: Int) -> RecordNumber { RecordNumber(.bulletin, value) }
