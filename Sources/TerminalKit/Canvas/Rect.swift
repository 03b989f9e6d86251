// A place on the canvas, counted in cells from the upper left corner.

/// A rectangle of cells; one that would be negative is empty.
public struct Rect: Equatable, Hashable, Sendable {
  /// The first row, 0 at the top.
  public var row: Int
  /// The first column, 0 at the left.
  public var column: Int
  /// The height in rows, never negative.
  public var rows: Int
  /// The width in columns, never negative.
  public var columns: Int

  /// Creates a rectangle; a negative height or width counts as none.
  public init(row: Int, column: Int, rows: Int, columns: Int) {
    self.row = row
    self.column = column
    self.rows = max(0, rows)
    self.columns = max(0, columns)
  }

  /// The row just below the rectangle.
  public var endRow: Int { row + rows }

  /// The column just right of the rectangle.
  public var endColumn: Int { column + columns }

  /// Whether no cell lies in the rectangle.
  public var isEmpty: Bool { rows == 0 || columns == 0 }

  /// The leftmost columns.
  public func leading(columns count: Int) -> Rect {
    Rect(row: row, column: column, rows: rows, columns: min(columns, count))
  }

  /// What remains right of the leftmost columns.
  public func dropping(columns count: Int) -> Rect {
    let dropped = min(columns, max(0, count))
    return Rect(row: row, column: column + dropped, rows: rows, columns: columns - dropped)
  }

  /// The topmost rows.
  public func top(rows count: Int) -> Rect {
    Rect(row: row, column: column, rows: min(rows, count), columns: columns)
  }

  /// What remains below the topmost rows.
  public func droppingTop(rows count: Int) -> Rect {
    let dropped = min(rows, max(0, count))
    return Rect(row: row + dropped, column: column, rows: rows - dropped, columns: columns)
  }

  /// The lowest rows.
  public func bottom(rows count: Int) -> Rect {
    droppingTop(rows: rows - min(rows, max(0, count)))
  }

  /// What remains above the lowest rows.
  public func droppingBottom(rows count: Int) -> Rect {
    top(rows: rows - max(0, count))
  }

  /// The rectangle without a margin on all four sides.
  public func inset(rows: Int = 1, columns: Int = 1) -> Rect {
    Rect(
      row: row + rows,
      column: column + columns,
      rows: self.rows - 2 * rows,
      columns: self.columns - 2 * columns
    )
  }

  /// A rectangle of the given size in the middle of this one, cut to it.
  public func centered(rows: Int, columns: Int) -> Rect {
    let height = min(self.rows, max(0, rows))
    let width = min(self.columns, max(0, columns))
    return Rect(
      row: row + (self.rows - height) / 2,
      column: column + (self.columns - width) / 2,
      rows: height,
      columns: width
    )
  }

  /// The cells that lie in both rectangles.
  public func intersection(_ other: Rect) -> Rect {
    let top = max(row, other.row)
    let left = max(column, other.column)
    return Rect(
      row: top,
      column: left,
      rows: min(endRow, other.endRow) - top,
      columns: min(endColumn, other.endColumn) - left
    )
  }
}
