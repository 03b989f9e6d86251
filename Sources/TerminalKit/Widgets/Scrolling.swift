// Which part of a long list is shown.

/// The first row shown, moved only as far as the cursor needs.
struct Scrolling: Equatable, Sendable {
  private(set) var first = 0

  /// The rows to show so that the cursor is among them.
  func window(of count: Int, around cursor: Int?, rows: Int) -> Range<Int> {
    guard rows > 0, count > 0 else { return 0..<0 }
    var start = min(max(0, first), max(0, count - rows))
    if let cursor {
      start = min(start, max(0, cursor))
      start = max(start, min(cursor, count - 1) - rows + 1)
    }
    return start..<min(count, start + rows)
  }

  /// Keeps what is shown after the cursor moved.
  mutating func follow(_ cursor: Int?, of count: Int, rows: Int) {
    first = window(of: count, around: cursor, rows: rows).lowerBound
  }

  /// Keeps the cursor on its line of the screen when the list changed under it.
  mutating func shift(by rows: Int) {
    first = max(0, first + rows)
  }

  /// Where a key takes the cursor in a list, or `nil` for keys that don't move it.
  static func target(of key: Key, from cursor: Int, count: Int, page: Int) -> Int? {
    guard count > 0 else { return nil }
    let target =
      switch key {
      case .up: cursor - 1
      case .down: cursor + 1
      case .pageUp: max(0, cursor - max(1, page))
      case .pageDown: min(count - 1, cursor + max(1, page))
      case .home: 0
      case .end: count - 1
      default: -1
      }
    return (0..<count).contains(target) ? target : nil
  }
}
