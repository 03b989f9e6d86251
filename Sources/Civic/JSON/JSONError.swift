// JSONError — where a JSON text is wrong, and what stood to be read there.

/// Where a JSON text is wrong, as facts without words.
public struct JSONError: Error, Hashable, Sendable {
  /// What should have stood at the place.
  public enum Expected: Hashable, Sendable {
    /// A value, or the digits of a number.
    case value, digit
    /// An object, where only one will do.
    case object
    /// A list, where only one will do.
    case list
    /// A member that may not be missing.
    case member
    /// A key in quotation marks, or the colon after it.
    case key, colon
    /// A comma, or the bracket that closes the list or object.
    case commaOrClosing
    /// The quotation mark that ends a string.
    case closingQuote
    /// An escape that JSON knows, with four hexadecimal digits where it needs them.
    case escape
    /// The other half of a surrogate pair.
    case surrogatePair
    /// A control character written as an escape.
    case escapedControl
    /// Valid UTF-8.
    case utf8
    /// Nothing more.
    case end
    /// At most a hundred levels of lists and objects.
    case fewerLevels
  }

  /// The place, in bytes from the start of the text.
  public let offset: Int
  /// The line of the place, from 1.
  public let line: Int
  /// What should have stood there.
  public let expected: Expected

  /// An error at that place.
  public init(offset: Int, line: Int, expected: Expected) {
    self.offset = offset
    self.line = line
    self.expected = expected
  }
}
