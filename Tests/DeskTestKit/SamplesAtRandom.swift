// 見本をでたらめに: the same pseudo-random numbers in every run, so that a failure comes again.

/// A generator that gives the same numbers for the same seed.
///
/// Source: S. Vigna, splitmix64.
public struct SeededNumbers: RandomNumberGenerator {
  private var state: UInt64

  public init(seed: UInt64) {
    state = seed
  }

  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// One of the values, or `nil` where there is none.
  public mutating func one<Value>(of values: [Value]) -> Value? {
    values.randomElement(using: &self)
  }

  /// Some of the values, up to so many, each once, in a random order.
  public mutating func some<Value>(of values: [Value], upTo most: Int) -> [Value] {
    Array(values.shuffled(using: &self).prefix(Int.random(in: 0...most, using: &self)))
  }

  /// True once in so many times.
  public mutating func oneIn(_ times: Int) -> Bool {
    Int.random(in: 1...times, using: &self) == 1
  }
}
