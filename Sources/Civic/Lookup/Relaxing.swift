// 条件を緩める: where nothing is found, which condition to drop and how many that would give.

/// One way out of an empty lookup.
public struct Relaxation: Equatable, Sendable {
  /// What is dropped.
  public enum Dropped: Equatable, Sendable {
    case word(String)
    case facet(Facet)
    /// Everything typed and chosen: where no single condition helps.
    case all
  }

  public let dropped: Dropped
  public let query: LookupQuery
  /// How many hits that would give; at least 1.
  public let count: Int
}

extension LookupIndex {
  /// The single conditions that, dropped, would give hits; most hits first.
  ///
  /// Where no single one helps, the one way left is to drop them all.
  ///
  /// Quick after the search that found nothing: each way is one more intersection of what it found.
  public func relaxations(of query: LookupQuery, after earlier: LookupHits? = nil) -> [Relaxation] {
    let words = query.words
    let withoutWord = words.indices.map { index in
      var relaxed = query
      relaxed.text = words.enumerated().filter { $0.offset != index }.map(\.element)
        .joined(separator: " ")
      return (Relaxation.Dropped.word(words[index]), relaxed)
    }
    let withoutFacet = query.facets.map {
      (Relaxation.Dropped.facet($0), query.dropping($0))
    }
    let ways = (withoutWord + withoutFacet).map { relaxation($0.0, $0.1, earlier) }.filter {
      $0.count > 0
    }
    if !ways.isEmpty { return ways.sorted { $0.count > $1.count } }
    var everything = LookupQuery(collections: query.collections)
    everything.includesWithdrawn = query.includesWithdrawn
    let all = relaxation(.all, everything, earlier)
    return all.count > 0 && !query.isEmpty ? [all] : []
  }

  private func relaxation(
    _ dropped: Relaxation.Dropped,
    _ query: LookupQuery,
    _ earlier: LookupHits?
  ) -> Relaxation {
    Relaxation(dropped: dropped, query: query, count: count(query, after: earlier))
  }
}

extension Relaxation {
  /// What is dropped, in words: 「南区を外すと」.
  public func words(seeing masters: Masters) -> String {
    switch dropped {
    case .word(let word): "「\(word)」を外すと"
    case .facet(let facet): "\(masters.label(of: facet))を外すと"
    case .all: "条件をすべて外すと"
    }
  }
}
