// JSONReader — reads JSON from UTF-8 in one pass, or skips over it while checking its form.

/// A place in a JSON text, moving forward as values are read or skipped.
struct JSONReader {
  /// Lists and objects may lie this deep.
  private static let mostLevels = 100

  let bytes: ArraySlice<UInt8>
  var index: Int
  private var levels = 0

  init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    index = bytes.startIndex
  }

  /// The byte at the place, or 0, which JSON has nowhere, at the end.
  var byte: UInt8 { index < bytes.endIndex ? bytes[index] : 0 }

  /// The error that something else should have stood at the place.
  func failure(_ expected: JSONError.Expected, at place: Int? = nil) -> JSONError {
    let place = place ?? index
    let line = bytes[bytes.startIndex..<place].count { $0 == 0x0A } + 1
    return JSONError(offset: place - bytes.startIndex, line: line, expected: expected)
  }

  mutating func skipSpace() {
    while byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { index += 1 }
  }

  /// Makes sure that only white space is left.
  mutating func end() throws(JSONError) {
    skipSpace()
    guard index == bytes.endIndex else { throw failure(.end) }
  }

  /// Reads the value at the place.
  mutating func readValue() throws(JSONError) -> JSON {
    skipSpace()
    switch byte {
    case UInt8(ascii: "\""): return .string(try readString())
    case UInt8(ascii: "["):
      var elements: [JSON] = []
      try eachElement { reader throws(JSONError) in elements.append(try reader.readValue()) }
      return .array(elements)
    case UInt8(ascii: "{"):
      var members: [JSON.Member] = []
      try eachMember { reader, key throws(JSONError) in
        members.append(JSON.Member(key, try reader.readValue()))
      }
      return .object(members)
    case UInt8(ascii: "-"), 0x30...0x39:
      let start = index
      try skipNumber()
      return .number(String(decoding: bytes[start..<index], as: UTF8.self))
    default: return try readWord()
    }
  }

  /// Reads the object at the place, leaving the values of its members unread.
  mutating func readMembers() throws(JSONError) -> [JSONObject.Member] {
    skipSpace()
    guard byte == UInt8(ascii: "{") else { throw failure(.object) }
    var members: [JSONObject.Member] = []
    try eachMember { reader, key throws(JSONError) in
      reader.skipSpace()
      let start = reader.index
      try reader.skipValue()
      members.append(JSONObject.Member(key: key, value: reader.bytes[start..<reader.index]))
    }
    return members
  }

  /// Reads the list at the place, leaving its elements unread.
  mutating func readElements() throws(JSONError) -> [ArraySlice<UInt8>] {
    skipSpace()
    guard byte == UInt8(ascii: "[") else { throw failure(.list) }
    var elements: [ArraySlice<UInt8>] = []
    try eachElement { reader throws(JSONError) in
      reader.skipSpace()
      let start = reader.index
      try reader.skipValue()
      elements.append(reader.bytes[start..<reader.index])
    }
    return elements
  }

  /// Moves past the value at the place, checking its form.
  mutating func skipValue() throws(JSONError) {
    skipSpace()
    switch byte {
    case UInt8(ascii: "\""): try skipString()
    case UInt8(ascii: "["):
      try eachElement { reader throws(JSONError) in try reader.skipValue() }
    case UInt8(ascii: "{"):
      try eachMember { reader, _ throws(JSONError) in try reader.skipValue() }
    case UInt8(ascii: "-"), 0x30...0x39: try skipNumber()
    default: _ = try readWord()
    }
  }

  private mutating func readWord() throws(JSONError) -> JSON {
    for (word, value) in [("null", JSON.null), ("true", .bool(true)), ("false", .bool(false))]
    where bytes[index...].starts(with: word.utf8) {
      index += word.utf8.count
      return value
    }
    throw failure(.value)
  }

  private mutating func eachElement(
    _ body: (inout JSONReader) throws(JSONError) -> Void
  ) throws(JSONError) {
    try eachPart(closedBy: UInt8(ascii: "]"), body)
  }

  private mutating func eachMember(
    _ body: (inout JSONReader, String) throws(JSONError) -> Void
  ) throws(JSONError) {
    try eachPart(closedBy: UInt8(ascii: "}")) { reader throws(JSONError) in
      guard reader.byte == UInt8(ascii: "\"") else { throw reader.failure(.key) }
      let key = try reader.readString()
      reader.skipSpace()
      guard reader.byte == UInt8(ascii: ":") else { throw reader.failure(.colon) }
      reader.index += 1
      try body(&reader, key)
    }
  }

  /// Goes through what stands between brackets and commas.
  private mutating func eachPart(
    closedBy closing: UInt8,
    _ body: (inout JSONReader) throws(JSONError) -> Void
  ) throws(JSONError) {
    guard levels < Self.mostLevels else { throw failure(.fewerLevels) }
    levels += 1
    index += 1
    skipSpace()
    if byte == closing {
      index += 1
      levels -= 1
      return
    }
    while true {
      skipSpace()
      try body(&self)
      skipSpace()
      switch byte {
      case UInt8(ascii: ","): index += 1
      case closing:
        index += 1
        levels -= 1
        return
      default: throw failure(.commaOrClosing)
      }
    }
  }

  /// Moves past a number: no leading zeros, digits on both sides of a point.
  private mutating func skipNumber() throws(JSONError) {
    if byte == UInt8(ascii: "-") { index += 1 }
    if byte == UInt8(ascii: "0") {
      index += 1
    } else {
      try skipDigits()
    }
    if byte == UInt8(ascii: ".") {
      index += 1
      try skipDigits()
    }
    if byte == UInt8(ascii: "e") || byte == UInt8(ascii: "E") {
      index += 1
      if byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-") { index += 1 }
      try skipDigits()
    }
  }

  private mutating func skipDigits() throws(JSONError) {
    guard (0x30...0x39).contains(byte) else { throw failure(.digit) }
    while (0x30...0x39).contains(byte) { index += 1 }
  }
}
