// 記入: from what was typed to a record, and what is wrong with it, field by field.

extension Record {
  /// The record with typed values in it.
  ///
  /// - Parameters:
  ///   - typed: written values by field; a field that is not among them keeps its value.
  ///   - context: the masters and the day by which they are read.
  /// - Returns: the record, and the errors of those values that can't be taken.
  public func filled(
    with typed: [FieldKey: String],
    seeing context: FieldContext
  ) -> (record: Self, errors: FieldErrors) {
    var record = self
    var errors = FieldErrors()
    for field in Self.fields {
      guard let written = typed[field.key] else { continue }
      do {
        try field.read(written, into: &record, seeing: context)
      } catch {
        errors[field.key] = error
      }
    }
    // What is not asked is kept, but nobody can mend an error that isn't shown.
    for field in Self.fields where !field.isAsked(of: record) { errors[field.key] = nil }
    return (record, errors)
  }

  /// The required fields that are still empty, in form order.
  public var missing: [Field<Self>] {
    Self.fields.filter { $0.isRequired && $0.isAsked(of: self) && $0.written(in: self).isEmpty }
  }
}
