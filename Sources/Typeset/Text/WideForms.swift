// Half-width ( ) ! ? : ~ beside Japanese become the full-width forms that Japanese is set with.

/// Widens the punctuation that notices are typed with.
enum WideForms {
  /// Replaces half-width brackets, marks and colons that belong to Japanese text.
  static func widen(_ scalars: inout [Unicode.Scalar]) {
    var open: [Int] = []
    for index in scalars.indices {
      let before = index > 0 ? scalars[index - 1] : nil
      let after = index + 1 < scalars.count ? scalars[index + 1] : nil
      switch scalars[index] {
      case "(":
        open.append(index)
      case ")":
        let start = open.popLast()
        guard isJapanesePair(scalars, from: start, to: index) else { continue }
        if let start { scalars[start] = "（" }
        scalars[index] = "）"
      case "!" where isJapanese(before) && !isWestern(after): scalars[index] = "！"
      case "?" where isJapanese(before) && !isWestern(after): scalars[index] = "？"
      case ":" where isJapanese(before) || isJapanese(after): scalars[index] = "："
      case "~" where isJapanese(before) || !(before == "/" || isLetter(after)): scalars[index] = "～"
      default: continue
      }
    }
    for index in open where touchesJapanese(scalars, at: index) { scalars[index] = "（" }
  }

  /// A pair is widened as one, or a bracket before a digit would stay narrow beside its wide mate.
  private static func isJapanesePair(_ scalars: [Unicode.Scalar], from start: Int?, to end: Int)
    -> Bool
  {
    guard let start else { return touchesJapanese(scalars, at: end) }
    if touchesJapanese(scalars, at: start) || isJapanese(scalars[end - 1]) { return true }
    let standsFree = start == 0 || scalars[start - 1] == " "
    return standsFree && end + 1 < scalars.count && isJapanese(scalars[end + 1])
  }

  private static func touchesJapanese(_ scalars: [Unicode.Scalar], at index: Int) -> Bool {
    (index > 0 && isJapanese(scalars[index - 1]))
      || (index + 1 < scalars.count && isJapanese(scalars[index + 1]))
  }

  private static func isJapanese(_ scalar: Unicode.Scalar?) -> Bool {
    guard let scalar else { return false }
    return switch scalar.value {
    case 0x3001...0x30FF, 0x31F0...0x9FFF, 0xF900...0xFAFF, 0xFF01...0xFF9F, 0x1B000...0x3FFFF: true
    default: false
    }
  }

  private static func isLetter(_ scalar: Unicode.Scalar?) -> Bool {
    isWestern(scalar) && !(scalar.map(BreakRules.isDigit) ?? false)
  }

  private static func isWestern(_ scalar: Unicode.Scalar?) -> Bool {
    guard let scalar else { return false }
    return switch scalar {
    case "a"..."z", "A"..."Z", "0"..."9", "=", "&", "%": true
    default: false
    }
  }
}
