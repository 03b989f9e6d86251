// JSONObject, JSONList — the parts of one object or list with their values unread, for records read on demand.

/// The members of one JSON object, the bytes of each value kept as they were written.
///
/// All of it was checked to be well-formed, so that a value can be kept word for word, or read
/// when it is asked for.
public struct JSONObject: Hashable, Sendable {
  /// One member, its value unread.
  public struct Member: Hashable, Sendable {
    /// The key.
    public let key: String
    /// The bytes of the value, without the white space around it.
    public let value: ArraySlice<UInt8>

    /// The value, read.
    ///
    /// - Throws: ``JSONError`` where a string in it is no text: a surrogate stands alone.
    public func json() throws(JSONError) -> JSON {
      try JSON(parsing: value)
    }

    /// The text that the value is, or `nil` where it is none.
    public var string: String? {
      guard value.first == UInt8(ascii: "\"") else { return nil }
      var reader = JSONReader(value)
      return try? reader.readString()
    }
  }

  /// The members, in the order they were written.
  public let members: [Member]

  /// The object that the bytes, UTF-8, are as a whole.
  ///
  /// - Throws: ``JSONError`` where they are no well-formed object.
  public init(_ bytes: ArraySlice<UInt8>) throws(JSONError) {
    var reader = JSONReader(bytes)
    members = try reader.readMembers()
    try reader.end()
  }

  /// The first member with that key, or `nil`.
  public subscript(_ key: String) -> Member? {
    members.first { $0.key == key }
  }
}

/// The elements of one JSON list, the bytes of each kept as they were written.
public struct JSONList: Hashable, Sendable {
  /// The elements, in the order they were written, without the white space around them.
  public let elements: [ArraySlice<UInt8>]

  /// The list that the bytes, UTF-8, are as a whole.
  ///
  /// - Throws: ``JSONError`` where they are no well-formed list.
  public init(_ bytes: ArraySlice<UInt8>) throws(JSONError) {
    var reader = JSONReader(bytes)
    elements = try reader.readElements()
    try reader.end()
  }
}
