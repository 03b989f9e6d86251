// 読みの順の鍵: the beginning of a reading as a number, so that sorting rarely has to look at the text.

/// A number that stands in the order of the reading that it was made of.
///
/// Equal ones say nothing yet: the readings are then compared byte by byte.
struct ReadingKey: Equatable {
  private let characters: UInt64

  /// The key of a reading; that of an empty one stands behind all others.
  init(of reading: UnsafeBufferPointer<UInt8>) {
    guard !reading.isEmpty else {
      characters = .max
      return
    }
    var (characters, place) = (0 as UInt64, 0)
    var shift = 64 as UInt64
    while shift > 0, place < reading.count {
      shift -= 8
      let (code, length) = Self.code(reading, place)
      characters |= UInt64(code) << shift
      if length == 0 { break }
      place += length
    }
    self.characters = characters
  }

  static func < (left: Self, right: Self) -> Bool { left.characters < right.characters }

  /// A character as a byte in the order of UTF-8, and its length: 0 where others have the same byte.
  @inline(__always)
  private static func code(
    _ reading: UnsafeBufferPointer<UInt8>,
    _ place: Int
  ) -> (code: UInt8, length: Int) {
    let first = reading[place]
    if first == 0x20 { return (1, 1) }
    if first < 0x20 { return (0, 0) }
    let second = place + 1 < reading.count ? reading[place + 1] : 0
    // Kana lie between E3 81 and E3 83.
    if first < 0xE3 || first == 0xE3 && second < 0x81 { return (2, 0) }
    if first > 0xE3 || second > 0x83 { return (195, 0) }
    let third = place + 2 < reading.count ? reading[place + 2] : 0
    // What is no UTF-8 must stand somewhere too.
    let nearest = min(max(third, 0x80), 0xBF)
    return (3 + (second - 0x81) * 64 + (nearest - 0x80), third == nearest ? 3 : 0)
  }
}
