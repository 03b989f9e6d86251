// 検索: the hits of a query, in order, and how many each facet value would leave.

/// What a lookup found.
public struct LookupHits: Equatable, Sendable {
  /// The first hits, as many as were asked for, best first; equally good ones by kind, then by reading.
  public let numbers: [RecordNumber]
  /// How many hits there are.
  public let count: Int
  /// By the place of the facet value.
  private let counts: [Int]
  private let space: FacetSpace
  /// What was found for each word, for the next search.
  let trail: Trail

  init(_ numbers: [RecordNumber], of count: Int, counts: [Int], _ space: FacetSpace, trail: Trail) {
    self.numbers = numbers
    self.count = count
    self.counts = counts
    self.space = space
    self.trail = trail
  }

  /// How many hits there would be if this value were chosen now.
  public func count(of facet: Facet) -> Int {
    guard let place = space.place(of: facet), counts.indices.contains(place) else { return 0 }
    return counts[place]
  }

  public static func == (left: Self, right: Self) -> Bool {
    left.numbers == right.numbers && left.count == right.count && left.counts == right.counts
  }

  /// The words of a search with their hits, good as long as the index doesn't change.
  struct Trail: Sendable {
    let moment: LookupIndex.Moment
    var words: [(word: QueryWord, hits: [RecordKind: WordHits])] = []
    /// The same of earlier searches, the last one first: what is taken back is known still.
    var earlier: [(word: QueryWord, hits: [RecordKind: WordHits])] = []

    static let mostEarlier = 8
  }
}

extension LookupIndex {
  /// Finds what a query asks for.
  ///
  /// Counts are those of groups; a kind's count disregards the kind that is chosen, because choosing
  /// another one would replace it.
  /// - Parameters:
  ///   - query: words and facet values; all must hold.
  ///   - earlier: what a search before found: most of it is known then.
  ///   - limit: how many of the hits are wanted, in order; all are counted.
  /// - Returns: the hits in order, and what each facet value would leave.
  public func search(
    _ query: LookupQuery,
    after earlier: LookupHits? = nil,
    limit: Int = .max
  ) -> LookupHits {
    let trail = trail(of: query, after: earlier)
    var ranked = RankedHits()
    var counts: [Int] = []
    for drawer in drawers where query.collections.contains(drawer.kind) {
      var slots = slots(of: query, in: drawer, trail)
      if drawer.kind == .group { counts = facetCounts(&slots, query, drawer) }
      ranked.add(slots, of: drawer, trail, named: query.named)
    }
    return LookupHits(
      ranked.numbers(limit),
      of: ranked.count,
      counts: counts,
      space,
      trail: trail
    )
  }

  /// How many hits a query has.
  func count(_ query: LookupQuery, after earlier: LookupHits?) -> Int {
    let trail = trail(of: query, after: earlier)
    return drawers.filter { query.collections.contains($0.kind) }.reduce(0) { count, drawer in
      var slots = slots(of: query, in: drawer, trail)
      if let kind = query.kind { slots.formIntersection(self.slots(of: .kind(kind), in: drawer)) }
      return count + slots.count
    }
  }

  /// The hits of each word: known from an earlier search, looked for among its hits, or everywhere.
  private func trail(of query: LookupQuery, after earlier: LookupHits?) -> LookupHits.Trail {
    let known =
      earlier.map(\.trail).flatMap { $0.moment === moment ? $0.words + $0.earlier : nil } ?? []
    var trail = LookupHits.Trail(moment: moment)
    for word in QueryWord.words(of: query) {
      let same = known.first { $0.word == word }?.hits
      let before = known.first { word.isSame(as: $0.word) }?.hits
      let wider = known.first { word.isFound(onlyAmongHitsOf: $0.word) }?.hits
      var hits: [RecordKind: WordHits] = [:]
      for drawer in drawers where query.collections.contains(drawer.kind) {
        hits[drawer.kind] =
          same?[drawer.kind]
          ?? drawer.addingOthers(
            of: word,
            to: before?[drawer.kind]
              ?? drawer.hits(of: word, space.labels, among: wider?[drawer.kind])
          )
      }
      trail.words.append((word, hits))
    }
    let older = known.filter { known in !trail.words.contains { $0.word == known.word } }
    trail.earlier = Array(older.prefix(LookupHits.Trail.mostEarlier))
    return trail
  }

  /// The slots that fulfil all conditions but the kind of group.
  private func slots(
    of query: LookupQuery,
    in drawer: Drawer,
    _ trail: LookupHits.Trail
  ) -> Bits {
    var slots = drawer.slots(in: query.states)
    for (_, hits) in trail.words {
      if let hits = hits[drawer.kind] { slots.formIntersection(hits.slots) }
    }
    if let named = query.named, named.kind == drawer.kind,
      let slot = drawer.slot(of: named.value), let state = drawer.state(slot),
      state.isActive || query.includesWithdrawn
    {
      slots.insert(slot)
    }
    for facet in query.facets {
      if case .kind = facet, drawer.kind == .group { continue }
      slots.formIntersection(self.slots(of: facet, in: drawer))
    }
    return slots
  }

  private func slots(of facet: Facet, in drawer: Drawer) -> Bits {
    guard drawer.kind == .group, let place = space.place(of: facet) else { return Bits() }
    return drawer.facets[place]
  }

  /// Counts every facet value by its place, and leaves of the slots those of the kind that is chosen.
  private func facetCounts(
    _ slots: inout Bits,
    _ query: LookupQuery,
    _ groups: Drawer
  ) -> [Int] {
    var chosen = slots
    if let kind = query.kind { chosen.formIntersection(self.slots(of: .kind(kind), in: groups)) }
    let counts = zip(space.facets, groups.facets).map { facet, having in
      having.count(with: facet.family == .kind ? slots : chosen)
    }
    slots = chosen
    return counts
  }
}

extension LookupQuery {
  /// The record that the query names by its number.
  fileprivate var named: RecordNumber? { RecordNumber(written: text) }

  /// The states in which a record is found; one that was taken back (取消) only by its number.
  fileprivate var states: [RecordState] {
    RecordState.active + (includesWithdrawn ? [.withdrawn] : [])
  }
}
