// A question in a box over the screen.

/// A box with a title, some lines and buttons.
public struct Dialog: Equatable, Sendable {
  /// How a dialog ended.
  public enum Answer: Equatable, Sendable {
    /// The button of this place was pressed.
    case button(Int)
    /// Esc: one step back.
    case cancelled
  }

  /// What stands on the box's upper edge.
  public var title: String
  /// What is asked or told; long lines wrap.
  public var lines: [String]
  /// The buttons from left to right.
  public var buttons: [String]
  /// The place of the button that Enter presses.
  public private(set) var cursor = 0
  /// The answer, or `nil` until there is one.
  public private(set) var answer: Answer?

  /// Creates a dialog with the cursor on a button, the first unless said otherwise.
  public init(_ title: String, lines: [String], buttons: [String], cursor: Int = 0) {
    self.title = title
    self.lines = lines
    self.buttons = buttons
    self.cursor = buttons.indices.contains(cursor) ? cursor : 0
  }

  /// Takes a key: arrows and Tab move, Enter and Space press, Esc cancels.
  public mutating func handle(_ key: Key) -> Handled {
    switch key {
    case .escape: answer = .cancelled
    case .left, .up, .backTab: move(by: -1)
    case .right, .down, .tab: move(by: 1)
    case .enter where !buttons.isEmpty: answer = .button(cursor)
    case _ where key.isSpace && !buttons.isEmpty: answer = .button(cursor)
    default: return .ignored
    }
    return .handled
  }

  private mutating func move(by step: Int) {
    guard !buttons.isEmpty else { return }
    cursor = (cursor + step + buttons.count) % buttons.count
  }

  /// Draws the box in the middle of a rectangle, over what is there.
  public func draw(on canvas: inout Canvas, in rect: Rect, focused: Bool = true) {
    let width = canvas.width
    let buttonColumns = buttons.reduce(0) { $0 + width.columns(of: $1) + 6 }
    let widest = lines.map { width.columns(of: $0) }.max() ?? 0
    let titleColumns = width.columns(of: title) + 4
    let inner = min(max(widest, buttonColumns, titleColumns), rect.columns - 4)
    guard inner > 0 else { return }
    let text = lines.flatMap { width.wrapped($0, columns: inner) }
    let buttonRows = buttons.isEmpty ? 0 : 2
    let box = rect.centered(rows: text.count + 2 + buttonRows, columns: inner + 4)
    canvas.fill(box)
    canvas.box(box, title: title)
    let content = box.inset(rows: 1, columns: 2)
    let textArea = content.droppingBottom(rows: buttonRows)
    for (row, line) in text.prefix(textArea.rows).enumerated() {
      canvas.write(line, in: textArea.droppingTop(rows: row))
    }
    drawButtons(on: &canvas, in: content.bottom(rows: 1), focused: focused)
  }

  private func drawButtons(on canvas: inout Canvas, in line: Rect, focused: Bool) {
    var left = line
    if focused { canvas.caret = nil }
    for (place, button) in buttons.enumerated() where !left.isEmpty {
      let isCurrent = focused && place == cursor
      let used = canvas.write(
        isCurrent ? "[ \(button) ]" : "  \(button)  ",
        in: left,
        style: isCurrent ? .reverse : .plain
      )
      if isCurrent { canvas.caret = CaretPosition(row: left.row, column: left.column + 2) }
      left = left.dropping(columns: used + 2)
    }
  }
}
