// 検索の見出し: what the index can say of a record without the register.

/// One record in the index.
public struct LookupEntry: Sendable {
  public let number: RecordNumber
  /// The name or title, in its original spelling.
  public let title: String
  public let kana: String
  public let state: RecordState
  /// Whether the desk should look into it (要確認).
  public let hasConcerns: Bool
  /// A group: looks for members, or has an open recruitment in a notice.
  public let isRecruiting: Bool
  /// A notice: the group that handed it in.
  public let group: RecordNumber?
}

extension LookupIndex {
  /// The entry of a record, or `nil` where it is not in the index.
  public func entry(of number: RecordNumber) -> LookupEntry? {
    let drawer = self[number.kind]
    guard let slot = drawer.slot(of: number.value), let state = drawer.state(slot) else {
      return nil
    }
    let facet = number.kind == .group ? space.place(of: .recruiting) : nil
    let owner = Int(drawer.owners[slot])
    return LookupEntry(
      number: number,
      title: drawer.name(slot),
      kana: drawer.kana(slot),
      state: state,
      hasConcerns: drawer.concerns.contains(slot),
      isRecruiting: (facet.map { drawer.facets[$0] } ?? drawer.recruiting).contains(slot),
      group: owner > 0 ? RecordNumber(.group, owner) : nil
    )
  }

  /// How many records of a kind are in these states.
  public func count(_ kind: RecordKind, in states: RecordState...) -> Int {
    self[kind].slots(in: states).count
  }

  /// How many records of a kind the desk should look into; those who have left need nothing.
  public func concernCount(_ kind: RecordKind) -> Int {
    self[kind].slots(in: RecordState.active).count(with: self[kind].concerns)
  }

  /// The records of a kind that are in force, the newest numbers first.
  public func newest(_ kind: RecordKind, limit: Int) -> [RecordNumber] {
    self[kind].newest(limit, in: self[kind].slots(in: RecordState.active))
  }

  /// The notices of a group, newest number first; with a day, those that are not past then.
  public func notices(of group: RecordNumber, usefulOn day: Day? = nil) -> [RecordNumber] {
    let notices = self[.notice]
    let active = notices.slots(in: RecordState.active)
    return notices.slots(ofOwner: group.value, in: active)
      .filter { slot in day.map { notices.isUseful(slot, on: $0) } ?? true }.map(notices.number)
      .sorted(by: >)
  }

  /// How many notices an issue of a day may carry: in force, not past then, and in no other issue.
  public func candidateCount(on day: Day, besides taken: some Sequence<RecordNumber>) -> Int {
    let notices = self[.notice]
    var slots = notices.slots(in: RecordState.active)
    for number in taken { notices.slot(of: number.value).map { slots.remove($0) } }
    var count = 0
    slots.forEach { if notices.isUseful($0, on: day) { count += 1 } }
    return count
  }
}

extension Drawer {
  fileprivate func isUseful(_ slot: Int, on day: Day) -> Bool {
    lastUsefulDays[slot] >= day.daysSince1970
  }
}
