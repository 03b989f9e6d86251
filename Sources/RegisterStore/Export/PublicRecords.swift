// 公開用の記録: all that a public export may contain; made here alone, so nothing private slips through.

import Civic

/// The public side of a collection, field by field.
public struct PublicRecords: Equatable, Sendable {
  /// One record's public side; a field that its owner keeps private is empty.
  struct Row: Equatable, Sendable {
    let number: RecordNumber
    /// One value a field, as JSON has it; `nil` where it is empty or private.
    let values: [JSON?]
    /// The same as CSV has it.
    let texts: [String]
  }

  /// The fields that can be public at all, in declared order.
  let fields: [FieldKey]
  let rows: [Row]

  /// The registered groups, with what each made public.
  public init(groupsOf register: Register) {
    self.init(register.groups)
  }

  /// The received notices, without the desk's remarks.
  public init(noticesOf register: Register) {
    self.init(register.notices)
  }

  /// The public side of a collection that has one.
  ///
  /// - Returns: `nil` for individuals, whose names are for the desk alone, and for bulletins, which are published as
  ///   documents.
  public init?(_ kind: RecordKind, of register: Register) {
    switch kind {
    case .group: self.init(groupsOf: register)
    case .notice: self.init(noticesOf: register)
    case .individual, .bulletin: return nil
    }
  }

  private init<R: Record>(_ shelf: Shelf<R>) {
    let fields = R.fields.filter { $0.disclosure != .desk && $0.kind != .json }
    self.fields = fields.map(\.key)
    rows = shelf.all.filter { $0.record.state == .registered }.map { filed in
      let shown = fields.map { $0.isAsked(of: filed.record) && $0.isPublic(in: filed.record) }
      return Row(
        number: filed.number,
        values: zip(fields, shown).map { $1 ? $0.json(of: filed.record) : nil },
        texts: zip(fields, shown).map { $1 ? $0.written(in: filed.record) : "" }
      )
    }
  }
}
