// 文字列の走査: finds folded text in folded text, sixteen bytes at a time.

/// Bytes to look for.
struct ByteScan: Sendable {
  let word: [UInt8]

  init(_ word: String) {
    self.word = Array(word.utf8)
  }

  /// The offset of the first occurrence at or after `start` that ends by `end`, or `nil`.
  ///
  /// Compares two bytes of the word at once: the last, and one that differs between kana
  /// (their first UTF-8 byte is nearly always the same).
  func first(in bytes: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int) -> Int? {
    let length = word.count
    guard length > 0, let base = bytes.baseAddress else { return nil }
    let last = length - 1
    let middle = min(2, last)
    let wantedMiddle = SIMD16<UInt8>(repeating: word[middle])
    let wantedLast = SIMD16<UInt8>(repeating: word[last])
    let raw = UnsafeRawPointer(base)
    var offset = start
    let lastBlock = end - last - 16
    while offset <= lastBlock {
      let middles = raw.loadUnaligned(fromByteOffset: offset + middle, as: SIMD16<UInt8>.self)
      let lasts = raw.loadUnaligned(fromByteOffset: offset + last, as: SIMD16<UInt8>.self)
      let candidates = (middles .== wantedMiddle) .& (lasts .== wantedLast)
      if any(candidates) {
        for lane in 0..<16 where candidates[lane] && matches(base + offset + lane) {
          return offset + lane
        }
      }
      offset += 16
    }
    while offset + length <= end {
      if matches(base + offset) { return offset }
      offset += 1
    }
    return nil
  }

  private func matches(_ place: UnsafePointer<UInt8>) -> Bool {
    for index in word.indices where place[index] != word[index] { return false }
    return true
  }
}
