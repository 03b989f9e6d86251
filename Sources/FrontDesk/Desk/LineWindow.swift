// 行の窓: which of many lines are in sight, where they stand, and how many come behind.

import TerminalKit

/// The part of a text that a page shows, scrolled; where it doesn't hold all, its last row is left free to
/// say so.
struct LineWindow {
  /// The lines in sight, by their places in the text.
  let places: Range<Int>
  /// Where they stand.
  let rect: Rect
  /// How many lines come behind.
  let left: Int

  /// - Parameters:
  ///   - count: how many lines there are.
  ///   - scrolled: how many were scrolled past; as many as leave the page full count.
  ///   - body: the room for them.
  init(of count: Int, from scrolled: Int, in body: Rect) {
    rect = count <= body.rows ? body : body.droppingBottom(rows: 1)
    let first = min(scrolled, max(0, count - rect.rows))
    places = first..<min(count, first + rect.rows)
    left = count - places.upperBound
  }
}
