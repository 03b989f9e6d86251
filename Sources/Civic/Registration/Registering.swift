// 登録: what a form proposes to the register, or the errors that stand in its way. Pure.

/// Registering a record, or correcting one on file.
public enum Registering {
  /// The change that saves a record, its state settled: 登録済 when all is met, else 保留 with the reason.
  ///
  /// A record that lies on file incomplete (an import, also after 退会) may be saved again with the same
  /// gaps; whatever else is required must be there.
  /// - Parameters:
  ///   - record: the record as the form has it.
  ///   - base: the record on file that is corrected, or `nil` for a new one.
  ///   - context: the masters and the day.
  /// - Returns: the change, or the errors by field.
  public static func proposing<R: Record>(
    _ record: R,
    correcting base: Filed<R>? = nil,
    seeing context: FieldContext
  ) -> Result<Change, FieldErrors> {
    var record = record
    var errors = record.problems(seeing: context)
    let missing = record.missing
    let knownGaps = base?.record.missing.map(\.key) ?? []
    for field in missing where !knownGaps.contains(field.key) { errors[field.key] = .required }
    guard errors.isEmpty else { return .failure(errors) }
    record.settle(seeing: context)
    if record.state.isActive {
      record.stateReason = Pending.reason(
        missing: missing.map(\.label),
        unmet: record.unmet(seeing: context)
      )
      record.state = record.stateReason.isEmpty ? .registered : .pending
    }
    let subject = base.map { Change.Subject.existing($0.number, revision: $0.revision) } ?? .new
    return .success(Change(subject, record.content))
  }
}

/// The reason that a pending record carries.
public enum Pending {
  /// 「未記入: ふりがな、分野　要件: 規約…」; empty where nothing is missing or unmet.
  public static func reason(missing: [String], unmet: [String]) -> String {
    [("未記入", missing), ("未確認の要件", unmet)]
      .filter { !$0.1.isEmpty }
      .map { "\($0.0): \(WrittenList.text($0.1))" }
      .joined(separator: "　")
  }
}
