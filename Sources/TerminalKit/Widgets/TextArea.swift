// Several lines to type into: a memo, a purpose, the text of a notice.

/// A text of many lines, wrapped, with a caret and an undo of its own.
public struct TextArea: Equatable, Sendable {
  /// The columns at which lines wrap, on the screen and for ↑ and ↓.
  public var columns: Int
  /// How the text is measured.
  public var width: TextWidth
  private var edited: EditedText

  /// Creates an area with the caret at the text's end.
  public init(_ text: String = "", columns: Int, width: TextWidth = TextWidth()) {
    edited = EditedText(text)
    self.columns = columns
    self.width = width
  }

  /// What is typed; setting it moves the caret to the end and can't be undone here.
  public var text: String {
    get { edited.text }
    set { edited = EditedText(newValue) }
  }

  /// Whether nothing is typed.
  public var isEmpty: Bool { edited.isEmpty }

  /// Takes a key; Enter begins a new line.
  public mutating func handle(_ key: Key) -> Handled {
    switch key {
    case .character(let character): edited.insert(String(character), typed: true)
    case .enter: edited.insert("\n", typed: false)
    case .paste(let text):
      guard !text.isEmpty else { return .ignored }
      edited.insert(text, typed: false)
    case .up: return moveRow(by: -1)
    case .down: return moveRow(by: 1)
    case .home, .control("a"): _ = edited.move(by: -lineBeforeCaret.count)
    case .end, .control("e"): _ = edited.move(by: lineAfterCaret.count)
    case .control("k"): return edited.deleteAhead(lineAfterCaret.count) ? .handled : .ignored
    default: return edited.handleEditing(key) ?? .ignored
    }
    return .handled
  }

  /// Draws the rows around the caret.
  public func draw(on canvas: inout Canvas, in rect: Rect, focused: Bool) {
    guard !rect.isEmpty else { return }
    canvas.fill(rect)
    let rows = wrappedRows
    let place = caretPlace(in: rows)
    let first = focused ? max(0, place.row - rect.rows + 1) : 0
    for (offset, row) in rows.dropFirst(first).prefix(rect.rows).enumerated() {
      canvas.write(row.text, in: rect.droppingTop(rows: offset))
    }
    guard focused else { return }
    let column = width.columns(of: String(rows[place.row].text.prefix(place.characters)))
    canvas.caret = CaretPosition(
      row: rect.row + place.row - first,
      column: rect.column + min(column, rect.columns - 1)
    )
  }

  private struct Row {
    var text: String
    /// Whether a line break follows, and not just the wrapping.
    var endsLine: Bool
  }

  /// The text in rows; one column is kept free for the caret.
  private var wrappedRows: [Row] {
    edited.text.split(separator: "\n", omittingEmptySubsequences: false).flatMap { line in
      let pieces = width.wrapped(String(line), columns: columns - 1)
      return pieces.enumerated().map { Row(text: $1, endsLine: $0 == pieces.count - 1) }
    }
  }

  /// The caret's row, and the characters before it there.
  private func caretPlace(in rows: [Row]) -> (row: Int, characters: Int) {
    var left = edited.before.count
    for (place, row) in rows.enumerated() {
      let count = row.text.count
      if left < count || (left == count && (row.endsLine || place == rows.count - 1)) {
        return (place, left)
      }
      left -= count + (row.endsLine ? 1 : 0)
    }
    return (rows.count - 1, rows.last?.text.count ?? 0)
  }

  private mutating func moveRow(by step: Int) -> Handled {
    let rows = wrappedRows
    let place = caretPlace(in: rows)
    let target = place.row + step
    guard rows.indices.contains(target) else { return .ignored }
    let column = width.columns(of: String(rows[place.row].text.prefix(place.characters)))
    let within = characters(of: rows[target], upTo: column)
    let upper = min(place.row, target)
    let between = rows[upper].text.count + (rows[upper].endsLine ? 1 : 0)
    _ = edited.move(by: step * between + within - place.characters)
    return .handled
  }

  /// The characters of a row that lie left of a column.
  private func characters(of row: Row, upTo column: Int) -> Int {
    var used = 0
    var count = 0
    for character in row.text {
      used += width.columns(of: character)
      guard used <= column else { break }
      count += 1
    }
    // The end of a wrapped row is the start of the next one: stay on this row.
    return row.endsLine ? count : min(count, max(0, row.text.count - 1))
  }

  private var lineBeforeCaret: Substring {
    edited.before.lastIndex(of: "\n").map { edited.before[edited.before.index(after: $0)...] }
      ?? edited.before[...]
  }

  private var lineAfterCaret: Substring {
    edited.after.prefix { $0 != "\n" }
  }
}
