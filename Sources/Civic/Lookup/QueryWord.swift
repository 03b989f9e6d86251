// 検索語: one word of a query, in all the ways in which it may be meant.

/// One word of a query.
struct QueryWord: Equatable, Sendable {
  /// The word as typed.
  let exact: ByteScan
  /// The same, folded.
  let literal: ByteScan
  /// Readings that it may spell in romaji; found in readings and labels only.
  let readings: [ByteScan]
  /// Other words by which it may be meant; found anywhere, behind all else.
  let others: [ByteScan]
  /// Whether folding changes nothing about what was typed.
  let isPlain: Bool
  /// A single letter: found only where a record's reading begins with it, for it is in all of them.
  let readsBeginnings: Bool

  /// The words of a query, those left out of which folding leaves nothing.
  static func words(of query: LookupQuery) -> [Self] {
    query.words.map { Self($0, query.meanings) }
      .filter { $0.literal.count > 0 }
  }

  private init(_ typed: String, _ meanings: [String: [String]]) {
    exact = ByteScan(Array(typed.utf8))
    literal = ByteScan(Folding.foldedUTF8(typed))
    let found = Romaji.readings(of: typed).map { ByteScan(Array($0.utf8)) }
    others = Self.others(of: typed, meanings)
    isPlain = exact == literal
    readsBeginnings = literal.count == 1 && !found.isEmpty
    // What begins with きゃ begins with き.
    readings =
      readsBeginnings
      ? found.filter { long in !found.contains { $0 != long && long.begins(with: $0) } } : found
  }

  /// Words out of kana and kanji; others are left out.
  private static func others(of typed: String, _ meanings: [String: [String]]) -> [ByteScan] {
    guard !meanings.isEmpty else { return [] }
    let typed = Folding.foldedUTF8(typed)
    return (meanings[String(decoding: typed, as: UTF8.self)] ?? []).map {
      ByteScan(Folding.foldedUTF8($0))
    }
    .filter { $0.count >= 6 && $0.word[0] & 0xF0 == 0xE0 && $0.word != typed }
  }

  /// Whether it is an earlier word of which more is known now.
  func isSame(as earlier: Self) -> Bool {
    exact == earlier.exact && earlier.others.isEmpty
  }

  /// Whether it can be found only where an earlier word was.
  ///
  /// Not every longer word: folding and romaji look at what follows.
  func isFound(onlyAmongHitsOf earlier: Self) -> Bool {
    others.isEmpty && literal.begins(with: earlier.literal) && !earlier.readsBeginnings
      && readings.allSatisfy { reading in
        earlier.readings.contains { reading.begins(with: $0) }
          || reading.begins(with: earlier.literal)
      }
  }
}
