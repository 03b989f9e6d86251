// Romaji — readings found by Latin letters, typed with the input method off.

/// Readings in Latin letters.
public enum Romaji {
  /// What typed romaji can mean, ready to be looked for in a folded reading.
  public struct Pattern: Hashable, Sendable {
    /// Pieces of hiragana, one of which a reading must contain; the likeliest first.
    public let alternatives: [String]

    /// Whether the folded reading contains one of the alternatives.
    public func matches(foldedReading: String) -> Bool {
      alternatives.contains { foldedReading.utf8.contains($0.utf8) }
    }
  }

  /// What the typed text can mean as a reading, or `nil` where it is no romaji.
  ///
  /// Hepburn and Kunrei; nn, n before a consonant and, as names are spelt, before a vowel; m before
  /// b, m, p; doubled consonants; long vowels as typed. An unfinished end stands for whatever can
  /// follow: `kank` is かんか, かんき, かんく, かんけ or かんこ. Capitals and full-width letters are
  /// as good. Of more than ``mostAlternatives`` the first are kept.
  public static func pattern(of typed: String) -> Pattern? {
    var letters: [UInt8] = []
    for scalar in Folding.folded(typed).unicodeScalars {
      switch scalar {
      case "a"..."z", "'": letters.append(UInt8(truncatingIfNeeded: scalar.value))
      case "ー": letters.append(UInt8(ascii: "-"))
      default: return nil
      }
    }
    guard letters.contains(where: isLetter) else { return nil }
    var search = RomajiSearch(letters: letters)
    search.read(from: 0, kana: "")
    return search.found.isEmpty ? nil : Pattern(alternatives: search.found)
  }

  /// The hiragana that the typed text can mean; empty where it is no romaji.
  public static func readings(of typed: String) -> [String] {
    pattern(of: typed)?.alternatives ?? []
  }

  /// A pattern has at most this many alternatives.
  public static let mostAlternatives = 24

  private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte) }
}

extension Romaji {
  /// The reading in Hepburn without long marks, small letters and digits only, for identifiers.
  ///
  /// おう, おお and うう are o and u (こうへい `kohei`, おおえ `oe`) wherever they meet, also across
  /// two words; ー is left out; ん is always n (しんまち `shinmachi`, けんいち `kenichi`). What has no
  /// romaji is left out.
  public static func hepburnIdentifier(of kana: String) -> String {
    let reading = Array((try? Kana.hiragana(written: kana)) ?? "")
    var romaji = ""
    var doubles = false
    var index = 0
    while index < reading.count {
      let pair = index + 1 < reading.count ? String(reading[index...index + 1]) : ""
      let syllable: String
      if let sound = RomajiTable.hepburn[pair] {
        syllable = sound
        index += 2
      } else {
        syllable = single(reading[index])
        index += 1
      }
      if reading[index - 1] == "っ" {
        doubles = true
        continue
      }
      if doubles, let first = syllable.first, !"aiueo".contains(first) {
        romaji += first == "c" ? "t" : String(first)
      }
      doubles = false
      let lengthens = ["oo", "ou", "uu"].contains(romaji.suffix(1) + syllable)
      romaji += lengthens ? "" : syllable
    }
    return romaji
  }

  private static func single(_ kana: Character) -> String {
    switch kana {
    case "ん": "n"
    case "ゐ": "i"
    case "ゑ": "e"
    case "を": "o"
    case "0"..."9": String(kana)
    case _ where kana.isASCII && kana.isLetter: kana.lowercased()
    default: RomajiTable.hepburn[String(kana)] ?? ""
    }
  }
}

extension String.UTF8View {
  /// Whether the bytes occur among these.
  fileprivate func contains(_ other: String.UTF8View) -> Bool {
    var rest = self[...]
    while rest.count >= other.count {
      if rest.starts(with: other) { return true }
      rest = rest.dropFirst()
    }
    return false
  }
}
