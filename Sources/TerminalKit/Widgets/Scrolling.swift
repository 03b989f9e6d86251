// Which part of a long list is shown.

/// The first row shown, moved only as far as the cursor needs.
///
/// Only drawing knows how high the list is, and drawing changes nothing: so the first row is kept
/// for every height, and drawing takes that of its own.
struct Scrolling: Equatable, Sendable {
  /// As high as any terminal; what is drawn higher still begins as this height does.
  private static let mostRows = 200

  /// The first row shown, by the height in rows.
  private var firsts = [Int](repeating: 0, count: mostRows + 1)

  /// The rows to show so that the cursor is among them.
  func window(of count: Int, around cursor: Int?, rows: Int) -> Range<Int> {
    guard rows > 0, count > 0 else { return 0..<0 }
    var start = min(firsts[min(rows, Self.mostRows)], max(0, count - rows))
    if let cursor {
      start = min(start, max(0, cursor))
      start = max(start, min(cursor, count - 1) - rows + 1)
    }
    return start..<min(count, start + rows)
  }

  /// Keeps what is shown after the cursor moved.
  mutating func follow(_ cursor: Int?, of count: Int) {
    for rows in firsts.indices {
      firsts[rows] = window(of: count, around: cursor, rows: rows).lowerBound
    }
  }

  /// Keeps the cursor on its line of the screen, where it can, when the list changed under it.
  mutating func follow(_ cursor: Int?, from before: Int?, of count: Int) {
    let shift = if let cursor, let before { cursor - before } else { 0 }
    for rows in firsts.indices { firsts[rows] = max(0, firsts[rows] + shift) }
    follow(cursor, of: count)
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
