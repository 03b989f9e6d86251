// 絞り込みの番号: every facet value has a place, so that a group's values are one set of bits.

/// The places of all facet values under one set of masters, and what an area covers.
struct FacetSpace: Sendable {
  private let places: [Facet: Int]
  /// All values, by place.
  let facets: [Facet]
  private let covered: [String: [Int]]

  init(_ masters: Masters) {
    facets =
      masters.fields.map { .field($0.id) } + masters.areaChoices.map { .area($0.id) }
      + masters.groupKinds.map { .kind($0.id) } + masters.slots.map { .slot($0.id) }
      + [.recruiting]
    let places = Dictionary(
      facets.enumerated().map { ($0.element, $0.offset) },
      uniquingKeysWith: { first, _ in first }
    )
    self.places = places
    covered = Self.coverage(of: masters).mapValues { areas in
      areas.compactMap { places[.area($0)] }
    }
  }

  /// Area means "active there": the whole city covers every ward and 校区, a ward each of its 校区,
  /// and a 校区 makes a group active in its ward.
  private static func coverage(of masters: Masters) -> [String: [String]] {
    var covered: [String: [String]] = [:]
    covered[WholeCity.id] = masters.areaChoices.map(\.id)
    for ward in masters.wards {
      covered[ward.id] =
        [ward.id] + masters.districts.filter { $0.ward == ward.id }.map(\.id)
    }
    for district in masters.districts { covered[district.id] = [district.id, district.ward] }
    return covered
  }

  func place(of facet: Facet) -> Int? { places[facet] }

  /// The bits of a group's own values.
  func bits(of group: Group, recruiting: Bool) -> FacetBits {
    var bits = FacetBits(count: facets.count)
    for id in group.fields { insert(.field(id), into: &bits) }
    for id in group.areas { for place in covered[id] ?? [] { bits.insert(place) } }
    insert(.kind(group.groupKind), into: &bits)
    for id in group.slots { insert(.slot(id), into: &bits) }
    if recruiting { insert(.recruiting, into: &bits) }
    return bits
  }

  /// The bits that a query asks for, or `nil` where it names a value that no master knows.
  func bits(of query: LookupQuery) -> FacetBits? {
    var bits = FacetBits(count: facets.count)
    for facet in query.facets {
      guard let place = places[facet] else { return nil }
      bits.insert(place)
    }
    return bits
  }

  private func insert(_ facet: Facet, into bits: inout FacetBits) {
    if let place = places[facet] { bits.insert(place) }
  }
}

/// A set of facet places.
struct FacetBits: Equatable, Sendable {
  private var words: [UInt64]

  init(count: Int) {
    words = Array(repeating: 0, count: (count + 63) / 64)
  }

  mutating func insert(_ place: Int) { words[place >> 6] |= 1 << UInt64(place & 63) }
  mutating func remove(_ place: Int) { words[place >> 6] &= ~(1 << UInt64(place & 63)) }

  func contains(_ place: Int) -> Bool { words[place >> 6] & 1 << UInt64(place & 63) != 0 }

  func isSubset(of other: Self) -> Bool {
    for index in words.indices where words[index] & ~other.words[index] != 0 { return false }
    return true
  }

  /// Calls the body with each place in the set, ascending.
  func forEach(_ body: (Int) -> Void) {
    for index in words.indices {
      var word = words[index]
      while word != 0 {
        body(index << 6 + word.trailingZeroBitCount)
        word &= word - 1
      }
    }
  }
}
