// 変更の申し出: what a screen or a command wants to change, before the store has given numbers.

/// One proposed change of one record.
public struct Change: Equatable, Sendable {
  /// Which record is meant.
  public enum Subject: Equatable, Sendable {
    /// A record that gets its number under the lock.
    case new
    /// A record on file, and the revision that the change is based on.
    case existing(RecordNumber, revision: Int)
    /// A record that damage took off the register, as a backup has it; it gets its number back.
    case missing(Filed<Content>)
  }

  public var subject: Subject
  /// The record as it should be afterwards, whole.
  public var after: Content

  public init(_ subject: Subject, _ after: Content) {
    self.subject = subject
    self.after = after
  }
}

/// Changes that belong together, and what is said about them: one commit, whole or not at all.
public struct Proposal: Equatable, Sendable {
  public var changes: [Change]
  /// Why, where the reason is asked for (withdrawal, merge, erasure).
  public var why: String?
  /// Something that happened rather than a change: a print, a closing.
  public var event: Commit.Event?
  /// The draft file whose form this saves.
  public var draft: String?
  /// The commit's id, drawn once per form; `nil` lets the store draw one.
  public var id: String?
  /// The register's seq when the id was drawn: the journal is searched for it from there on, and
  /// from its beginning where it is `nil`.
  public var since: Int?
  /// The earlier commit that this one takes back or repeats.
  public var undoes: Int?
  public var redoes: Int?
  /// Records that it is about without changing them: viewed, erased.
  public var about: [RecordNumber]
  /// What an erasing takes out of other records.
  public var cleared: [ClearedField]
  /// The earlier commits whose reasons an erasing takes away.
  public var reasons: [Int]
  /// Damage of the files that was looked at.
  public var known: [KnownDamage]
  /// Of a closing: the register that goes on.
  public var successor: Successor?

  public init(
    _ changes: [Change],
    why: String? = nil,
    event: Commit.Event? = nil,
    draft: String? = nil,
    id: String? = nil,
    since: Int? = nil,
    undoes: Int? = nil,
    redoes: Int? = nil,
    about: [RecordNumber] = [],
    cleared: [ClearedField] = [],
    reasons: [Int] = [],
    known: [KnownDamage] = [],
    successor: Successor? = nil
  ) {
    self.changes = changes
    self.why = why
    self.event = event
    self.draft = draft
    self.id = id
    self.since = since
    self.undoes = undoes
    self.redoes = redoes
    self.about = about
    self.cleared = cleared
    self.reasons = reasons
    self.known = known
    self.successor = successor
  }
}

/// A record that another desk changed since the change was based on it.
public struct Conflict: Error, Equatable, Sendable {
  public var number: RecordNumber
  /// The record as it is on file now; `nil` where it is not on file at all.
  public var current: Filed<Content>?

  public init(number: RecordNumber, current: Filed<Content>?) {
    self.number = number
    self.current = current
  }
}
