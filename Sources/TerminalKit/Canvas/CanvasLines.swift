// Rules and boxes on a canvas, and the canvas as lines of text.

extension Canvas {
  /// The canvas as text, a line per row, without spaces at the end.
  ///
  /// A wide character takes two cells but stands once in its line.
  public var lines: [String] {
    (0..<rows).map { row in
      var line = ""
      var spaces = 0
      for cell in cells[row * columns..<(row + 1) * columns] {
        if cell.text == " " {
          spaces += 1
        } else {
          line += String(repeating: " ", count: cell.columns == 0 ? 0 : spaces) + cell.text
          if cell.columns > 0 { spaces = 0 }
        }
      }
      return line
    }
  }

  /// Draws a rule from left to right.
  public mutating func horizontalLine(
    row: Int,
    column: Int,
    columns count: Int,
    style: Style = .plain
  ) {
    write(String(repeating: signs.horizontal, count: max(0, count)), at: row, column, style: style)
  }

  /// Draws a rule from top to bottom.
  public mutating func verticalLine(row: Int, column: Int, rows count: Int, style: Style = .plain) {
    for offset in 0..<max(0, count) {
      write(signs.vertical, at: row + offset, column, style: style)
    }
  }

  /// Draws a frame just inside a rectangle, with a title on its upper edge.
  ///
  /// Smaller than 2×2 cells nothing is drawn. What lies within the frame is left as it is.
  public mutating func box(_ rect: Rect, title: String = "", style: Style = .plain) {
    guard rect.rows >= 2, rect.columns >= 2 else { return }
    let signs = signs
    let right = rect.endColumn - 1
    let bottom = rect.endRow - 1
    let corners = signs.corners
    horizontalLine(row: rect.row, column: rect.column, columns: rect.columns, style: style)
    horizontalLine(row: bottom, column: rect.column, columns: rect.columns, style: style)
    verticalLine(row: rect.row, column: rect.column, rows: rect.rows, style: style)
    verticalLine(row: rect.row, column: right, rows: rect.rows, style: style)
    write(corners.topLeft, at: rect.row, rect.column, style: style)
    write(corners.topRight, at: rect.row, right, style: style)
    write(corners.bottomLeft, at: bottom, rect.column, style: style)
    write(corners.bottomRight, at: bottom, right, style: style)
    guard !title.isEmpty, rect.columns > 6 else { return }
    write(
      " \(title) ",
      at: rect.row,
      rect.column + 2,
      style: [style, .heading],
      columns: rect.columns - 4
    )
  }
}
