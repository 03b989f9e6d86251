// 退会と復帰: leaving the register with reason and date, and coming back. Pure.

/// Leaving the register.
public enum Withdrawing {
  /// The change that takes a member out of the register; the number stays theirs.
  /// - Returns: the change, or ``FieldError/required`` at the reason where none is given.
  public static func proposing<R: Membership>(
    _ filed: Filed<R>,
    reason: String,
    on day: Day
  ) -> Result<Change, FieldErrors> {
    leaving(filed, reason: reason) { $0.withdrawn = day }
  }

  /// The change that takes a notice back (取下げ): no issue proposes it any more.
  /// - Returns: the change, or ``FieldError/required`` at the reason where none is given.
  public static func proposing(
    _ filed: Filed<Notice>,
    reason: String
  ) -> Result<Change, FieldErrors> {
    leaving(filed, reason: reason) { _ in }
  }

  /// The change that takes any such record out, or `nil` for one that nobody leaves with: an issue,
  /// or what has left already.
  public static func proposing(
    _ filed: Filed<Content>,
    reason: String,
    on day: Day
  ) -> Result<Change, FieldErrors>? {
    guard filed.record.record.state.isActive else { return nil }
    return switch filed.record {
    case .individual(let record): proposing(filed.with(record), reason: reason, on: day)
    case .group(let record): proposing(filed.with(record), reason: reason, on: day)
    case .notice(let record): proposing(filed.with(record), reason: reason)
    case .bulletin: nil
    }
  }

  private static func leaving<R: Record>(
    _ filed: Filed<R>,
    reason: String,
    _ note: (inout R) -> Void
  ) -> Result<Change, FieldErrors> {
    var errors = FieldErrors()
    let reason = WrittenList.trimmed(SafeText.line(reason))
    guard !reason.isEmpty else {
      errors[.stateReason] = .required
      return .failure(errors)
    }
    var record = filed.record
    record.state = .withdrawn
    record.stateReason = reason
    note(&record)
    return .success(Change(.existing(filed.number, revision: filed.revision), record.content))
  }

  /// The change that brings back a notice that was taken back.
  public static func returning(_ filed: Filed<Notice>, seeing context: FieldContext) -> Change {
    returning(filed, seeing: context) { _ in }
  }

  /// The change that brings a member back, registered or pending as the record now deserves.
  public static func returning<R: Membership>(
    _ filed: Filed<R>,
    seeing context: FieldContext
  ) -> Change {
    returning(filed, seeing: context) { $0.withdrawn = nil }
  }

  /// The change that brings any such record back, or `nil` where it has not left; an issue has a way
  /// of its own, ``Filed/returning(in:)``.
  ///
  /// What was taken back (取消) comes back too: its number was given once and is never given again.
  public static func returning(_ filed: Filed<Content>, seeing context: FieldContext) -> Change? {
    guard !filed.record.record.state.isActive else { return nil }
    return switch filed.record {
    case .individual(let record): returning(filed.with(record), seeing: context)
    case .group(let record): returning(filed.with(record), seeing: context)
    case .notice(let record): returning(filed.with(record), seeing: context)
    case .bulletin: nil
    }
  }

  private static func returning<R: Record>(
    _ filed: Filed<R>,
    seeing context: FieldContext,
    _ note: (inout R) -> Void
  ) -> Change {
    var record = filed.record
    note(&record)
    record.stateReason = Pending.reason(
      missing: record.missing.map(\.label),
      unmet: record.unmet(seeing: context)
    )
    record.state = record.stateReason.isEmpty ? .registered : .pending
    return Change(.existing(filed.number, revision: filed.revision), record.content)
  }
}
