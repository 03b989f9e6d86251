// Keys in, lines out: what a widget looks like.
import TerminalKit

extension Canvas {
  /// A canvas on which something was drawn.
  static func drawn(
    _ rows: Int,
    _ columns: Int,
    _ draw: (inout Canvas, Rect) -> Void
  ) -> Canvas {
    var canvas = Canvas(rows: rows, columns: columns)
    draw(&canvas, canvas.bounds)
    return canvas
  }
}

extension Array<Key> {
  /// The keys of a text typed letter by letter.
  static func typing(_ text: String) -> [Key] { text.map(Key.character) }
}
