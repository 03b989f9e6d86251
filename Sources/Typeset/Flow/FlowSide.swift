// The side column on the pages: set last, when the index knows where each item stands.
import Press

/// How the side column falls on the first pages.
struct SideColumn {
  let measures: Measures
  /// Where it begins on page one, in points.
  let head: Double
  /// Where it ends on every page, in points.
  let bottom: Double

  /// The pieces of each page, from page one.
  func pages(of pieces: [Piece]) -> [Range<Int>] {
    let strips = pieces.map(\.strip)
    var result: [Range<Int>] = []
    var start = 0
    while start < strips.count {
      let end = ColumnFill.end(
        of: strips,
        from: start,
        height: bottom - top(ofPage: result.count),
        isForced: true
      )
      result.append(start..<end)
      start = end
    }
    return result
  }

  /// Where the column begins on a page, counted from 0.
  func top(ofPage index: Int) -> Double { index == 0 ? head : measures.top }
}

extension Flow {
  /// Sets the side column, with the pages of the items in its index.
  func setSide() {
    guard pages.sidePages > 0 else { return }
    let firstPages = Dictionary(report.items.map { ($0.item, $0.firstPage) }) { first, _ in first }
    noteMissing(from: firstPages)
    let side = SideColumn(measures: measures, head: sideHead, bottom: pages.bottom)
    let pieces = SidePieces(measures: measures, typography: typography, pages: firstPages)
      .pieces(of: document.sidebar)
    for (index, column) in side.pages(of: pieces).enumerated() {
      var y = side.top(ofPage: index)
      for (position, piece) in pieces[column].enumerated() {
        if position > 0 { y += piece.strip.spaceBefore }
        pages.draw(piece.marks, onPage: index + 1, x: measures.margin, y: y)
        y += piece.strip.height
      }
    }
  }
}
