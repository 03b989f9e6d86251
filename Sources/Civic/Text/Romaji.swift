// Romaji — readings found by Latin letters, typed with the input method off.

/// Readings in Latin letters.
public enum Romaji {
  /// The hiragana that the typed text can mean, the likeliest first; none where it is no romaji.
  ///
  /// A reading is found that contains one of them. Hepburn and Kunrei; nn, n before a consonant and,
  /// as names are spelt, before a vowel; m before b, m, p; doubled consonants; long vowels as typed.
  /// An unfinished end stands for whatever can follow: `kank` is かんか, かんき, かんく, かんけ or
  /// かんこ. Capitals and full-width letters are as good. Of more than ``mostAlternatives`` the first
  /// are kept.
  public static func readings(of typed: String) -> [String] {
    var letters: [UInt8] = []
    for scalar in Folding.folded(typed).unicodeScalars {
      switch scalar {
      case "a"..."z", "'": letters.append(UInt8(truncatingIfNeeded: scalar.value))
      case "ー": letters.append(UInt8(ascii: "-"))
      default: return []
      }
    }
    guard letters.contains(where: isLetter) else { return [] }
    var search = RomajiSearch(letters: letters)
    search.read(from: 0, kana: "")
    return search.found
  }

  /// At most so many readings are given.
  public static let mostAlternatives = 24

  private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte) }
}
