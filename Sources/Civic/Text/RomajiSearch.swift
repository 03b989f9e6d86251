// RomajiSearch — walks through typed letters, trying each way to read them.

/// All the ways to read typed letters as kana, the likeliest first.
struct RomajiSearch {
  let letters: [UInt8]
  private(set) var found: [String] = []
  /// The places from which the letters can't be read to their end.
  private var deadEnds: Set<Int> = []

  init(letters: [UInt8]) {
    self.letters = letters
  }

  /// Reads the letters from there on, after what was read already; says whether that can be done.
  @discardableResult
  mutating func read(from start: Int, kana: String) -> Bool {
    guard found.count < Romaji.mostAlternatives else { return true }
    guard start < letters.count else { return keep(kana) }
    guard !deadEnds.contains(start) else { return false }
    let ways: [Bool]
    switch letters[start] {
    case UInt8(ascii: "-"): ways = [read(from: start + 1, kana: kana + "ー")]
    case UInt8(ascii: "'"): ways = [read(from: start + 1, kana: kana)]
    default:
      ways = [
        readSyllable(from: start, kana: kana), readNasal(from: start, kana: kana),
        readDoubled(from: start, kana: kana), readUnfinished(from: start, kana: kana),
      ]
    }
    // What follows doesn't depend on what was read before: without this, each n doubles the work.
    if !ways.contains(true) { deadEnds.insert(start) }
    return ways.contains(true)
  }

  private mutating func readSyllable(from start: Int, kana: String) -> Bool {
    for length in stride(from: min(RomajiTable.longest, letters.count - start), to: 0, by: -1) {
      guard let meanings = RomajiTable.kana[text(start, length)] else { continue }
      return meanings.map { read(from: start + length, kana: kana + $0) }.contains(true)
    }
    return false
  }

  /// ん: n anywhere but at the front, where no word has it; nn, n', and m before b, m and p.
  private mutating func readNasal(from start: Int, kana: String) -> Bool {
    guard start > 0 else { return false }
    let next = letter(start + 1)
    switch letters[start] {
    case UInt8(ascii: "n"):
      let once = read(from: start + 1, kana: kana + "ん")
      guard next == UInt8(ascii: "n") else { return once }
      return read(from: start + 2, kana: kana + "ん") || once
    case UInt8(ascii: "m"):
      guard let next, "bmp".utf8.contains(next) else { return false }
      return read(from: start + 1, kana: kana + "ん")
    default: return false
    }
  }

  /// っ: a consonant twice, or t before ch; not at the front either.
  private mutating func readDoubled(from start: Int, kana: String) -> Bool {
    guard start > 0, let next = letter(start + 1), !"aiueonm'-".utf8.contains(letters[start]) else {
      return false
    }
    let isTch = letters[start] == UInt8(ascii: "t") && next == UInt8(ascii: "c")
    guard next == letters[start] || isTch else { return false }
    return read(from: start + 1, kana: kana + "っ")
  }

  /// The beginning of a syllable at the end of what was typed.
  private mutating func readUnfinished(from start: Int, kana: String) -> Bool {
    guard let endings = RomajiTable.beginnings[text(start, letters.count - start)] else {
      return false
    }
    for ending in endings { _ = keep(kana + ending) }
    return true
  }

  /// Keeps an alternative, where no shorter one finds the same readings.
  private mutating func keep(_ kana: String) -> Bool {
    guard !kana.isEmpty else { return false }
    if found.count < Romaji.mostAlternatives, !found.contains(where: { kana.hasPrefix($0) }) {
      found.append(kana)
    }
    return true
  }

  private func letter(_ index: Int) -> UInt8? {
    index < letters.count ? letters[index] : nil
  }

  private func text(_ start: Int, _ length: Int) -> String {
    String(decoding: letters[start..<start + length], as: UTF8.self)
  }
}
