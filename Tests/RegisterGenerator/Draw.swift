// Draws — pseudo-random choices that are the same in every run, on every machine and with every Swift.

/// A row of choices that its seed decides.
///
/// Not `Int.random`: what that makes of a generator's numbers is Swift's to change.
/// Source: S. Vigna, splitmix64.
struct Draw {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  private mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A number from 0 below the bound.
  mutating func below(_ bound: Int) -> Int {
    Int(next().multipliedFullWidth(by: UInt64(max(bound, 1))).high)
  }

  mutating func number(in range: ClosedRange<Int>) -> Int {
    range.lowerBound + below(range.count)
  }

  /// True so many times in a hundred.
  mutating func percent(_ chance: Int) -> Bool { below(100) < chance }

  /// One of the values; the list may not be empty.
  mutating func one<Value>(of values: [Value]) -> Value { values[below(values.count)] }

  /// Some of the values, each once, in the order drawn.
  mutating func some<Value: Equatable>(of values: [Value], _ count: ClosedRange<Int>) -> [Value] {
    var drawn: [Value] = []
    for _ in 0..<number(in: count) {
      let value = one(of: values)
      if !drawn.contains(value) { drawn.append(value) }
    }
    return drawn
  }
}
