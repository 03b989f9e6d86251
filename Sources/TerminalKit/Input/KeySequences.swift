// The tables from escape sequences to keys, for all terminals at once: their dialects don't clash.

enum KeySequences {
  static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  /// A control byte typed by itself.
  static func control(_ byte: UInt8) -> Key {
    switch byte {
    case 0x08, 0x7F: .backspace
    case 0x09: .tab
    case 0x0A, 0x0D: .enter
    case 0x1B: .escape
    case 0x01...0x1A: .control(Character(Unicode.Scalar(byte + 0x60)))
    default: .control(Character(Unicode.Scalar(byte + 0x40)))
    }
  }

  /// `ESC [ [ A` to `E`: F1 to F5 of the Linux console.
  static func console(_ byte: UInt8) -> Key? {
    (UInt8(ascii: "A")...UInt8(ascii: "E")).contains(byte) ? .function(Int(byte) - 0x40) : nil
  }

  /// `ESC O` and a final byte, perhaps with a modifier between; `nil` for what is no key here.
  static func single(_ bytes: [UInt8], final: UInt8) -> Key? {
    let modifier = numbers(bytes)?.last ?? 1
    if let key = letter(final, modifier: modifier) { return key }
    guard bytes.isEmpty else { return nil }
    switch final {
    case UInt8(ascii: "M"): return .enter  // on the keypad
    case UInt8(ascii: "a"): return .controlUp  // rxvt
    case UInt8(ascii: "b"): return .controlDown
    case UInt8(ascii: "c"): return .controlRight
    case UInt8(ascii: "d"): return .controlLeft
    default: break
    }
    // F5 to F10 as terminfo has them for vt100; the keypad itself is never switched to these.
    let place = Array("tuvlwx".utf8).firstIndex(of: final)
    return place.map { .function($0 + 5) }
  }

  /// `ESC [`, parameters and a final byte; `nil` for mouse, focus, answers and what is no key here.
  static func control(_ bytes: [UInt8], final: UInt8) -> Key? {
    guard let numbers = numbers(bytes) else { return nil }
    switch final {
    case UInt8(ascii: "~"):
      return numbered(numbers.first ?? 0, modifier: numbers.count > 1 ? numbers[1] : 1)
    case UInt8(ascii: "^"), UInt8(ascii: "$"), UInt8(ascii: "@"):  // rxvt: Ctrl, Shift, both
      return numbers.count == 1 ? numbered(numbers[0], modifier: 2) : nil
    case UInt8(ascii: "a")...UInt8(ascii: "d"):  // rxvt: Shift
      return bytes.isEmpty ? letter(final - 0x20, modifier: 2) : nil
    case UInt8(ascii: "Z"): return .backTab
    default: return letter(final, modifier: numbers.count > 1 ? numbers[1] : 1)
    }
  }

  /// The numbers between semicolons; `nil` where anything else stands there.
  private static func numbers(_ bytes: [UInt8]) -> [Int]? {
    var found: [Int] = []
    for part in bytes.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false) {
      guard part.count <= 6, part.allSatisfy(isDigit) else { return nil }
      found.append(part.reduce(0) { $0 * 10 + Int($1) - 0x30 })
    }
    return bytes.isEmpty ? [] : found
  }

  /// Keys named by a letter.
  ///
  /// The modifier is 1 and: 1 for Shift, 2 for Alt, 4 for Ctrl.
  private static func letter(_ final: UInt8, modifier: Int) -> Key? {
    let withControl = modifier > 1 && (modifier - 1) & 4 != 0
    switch final {
    case UInt8(ascii: "A"): return withControl ? .controlUp : .up
    case UInt8(ascii: "B"): return withControl ? .controlDown : .down
    case UInt8(ascii: "C"): return withControl ? .controlRight : .right
    case UInt8(ascii: "D"): return withControl ? .controlLeft : .left
    case UInt8(ascii: "H"): return .home
    case UInt8(ascii: "F"): return .end
    case UInt8(ascii: "P")...UInt8(ascii: "S"):
      return modifier == 1 ? .function(Int(final) - 0x4F) : nil
    default: return nil
    }
  }

  /// Keys named by a number, as in `ESC [ 15 ~`.
  ///
  /// A function key with Shift or Ctrl is none.
  private static func numbered(_ number: Int, modifier: Int) -> Key? {
    switch number {
    case 1, 7: return .home
    case 2: return .insert
    case 3: return .delete
    case 4, 8: return .end
    case 5: return .pageUp
    case 6: return .pageDown
    default: break
    }
    guard modifier == 1 else { return nil }
    switch number {
    case 11...15: return .function(number - 10)
    case 17...21: return .function(number - 11)
    case 23...26: return .function(number - 12)
    case 28, 29: return .function(number - 13)
    case 31...34: return .function(number - 14)
    default: return nil
    }
  }
}
