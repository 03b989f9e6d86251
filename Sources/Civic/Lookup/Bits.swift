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
    var place = 0
    while place < bytes.count {
      // Nearly all are, so eight are looked at together.
      if place + 8 <= bytes.count,
        raw.loadUnaligned(fromByteOffset: place, as: UInt64.self) == .max
      {
        place += 8
        continue
      }
      for place in place..<min(place + 8, bytes.count) where bytes[place] != 255 { insert(place) }
      place += 8
    }
  }

  @inline(__always)
  mutating func insert(_ place: Int) {
    if place >> 6 >= words.count { grow(to: place) }
    words[place >> 6] |= 1 << UInt64(place & 63)
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

  func intersection(_ other: Self) -> Self {
    var result = self
    result.formIntersection(other)
    return result
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
