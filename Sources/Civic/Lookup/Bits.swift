// Bits — a set of places: records of one kind, as many as there are, one bit each.

/// A set of small numbers.
///
/// What reaches beyond the end of a shorter set is not in it.
struct Bits: Equatable, Sendable {
  private var words: [UInt64] = []

  /// All numbers below a count, or none of them.
  init(below count: Int = 0, all: Bool = false) {
    words = Array(repeating: all ? .max : 0, count: (count + 63) / 64)
    if all, count & 63 != 0 { words[words.count - 1] = 1 << UInt64(count & 63) - 1 }
  }

  /// The places of the bytes that are not 255.
  init(of bytes: UnsafeBufferPointer<UInt8>) {
    self.init(below: bytes.count)
    let raw = UnsafeRawBufferPointer(bytes)
    let whole = bytes.count & ~7
    for place in stride(from: 0, to: whole, by: 8) {
      let eight = Self.bits(ofBytes: ~raw.loadUnaligned(fromByteOffset: place, as: UInt64.self))
      words[place >> 6] |= eight << UInt64(place & 63)
    }
    for place in whole..<bytes.count where bytes[place] != 255 { insert(place) }
  }

  /// A bit for each of eight bytes: whether it is other than 0.
  @inline(__always)
  private static func bits(ofBytes bytes: UInt64) -> UInt64 {
    let low: UInt64 = 0x7F7F_7F7F_7F7F_7F7F
    let isOther = (((bytes & low) &+ low) | bytes) & ~low
    // Brings the top bits of all bytes together in the first one.
    return (isOther >> 7 &* 0x0102_0408_1020_4080) >> 56
  }

  @inline(__always)
  mutating func insert(_ place: Int) {
    if place >> 6 >= words.count { grow(to: place) }
    words[place >> 6] |= 1 << UInt64(place & 63)
  }

  /// Inserts numbers that stand side by side; there must be room for them.
  mutating func insert(_ places: Range<Int>) {
    var place = places.lowerBound
    while place < places.upperBound {
      let end = min(places.upperBound, (place | 63) + 1)
      words[place >> 6] |= (.max >> UInt64(64 - (end - place))) << UInt64(place & 63)
      place = end
    }
  }

  private mutating func grow(to place: Int) {
    words.append(contentsOf: repeatElement(0, count: (place >> 6) + 1 - words.count))
  }

  mutating func remove(_ place: Int) {
    if place >> 6 < words.count { words[place >> 6] &= ~(1 << UInt64(place & 63)) }
  }

  @inline(__always)
  func contains(_ place: Int) -> Bool {
    place >> 6 < words.count && words[place >> 6] & 1 << UInt64(place & 63) != 0
  }

  var isEmpty: Bool { words.allSatisfy { $0 == 0 } }

  var count: Int { words.reduce(0) { $0 + $1.nonzeroBitCount } }

  /// How many are in both.
  func count(with other: Self) -> Int {
    var count = 0
    for index in 0..<min(words.count, other.words.count) {
      count += (words[index] & other.words[index]).nonzeroBitCount
    }
    return count
  }

  mutating func formIntersection(_ other: Self) {
    if other.words.count < words.count { words.removeLast(words.count - other.words.count) }
    for index in words.indices { words[index] &= other.words[index] }
  }

  mutating func formUnion(_ other: Self) {
    if other.words.count > words.count { grow(to: other.words.count * 64 - 1) }
    for index in other.words.indices { words[index] |= other.words[index] }
  }

  mutating func subtract(_ other: Self) {
    for index in 0..<min(words.count, other.words.count) { words[index] &= ~other.words[index] }
  }

  func intersection(_ other: Self) -> Self {
    var result = self
    result.formIntersection(other)
    return result
  }

  /// Calls the body with each stretch of neighbouring numbers in the set, ascending.
  @inline(__always)
  func forEachStretch(_ body: (Range<Int>) -> Void) {
    var start = next(from: 0, isIn: true)
    while start < words.count << 6 {
      let end = next(from: start, isIn: false)
      body(start..<end)
      start = next(from: end, isIn: true)
    }
  }

  /// The next place that is in the set, or that is not; the end where there is none.
  @inline(__always)
  private func next(from place: Int, isIn: Bool) -> Int {
    var index = place >> 6
    guard index < words.count else { return words.count << 6 }
    let turned: UInt64 = isIn ? 0 : .max
    var word = (words[index] ^ turned) & .max << UInt64(place & 63)
    while word == 0 {
      index += 1
      if index == words.count { return words.count << 6 }
      word = words[index] ^ turned
    }
    return index << 6 + word.trailingZeroBitCount
  }

  /// Calls the body with each number in the set, ascending.
  @inline(__always)
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
