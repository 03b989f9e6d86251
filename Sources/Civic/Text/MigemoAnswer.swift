// MigemoAnswer — takes a pattern of libmigemo apart into the plain words that it matches.

/// What Latin letters can mean, as libmigemo answers it.
///
/// The pattern `手[腕話]` comes as 手, \4, 腕話, \5 (CMigemo.h): 手腕 and 手話.
public enum MigemoAnswer {
  /// The most words that are looked for.
  static let mostWords = 16
  /// From how many letters or kana on a word is asked about: shorter ones mean too much.
  private static let (fewestLetters, fewestKana) = (4, 3)

  /// Whether a folded word may be another one as it is read: letters, or kana that were not converted.
  static func isAsked(_ word: String) -> Bool {
    let scalars = word.unicodeScalars
    return scalars.allSatisfy { ("a"..."z").contains($0) } && scalars.count >= fewestLetters
      || scalars.allSatisfy { ("ぁ"..."ゖ").contains($0) || $0 == "ー" } && scalars.count >= fewestKana
  }

  /// The words of an answer, folded, each once; single characters, and the letters themselves, are none.
  public static func words(in answer: [UInt8]) -> [String] {
    var reader = Reader(characters: Array(String(decoding: answer, as: UTF8.self)))
    var words: [String] = []
    for word in reader.alternatives().map(Folding.folded)
    where word.count > 1 && !word.utf8.allSatisfy({ $0 < 0x80 }) && !words.contains(word) {
      words.append(word)
    }
    return Array(words.prefix(mostWords))
  }

  private struct Reader {
    let characters: [Character]
    var place = 0
    /// No pattern is taken apart further: short beginnings stand for thousands of words.
    private static let most = 256

    init(characters: [Character]) { self.characters = characters }

    /// Everything that the pattern matches up to a closing sign or the end.
    mutating func alternatives() -> [String] {
      var found = sequence()
      while place < characters.count, characters[place] == "\u{1}" {
        place += 1
        found += sequence()
      }
      return Array(found.prefix(Self.most))
    }

    private mutating func sequence() -> [String] {
      var beginnings = [""]
      while place < characters.count {
        switch characters[place] {
        case "\u{1}", "\u{3}", "\u{5}": return beginnings
        case "\u{2}":
          place += 1
          let endings = alternatives()
          place += 1
          join(endings, to: &beginnings)
        case "\u{4}":
          place += 1
          let start = place
          while place < characters.count, characters[place] != "\u{5}" { place += 1 }
          join(characters[start..<place].map(String.init), to: &beginnings)
          place += 1
        case "\\":
          // An escaped sign stands for itself.
          place += 1
          if place < characters.count { takeOne(&beginnings) }
        default: takeOne(&beginnings)
        }
      }
      return beginnings
    }

    private mutating func takeOne(_ beginnings: inout [String]) {
      join([String(characters[place])], to: &beginnings)
      place += 1
    }

    private func join(_ endings: [String], to beginnings: inout [String]) {
      let joined = beginnings.flatMap { beginning in endings.map { beginning + $0 } }
      beginnings = Array(joined.prefix(Self.most))
    }
  }
}
