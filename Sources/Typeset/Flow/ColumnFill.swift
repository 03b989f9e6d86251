// Fills columns with strips and evens the columns where a text ends; pure arithmetic on heights.

/// Decides which strips stand in which column.
enum ColumnFill {
  /// Space that a column may leave empty so as to end with an item, in points.
  static let patience = 36.0
  /// What cutting an item costs when the last columns are evened, in points of height.
  static let costOfCutting = 80.0

  /// The height of strips one below the other.
  static func height(of strips: some Collection<Strip>) -> Double {
    guard let first = strips.first else { return 0 }
    return strips.reduce(-first.spaceBefore) { $0 + $1.spaceBefore + $1.height }
  }

  /// The end of the column that begins with strip `start` and is `height` points high.
  ///
  /// Where not `isForced`, a column may stay empty; it is forced where no column is higher.
  static func end(of strips: [Strip], from start: Int, height: Double, isForced: Bool) -> Int {
    var used = 0.0
    var fitting = start
    while fitting < strips.count {
      let space = fitting == start ? 0 : strips[fitting].spaceBefore
      used += space + strips[fitting].height
      if used > height + 0.01 { break }
      fitting += 1
    }
    if fitting == strips.count { return fitting }
    var end = fitting
    while end > start, strips[end - 1].keepsWithNext { end -= 1 }
    if end == start { return isForced ? max(fitting, start + 1) : start }
    var left = height - Self.height(of: strips[start..<end])
    for candidate in stride(from: end, to: start, by: -1) {
      if strips[candidate - 1].endsItem { return candidate }
      left += strips[candidate - 1].height + strips[candidate - 1].spaceBefore
      if left > patience { break }
    }
    return end
  }

  /// The ranges of strips in each column; the strips after the last range don't fit on this page.
  ///
  /// The columns are evened where `isComplete` says that `strips` is all there is.
  static func columns(
    of strips: [Strip],
    count: Int,
    height: Double,
    isComplete: Bool,
    isForced: Bool
  ) -> [Range<Int>] {
    var result: [Range<Int>] = []
    var start = 0
    for _ in 0..<count {
      let end = end(of: strips, from: start, height: height, isForced: isForced)
      result.append(start..<end)
      start = end
    }
    guard isComplete, start == strips.count, count == 2 else { return result }
    return evened(strips, height: height) ?? result
  }

  private static func evened(_ strips: [Strip], height: Double) -> [Range<Int>]? {
    var best: (cost: Double, split: Int)?
    for split in 1..<max(2, strips.count + 1) where split <= strips.count {
      guard split == strips.count || !strips[split - 1].keepsWithNext else { continue }
      let left = Self.height(of: strips[..<split])
      let right = Self.height(of: strips[split...])
      guard left <= height + 0.01, right <= height + 0.01 else { continue }
      let cuts = split < strips.count && !strips[split - 1].endsItem
      // A right column longer than the left looks wrong, so that it costs a little more.
      let cost = max(left, right + 2) + (cuts ? costOfCutting : 0)
      if cost < best?.cost ?? .infinity { best = (cost, split) }
    }
    return best.map { [0..<$0.split, $0.split..<strips.count] }
  }
}
