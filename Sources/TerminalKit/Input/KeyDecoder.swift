// Bytes from any terminal in, keys out; nothing that is no key is ever typed into a field.

/// Turns the bytes that a terminal sends into keys, whatever the terminal and however they are cut.
///
/// Knows the function keys of xterm, the Linux console, PuTTY, rxvt and vt100; swallows sequences
/// that it doesn't know to their last byte, and malformed UTF-8. A value: a test feeds it bytes.
public struct KeyDecoder: Equatable, Sendable {
  /// How long Esc and another byte may lie apart and still be Alt with a key.
  public static let pauseInMilliseconds = 25

  /// What has begun and never ends (its last bytes got lost) is given up after so many pauses
  /// without a byte, a second in all: a keyboard must never seem dead.
  private static let mostPauses = 40

  private enum State: Equatable {
    case ground
    /// After Esc; `twice` after two of them.
    case escape(twice: Bool)
    /// After `ESC [`, with the bytes since.
    case control([UInt8])
    /// After `ESC O`, with the bytes since.
    case single([UInt8])
    /// After `ESC [ [` of the Linux console.
    case console
    /// In a string for the terminal's own use, up to BEL or `ESC \`, with the bytes since.
    case string(opener: UInt8, count: Int)
    /// In an old mouse report, with the bytes that are still to come.
    case mouse(left: Int)
    case paste
  }

  private var state = State.ground
  private var text = UTF8Scalars()
  /// Whether the scalar under way was preceded by Esc.
  private var altIsOn = false
  private var paste = BracketedPaste()
  private var pauses = 0

  /// Creates a decoder with nothing under way.
  public init() {}

  /// Whether something has begun that a pause decides: call ``afterPause()`` when it is over.
  public var isWaiting: Bool { state != .ground }

  /// The keys that are complete with these bytes.
  public mutating func decode(_ bytes: some Sequence<UInt8>) -> [Key] {
    var keys: [Key] = []
    pauses = 0
    for byte in bytes { take(byte, into: &keys) }
    return keys
  }

  /// The keys that are complete because nothing came for 25 ms.
  public mutating func afterPause() -> [Key] {
    pauses += 1
    let begun = state
    state = .ground
    switch begun {
    case .ground: return []
    case .escape(let twice): return twice ? [.escape, .escape] : [.escape]
    case .control([]): return [.alt("[")]
    case .single([]): return [.alt("O")]
    case .string(let opener, 0): return [.alt(Character(Unicode.Scalar(opener)))]
    case .control, .single, .console, .string, .mouse, .paste: break
    }
    guard pauses >= Self.mostPauses else {
      state = begun
      return []
    }
    return begun == .paste ? [.paste(paste.finish())] : []
  }

  private mutating func take(_ byte: UInt8, into keys: inout [Key]) {
    switch state {
    case .ground: takeText(byte, into: &keys)
    case .escape(let twice): takeAfterEscape(byte, twice: twice, into: &keys)
    case .control(let bytes): takeControl(byte, after: bytes, into: &keys)
    case .single(let bytes): takeSingle(byte, after: bytes, into: &keys)
    case .console:
      state = .ground
      if let key = KeySequences.console(byte) { keys.append(key) }
    case .string(let opener, let count): takeString(byte, opener: opener, count: count)
    case .mouse(let left):
      state = left > 1 ? .mouse(left: left - 1) : .ground
    case .paste:
      guard let pasted = paste.take(byte) else { return }
      state = .ground
      keys.append(.paste(pasted))
    }
  }

  private mutating func takeText(_ byte: UInt8, into keys: inout [Key]) {
    guard byte != 0x1B else {
      startEscape()
      return
    }
    guard byte >= 0x20, byte != 0x7F else {
      text = UTF8Scalars()
      altIsOn = false
      keys.append(KeySequences.control(byte))
      return
    }
    if text.isUnderWay, byte & 0xC0 != 0x80 { altIsOn = false }
    switch text.take(byte) {
    case .underWay: break
    case .malformed: altIsOn = false
    case .scalar(let scalar):
      defer { altIsOn = false }
      guard scalar.properties.generalCategory != .control else { return }
      keys.append(altIsOn ? .alt(Character(scalar)) : .character(Character(scalar)))
    }
  }

  private mutating func startEscape() {
    text = UTF8Scalars()
    altIsOn = false
    state = .escape(twice: false)
  }

  private mutating func takeAfterEscape(_ byte: UInt8, twice: Bool, into keys: inout [Key]) {
    switch byte {
    case 0x1B:
      if twice { keys.append(.escape) }
      state = .escape(twice: true)
    case UInt8(ascii: "\\") where !twice: state = .ground  // ends a string
    case UInt8(ascii: "["): state = .control([])
    case UInt8(ascii: "O"): state = .single([])
    case UInt8(ascii: "]"), UInt8(ascii: "P"), UInt8(ascii: "_"), UInt8(ascii: "^"):
      state = .string(opener: byte, count: 0)
    default:
      state = .ground
      if twice { keys.append(.escape) }
      if byte < 0x20 || byte == 0x7F { keys.append(.escape) } else { altIsOn = true }
      takeText(byte, into: &keys)
    }
  }

  /// Up to BEL, or to Esc: the `\` after it is a sequence of its own, and swallowed as one.
  private mutating func takeString(_ byte: UInt8, opener: UInt8, count: Int) {
    switch byte {
    case 0x07: state = .ground
    case 0x1B: state = .escape(twice: false)
    default: state = .string(opener: opener, count: count + 1)
    }
  }

  private mutating func takeControl(_ byte: UInt8, after bytes: [UInt8], into keys: inout [Key]) {
    switch byte {
    case 0x1B: startEscape()  // cut short: what follows is a sequence of its own
    case UInt8(ascii: "[") where bytes.isEmpty: state = .console
    case UInt8(ascii: "M") where bytes.isEmpty: state = .mouse(left: 3)
    case UInt8(ascii: "$") where !bytes.isEmpty && bytes.allSatisfy(KeySequences.isDigit):
      finish(KeySequences.control(bytes, final: byte), into: &keys)
    case 0x20...0x3F:
      // More than any sequence has is noise: its bytes go on being swallowed, but not kept.
      state = .control(bytes.count < 32 ? bytes + [byte] : bytes)
    case 0x40...0x7E where bytes == Array("200".utf8) && byte == UInt8(ascii: "~"):
      state = .paste
    case 0x40...0x7E: finish(KeySequences.control(bytes, final: byte), into: &keys)
    default: state = .ground
    }
  }

  private mutating func takeSingle(_ byte: UInt8, after bytes: [UInt8], into keys: inout [Key]) {
    switch byte {
    case 0x1B: startEscape()
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: ";"):
      state = .single(bytes.count < 32 ? bytes + [byte] : bytes)
    case 0x40...0x7E: finish(KeySequences.single(bytes, final: byte), into: &keys)
    default: state = .ground
    }
  }

  private mutating func finish(_ key: Key?, into keys: inout [Key]) {
    state = .ground
    if let key { keys.append(key) }
  }
}
