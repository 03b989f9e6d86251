// Marks of a known height that are set as one: a masthead, a section's label, a footer.

/// A group of marks and its height, from its upper left corner.
struct Block {
  var marks: [Mark] = []
  /// The height, in points.
  var height = 0.0

  /// Adds set lines below what is there.
  mutating func add(_ lines: [(ShapedText, Line)], x: Double = 0) {
    for (text, line) in lines {
      marks.append(.text(text, line, at: Point(x: x, y: height + text.style.baseline)))
      height += text.style.leading
    }
  }

  /// Adds a line at the right end of the current height, without moving on.
  mutating func addRight(_ set: (ShapedText, Line), edge: Double, baseline: Double) {
    marks.append(.text(set.0, set.1, at: Point(x: edge - set.1.width, y: baseline)))
  }

  /// Adds a rule over the width.
  mutating func addRule(width: Double, stroke: Double) {
    marks.append(.block(at: Point(x: 0, y: height), width: width, height: stroke))
    height += stroke
  }
}
