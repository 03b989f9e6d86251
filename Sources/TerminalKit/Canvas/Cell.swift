// One column of one row of the canvas.

/// What stands in one cell.
public struct Cell: Equatable, Sendable {
  /// The base and what joins it; empty in the right half of a wide character.
  public var text: String
  /// 1 or 2; 0 in the right half of a wide character.
  public var columns: Int
  /// How it is set off.
  public var style: Style

  /// An empty cell.
  public static let blank = Cell(text: " ", columns: 1, style: .plain)
}
