// 検索: the hits of a query, in order, and how many each facet value would leave.

/// What a lookup found.
public struct LookupHits: Equatable, Sendable {
  /// The hits, best first; equally good ones by reading.
  public let numbers: [RecordNumber]
  /// Where the hits stand in the index that found them.
  let places: [Int]
  private let counts: [Facet: Int]

  init(numbers: [RecordNumber] = [], places: [Int] = [], counts: [Facet: Int] = [:]) {
    self.numbers = numbers
    self.places = places
    self.counts = counts
  }

  /// How many hits there would be if this value were chosen now.
  public func count(of facet: Facet) -> Int { counts[facet] ?? 0 }
}

extension LookupIndex {
  /// The entries of the first hits.
  ///
  /// The hits must be this index's own, found since its last change.
  public func entries(of hits: LookupHits, limit: Int = .max) -> [LookupEntry] {
    hits.places.prefix(limit).filter(entries.indices.contains).map { entries[$0] }
  }

  /// Finds what a query asks for.
  ///
  /// Counts are those of groups; a kind's count disregards the kind that is chosen, because choosing
  /// another one would replace it.
  public func search(_ query: LookupQuery) -> LookupHits {
    let words = Folding.words(in: query.text).map(QueryWord.init)
    let named = RecordNumber(written: query.text)
    guard let wanted = space.bits(of: query.dropping(query.kind.map(Facet.kind))) else {
      return LookupHits()
    }
    let kind = query.kind.map { space.place(of: .kind($0)) ?? -1 }
    var found: [(rank: Int, place: Int)] = []
    var counts = Array(repeating: 0, count: space.facets.count)
    text.withUnsafeBufferPointer { text in
      for place in entries.indices {
        let entry = entries[place]
        guard query.admits(entry, named: entry.number == named),
          !query.hasFacets || entry.facets != nil
        else { continue }
        if let facets = entry.facets, !wanted.isSubset(of: facets) { continue }
        guard let rank = entry.number == named ? -1 : rank(of: entry, words, in: text)
        else { continue }
        guard let facets = entry.facets else {
          found.append((rank, place))
          continue
        }
        let isHit = kind.map { $0 >= 0 && facets.contains($0) } ?? true
        if isHit { found.append((rank, place)) }
        facets.forEach { facet in
          if case .kind = space.facets[facet] {
            counts[facet] += 1
          } else if isHit {
            counts[facet] += 1
          }
        }
      }
    }
    found.sort { ($0.rank, $0.place) < ($1.rank, $1.place) }
    return LookupHits(
      numbers: found.map { entries[$0.place].number },
      places: found.map(\.place),
      counts: Dictionary(uniqueKeysWithValues: zip(space.facets, counts).filter { $0.1 > 0 })
    )
  }

  private func rank(
    of entry: LookupEntry,
    _ words: [QueryWord],
    in text: UnsafeBufferPointer<UInt8>
  ) -> Int? {
    var total = 0
    for word in words {
      guard let rank = word.rank(in: text, entry.sections) else { return nil }
      total += rank
    }
    return total
  }
}

extension LookupQuery {
  /// Whether the query looks at such a record at all; one that was taken back (取消) is found only
  /// by its number.
  fileprivate func admits(_ entry: LookupEntry, named: Bool) -> Bool {
    collections.contains(entry.number.kind)
      && (entry.state.isActive || includesWithdrawn && (entry.state == .withdrawn || named))
  }

  fileprivate func dropping(_ facet: Facet?) -> Self { facet.map(dropping) ?? self }
}
