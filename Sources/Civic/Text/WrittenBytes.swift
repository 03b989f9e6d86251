// 書き出すバイト: texts and numbers appended as UTF-8, without a string made for each on the way.

extension [UInt8] {
  /// Appends a text that stands in the program.
  mutating func append(text: StaticString) {
    append(
      contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
    )
  }

  /// Appends a number in decimal digits, with leading zeros up to a width of at most ten.
  mutating func append(digitsOf number: Int, width: Int = 1) {
    if number < 0 { append(UInt8(ascii: "-")) }
    let magnitude = number.magnitude
    var power: UInt = 1
    var digits = 1
    while digits < width || magnitude / power >= 10 {
      power *= 10
      digits += 1
    }
    while power > 0 {
      append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: magnitude / power % 10))
      power /= 10
    }
  }
}
