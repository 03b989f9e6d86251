// FoldingTrace — which character of the original each folded byte came from.

/// What wants to know where in the original each part of the folded text came from.
protocol FoldingTracing {
  /// The character at that byte of the original begins to be folded to that byte of the output.
  mutating func began(at source: Int, output: Int)
}

/// No trace, for search text, where nobody asks.
struct NoFoldingTrace: FoldingTracing {
  @inline(__always) mutating func began(at source: Int, output: Int) {}
}

/// The places at which the characters of a text began, in the original and in the output.
struct FoldingTrace: FoldingTracing {
  private var marks: [(source: Int, output: Int)] = []

  mutating func began(at source: Int, output: Int) {
    marks.append((source, output))
  }

  /// The bytes of the original, of so many, that were folded to these of the output.
  func source(of range: Range<Int>, sourceCount: Int) -> Range<Int> {
    // Marks stand in the order of the original; a mark that later output took back counts less.
    let first = marks.last { $0.output <= range.lowerBound }?.source ?? 0
    let end = marks.first { $0.output >= range.upperBound }?.source ?? sourceCount
    return min(first, end)..<end
  }
}
