// WrittenSigns — the signs that stand for a hyphen in numbers that people type.

/// The signs that people type between the digits of a number.
enum WrittenSigns {
  /// Whether the sign stands for a hyphen: the hyphens, dashes, minus, long marks and box line
  /// that keyboards, input methods and other people's files put there.
  static func isHyphen(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "-", "\u{2010}"..."\u{2015}", "\u{2212}", "\u{FE58}", "\u{FE63}", "\u{FF0D}", "ー",
      "\u{FF70}", "\u{2500}", "\u{2501}", "\u{2043}", "\u{207B}":
      true
    default: false
    }
  }
}
