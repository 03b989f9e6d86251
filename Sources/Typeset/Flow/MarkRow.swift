// The small framed marks before an item's text: 見学可, 初心者歓迎.

/// Framed marks that open a text's first line, or stand in rows of their own where they are many.
struct MarkRow {
  private let typography: Typography
  private let style: TextStyle
  private let texts: [String]
  private let widths: [Double]
  private static let pad = 3.0
  private static let gap = 4.0

  init(_ marks: [String], style: TextStyle, typography: Typography) {
    self.typography = typography
    self.style = style
    texts = marks.map { PrintText.line(of: $0) }.filter { !$0.isEmpty }
    widths = texts.map { typography.width(of: $0, in: style) + 2 * Self.pad }
  }

  var isEmpty: Bool { texts.isEmpty }

  /// How far the first line of text is indented, in points; 0 where the marks need their own rows.
  func indent(in width: Double) -> Double {
    let sum = widths.reduce(0) { $0 + $1 + Self.gap }
    return sum <= width * 0.6 ? sum : 0
  }

  /// The marks side by side on a base line.
  func marks(baseline: Double) -> [Mark] {
    var x = 0.0
    return texts.indices.flatMap { index -> [Mark] in
      defer { x += widths[index] + Self.gap }
      return framed(index, x: x, baseline: baseline, width: widths[index])
    }
  }

  /// The marks in rows of their own.
  func rows(width: Double) -> [Piece] {
    var rows: [Piece] = []
    var x = Double.infinity
    let height = style.size + 8
    for index in texts.indices {
      let own = min(widths[index], width)
      if x + own > width {
        rows.append(Piece(strip: Strip(height: height, keepsWithNext: true)))
        x = 0
      }
      rows[rows.count - 1].marks += framed(index, x: x, baseline: height - 5.5, width: own)
      x += own + Self.gap
    }
    return rows
  }

  private func framed(_ index: Int, x: Double, baseline: Double, width: Double) -> [Mark] {
    let height = style.size + 4.4
    let top = baseline - style.size * 0.88 - 2.2
    let set = typography.fitted(texts[index], in: style, width: width - 2 * Self.pad)
    return [.frame(at: Point(x: x, y: top), width: width, height: height, stroke: 0.7)]
      + set.prefix(1).map { .text($0, $1, at: Point(x: x + Self.pad, y: baseline)) }
  }
}
