// 数字の並び: the digits of the bodies by themselves, for nearly every body has a telephone number.
//
// No sieve helps there, and every body would be walked through. But a word of digits alone stands in
// digits that lie side by side, and all of them together are a small part of the text.

/// The digits of a drawer's bodies.
struct DigitRuns: Sendable {
  /// Each run of digits, behind it a 0; slot behind slot.
  private(set) var strip: [UInt8] = []
  private(set) var starts = [0]

  init(_ drawer: Drawer) {
    starts.reserveCapacity(drawer.count + 1)
    drawer.bodies.withUnsafeBufferPointer { bodies in
      for slot in 0..<drawer.count {
        var isInRun = false
        // A body ends with a 0.
        for byte in bodies[drawer.bodyStarts[slot]..<drawer.bodyStarts[slot + 1]] {
          let isDigit = FoldedText.isDigit(byte)
          if isDigit { strip.append(byte) } else if isInRun { strip.append(0) }
          isInRun = isDigit
        }
        starts.append(strip.count)
      }
    }
  }

  /// Whether a word can stand nowhere else.
  func canTell(_ scan: ByteScan) -> Bool { scan.word.allSatisfy(FoldedText.isDigit) }
}
