// 一語の照合: which records of a kind hold a word, and how well each.

/// The slots of one drawer in which a word is found.
struct WordHits: Sendable {
  /// How well it is found, by slot: 0 is best, 255 where it is not.
  private(set) var ranks: [UInt8]
  private(set) var slots: Bits

  /// What the body finds in so many slots, beyond what was found before.
  fileprivate init(of count: Int, beside before: Self? = nil, _ body: (Notes) -> Void) {
    ranks = before?.ranks ?? Array(repeating: .max, count: count)
    slots = ranks.withUnsafeMutableBufferPointer { ranks in
      body(Notes(ranks: ranks))
      return Bits(of: UnsafeBufferPointer(ranks))
    }
  }

  /// The ranks while they are found.
  fileprivate struct Notes {
    let ranks: UnsafeMutableBufferPointer<UInt8>

    /// Notes that the word is found in a slot, if that is better than how it was found there before.
    @inline(__always)
    func note(_ rank: UInt8, _ slot: Int) {
      if rank < ranks[slot] { ranks[slot] = rank }
    }

    /// Those slots in which the word isn't found yet.
    func left(of slots: Bits) -> Bits {
      var left = slots
      left.subtract(Bits(of: UnsafeBufferPointer(ranks)))
      return left
    }
  }
}

/// How well a word is found, the best first.
private enum Rank {
  /// In a name: the whole, its beginning, a part; in each as spelt (+ 0) before folded (+ 1).
  static let name: UInt8 = 0
  /// In a reading: the whole, its beginning, a part.
  static let kana: UInt8 = 6
  static let label: UInt8 = 9
  static let text: UInt8 = 10
  /// Readings by romaji come behind all that was typed as it stands.
  static let romaji: UInt8 = 16
  /// And behind these what a word may mean besides.
  static let other: UInt8 = 32
}

extension Drawer {
  /// Looks for a word.
  /// - Parameters:
  ///   - word: the word.
  ///   - labels: the folded labels.
  ///   - earlier: hits of a word without which this one isn't found; `nil` to look everywhere.
  /// - Returns: the slots, and how well the word is found in each.
  func hits(of word: QueryWord, _ labels: LabelText, among earlier: WordHits? = nil) -> WordHits {
    WordHits(of: count) { look(for: word, labels, among: earlier?.slots ?? all, $0) }
  }

  private func look(
    for word: QueryWord,
    _ labels: LabelText,
    among known: Bits,
    _ hits: WordHits.Notes
  ) {
    let places = places(of: word.literal, among: known)
    forEach(word.literal, in: heads, headStarts, places) { slot, offset in
      hits.note(headRank(offset, word, slot), slot)
      return nil
    }
    // Whoever is found by the head needs no look at the body.
    findText(word.literal, hits.left(of: places), hits)
    findLabels(word.literal, Rank.label, labels, known, hits)
    if word.readsBeginnings { return findBeginnings(of: word.readings, known, hits) }
    // Readings come behind all that was found so far.
    let unfound = word.readings.isEmpty ? Bits() : hits.left(of: known)
    for reading in word.readings {
      forEach(reading, in: heads, headStarts, self.places(of: reading, among: unfound)) {
        slot,
        offset in
        // In a name it counts for nothing: names are not read.
        if offset <= nameEnds[slot] { return nameEnds[slot] }
        hits.note(Rank.romaji + kanaRank(offset, reading.count, slot), slot)
        return nil
      }
      findLabels(reading, Rank.romaji + Rank.label, labels, known, hits)
    }
  }

  /// Finds the slots in whose bodies the word stands.
  private func findText(_ scan: ByteScan, _ places: Bits, _ hits: WordHits.Notes) {
    func find(in strip: [UInt8], _ starts: [Int], _ places: Bits) {
      forEach(scan, in: strip, starts, places) { slot, _ in
        hits.note(Rank.text, slot)
        return nil
      }
    }
    var rest = places
    if let sieve {
      if let holders = sieve.frequent.slots(holding: scan) {
        rest.intersection(holders).forEach { hits.note(Rank.text, $0) }
        rest.subtract(Bits(below: sieve.slots, all: true))
      } else if sieve.digits.canTell(scan) {
        let sifted = Bits(below: sieve.slots, all: true)
        find(in: sieve.digits.strip, sieve.digits.starts, rest.intersection(sifted))
        rest.subtract(sifted)
      }
    }
    // What came since is looked into.
    find(in: bodies, bodyStarts, rest)
  }

