// Kana — readings (ふりがな): whatever kana was typed, kept as hiragana.

/// Readings in kana.
public enum Kana {
  /// The reading in hiragana that was written in hiragana, katakana or half-width kana.
  ///
  /// Long marks stay ー, and a hyphen after kana becomes one; ・, digits and Latin letters, which
  /// groups' names have, stay, half-width; spaces become one, and none at the ends.
  ///
  /// - Throws: ``FieldError/notKana(_:)`` with the first part that is none of these.
  public static func hiragana(written text: String) throws(FieldError) -> String {
    var reading = String.UnicodeScalarView()
    var refused = String.UnicodeScalarView()
    for scalar in Normalization.nfkc(text).unicodeScalars {
      if let accepted = accepted(scalar, after: reading.last) {
        guard refused.isEmpty else { break }
        if accepted == " ", reading.last == " " || reading.isEmpty { continue }
        reading.append(contentsOf: hiragana(of: accepted))
      } else {
        refused.append(scalar)
      }
    }
    guard refused.isEmpty else { throw .notKana(String(refused)) }
    if reading.last == " " { reading.removeLast() }
    return String(reading)
  }

  /// The scalar as it is kept, before katakana becomes hiragana; `nil` where it is refused.
  private static func accepted(
    _ scalar: Unicode.Scalar,
    after last: Unicode.Scalar?
  ) -> Unicode.Scalar? {
    switch scalar {
    case "ぁ"..."ゖ", "\u{3099}", "\u{309A}", "ゝ", "ゞ", "ァ"..."ヺ", "ー", "ヽ", "ヾ", "・",
      "ㇰ"..."ㇿ", "0"..."9", "A"..."Z", "a"..."z":
      return scalar
    case _ where scalar.properties.isWhitespace: return " "
    case _ where WrittenSigns.isHyphen(scalar):
      guard let last, "ぁ"..."ゖ" ~= last || last == "ー" else { return nil }
      return "ー"
    default: return nil
    }
  }

  /// The hiragana of a katakana; anything else as it is.
  ///
  /// ヷ ヸ ヹ ヺ, which hiragana lacks, are spelt with ゔ; the small ㇰ to ㇿ become full-size.
  static func hiragana(of scalar: Unicode.Scalar) -> [Unicode.Scalar] {
    switch scalar {
    case "ァ"..."ヶ", "ヽ", "ヾ":
      return [Unicode.Scalar(scalar.value - 0x60) ?? scalar]
    case "ヷ": return ["ゔ", "ぁ"]
    case "ヸ": return ["ゔ", "ぃ"]
    case "ヹ": return ["ゔ", "ぇ"]
    case "ヺ": return ["ゔ", "ぉ"]
    case "ㇰ"..."ㇿ":
      let fullSize: [Unicode.Scalar] = [
        "く", "し", "す", "と", "ぬ", "は", "ひ", "ふ", "へ", "ほ", "む", "ら", "り", "る", "れ", "ろ",
      ]
      return [fullSize[Int(scalar.value - 0x31F0)]]
    default: return [scalar]
    }
  }
}
