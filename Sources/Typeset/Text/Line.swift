// One set line: which units it shows and where each stands.

/// A line of a paragraph after composing.
struct Line: Equatable, Sendable {
  /// The units shown: spaces at either end of the line are left out; may be empty.
  var units: Range<Int>
  /// The first unit of the next line, where the text goes on if the column ends here.
  var next: Int
  /// Where each shown unit's glyph begins, in points from the left edge of the measure.
  var origins: [Double]
  /// The right edge of the last unit, in points; a hanging 、 or 。 reaches half an em
  /// past the measure.
  var width: Double
}
