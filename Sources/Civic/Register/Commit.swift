// 変更の記録 (journal の1行): what was saved at once, by whom, when and why.

/// One line of the journal: changes that count only as a whole.
public struct Commit: Equatable, Sendable {
  /// What happened where no record, or not only records, changed.
  public enum Event: String, Sendable {
    case erasing, erased, closing, lost, viewed, exported, printed, sent, confirmed
  }

  /// The commit's place in the order of the register, from 1.
  public var seq: Int
  /// Drawn once per form: 32 hexadecimal digits.
  public var id: String
  public var time: Timestamp
  public var desk: String
  public var staff: String
  public var why: String?
  public var draft: String?
  public var event: Event?
  public var undoes: Int?
  public var redoes: Int?
  /// Records that the commit is about without changing them: viewed, erased.
  public var about: [RecordNumber]
  /// What an erasing takes out of other records, because the erased person was named there.
  public var cleared: [ClearedField]
  /// The earlier commits whose reasons an erasing takes away, because they named the person.
  public var reasons: [Int]
  /// Seqs behind which no commit lies any more: a restore went back before them.
  public var lost: ClosedRange<Int>?
  /// Damage of the files that was looked at, and is told no more.
  public var known: [KnownDamage]
  /// Of a closing: the register that goes on.
  public var successor: Successor?
  /// The changed records, each whole as it is after the commit.
  public var changes: [Filed<Content>]

  public init(
    seq: Int,
    id: String,
    time: Timestamp,
    desk: String,
    staff: String,
    why: String? = nil,
    draft: String? = nil,
    event: Event? = nil,
    undoes: Int? = nil,
    redoes: Int? = nil,
    about: [RecordNumber] = [],
    cleared: [ClearedField] = [],
    reasons: [Int] = [],
    lost: ClosedRange<Int>? = nil,
    known: [KnownDamage] = [],
    successor: Successor? = nil,
    changes: [Filed<Content>] = []
  ) {
    self.seq = seq
    self.id = id
    self.time = time
    self.desk = desk
    self.staff = staff
    self.why = why
    self.draft = draft
    self.event = event
    self.undoes = undoes
    self.redoes = redoes
    self.about = about
    self.cleared = cleared
    self.reasons = reasons
    self.lost = lost
    self.known = known
    self.successor = successor
    self.changes = changes
  }
}

extension Commit {
  /// Whether the commit changed a record or says that something happened with it.
  public func concerns(_ number: RecordNumber) -> Bool {
    subjects.contains(number) || changes.contains { $0.number == number }
  }

  /// What it is about; numbers that were lost name no record, but the highest ones that may have been given.
  public var subjects: [RecordNumber] { event == .lost ? [] : about }

  /// What a proposal becomes when it is saved.
  /// - Parameters:
  ///   - proposal: what is said about the changes.
  ///   - changes: the proposed records with their numbers and revisions.
  ///   - id: the proposal's own, or one drawn for it.
  ///   - stamp: the place in the order, the time, and who saves.
  public init(_ proposal: Proposal, as changes: [Filed<Content>], id: String, stamp: Stamp) {
    self.init(
      seq: stamp.seq,
      id: id,
      time: stamp.time,
      desk: stamp.desk,
      staff: stamp.staff,
      why: proposal.why,
      draft: proposal.draft,
      event: proposal.event,
      undoes: proposal.undoes,
      redoes: proposal.redoes,
      about: proposal.about,
      cleared: proposal.cleared,
      reasons: proposal.reasons,
      known: proposal.known,
      successor: proposal.successor,
      changes: changes
    )
  }
}
