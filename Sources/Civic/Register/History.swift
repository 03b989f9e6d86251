// 履歴: what happened to one record, commit by commit, and which fields went from what to what. Pure.

/// One field's change, as people read it.
public struct FieldChange: Equatable, Sendable {
  public let key: FieldKey
  public let label: String
  /// In words; empty where there was none.
  public let before: String
  public let after: String
  /// Whether a visitor looking at the screen should not see it unasked, in either version.
  public let isHidden: Bool
}

extension FieldChange {
  /// The fields that differ between two versions of a record, in the order of the declaration.
  public static func all(
    from before: Content,
    to after: Content,
    seeing masters: Masters
  ) -> [FieldChange] {
    changes(from: before, to: after.record, seeing: masters)
  }

  private static func changes<R: Record>(
    from before: Content,
    to after: R,
    seeing masters: Masters
  ) -> [FieldChange] {
    guard let before = before.record as? R else { return [] }
    return R.fields.compactMap { field in
      guard field.json(of: before) != field.json(of: after) else { return nil }
      return FieldChange(
        key: field.key,
        label: field.label,
        before: field.text(of: before, seeing: masters),
        after: field.text(of: after, seeing: masters),
        isHidden: field.isHidden(in: before) || field.isHidden(in: after)
      )
    }
  }
}

/// What one commit meant for a record.
public struct HistoryEntry: Equatable, Sendable {
  /// When, at which desk and by whom; its seq is the commit's.
  public let stamp: Stamp
  /// What was done, in a word; with the commit that was taken back or repeated.
  public let deed: String
  public let why: String
  /// Whether a visitor looking at the screen should not see why unasked.
  public let isWhyHidden: Bool
  /// The fields that changed; empty where the record came on file with it.
  public let changes: [FieldChange]
  /// Whether the record's version before it can't be read, so that nobody knows what changed.
  public let isBehindGap: Bool
}

/// A record's past.
public enum History {
  /// What happened to a record, oldest first.
  /// - Parameters:
  ///   - number: the record.
  ///   - commits: those that concern it, oldest first.
  ///   - masters: what identifiers are called today.
  /// - Returns: an entry for each commit, in their order.
  public static func entries(
    of number: RecordNumber,
    in commits: [Commit],
    seeing masters: Masters
  ) -> [HistoryEntry] {
    var last: Filed<Content>?
    return commits.map { commit in
      let filed = commit.changes.last { $0.number == number }
      defer { last = filed ?? last }
      let before = filed.flatMap { filed in last.flatMap { $0.follows(to: filed) ? $0 : nil } }
      return HistoryEntry(
        stamp: Stamp(time: commit.time, desk: commit.desk, staff: commit.staff, seq: commit.seq),
        deed: deed(of: commit, from: before, to: filed),
        why: commit.why ?? "",
        isWhyHidden: commit.hidesWhy(about: filed ?? last),
        changes: filed.flatMap { filed in
          before.map { FieldChange.all(from: $0.record, to: filed.record, seeing: masters) }
        } ?? [],
        isBehindGap: filed.map { $0.revision > 1 && before == nil } ?? false
      )
    }
  }

  private static func deed(
    of commit: Commit,
    from before: Filed<Content>?,
    to filed: Filed<Content>?
  ) -> String {
    if let event = commit.event { return event.label }
    guard let filed else { return "記録" }
    if let seq = commit.undoes { return "取り消し（\(seq)）" }
    if let seq = commit.redoes { return "やり直し（\(seq)）" }
    if before == nil, filed.revision > 1 { return Deed.changed.label(filed.number.kind) }
    return Deed(from: before?.record, to: filed.record).label(filed.number.kind)
  }
}

extension Commit {
  /// Whether the reason it gives is one that a visitor looking at the screen should not see unasked:
  /// why somebody left is as private as it is in the record.
  public var hidesWhy: Bool { hidesWhy(about: changes.first) }

  fileprivate func hidesWhy(about filed: Filed<Content>?) -> Bool {
    guard why != nil, let filed else { return false }
    return filed.record.record.hidesReason
  }
}

extension Record {
  fileprivate var hidesReason: Bool { Self.field(.stateReason)?.isHidden(in: self) ?? false }
}

extension Filed {
  /// Whether the other version came right behind this one.
  fileprivate func follows(to other: Self) -> Bool { revision + 1 == other.revision }
}
