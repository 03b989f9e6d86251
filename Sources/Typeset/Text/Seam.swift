// How well a ragged line ends between two characters: at a space best, inside a word worst.

/// Weighs the places where a title, a fact or an index line may end.
///
/// Japanese text has no spaces between words, but the change of script shows most of them: a word
/// begins with kanji or katakana and ends with its hiragana.
enum Seam {
  private enum Script {
    case kanji, hiragana, katakana, western, space, other

    init(_ scalar: Unicode.Scalar) {
      switch scalar.value {
      case 0x20, 0x3000: self = .space
      case 0x3041...0x309F: self = .hiragana
      case 0x30A1...0x30FA, 0x30FC...0x30FF, 0x31F0...0x31FF, 0xFF66...0xFF9F: self = .katakana
      case 0x3005, 0x3400...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFF: self = .kanji
      case 0x21...0x7E, 0xFF10...0xFF19, 0xFF21...0xFF5A: self = .western
      default: self = .other
      }
    }
  }

  /// What it costs a ragged line to end between `left` and `right`, in the line composer's weights.
  static func penalty(after left: Unicode.Scalar, before right: Unicode.Scalar) -> Double {
    if left == "～" || left == "〜" { return 2.5 }
    // A date stays with its month and its day of the week.
    if left == "月", BreakRules.isDigit(right) { return 2.5 }
    let opens = Unit.Kind(of: right) == .opening
    if left == "っ" || left == "ッ" { return 4 }
    if opens { return left == "日" ? 2.5 : 0.2 }
    switch (Script(left), Script(right)) {
    case (.space, _): return 0
    case (.katakana, .katakana): return 4
    case (.kanji, .kanji): return 2
    case (.kanji, .hiragana), (.katakana, .hiragana), (.western, .hiragana): return 1.6
    case (.hiragana, .hiragana): return 1.4
    case (.katakana, .kanji), (.western, .kanji), (.kanji, .katakana), (.kanji, .western):
      return 1.2
    case (.other, .hiragana): return Unit.Kind(of: left) == .closing ? 1.6 : 0.6
    case (.hiragana, .kanji): return 0.8
    default: return 0.6
    }
  }
}
