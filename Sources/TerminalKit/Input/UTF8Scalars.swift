// UTF-8 taken byte by byte, in step again at the first good byte after a bad one.

struct UTF8Scalars: Equatable, Sendable {
  enum Step: Equatable {
    case underWay
    case malformed
    case scalar(Unicode.Scalar)
  }

  private var bytes: [UInt8] = []

  /// Whether a scalar has begun that is not complete yet.
  var isUnderWay: Bool { !bytes.isEmpty }

  /// Takes one byte; a bad one is forgotten together with what it broke off.
  mutating func take(_ byte: UInt8) -> Step {
    let continues = byte & 0xC0 == 0x80
    if !bytes.isEmpty, !continues { bytes = [] }
    if bytes.isEmpty {
      if byte < 0x80 { return .scalar(Unicode.Scalar(byte)) }
      guard (0xC2...0xF4).contains(byte) else { return .malformed }
    }
    bytes.append(byte)
    guard bytes.count == Self.length(from: bytes[0]) else { return .underWay }
    defer { bytes = [] }
    // Overlong forms and surrogates decode to U+FFFD, more than one of them.
    let decoded = String(decoding: bytes, as: UTF8.self).unicodeScalars
    guard let scalar = decoded.first, decoded.count == 1, scalar != "\u{FFFD}" else {
      return .malformed
    }
    return .scalar(scalar)
  }

  private static func length(from first: UInt8) -> Int {
    first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
  }
}
