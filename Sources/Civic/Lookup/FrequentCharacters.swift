// よくある字: in which bodies the most frequent characters stand, for a single one is typed first of all words.
//
// A character that stands in one body of thirty can't be sifted: nearly every page has it, and every body
// would be walked through. There are few such characters, so that a set of slots can be kept for each.

/// The slots in whose bodies each of the most frequent characters stands.
struct FrequentCharacters: Sendable {
  /// Which set each character of the Basic Multilingual Plane has, counted from 1; 0 for none.
  private var places = [UInt8](repeating: 0, count: 1 << 16)
  private var sets: [Bits] = []

  /// One body in so many is looked at to learn which characters are frequent.
  private static let sampling = 16
  /// A frequent one stands in more than one body of so many.
  private static let rarity = 32
  private static let mostSets = 255

  init(_ drawer: Drawer) {
    for (place, character) in Self.mostFrequent(in: drawer).enumerated() {
      places[character] = UInt8(place + 1)
      sets.append(Bits(below: drawer.count))
    }
    Self.forEachCharacter(in: drawer) { slot, character in
      let place = Int(places[character])
      if place > 0 { sets[place - 1].insert(slot) }
    }
  }

  /// The slots in whose bodies a word stands, or `nil` where it is not one of these characters.
  func slots(holding word: ByteScan) -> Bits? {
    var characters: [Int] = []
    word.word.withUnsafeBufferPointer { word in
      Self.forEachCharacter(of: word) { characters.append($0) }
    }
    guard characters.count == 1, word.count < 4, places[characters[0]] > 0 else { return nil }
    return sets[Int(places[characters[0]]) - 1]
  }

  private static func mostFrequent(in drawer: Drawer) -> [Int] {
    var counts = [Int](repeating: 0, count: 1 << 16)
    var last = [Int](repeating: -1, count: 1 << 16)
    forEachCharacter(in: drawer, every: sampling) { slot, character in
      if last[character] != slot { counts[character] += 1 }
      last[character] = slot
    }
    let looked = (drawer.count + sampling - 1) / sampling
    let frequent = counts.indices.filter { $0 > 0 && counts[$0] > looked / rarity }
    return Array(frequent.sorted { counts[$0] > counts[$1] }.prefix(mostSets))
  }

  /// Calls the body with one slot in so many, and each character of its body.
  @inline(__always)
  private static func forEachCharacter(
    in drawer: Drawer,
    every step: Int = 1,
    _ body: (_ slot: Int, _ character: Int) -> Void
  ) {
    drawer.bodies.withUnsafeBufferPointer { bodies in
      for slot in stride(from: 0, to: drawer.count, by: step) {
        let text = bodies[drawer.bodyStarts[slot]..<drawer.bodyStarts[slot + 1]]
        forEachCharacter(of: UnsafeBufferPointer(rebasing: text)) { body(slot, $0) }
      }
    }
  }

  /// Calls the body with the code points, those beyond the Basic Multilingual Plane left out.
  @inline(__always)
  private static func forEachCharacter(of text: UnsafeBufferPointer<UInt8>, _ body: (Int) -> Void) {
    var place = 0
    while place < text.count {
      let first = Int(text[place])
      if first < 0x80 {
        body(first)
        place += 1
      } else if first < 0xE0, place + 1 < text.count {
        body((first & 0x1F) << 6 | Int(text[place + 1] & 0x3F))
        place += 2
      } else if first < 0xF0, place + 2 < text.count {
        body((first & 0x0F) << 12 | Int(text[place + 1] & 0x3F) << 6 | Int(text[place + 2] & 0x3F))
        place += 3
      } else {
        place += 4
      }
    }
  }
}
