// 台帳: the register as a value. `apply` is the only thing that changes a record.

/// Everything that the center has on file, as it stood after one commit.
public struct Register: Sendable {
  public private(set) var individuals: Shelf<Individual>
  public private(set) var groups: Shelf<Group>
  public private(set) var notices: Shelf<Notice>
  public private(set) var bulletins: Shelf<BulletinIssue>
  /// The last commit that was applied, 0 in a new register.
  public private(set) var seq: Int

  /// A register from its collections, as far as one commit.
  public init(
    individuals: Shelf<Individual> = .init(),
    groups: Shelf<Group> = .init(),
    notices: Shelf<Notice> = .init(),
    bulletins: Shelf<BulletinIssue> = .init(),
    seq: Int = 0
  ) {
    self.individuals = individuals
    self.groups = groups
    self.notices = notices
    self.bulletins = bulletins
    self.seq = seq
  }

  /// Follows a commit, one's own or another desk's, new or read back from the journal.
  ///
  /// Collections may be of different ages, so a change no newer than what is on file is passed over.
  ///
  /// An erasing takes the records off that it is about; what it changes in others goes on file.
  public mutating func apply(_ commit: Commit) {
    if commit.event == .erasing { commit.about.forEach { remove($0) } }
    // A line on file whose revision can be read, and whose record can't, is no record.
    for change in commit.changes
    where change.revision > revision(of: change.number) || self[change.number] == nil {
      put(change)
    }
    seq = max(seq, commit.seq)
  }

  private func revision(of number: RecordNumber) -> Int {
    switch number.kind {
    case .individual: individuals.revision(of: number.value)
    case .group: groups.revision(of: number.value)
    case .notice: notices.revision(of: number.value)
    case .bulletin: bulletins.revision(of: number.value)
    }
  }

  private mutating func put(_ filed: Filed<Content>) {
    switch filed.record {
    case .individual(let record): individuals.put(filed.with(record))
    case .group(let record): groups.put(filed.with(record))
    case .notice(let record): notices.put(filed.with(record))
    case .bulletin(let record): bulletins.put(filed.with(record))
    }
  }

  /// Takes a record off whose line can't be read, and so can't be searched for a person.
  public mutating func removeUnreadable(_ number: RecordNumber) {
    if self[number] == nil { remove(number) }
  }

  private mutating func remove(_ number: RecordNumber) {
    switch number.kind {
    case .individual: individuals.remove(number)
    case .group: groups.remove(number)
    case .notice: notices.remove(number)
    case .bulletin: bulletins.remove(number)
    }
  }

  /// The record with this number, or `nil` where none is on file.
  public subscript(number: RecordNumber) -> Filed<Content>? {
    switch number.kind {
    case .individual: individuals[number].map { .init($0) }
    case .group: groups[number].map { .init($0) }
    case .notice: notices[number].map { .init($0) }
    case .bulletin: bulletins[number].map { .init($0) }
    }
  }

  /// How many records are on file.
  public var count: Int { individuals.count + groups.count + notices.count + bulletins.count }

  /// The highest number on file of a kind, as a count; 0 where there is none.
  public func highest(_ kind: RecordKind) -> Int {
    switch kind {
    case .individual: individuals.highest
    case .group: groups.highest
    case .notice: notices.highest
    case .bulletin: bulletins.highest
    }
  }
}
