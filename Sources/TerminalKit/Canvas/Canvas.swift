// The screen as a value: cells that screens and widgets write, and that a test reads as lines.

/// A place for the terminal's cursor, where an IME composes.
public struct CaretPosition: Equatable, Hashable, Sendable {
  /// The row, 0 at the top.
  public var row: Int
  /// The column, 0 at the left.
  public var column: Int

  /// Creates a position.
  public init(row: Int, column: Int) {
    self.row = row
    self.column = column
  }
}

/// A rectangle of cells that text is written on.
///
/// Writing outside is cut off, never an error; no wide character is ever halved.
public struct Canvas: Equatable, Sendable {
  /// The height in rows.
  public let rows: Int
  /// The width in columns.
  public let columns: Int
  /// How text is measured.
  public let width: TextWidth
  /// Where the terminal's cursor stands, or `nil` where there is nothing to type into.
  public var caret: CaretPosition?
  /// All cells, row by row.
  private(set) var cells: [Cell]

  /// Creates an empty canvas; negative sizes count as none.
  public init(rows: Int, columns: Int, width: TextWidth = TextWidth()) {
    self.rows = max(0, rows)
    self.columns = max(0, columns)
    self.width = width
    cells = Array(repeating: .blank, count: self.rows * self.columns)
  }

  /// The whole canvas.
  public var bounds: Rect { Rect(row: 0, column: 0, rows: rows, columns: columns) }

  /// The signs and rules that this canvas's terminal can draw.
  public var signs: Signs { Signs(width) }

  /// The cell at a place, or `nil` outside the canvas.
  public subscript(row: Int, column: Int) -> Cell? {
    guard row >= 0, row < rows, column >= 0, column < columns else { return nil }
    return cells[row * columns + column]
  }

  /// Writes text on one row from a column on.
  ///
  /// Controls and invisible characters are drawn as placeholders. Text that doesn't fit ends at the
  /// limit, with a space where half a wide character would have stood. Columns left of the canvas
  /// are counted but not drawn. The limit is the most columns to use, `nil` for all up to the edge;
  /// the answer is the columns used.
  @discardableResult
  public mutating func write(
    _ text: String,
    at row: Int,
    _ column: Int,
    style: Style = .plain,
    columns limit: Int? = nil
  ) -> Int {
    let room = max(0, min(limit ?? .max, columns - column))
    var used = 0
    for cell in GraphemeCells(text, width: width) {
      guard used < room else { break }
      if used + cell.columns > room {
        put(Cell(text: " ", columns: 1, style: style), at: row, column + used)
        return used + 1
      }
      put(Cell(text: cell.text, columns: cell.columns, style: style), at: row, column + used)
      used += cell.columns
    }
    return used
  }

  /// Writes text on the first row of a rectangle, cut to its columns.
  @discardableResult
  public mutating func write(_ text: String, in rect: Rect, style: Style = .plain) -> Int {
    guard rect.rows > 0 else { return 0 }
    return write(text, at: rect.row, rect.column, style: style, columns: rect.columns)
  }

  /// Writes text on the first row of a rectangle; where it is cut, it says so by an ellipsis.
  @discardableResult
  public mutating func writeShortened(_ text: String, in rect: Rect, style: Style = .plain) -> Int {
    // Whatever stands beyond the edge reaches at least one column over it.
    let reached = width.prefix(of: text, fitting: rect.columns + 2).columns
    guard reached > rect.columns, rect.columns > 1 else {
      return write(text, in: rect, style: style)
    }
    let sign = signs.ellipsis
    let room = rect.leading(columns: rect.columns - width.columns(of: sign))
    let used = write(text, in: room, style: style)
    return used + write(sign, in: rect.dropping(columns: used), style: style)
  }

  /// Empties a rectangle.
  public mutating func fill(_ rect: Rect, style: Style = .plain) {
    let area = rect.intersection(bounds)
    guard area.columns > 0 else { return }
    let empty = Cell(text: " ", columns: 1, style: style)
    for row in area.row..<area.endRow {
      // Wide characters can be cut at the edges only.
      put(empty, at: row, area.column)
      put(empty, at: row, area.endColumn - 1)
      for column in area.column..<area.endColumn { cells[row * columns + column] = empty }
    }
  }

  /// Sets the style of a rectangle's cells and leaves their text.
  ///
  /// A wide character that reaches into the rectangle takes the style as a whole.
  public mutating func apply(style: Style, to rect: Rect) {
    let area = rect.intersection(bounds)
    for row in area.row..<area.endRow {
      for column in area.column..<area.endColumn {
        let place = row * columns + column
        cells[place].style = style
        if cells[place].columns == 0, column > 0 { cells[place - 1].style = style }
        if cells[place].columns == 2, column + 1 < columns { cells[place + 1].style = style }
      }
    }
  }

  /// Sets off parts of a text that was written in a rectangle, beside how it is set off already.
  public mutating func add(
    style: Style,
    to parts: [Range<String.Index>],
    of text: String,
    in rect: Rect
  ) {
    for part in parts {
      let before = width.columns(of: String(text[..<part.lowerBound]))
      let place = rect.top(rows: 1).dropping(columns: before)
        .leading(columns: width.columns(of: String(text[part])))
      for column in place.column..<place.endColumn {
        guard let cell = self[place.row, column] else { continue }
        apply(
          style: cell.style.union(style),
          to: Rect(row: place.row, column: column, rows: 1, columns: 1)
        )
      }
    }
  }

  /// Puts one cell, and blanks the other half of every wide character that it cuts.
  mutating func put(_ cell: Cell, at row: Int, _ column: Int) {
    guard row >= 0, row < rows, column >= 0, column < columns else {
      // A wide character whose left half lies outside leaves a space in its right one.
      if column == -1, cell.columns == 2 {
        put(Cell(text: " ", columns: 1, style: cell.style), at: row, 0)
      }
      return
    }
    let wide = cell.columns == 2
    guard !wide || column + 1 < columns else {
      return put(Cell(text: " ", columns: 1, style: cell.style), at: row, column)
    }
    let place = row * columns + column
    blankHalf(cutAt: place)
    if wide { blankHalf(cutAt: place + 1) }
    cells[place] = cell
    if wide { cells[place + 1] = Cell(text: "", columns: 0, style: cell.style) }
  }

  /// Blanks both halves of the wide character that covers a cell, if any.
  private mutating func blankHalf(cutAt place: Int) {
    let left = cells[place].columns == 0 ? place - 1 : place
    guard cells[left].columns == 2 else { return }
    for half in left...left + 1 {
      cells[half].text = " "
      cells[half].columns = 1
    }
  }
}
