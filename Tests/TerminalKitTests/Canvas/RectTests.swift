// Cutting rectangles.
import Testing

@testable import TerminalKit

struct RectTests {
  private let rect = Rect(row: 2, column: 3, rows: 4, columns: 10)

  @Test("切り分けた部分は、元の範囲を出ない")
  func cutting() {
    #expect(rect.leading(columns: 4) == Rect(row: 2, column: 3, rows: 4, columns: 4))
    #expect(rect.leading(columns: 99) == rect)
    #expect(rect.dropping(columns: 4) == Rect(row: 2, column: 7, rows: 4, columns: 6))
    #expect(rect.dropping(columns: 99) == Rect(row: 2, column: 13, rows: 4, columns: 0))
    #expect(rect.top(rows: 1) == Rect(row: 2, column: 3, rows: 1, columns: 10))
    #expect(rect.droppingTop(rows: 1) == Rect(row: 3, column: 3, rows: 3, columns: 10))
    #expect(rect.bottom(rows: 1) == Rect(row: 5, column: 3, rows: 1, columns: 10))
    #expect(rect.droppingBottom(rows: 1) == Rect(row: 2, column: 3, rows: 3, columns: 10))
    #expect(rect.inset() == Rect(row: 3, column: 4, rows: 2, columns: 8))
    #expect(rect.inset(rows: 9, columns: 9).isEmpty)
    #expect(rect.centered(rows: 2, columns: 4) == Rect(row: 3, column: 6, rows: 2, columns: 4))
    #expect(rect.intersection(Rect(row: 0, column: 0, rows: 3, columns: 5)).columns == 2)
  }
}
