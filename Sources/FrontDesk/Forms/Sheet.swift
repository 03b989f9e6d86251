// 用紙: a record that is being filled in: what it is based on and what was typed over it.

import Civic

/// What a form holds: the record it started from, and typed values over it.
struct Sheet<R: Record>: Sendable {
  /// The record on file that is corrected; `nil` for a new one.
  private(set) var base: Filed<R>?
  /// Typed values by field; only those that differ from the base.
  private(set) var typed: [FieldKey: String] = [:]

  init(base: Filed<R>?, typed: [FieldKey: String] = [:]) {
    self.base = base
    self.typed = typed
  }

  /// What a field says, typed or on file.
  func written(_ field: Field<R>) -> String { typed[field.key] ?? onFile(field) }

  private func onFile(_ field: Field<R>) -> String { field.written(in: base?.record ?? R()) }

  /// Takes what is now written in a field.
  /// - Returns: whether that changed anything.
  mutating func write(_ written: String, in field: Field<R>) -> Bool {
    let new = written == onFile(field) ? nil : written
    guard typed[field.key] != new else { return false }
    typed[field.key] = new
    return true
  }

  /// The record as it is filled in so far; values that can't be read leave their field as it was.
  func record(seeing context: FieldContext) -> R { filled(seeing: context).record }

  /// The record, and what is wrong with the typed values.
  func filled(seeing context: FieldContext) -> (record: R, errors: FieldErrors) {
    (base?.record ?? R()).filled(with: typed, seeing: context)
  }

  /// The change that saves the sheet, or the errors that stand in its way.
  func proposing(seeing context: FieldContext) -> Result<Change, FieldErrors> {
    let (record, errors) = filled(seeing: context)
    switch Registering.proposing(record, correcting: base, seeing: context) {
    case .success(let change): return errors.isEmpty ? .success(change) : .failure(errors)
    case .failure(let more):
      var all = errors
      all.merge(more)
      return .failure(all)
    }
  }

  /// The fields that both this sheet and another desk have changed, to different values.
  func collisions(with current: Filed<R>) -> [Field<R>] {
    R.fields.filter { field in
      guard let mine = typed[field.key] else { return false }
      let theirs = field.written(in: current.record)
      return Joint(base: onFile(field), mine: mine, now: theirs) == .clash
    }
  }

  /// Goes on from what was saved of it before: what says something else now is typed over that.
  mutating func goOn(from saved: Filed<R>, in keys: [FieldKey], seeing context: FieldContext) {
    let mine = record(seeing: context)
    base = saved
    typed = [:]
    for field in keys.compactMap({ R.field($0) })
    where field.json(of: mine) != field.json(of: saved.record) {
      typed[field.key] = field.written(in: mine)
    }
  }

  /// Moves the sheet onto the record as another desk has saved it meanwhile; what is typed stays typed.
  mutating func rebase(onto current: Filed<R>) {
    base = current
    for field in R.fields where typed[field.key] == onFile(field) { typed[field.key] = nil }
  }
}
