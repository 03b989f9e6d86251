// 篩: which records can hold a word at all, so that few have to be looked into.
//
// Two characters that stand side by side are a pair. The records of a drawer lie on pages, a few
// neighbours on each, and every pair has a set: the pages on which it stands somewhere. A page can
// hold a word only if it is in the sets of all of the word's pairs; a single character has a set too.
// There are fewer sets than pairs, so pairs share them: now and then a page is looked into for nothing,
// and none is ever passed over.
//
// The sieve is no part of the index: it is made of it on another thread, when everything can be searched
// already, and only makes that faster. What came into the index since is always looked into.

/// Which slots of a drawer can hold a word.
struct Sieve: Sendable {
  /// How many sets there are for pairs, and behind them for single characters; powers of two.
  private static let pairSets = 4_096
  private static let singleSets = 1_024
  private static let sets = pairSets + singleSets
  /// So much text lies on a page, about; the sets take little more than half of it.
  private static let bytesOnPage = 1_024

  /// The sets, one behind the other, 64 pages in a number.
  private var pages: [UInt64]
  private let numbersInSet: Int
  private let slotsOnPage: Int
  /// How many slots the drawer had.
  let slots: Int
  /// What can't be sifted: characters that most bodies have.
  let frequent: FrequentCharacters
  /// And digits, of which nearly every body has some.
  let digits: DigitRuns

  init(_ drawer: Drawer) {
    frequent = FrequentCharacters(drawer)
    digits = DigitRuns(drawer)
    slots = drawer.count
    let bytes = drawer.heads.count + drawer.bodies.count
    slotsOnPage = max(1, Self.bytesOnPage * slots / max(bytes, 1))
    let slotsInNumber = 64 * slotsOnPage
    numbersInSet = (slots + slotsInNumber - 1) / slotsInNumber
    pages = Array(repeating: 0, count: Self.sets * numbersInSet)
    // 64 pages at a time, in a place that stays in the nearest memory.
    var near = [UInt64](repeating: 0, count: Self.sets)
    for number in 0..<numbersInSet {
      let first = number * slotsInNumber
      for slot in first..<min(first + slotsInNumber, slots) {
        let page: UInt64 = 1 << UInt64((slot - first) / slotsOnPage)
        drawer.forEachText(of: slot) { text in
          near.withUnsafeMutableBufferPointer { near in
            Self.forEachSet(of: text) { near[$0] |= page }
          }
        }
      }
      for set in 0..<Self.sets {
        pages[set * numbersInSet + number] = near[set]
        near[set] = 0
      }
    }
  }

  /// The slots that can hold a word, of so many that there are now.
  func slots(thatMayHold word: ByteScan, of count: Int) -> Bits {
    var sets: [Int] = []
    word.word.withUnsafeBufferPointer { word in Self.forEachSet(of: word) { sets.append($0) } }
    // Those of the characters too: pairs that share a set seldom have characters that do.
    let first = sets.first ?? 0
    var found = Bits(below: count)
    for number in 0..<numbersInSet {
      var common = pages[first * numbersInSet + number]
      for set in sets where common != 0 { common &= pages[set * numbersInSet + number] }
      while common != 0 {
        let start = (64 * number + common.trailingZeroBitCount) * slotsOnPage
        found.insert(start..<min(start + slotsOnPage, slots))
        common &= common - 1
      }
    }
    found.insert(slots..<max(slots, count))
    return found
  }

  /// Calls the body with the sets of all characters, and of each two that stand side by side; 0 divides
  /// texts.
  @inline(__always)
  private static func forEachSet(of text: UnsafeBufferPointer<UInt8>, _ body: (Int) -> Void) {
    var (place, before): (Int, UInt32) = (0, 0)
    while place < text.count {
      let end = min(place + length(text[place]), text.count)
      var character: UInt32 = 0
      while place < end {
        character = character << 8 | UInt32(text[place])
        place += 1
      }
      if character != 0 {
        body(pairSets + Int(mixed(character)) & (singleSets - 1))
        if before != 0 { body(Int(mixed(mixed(before) << 3 ^ character)) & (pairSets - 1)) }
      }
      before = character
    }
  }

  /// How many bytes a character takes that begins so.
  @inline(__always)
  private static func length(_ first: UInt8) -> Int {
    first < 0xC0 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
  }

  /// Source: Knuth, The Art of Computer Programming 6.4, multiplicative hashing.
  @inline(__always)
  private static func mixed(_ number: UInt32) -> UInt32 { (number &* 0x9E37_79B1) >> 12 }
}

extension Drawer {
  /// Calls the body with the folded texts of a slot.
  @inline(__always)
  fileprivate func forEachText(of slot: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Void) {
    heads.withUnsafeBufferPointer {
      body(UnsafeBufferPointer(rebasing: $0[headStarts[slot]..<headStarts[slot + 1]]))
    }
    bodies.withUnsafeBufferPointer {
      body(UnsafeBufferPointer(rebasing: $0[bodyStarts[slot]..<bodyStarts[slot + 1]]))
    }
  }
}

/// The sieves of all drawers of one index.
public struct Sieves: Sendable {
  fileprivate let drawers: [Sieve]
  fileprivate let built: LookupIndex.Moment

  /// Makes the sieves of an index; takes about as long as a third of building it.
  public init(of index: LookupIndex) {
    drawers = index.drawers.map(Sieve.init)
    built = index.built
  }
}

extension LookupIndex {
  /// Whether searching would be faster with sieves.
  public var lacksSieves: Bool { drawers.contains { $0.sieve == nil } }

  /// Takes sieves in that were made of this index, as it is or was; those of another are passed over.
  public mutating func take(_ sieves: Sieves) {
    guard sieves.built === built else { return }
    for (kind, sieve) in zip(Self.order, sieves.drawers) { self[kind].sieve = sieve }
  }
}
