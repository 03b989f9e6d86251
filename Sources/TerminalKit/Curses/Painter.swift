// Paints on the terminal only the cells that differ from what was painted before.
import CCurses

struct Painter {
  private let width: TextWidth
  private var painted: Canvas?
  /// What stands where nothing was painted: blanks as curses begins, later nobody knows.
  private var unpainted: Cell? = .blank

  init(width: TextWidth) {
    self.width = width
  }

  /// Forgets what was painted: the next canvas is painted whole.
  mutating func forget() {
    painted = nil
    unpainted = nil
    screen_repaint()
  }

  mutating func paint(_ canvas: Canvas) {
    let before = painted.flatMap {
      $0.rows == canvas.rows && $0.columns == canvas.columns ? $0.cells : nil
    }
    for (place, cell) in canvas.cells.enumerated() where (before?[place] ?? unpainted) != cell {
      put(cell, row: place / canvas.columns, column: place % canvas.columns)
    }
    painted = canvas
    unpainted = nil
    let caret = canvas.caret ?? CaretPosition(row: -1, column: 0)
    screen_refresh(CInt(clamping: caret.row), CInt(clamping: caret.column))
  }

  /// Puts one cell; the right half of a wide character came with its left half.
  private func put(_ cell: Cell, row: Int, column: Int) {
    guard cell.columns > 0 else { return }
    let text = cell.text.unicodeScalars
    if let only = text.first, text.dropFirst().isEmpty {
      // Nearly every cell, and there is no need of a list.
      var scalar = only.value
      return screen_put(CInt(row), CInt(column), &scalar, 1, CInt(cell.style.rawValue))
    }
    // Of joined emoji the first is shown: what comes after a joiner has a width of its own for
    // curses, and a joiner left over would swallow the next cell.
    var scalars = Array(text.map(\.value).prefix { $0 != 0x200D })
    if cell.columns == 2, let base = text.first, width.columns(of: base) == 1 {
      // Flags, keycaps and ☎️: terminals disagree on their width. Two cells that are one column
      // each, without the selector that asks for the wide form, lie the same on all of them.
      let half = scalars.count > 1 && (0x1F1E6...0x1F1FF).contains(scalars[1]) ? [scalars[1]] : [32]
      scalars = half == [32] ? scalars.filter { $0 != 0xFE0F } : [scalars[0]]
      put(half, style: cell.style, row: row, column: column + 1)
    }
    put(scalars, style: cell.style, row: row, column: column)
  }

  private func put(_ scalars: [UInt32], style: Style, row: Int, column: Int) {
    screen_put(
      CInt(row),
      CInt(column),
      scalars,
      CInt(clamping: scalars.count),
      CInt(style.rawValue)
    )
  }
}
