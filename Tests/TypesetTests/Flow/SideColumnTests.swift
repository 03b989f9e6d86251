// How the panels of the side column fall on the pages.
import Press
import Testing

@testable import Typeset

struct SideColumnTests {
  private let column = SideColumn(measures: .of(.bulletin), head: 100, bottom: 700)

  /// A panel of a heading and rows of 20 points.
  private func panel(_ rows: Int) -> SidePanelPieces {
    let heading = Piece(strip: Strip(height: 20, keepsWithNext: true))
    let rows = Array(repeating: Piece(strip: Strip(height: 20)), count: rows)
    return SidePanelPieces(pieces: [heading] + rows, continuedHeading: [heading])
  }

  @Test(
    "入らない欄は次のページに回し、切るなら見出しを改めて、両側に三行以上を残す",
    arguments: [
      // 欄の行数、各ページの行数（見出しも数える）
      ([10, 9], [21]),
      ([20, 10], [21, 11]),
      ([20, 10, 5], [27, 11]),
      ([30], [28, 4]),
      ([31], [29, 4]),
      ([10, 30], [29, 14]),
    ]
  )
  func pages(panels: [Int], expected: [Int]) {
    #expect(column.pages(of: panels.map(panel)).map(\.count) == expected)
  }

  @Test("どんな長さの欄も、行を減らさず増やさず置ける", arguments: 1...120)
  func nothingIsLost(rows: Int) {
    let pages = column.pages(of: [panel(rows)])
    #expect(pages.reduce(0) { $0 + $1.count } == rows + pages.count)
    #expect(pages.allSatisfy { ColumnFill.height(of: $0.map(\.strip)) <= 700 })
  }
}
