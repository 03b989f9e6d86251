// JSON — any JSON value, with its numbers and the order of its members as they were written.

/// A JSON value.
///
/// Source: RFC 8259. Duplicate keys are kept, and reading by key gives the first.
public enum JSON: Hashable, Sendable {
  /// One member of an object.
  public struct Member: Hashable, Sendable {
    /// The key.
    public var key: String
    /// The value.
    public var value: JSON

    /// A member with that key and value.
    public init(_ key: String, _ value: JSON) {
      self.key = key
      self.value = value
    }
  }

  /// Nothing, as JSON writes it.
  case null
  /// True or false.
  case bool(Bool)
  /// A number, as the text that was written.
  case number(String)
  /// A text.
  case string(String)
  /// A list.
  case array([JSON])
  /// An object: its members in the order they were written.
  case object([Member])

  /// The value that the text, UTF-8, is as a whole.
  ///
  /// - Throws: ``JSONError`` where it isn't well-formed, a surrogate stands alone, or lists and
  ///   objects lie more than a hundred deep.
  public init(parsing bytes: ArraySlice<UInt8>) throws(JSONError) {
    var reader = JSONReader(bytes)
    self = try reader.readValue()
    try reader.end()
  }

  /// The value that the text, UTF-8, is as a whole.
  ///
  /// - Throws: ``JSONError``, as for a slice.
  public init(parsing bytes: [UInt8]) throws(JSONError) {
    try self.init(parsing: bytes[...])
  }

  /// The value that the text is as a whole.
  ///
  /// - Throws: ``JSONError``, as for a slice.
  public init(parsing text: String) throws(JSONError) {
    try self.init(parsing: Array(text.utf8)[...])
  }

  /// A whole number.
  public static func int(_ number: Int) -> JSON { .number(String(number)) }

  /// A list of texts.
  public static func strings(_ texts: [String]) -> JSON { .array(texts.map(JSON.string)) }

  /// The value of the first member with that key; `nil` where there is none, or no object.
  public subscript(_ key: String) -> JSON? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.key == key }?.value
  }

  /// The text, or `nil` where the value is none.
  public var string: String? {
    guard case .string(let text) = self else { return nil }
    return text
  }

  /// The texts of a list of nothing but texts, else `nil`.
  public var strings: [String]? {
    guard let array else { return nil }
    let texts = array.compactMap(\.string)
    return texts.count == array.count ? texts : nil
  }

  /// The whole number, or `nil` where the value is none that an `Int` holds.
  public var int: Int? {
    guard case .number(let text) = self else { return nil }
    return Int(text)
  }

  /// True or false, or `nil` where the value is neither.
  public var bool: Bool? {
    guard case .bool(let value) = self else { return nil }
    return value
  }

  /// The elements of a list, else `nil`.
  public var array: [JSON]? {
    guard case .array(let elements) = self else { return nil }
    return elements
  }

  /// The members of an object, else `nil`.
  public var members: [Member]? {
    guard case .object(let members) = self else { return nil }
    return members
  }
}
