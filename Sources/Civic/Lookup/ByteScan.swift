// 文字列の走査: finds folded text in folded text, sixteen bytes at a time.

/// Bytes to look for.
struct ByteScan: Equatable, Sendable {
  let word: [UInt8]

  init(_ word: [UInt8]) { self.word = word }

  var count: Int { word.count }

  func begins(with beginning: Self) -> Bool { word.starts(with: beginning.word) }

  /// Whether the word stands at a place; there must be room for it.
  @inline(__always)
  func stands(in bytes: UnsafeBufferPointer<UInt8>, at place: Int) -> Bool {
    for index in word.indices where bytes[place + index] != word[index] { return false }
    return true
  }

  /// The offset of the first occurrence at or after `start` that ends by `end`, or `nil`.
  func first(in bytes: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int) -> Int? {
    var first: Int?
    forEach(in: bytes, from: start, to: end) { found in
      first = found
      return end
    }
    return first
  }

  /// Calls the body with the offsets at which the word stands; it says from where to go on.
  ///
  /// Compares two bytes of the word in sixteen places at once: the last, and one that differs
  /// between kana, whose first UTF-8 byte is nearly always the same.
  @inline(__always)
  func forEach(
    in bytes: UnsafeBufferPointer<UInt8>,
    from start: Int,
    to end: Int,
    _ body: (Int) -> Int
  ) {
    let length = word.count
    guard length > 0, length <= end - start, let base = bytes.baseAddress else { return }
    let last = length - 1
    let middle = length > 3 ? 2 : max(0, last - 1)
    let wantedMiddle = SIMD16<UInt8>(repeating: word[middle])
    let wantedLast = SIMD16<UInt8>(repeating: word[last])
    let raw = UnsafeRawPointer(base)
    word.withUnsafeBufferPointer { word in
      var offset = start
      // A block may reach beyond the end; what is found there doesn't count.
      let lastBlock = min(end - length, bytes.count - last - 16)
      blocks: while offset <= lastBlock {
        let middles = raw.loadUnaligned(fromByteOffset: offset + middle, as: SIMD16<UInt8>.self)
        let lasts = raw.loadUnaligned(fromByteOffset: offset + last, as: SIMD16<UInt8>.self)
        let candidates = (middles .== wantedMiddle) .& (lasts .== wantedLast)
        if let first = candidates.firstLane {
          for lane in first..<16
          where candidates[lane] && Self.matches(base + offset + lane, word) {
            guard offset + lane + length <= end else { return }
            offset = body(offset + lane)
            continue blocks
          }
        }
        offset += 16
      }
      while offset + length <= end {
        offset = Self.matches(base + offset, word) ? body(offset) : offset + 1
      }
    }
  }

  @inline(__always)
  private static func matches(
    _ place: UnsafePointer<UInt8>,
    _ word: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    for index in word.indices where place[index] != word[index] { return false }
    return true
  }
}
