// JSONStringReader — the strings of a JSON text: fast without escapes, exact with them.

extension JSONReader {
  /// Reads the string at the place, where a quotation mark stands.
  mutating func readString() throws(JSONError) -> String {
    let start = index + 1
    let hasEscapes = try skipString()
    let content = bytes[start..<index - 1]
    guard hasEscapes else { return String(decoding: content, as: UTF8.self) }
    return String(decoding: unescaped(content), as: UTF8.self)
  }

  /// Moves past the string at the place, checking it; says whether it has escapes.
  @discardableResult
  mutating func skipString() throws(JSONError) -> Bool {
    index += 1
    let start = index
    var hasEscapes = false
    var isASCII = true
    while true {
      let plain = plainEnd()
      index = plain.place
      isASCII = isASCII && plain.isASCII
      guard index < bytes.endIndex else { throw failure(.closingQuote) }
      switch byte {
      case UInt8(ascii: "\""):
        index += 1
        if !isASCII { try checkUTF8(from: start, to: index - 1) }
        return hasEscapes
      case UInt8(ascii: "\\"):
        hasEscapes = true
        try skipEscape()
      default: throw failure(.escapedControl)
      }
    }
  }

  /// The place of the next quotation mark, backslash or control character, or the end.
  ///
  /// Most of what reading JSON takes is in this loop. The answer says also whether all before the
  /// place is ASCII.
  private func plainEnd() -> (place: Int, isASCII: Bool) {
    let span = bytes.span
    var place = index - bytes.startIndex
    var all: UInt8 = 0
    while place < span.count {
      let byte = span[place]
      if byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") { break }
      all |= byte
      place += 1
    }
    return (place + bytes.startIndex, all < 0x80)
  }

  private func checkUTF8(from start: Int, to end: Int) throws(JSONError) {
    let span = bytes.span
    var place = start - bytes.startIndex
    let stop = end - bytes.startIndex
    if (try? UTF8Span(validating: span.extracting(place..<stop))) != nil { return }
    while place < stop {
      guard let (_, length) = UTF8Reading.scalar(in: span, at: place), place + length <= stop
      else { throw failure(.utf8, at: place + bytes.startIndex) }
      place += length
    }
  }

  /// Moves past one escape, or two that make a surrogate pair.
  private mutating func skipEscape() throws(JSONError) {
    let start = index
    index += 1
    switch byte {
    case UInt8(ascii: "u"):
      index += 1
      guard let unit = takeFourDigits() else { throw failure(.escape, at: start) }
      guard (0xD800...0xDFFF).contains(unit) else { return }
      guard unit < 0xDC00, byte == UInt8(ascii: "\\") else {
        throw failure(.surrogatePair, at: start)
      }
      index += 1
      guard byte == UInt8(ascii: "u") else { throw failure(.surrogatePair, at: start) }
      index += 1
      guard let second = takeFourDigits(), (0xDC00...0xDFFF).contains(second) else {
        throw failure(.surrogatePair, at: start)
      }
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "b"),
      UInt8(ascii: "f"), UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
      index += 1
    default: throw failure(.escape, at: start)
    }
  }

  private mutating func takeFourDigits() -> UInt32? {
    guard index + 4 <= bytes.endIndex else { return nil }
    var value: UInt32 = 0
    for byte in bytes[index..<index + 4] {
      guard let digit = Self.hexadecimal(byte) else { return nil }
      value = value << 4 | digit
    }
    index += 4
    return value
  }

  private static func hexadecimal(_ byte: UInt8) -> UInt32? {
    switch byte {
    case 0x30...0x39: UInt32(byte - 0x30)
    case 0x41...0x46: UInt32(byte - 0x41 + 10)
    case 0x61...0x66: UInt32(byte - 0x61 + 10)
    default: nil
    }
  }

  /// The content of a string that was checked, its escapes undone.
  private func unescaped(_ content: ArraySlice<UInt8>) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(content.count)
    var reader = JSONReader(content)
    while reader.index < content.endIndex {
      let byte = content[reader.index]
      reader.index += 1
      guard byte == UInt8(ascii: "\\") else {
        text.append(byte)
        continue
      }
      let kind = reader.byte
      reader.index += 1
      switch kind {
      case UInt8(ascii: "b"): text.append(0x08)
      case UInt8(ascii: "f"): text.append(0x0C)
      case UInt8(ascii: "n"): text.append(0x0A)
      case UInt8(ascii: "r"): text.append(0x0D)
      case UInt8(ascii: "t"): text.append(0x09)
      case UInt8(ascii: "u"): UTF8Reading.append(reader.takeScalar(), to: &text)
      default: text.append(kind)
      }
    }
    return text
  }

  /// The scalar of the digits at the place, and of a second escape where the first is half a pair.
  private mutating func takeScalar() -> UInt32 {
    let first = takeFourDigits() ?? 0
    guard (0xD800...0xDBFF).contains(first) else { return first }
    index += 2
    let second = takeFourDigits() ?? 0
    return 0x10000 + (first - 0xD800) << 10 + second - 0xDC00
  }
}