  /// The hits with those of the other words by which it may be meant.
  ///
  /// Not among individuals: their names are found by their readings.
  func addingOthers(of word: QueryWord, to hits: WordHits) -> WordHits {
    guard !word.others.isEmpty, kind != .individual else { return hits }
    return WordHits(of: count, beside: hits) { hits in
      let unfound = hits.left(of: all)
      for other in word.others {
        let places = places(of: other, among: unfound)
        for (strip, starts) in [(heads, headStarts), (bodies, bodyStarts)] {
          forEach(other, in: strip, starts, places) { slot, _ in
            hits.note(Rank.other, slot)
            return nil
          }
        }
      }
    }
  }

  // MARK: Where

  private var all: Bits { Bits(below: count, all: true) }

  /// The slots that have to be looked into for a word.
  private func places(of scan: ByteScan, among known: Bits) -> Bits {
    sieve?.slots(thatMayHold: scan, of: count).intersection(known) ?? known
  }

  /// Goes through the occurrences of a word in a strip, from each one to the next slot.
  ///
  /// Slots that lie side by side are walked through in one go. The body is told the slot and the offset,
  /// and may say from where in the slot to look again.
  @inline(__always)
  private func forEach(
    _ scan: ByteScan,
    in strip: [UInt8],
    _ starts: [Int],
    _ places: Bits,
    _ body: (Int, Int) -> Int?
  ) {
    strip.withUnsafeBufferPointer { strip in
      starts.withUnsafeBufferPointer { starts in
        places.forEachStretch { slots in
          var slot = slots.lowerBound
          scan.forEach(in: strip, from: starts[slot], to: starts[slots.upperBound]) { offset in
            slot = Self.slot(holding: offset, from: slot, starts)
            return body(slot, offset) ?? starts[slot + 1]
          }
        }
      }
    }
  }

  /// The slot in which an offset lies: strides that double, then halves.
  private static func slot(
    holding offset: Int,
    from slot: Int,
    _ starts: UnsafeBufferPointer<Int>
  ) -> Int {
    var (low, stride) = (slot, 1)
    while low + stride < starts.count - 1, starts[low + stride] <= offset {
      low += stride
      stride *= 2
    }
    while stride > 0 {
      if low + stride < starts.count - 1, starts[low + stride] <= offset { low += stride }
      stride /= 2
    }
    return low
  }

  /// Finds the slots whose reading begins with a letter.
  private func findBeginnings(of readings: [ByteScan], _ known: Bits, _ hits: WordHits.Notes) {
    heads.withUnsafeBufferPointer { heads in
      for slot in 0..<count
      where hits.ranks[slot] > Rank.romaji + Rank.kana && known.contains(slot) {
        let start = nameEnds[slot] + 1
        let isFound = readings.contains { reading in
          start + reading.count <= kanaEnds[slot] && reading.stands(in: heads, at: start)
        }
        if isFound { hits.note(Rank.romaji + Rank.kana, slot) }
      }
    }
  }

  /// Finds the slots that have a label in which the word stands.
  private func findLabels(
    _ scan: ByteScan,
    _ rank: UInt8,
    _ labels: LabelText,
    _ known: Bits,
    _ hits: WordHits.Notes
  ) {
    for place in labels.places(of: scan) {
      known.intersection(self.labels[place]).forEach { hits.note(rank, $0) }
    }
  }

  // MARK: How well

  private func headRank(_ offset: Int, _ word: QueryWord, _ slot: Int) -> UInt8 {
    guard offset < nameEnds[slot] else { return kanaRank(offset, word.literal.count, slot) }
    let whole = headStarts[slot]..<nameEnds[slot]
    let isSpelt = spells(word, slot)
    return Rank.name + 2 * wholeness(offset, word.literal.count, whole) + (isSpelt ? 0 : 1)
  }

  private func kanaRank(_ offset: Int, _ length: Int, _ slot: Int) -> UInt8 {
    guard offset < kanaEnds[slot] else { return Rank.label }
    return Rank.kana + wholeness(offset, length, nameEnds[slot] + 1..<kanaEnds[slot])
  }

  /// 0 for the whole, 1 for its beginning, 2 for a part.
  private func wholeness(_ offset: Int, _ length: Int, _ whole: Range<Int>) -> UInt8 {
    if offset != whole.lowerBound { return 2 }
    return length == whole.count ? 0 : 1
  }
}
