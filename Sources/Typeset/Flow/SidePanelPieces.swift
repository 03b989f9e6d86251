// One panel of the side column as strips, and the places where it may be cut.

/// A panel set at the side column's width.
struct SidePanelPieces {
  /// The strips, from the heading down.
  var pieces: [Piece]
  /// The heading that opens each further part; empty where the panel has none.
  var continuedHeading: [Piece] = []

  /// The rows that stay together on either side of a cut.
  private static let least = 3

  /// The height of the whole panel, in points.
  var height: Double { ColumnFill.height(of: pieces.map(\.strip)) }

  /// The part that stands in `height` points, and the rest under its own heading.
  ///
  /// It is `nil` where one of them would be too small, unless the cut `isForced`.
  func cut(at height: Double, isForced: Bool) -> (part: [Piece], rest: SidePanelPieces)? {
    let strips = pieces.map(\.strip)
    let heads = continuedHeading.count
    let places = (heads + Self.least..<max(heads + Self.least, pieces.count - Self.least + 1))
      .filter {
        !strips[$0 - 1].keepsWithNext && ColumnFill.height(of: strips[..<$0]) <= height
      }
    var end = places.last
    if end == nil, isForced {
      let fitting = ColumnFill.end(of: strips, from: 0, height: height, isForced: true)
      end = max(fitting, min(heads + 1, pieces.count))
    }
    guard let end else { return nil }
    let rest = SidePanelPieces(
      pieces: end < pieces.count ? continuedHeading + pieces[end...] : [],
      continuedHeading: continuedHeading
    )
    return (Array(pieces[..<end]), rest)
  }
}
