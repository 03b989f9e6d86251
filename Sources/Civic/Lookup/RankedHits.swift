// 並べ方: deals the best hits out by rank; all are counted, and only those that are asked for are put in order.

/// The hits of a search, drawer by drawer.
struct RankedHits {
  /// The hits in one drawer: by rank, one pile for each.
  private var found: [(drawer: Drawer, piles: [Bits])] = []
  private(set) var count = 0

  private static let worst = 1023
  /// So much for each word that was found by romaji alone, twice that for what it may mean.
  private static let romaji = 256

  mutating func add(
    _ slots: Bits,
    of drawer: Drawer,
    _ trail: LookupHits.Trail,
    named: RecordNumber?
  ) {
    var slots = slots
    count += slots.count
    var piles = Array(repeating: Bits(), count: Self.worst + 1)
    // What is named stands before all that is only found.
    if let named, named.kind == drawer.kind, let slot = drawer.slot(of: named.value),
      slots.contains(slot)
    {
      piles[0].insert(slot)
      slots.remove(slot)
    }
    let ranks = trail.words.compactMap { $0.hits[drawer.kind]?.ranks }
    if ranks.count == 1 {
      slots.forEach { piles[1 + Self.weight(ranks[0][$0])].insert($0) }
    } else {
      slots.forEach { slot in
        let sum = ranks.reduce(1) { $0 + Self.weight($1[slot]) }
        piles[min(sum, Self.worst)].insert(slot)
      }
    }
    found.append((drawer, piles))
  }

  @inline(__always)
  private static func weight(_ rank: UInt8) -> Int {
    rank < 16 ? Int(rank) : rank < 32 ? romaji + Int(rank) - 16 : 2 * romaji
  }

  /// The first hits in order: by rank, equal ones drawer by drawer in reading order.
  func numbers(_ limit: Int) -> [RecordNumber] {
    var numbers: [RecordNumber] = []
    for rank in 0...Self.worst {
      // Most piles are empty, and the drawer need not be taken in hand for them.
      for place in found.indices where numbers.count < limit && !found[place].piles[rank].isEmpty {
        let (drawer, piles) = found[place]
        drawer.forEachInOrder(of: piles[rank], first: limit - numbers.count) { slot in
          numbers.append(drawer.number(slot))
          return numbers.count < limit
        }
      }
    }
    return numbers
  }
}
