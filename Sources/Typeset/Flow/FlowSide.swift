// The side column on the pages: set last, when the index knows where each item stands.
import Press

/// How the side column falls on the first pages.
struct SideColumn {
  let measures: Measures
  /// Where it begins on page one, in points.
  let head: Double
  /// Where it ends on every page, in points.
  let bottom: Double

  /// The space between panels, in points.
  private static let panelGap = 20.0

  /// The pieces of each page, from page one.
  ///
  /// A panel that doesn't fit waits whole for the next page, and a smaller one may come before it;
  /// it is cut only where much of the column would stay empty.
  func pages(of panels: [SidePanelPieces]) -> [[Piece]] {
    var result: [[Piece]] = []
    var waiting = panels
    while !waiting.isEmpty {
      let height = bottom - top(ofPage: result.count)
      var page: [Piece] = []
      var used = 0.0
      var rest: [SidePanelPieces] = []
      for panel in waiting {
        let room = height - used - (page.isEmpty ? 0 : Self.panelGap)
        var part = panel.pieces
        if panel.height > room + 0.01 {
          let mayCut = rest.isEmpty && room > height / 3
          guard mayCut || page.isEmpty, let cut = panel.cut(at: room, isForced: page.isEmpty) else {
            rest.append(panel)
            continue
          }
          part = cut.part
          if !cut.rest.pieces.isEmpty { rest.append(cut.rest) }
        }
        part[0].strip.spaceBefore = Self.panelGap
        page += part
        used = ColumnFill.height(of: page.map(\.strip))
      }
      result.append(page)
      waiting = rest
    }
    return result
  }

  /// The panels set for this column; titles in the index take two lines where there is room.
  func panels(
    of sidebar: [Document.SidePanel],
    typography: Typography,
    pages: [String: Int]? = nil
  ) -> [SidePanelPieces] {
    guard measures.sideWidth > 0 else { return [] }
    let set = { entryLines in
      SidePieces(
        measures: measures,
        typography: typography,
        pages: pages,
        entryLines: entryLines
      ).panels(of: sidebar)
    }
    let short = set(1)
    let long = set(2)
    let fits = long.first.map { $0.height <= bottom - head } ?? true
    return fits && self.pages(of: long).count <= self.pages(of: short).count ? long : short
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
    let panels = side.panels(of: document.sidebar, typography: typography, pages: firstPages)
    for (index, column) in side.pages(of: panels).enumerated() {
      var y = side.top(ofPage: index)
      for (position, piece) in column.enumerated() {
        if position > 0 { y += piece.strip.spaceBefore }
        pages.draw(piece.marks, onPage: index + 1, x: measures.margin, y: y)
        y += piece.strip.height
      }
    }
  }
}
