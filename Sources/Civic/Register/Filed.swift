// 登録された記録: a record as it lies in the register, with number, revision and stamps.

/// A member that no declaration knows, kept exactly as it was read.
public struct UnknownMember: Equatable, Sendable {
  public let key: String
  /// The JSON text of the value, byte for byte.
  public let json: String
}

/// A record on file: its content, and what the register says about it.
///
/// The content is one kind of ``Record``, or ``Content`` where the kind is known only at run time.
/// Nothing is asked of it here, for the runtime would look that up before the first paint.
public struct Filed<R: Sendable>: Sendable {
  public let number: RecordNumber
  /// Counts the commits of this record from 1.
  public var revision: Int
  public var record: R
  public var created: Stamp?
  public var changed: Stamp?
  /// Members of a newer program or of a curious editor; written back behind the record's own.
  public var unknown: [UnknownMember]

  public init(
    number: RecordNumber,
    revision: Int,
    record: R,
    created: Stamp? = nil,
    changed: Stamp? = nil,
    unknown: [UnknownMember] = []
  ) {
    self.number = number
    self.revision = revision
    self.record = record
    self.created = created
    self.changed = changed
    self.unknown = unknown
  }

  /// The same place in the register with other content.
  public func with<Other>(_ record: Other) -> Filed<Other> {
    Filed<Other>(
      number: number,
      revision: revision,
      record: record,
      created: created,
      changed: changed,
      unknown: unknown
    )
  }
}

extension Filed: Equatable where R: Equatable {}
