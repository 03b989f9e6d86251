// The small framed marks before an item's text: 見学可, 初心者歓迎.

/// Framed marks that open a text's first line, or stand in rows of their own where they are many.
struct MarkRow {
  private let typography: Typography
  private let style: TextStyle
  private let sets: [(text: ShapedText, line: Line)]
  private static let pad = 3.0
  private static let gap = 4.0

  init(_ marks: [String], style: TextStyle, typography: Typography) {
    self.typography = typography
    self.style = style
    sets = marks.compactMap { mark in
      let text = typography.shape(PrintText.line(of: mark), in: style)
      let lines = typography.lines(
        of: text,
        measure: .greatestFiniteMagnitude,
        isRunning: false
      )
      return lines.first.map { (text, $0) }
    }
  }

  var isEmpty: Bool { sets.isEmpty }

  /// How far the first line of text is indented, in points; 0 where the marks need their own rows.
  func indent(in width: Double) -> Double {
    let sum = sets.reduce(0) { $0 + self.width(of: $1) + Self.gap }
    return sum <= width * 0.6 ? sum : 0
  }

  /// The marks side by side on a base line.
  func marks(baseline: Double) -> [Mark] {
    var x = 0.0
    return sets.flatMap { set -> [Mark] in
      defer { x += width(of: set) + Self.gap }
      return framed(set, x: x, baseline: baseline)
    }
  }

  /// The marks in rows of their own.
  func rows(width: Double) -> [Piece] {
    var rows: [Piece] = []
    var x = Double.infinity
    let height = style.size + 8
    for set in sets {
      let own = self.width(of: set)
      if own > width {
        let frame = FramedText.make(set.text, width: width, typography: typography)
        rows.append(
          Piece(strip: Strip(height: frame.height + 3, keepsWithNext: true), marks: frame.marks)
        )
        x = .infinity
        continue
      }
      if x + own > width {
        rows.append(Piece(strip: Strip(height: height, keepsWithNext: true)))
        x = 0
      }
      rows[rows.count - 1].marks += framed(set, x: x, baseline: height - 5.5)
      x += own + Self.gap
    }
    return rows
  }

  private func width(of set: (text: ShapedText, line: Line)) -> Double {
    set.line.width + 2 * Self.pad
  }

  private func framed(
    _ set: (text: ShapedText, line: Line),
    x: Double,
    baseline: Double
  ) -> [Mark] {
    let height = style.size + 4.4
    let top = baseline - style.size * 0.88 - 2.2
    return [
      .frame(at: Point(x: x, y: top), width: width(of: set), height: height, stroke: 0.7),
      .text(set.text, set.line, at: Point(x: x + Self.pad, y: baseline)),
    ]
  }
}
