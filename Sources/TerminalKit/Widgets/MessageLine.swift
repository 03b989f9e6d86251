// What just happened, in words, above the keys.

/// One line that says what happened and what undoes it; it never needs a key to go away.
public struct MessageLine: Equatable, Sendable {
  /// What happened; empty for nothing.
  public var text: String
  /// How it is set off.
  public var style: Style

  /// Creates a line.
  public init(_ text: String = "", style: Style = .plain) {
    self.text = text
    self.style = style
  }

  /// Draws the message; one that is too long ends with an ellipsis.
  public func draw(on canvas: inout Canvas, in rect: Rect, focused: Bool = false) {
    canvas.fill(rect.top(rows: 1))
    canvas.writeShortened(text, in: rect, style: style)
  }
}
