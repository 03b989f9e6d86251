// 記録: what individuals, groups, notices and bulletins have in common.

/// A kind of content that the register keeps, with its fields declared once.
public protocol Record: Equatable, Sendable {
  static var kind: RecordKind { get }

  /// All fields in the order of files and views; form, import, export and search follow from it.
  static var fields: [Field<Self>] { get }

  /// The same declarations by their key in the files.
  static var fieldTable: [String: Field<Self>] { get }

  /// An empty record, as a new form begins.
  init()

  var state: RecordState { get set }

  /// Why the state is as it is; empty where nothing needs saying.
  var stateReason: String { get set }

  /// What a list shows for it: the name, or the title.
  var title: String { get }

  /// The record as content of any kind.
  var content: Content { get }

  /// Rules that look at more than one field, by the field at which the form shows them.
  func problems(seeing context: FieldContext) -> FieldErrors

  /// What is still unmet before the record may count as registered, in words; empty when all is met.
  func unmet(seeing context: FieldContext) -> [String]

  /// Fills in what the program knows by itself when a record is saved: versions, days of receipt.
  mutating func settle(seeing context: FieldContext)

  /// What the desk should look into, in words; a record with any is marked 要確認.
  var concerns: [String] { get }
}

extension Record {
  /// Whether it holds anything that a visitor looking at the screen should not see unasked.
  public var hasHiddenDetails: Bool {
    Self.fields.contains { $0.isHidden(in: self) && !$0.written(in: self).isEmpty }
  }

  /// Lays out ``fieldTable`` from ``fields``; each kind of record keeps the result.
  static func tableOfFields() -> [String: Field<Self>] {
    Dictionary(uniqueKeysWithValues: fields.map { ($0.key.rawValue, $0) })
  }

  public func unmet(seeing context: FieldContext) -> [String] { [] }
  public var concerns: [String] { [] }
  public mutating func settle(seeing context: FieldContext) {}

  /// The declaration of a field, or `nil` where this kind of record has no such field.
  public static func field(_ key: FieldKey) -> Field<Self>? {
    fieldTable[key.rawValue]
  }
}
