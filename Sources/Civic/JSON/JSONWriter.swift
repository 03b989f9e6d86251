// JSONWriter — JSON values as compact UTF-8 on one line.

extension JSON {
  /// The value as compact JSON on one line.
  public var text: String {
    var bytes: [UInt8] = []
    write(to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Appends the value as compact JSON, UTF-8.
  ///
  /// Escaped are quotation marks, backslashes, control characters, and U+2028 and U+2029, which
  /// some readers take for line ends; everything else stands as it is.
  public func write(to bytes: inout [UInt8]) {
    switch self {
    case .null: bytes.append(contentsOf: "null".utf8)
    case .bool(let value): bytes.append(contentsOf: (value ? "true" : "false").utf8)
    case .number(let text): bytes.append(contentsOf: text.utf8)
    case .string(let text): Self.write(text, to: &bytes)
    case .array(let elements):
      bytes.append(UInt8(ascii: "["))
      for (index, element) in elements.enumerated() {
        if index > 0 { bytes.append(UInt8(ascii: ",")) }
        element.write(to: &bytes)
      }
      bytes.append(UInt8(ascii: "]"))
    case .object(let members):
      bytes.append(UInt8(ascii: "{"))
      for (index, member) in members.enumerated() {
        if index > 0 { bytes.append(UInt8(ascii: ",")) }
        Self.write(member.key, to: &bytes)
        bytes.append(UInt8(ascii: ":"))
        member.value.write(to: &bytes)
      }
      bytes.append(UInt8(ascii: "}"))
    }
  }

  /// Appends the text as a JSON string with its quotation marks, UTF-8.
  public static func write(_ text: String, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\""))
    let isDone = text.utf8.withContiguousStorageIfAvailable { plain in
      guard plain.allSatisfy(standsAsItIs) else { return false }
      bytes.append(contentsOf: plain)
      return true
    }
    if isDone != true { escape(text, to: &bytes) }
    bytes.append(UInt8(ascii: "\""))
  }

  /// Whether a byte is never written otherwise; 0xE2 may begin U+2028.
  private static func standsAsItIs(_ byte: UInt8) -> Bool {
    byte >= 0x20 && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\\") && byte != 0x7F
      && byte != 0xE2
  }

  private static func escape(_ text: String, to bytes: inout [UInt8]) {
    var lastTwo: (UInt8, UInt8) = (0, 0)
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""): bytes.append(contentsOf: #"\""#.utf8)
      case UInt8(ascii: "\\"): bytes.append(contentsOf: #"\\"#.utf8)
      case 0x0A: bytes.append(contentsOf: #"\n"#.utf8)
      case 0x0D: bytes.append(contentsOf: #"\r"#.utf8)
      case 0x09: bytes.append(contentsOf: #"\t"#.utf8)
      case 0x00...0x1F, 0x7F:
        let digits = String(byte, radix: 16)
        bytes.append(contentsOf: (digits.utf8.count == 1 ? #"\u000"# : #"\u00"#).utf8)
        bytes.append(contentsOf: digits.utf8)
      case 0xA8 where lastTwo == (0xE2, 0x80), 0xA9 where lastTwo == (0xE2, 0x80):
        bytes.removeLast(2)
        bytes.append(contentsOf: (byte == 0xA8 ? #"\u2028"# : #"\u2029"#).utf8)
      default: bytes.append(byte)
      }
      lastTwo = (lastTwo.1, byte)
    }
  }
}
