// 公開用の団体: all that a visitor, a handout or a public export may learn of a group.

/// A group's public side.
///
/// Made here alone, so that nothing private can slip through.
public struct PublicGroup: Equatable, Sendable {
  /// A label and what stands beside it.
  public struct Line: Equatable, Sendable {
    public let key: FieldKey
    public let label: String
    public let text: String
  }

  public let number: RecordNumber
  public let name: String
  /// Whether the registration is not complete yet (保留): who is handed the sheet should know.
  public let isPending: Bool
  /// The public fields that say something, in declared order, the name left out.
  public let lines: [Line]

  /// Takes what is public of a group on file; what its owner keeps private is not in it.
  public init(_ filed: Filed<Group>, seeing masters: Masters) {
    number = filed.number
    name = filed.record.name
    isPending = filed.record.state == .pending
    lines = Group.fields.compactMap { field in
      let text = field.text(of: filed.record, seeing: masters)
      guard field.key != .name, !text.isEmpty, field.isAsked(of: filed.record),
        field.isPublic(in: filed.record)
      else { return nil }
      return Line(key: field.key, label: field.label, text: text)
    }
  }

  /// The text of a public field, or `nil` where it is empty or private.
  public func text(_ key: FieldKey) -> String? { lines.first { $0.key == key }?.text }
}
