// 並べ方: deals the best hits out by rank; all are counted, and only those that are asked for are put in order.

/// The hits of a search, drawer by drawer.
struct RankedHits {
  /// The hits in one drawer, and how well each word is found there.
  private struct Found {
    let drawer: Drawer
    let slots: Bits
    let ranks: [[UInt8]]
    /// The slot that the query names by its number.
    let named: Int?
  }

  private var found: [Found] = []
  /// How many hits have each rank.
  private var counts = Array(repeating: 0, count: most + 1)
  private static let most = 1023
  /// So much for each word that was found by romaji alone, twice that for what it may mean.
  private static let romaji = 256

  mutating func add(
    _ slots: Bits,
    of drawer: Drawer,
    _ trail: LookupHits.Trail,
    named: RecordNumber?
  ) {
    let here = named.flatMap { $0.kind == drawer.kind ? drawer.slot(of: $0.value) : nil }
    let ranks = trail.words.compactMap { $0.hits[drawer.kind]?.ranks }
    let found = Found(drawer: drawer, slots: slots, ranks: ranks, named: here)
    slots.forEach { counts[Self.rank($0, found)] += 1 }
    self.found.append(found)
  }

  private static func rank(_ slot: Int, _ found: Found) -> Int {
    if slot == found.named { return 0 }
    var sum = 1
    for ranks in found.ranks {
      let rank = Int(ranks[slot])
      sum += rank < 16 ? rank : rank < 32 ? romaji + rank - 16 : 2 * romaji
    }
    return min(sum, most)
  }

  var count: Int { counts.reduce(0, +) }

  /// The first hits in order: each rank has its place among them, and is dealt out in reading order.
  func numbers(_ limit: Int) -> [RecordNumber] {
    var (places, sum) = (counts, 0)
    for rank in places.indices { (places[rank], sum) = (sum, sum + places[rank]) }
    let size = min(limit, sum)
    var left = size
    var numbers = Array(repeating: RecordNumber(.group, 0), count: size)
    for found in found where left > 0 {
      found.drawer.forEachInOrder(of: found.slots) { slot in
        let rank = Self.rank(slot, found)
        guard places[rank] < size else { return true }
        numbers[places[rank]] = found.drawer.number(slot)
        places[rank] += 1
        left -= 1
        return left > 0
      }
    }
    return numbers
  }
}
