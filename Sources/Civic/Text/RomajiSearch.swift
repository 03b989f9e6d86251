// RomajiSearch — walks through typed letters, trying each way to read them.

/// All the ways to read typed letters as kana, the likeliest first.
struct RomajiSearch {
  let letters: [UInt8]
  private(set) var found: [String] = []

  init(letters: [UInt8]) {
    self.letters = letters
  }

  /// Reads the letters from there on, after what was read already.
  mutating func read(from start: Int, kana: String) {
    guard found.count < Romaji.mostAlternatives else { return }
    guard start < letters.count else { return keep(kana) }
    switch letters[start] {
    case UInt8(ascii: "-"): return read(from: start + 1, kana: kana + "ー")
    case UInt8(ascii: "'"): return read(from: start + 1, kana: kana)
    default: break
    }
    readSyllable(from: start, kana: kana)
    readNasal(from: start, kana: kana)
    readDoubled(from: start, kana: kana)
    readUnfinished(from: start, kana: kana)
  }

  private mutating func readSyllable(from start: Int, kana: String) {
    for length in stride(from: min(RomajiTable.longest, letters.count - start), to: 0, by: -1) {
      guard let meanings = RomajiTable.kana[text(start, length)] else { continue }
      for meaning in meanings { read(from: start + length, kana: kana + meaning) }
      return
    }
  }

  /// ん: n in any place, nn, n', and m before b, m and p.
  private mutating func readNasal(from start: Int, kana: String) {
    let next = letter(start + 1)
    switch letters[start] {
    case UInt8(ascii: "n"):
      read(from: start + 1, kana: kana + "ん")
      if next == UInt8(ascii: "n") { read(from: start + 2, kana: kana + "ん") }
    case UInt8(ascii: "m"):
      guard let next, "bmp".utf8.contains(next) else { return }
      read(from: start + 1, kana: kana + "ん")
    default: return
    }
  }

  /// っ: a consonant twice, or t before ch.
  private mutating func readDoubled(from start: Int, kana: String) {
    guard let next = letter(start + 1), !"aiueonm'-".utf8.contains(letters[start]) else { return }
    let isTch = letters[start] == UInt8(ascii: "t") && next == UInt8(ascii: "c")
    guard next == letters[start] || isTch else { return }
    read(from: start + 1, kana: kana + "っ")
  }

  /// The beginning of a syllable at the end of what was typed.
  private mutating func readUnfinished(from start: Int, kana: String) {
    guard let endings = RomajiTable.beginnings[text(start, letters.count - start)] else { return }
    for ending in endings { keep(kana + ending) }
  }

  private mutating func keep(_ kana: String) {
    guard found.count < Romaji.mostAlternatives, !kana.isEmpty else { return }
    // A reading that contains かん contains nothing less when it also contains かんな.
    guard !found.contains(where: { kana.hasPrefix($0) }) else { return }
    found.append(kana)
  }

  private func letter(_ index: Int) -> UInt8? {
    index < letters.count ? letters[index] : nil
  }

  private func text(_ start: Int, _ length: Int) -> String {
    String(decoding: letters[start..<start + length], as: UTF8.self)
  }
}
