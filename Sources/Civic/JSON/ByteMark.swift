// ByteMark — a few bytes as numbers: keys and identifiers are compared with many others, all the time.

/// A mark of some bytes: the same for the same bytes, and for no others of up to sixteen.
struct ByteMark: Equatable, Sendable {
  private let head: UInt64
  private let tail: UInt64
  private let count: Int

  /// The mark of no bytes.
  init() { (head, tail, count) = (0, 0, 0) }

  /// The mark of bytes behind which so many more can be read.
  @inline(__always)
  init(_ bytes: UnsafeBufferPointer<UInt8>, isFollowedBy more: Int = 0) {
    count = bytes.count
    guard let start = UnsafeRawPointer(bytes.baseAddress), count + more >= 8 else {
      head = bytes.reversed().reduce(0) { $0 << 8 | UInt64($1) }
      tail = 0
      return
    }
    let first = start.loadUnaligned(as: UInt64.self).littleEndian
    if count < 8 {
      head = first & (1 << UInt64(8 * count) - 1)
      tail = 0
    } else {
      head = first
      tail = start.loadUnaligned(fromByteOffset: count - 8, as: UInt64.self).littleEndian
    }
  }

  /// Whether equal marks mean equal bytes.
  var isExact: Bool { count <= 16 }

  /// A number below 2 to the power of `bits`, spread over all of them.
  ///
  /// Source: Knuth's multiplicative hashing, with 2^64 divided by the golden ratio.
  @inline(__always)
  func hash(bits: UInt64) -> Int {
    let mixed = (head ^ (tail << 1) ^ UInt64(count)) &* 0x9E37_79B9_7F4A_7C15
    return Int(mixed >> (64 - bits))
  }
}
