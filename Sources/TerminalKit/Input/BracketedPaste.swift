// Text that comes between ESC[200~ and ESC[201~.

struct BracketedPaste: Equatable, Sendable {
  private static let end = Array("\u{1B}[201~".utf8)

  private var bytes: [UInt8] = []

  /// Takes one byte; with the last one of the end mark comes the text.
  mutating func take(_ byte: UInt8) -> String? {
    bytes.append(byte)
    guard byte == Self.end.last, bytes.suffix(Self.end.count).elementsEqual(Self.end) else {
      return nil
    }
    bytes.removeLast(Self.end.count)
    return finish()
  }

  /// The text so far: no controls but `\n` and the tab, no malformed bytes.
  mutating func finish() -> String {
    defer { bytes = [] }
    var text = String.UnicodeScalarView()
    var lastWasReturn = false
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      defer { lastWasReturn = scalar == "\r" }
      switch scalar {
      case "\n" where lastWasReturn, "\u{FFFD}": continue
      case "\r", "\n": text.append("\n")
      case "\t": text.append(scalar)
      default: if scalar.properties.generalCategory != .control { text.append(scalar) }
      }
    }
    return String(text)
  }
}
