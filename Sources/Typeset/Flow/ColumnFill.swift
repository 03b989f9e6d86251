// Fills columns with strips and evens the columns where a text ends; pure arithmetic on heights.

/// Decides which strips stand in which column.
enum ColumnFill {
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
    var best: (cost: Double, end: Int)?
    var left = height
    for end in start + 1..<max(start + 1, fitting + 1) {
      left -= strips[end - 1].height + (end - 1 == start ? 0 : strips[end - 1].spaceBefore)
      if strips[end - 1].keepsWithNext { continue }
      let cost = left + cost(ofEndingBelow: strips[end - 1])
      if cost <= best?.cost ?? .infinity { best = (cost, end) }
    }
    return best?.end ?? (isForced ? max(fitting, start + 1) : start)
  }

  private static func cost(ofEndingBelow strip: Strip) -> Double {
    strip.endsItem ? 0 : strip.cutCost
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
    if isComplete, count == 2, let even = evened(strips, height: height) { return even }
    var result: [Range<Int>] = []
    var start = 0
    for _ in 0..<count {
      let end = end(of: strips, from: start, height: height, isForced: isForced)
      result.append(start..<end)
      start = end
    }
    return result
  }

  /// The best way to set all strips in two columns, or nil where they don't fit.
  private static func evened(_ strips: [Strip], height: Double) -> [Range<Int>]? {
    var best: (cost: Double, split: Int)?
    for split in 1..<max(2, strips.count + 1) where split <= strips.count {
      guard split == strips.count || !strips[split - 1].keepsWithNext else { continue }
      let left = Self.height(of: strips[..<split])
      let right = Self.height(of: strips[split...])
      guard left <= height + 0.01, right <= height + 0.01 else { continue }
      // The empty space is that beside the longer column; a right one that is longer looks wrong.
      let empty = 2 * max(left, right + 1)
      let cost = empty + (split < strips.count ? Self.cost(ofEndingBelow: strips[split - 1]) : 0)
      if cost < best?.cost ?? .infinity { best = (cost, split) }
    }
    return best.map { [0..<$0.split, $0.split..<strips.count] }
  }
}
