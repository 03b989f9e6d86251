// 取込の対応表: which column of a file is which field; JSON that a center can edit (data/import).

import Civic

/// What one file's columns mean.
public struct ColumnMap: Equatable, Sendable {
  /// What the rows become.
  public var kind: RecordKind
  /// What the map is called in messages.
  public var name: String
  /// What each column gives, in the order in which several of one field are put together.
  public var parts: [Part]
  /// Choices that follow from words in a column; the first that holds goes before ``parts``.
  public var words: [WordRule]
  /// Values of fields to which no column gives any.
  public var constants: [Constant]
  /// The columns of which the first that is filled names a row for ever; else its cells do.
  public var origin: [String]

  /// Makes a map.
  public init(
    kind: RecordKind,
    name: String,
    parts: [Part],
    words: [WordRule] = [],
    constants: [Constant] = [],
    origin: [String] = []
  ) {
    self.kind = kind
    self.name = name
    self.parts = parts
    self.words = words
    self.constants = constants
    self.origin = origin
  }

  /// What a column gives to a field.
  public struct Part: Equatable, Sendable {
    /// The column's heading.
    public var column: String
    /// The field that the value goes to.
    public var field: FieldKey
    /// Columns whose values follow the column's without a gap: town and house number.
    public var with: [String] = []
    /// Columns that are asked in turn where the column is empty.
    var fallbacks: [String] = []
    /// What stands between this part and one before it; `nil` for a newline in paragraphs, `、` in
    /// lists and a space in lines.
    public var separator: String?
    /// What stands before a value.
    public var before = ""
    /// What follows a whole number, which then gets its commas: `1000` → 1,000円.
    public var unit = ""
    /// Values that mean another one: `セミナー` → `training`.
    public var values: [String: String] = [:]
    /// What any value means that ``values`` doesn't name; `nil` for itself.
    public var otherwise: String?

    /// Makes a part that takes the column's values as they are.
    public init(_ column: String, _ field: FieldKey) {
      self.column = column
      self.field = field
    }

    /// Every column that the part looks at.
    var columns: [String] { [column] + with + fallbacks }
  }

  /// A choice that follows where a column contains one of some words.
  public struct WordRule: Equatable, Sendable {
    /// The column's heading.
    public var column: String
    /// The words, one of which is enough.
    public var contains: [String]
    /// The field that the choice goes to.
    public var field: FieldKey
    /// The choice, as it would be typed.
    public var value: String

    /// Makes a rule.
    public init(column: String, contains: [String], field: FieldKey, value: String) {
      self.column = column
      self.contains = contains
      self.field = field
      self.value = value
    }
  }

  /// A value that a field has where no column gives one.
  public struct Constant: Equatable, Sendable {
    /// The field that has the value.
    public var field: FieldKey
    /// The value, as it would be typed.
    public var value: String

    /// Makes a constant.
    public init(_ field: FieldKey, _ value: String) {
      self.field = field
      self.value = value
    }
  }

  /// Every column that the map looks at.
  var columns: Set<String> {
    Set(parts.flatMap(\.columns) + words.map(\.column) + origin)
  }

  /// Whether a file with these columns has all that the map looks at.
  func fits(_ header: [String]) -> Bool { columns.isSubset(of: header) }
}

extension ColumnMap {
  /// The columns that are called like fields, by identifier or label: an export, or a center's own list.
  ///
  /// - Returns: `nil` where no column is called like the name or title.
  static func ofFields<R: Record>(_ type: R.Type, in header: [String]) -> Self? {
    var parts: [Part] = []
    for column in header {
      guard let field = R.fields.first(where: { $0.key.rawValue == column || $0.label == column }),
        field.key != .origin, !parts.contains(where: { $0.field == field.key })
      else { continue }
      parts.append(Part(column, field.key))
    }
    guard parts.contains(where: { $0.field == R.titleKey }) else { return nil }
    let number = parts.first { $0.field == .corporateNumber }?.column
    let origin = [FieldKey.origin.rawValue, number].compactMap { $0 }.filter(header.contains)
    return Self(kind: R.kind, name: "項目名の見出し", parts: parts, origin: origin)
  }
}

extension Record {
  /// The field without which a row is no record.
  static var titleKey: FieldKey { field(.title) == nil ? .name : .title }
}
