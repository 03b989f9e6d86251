// How strips fall into columns.
import Testing

@testable import Typeset

struct ColumnFillTests {
  /// An item of so many lines of 10 points: the title keeps with the text, the text keeps its edges.
  static func item(lines: Int) -> [Strip] {
    (0..<lines).map { line in
      Strip(
        height: 10,
        spaceBefore: line == 0 ? 15 : 0,
        keepsWithNext: line < 2 || line == lines - 2,
        endsItem: line == lines - 1
      )
    }
  }

  @Test("見出しは段の終わりに残らない")
  func noHeadingAtTheFoot() {
    let strips = Self.item(lines: 5) + Self.item(lines: 5)
    for height in stride(from: 50.0, to: 105, by: 5) {
      let end = ColumnFill.end(of: strips, from: 0, height: height, isForced: false)
      #expect(!strips[end - 1].keepsWithNext, "\(height)")
      #expect(ColumnFill.height(of: strips[..<end]) <= height)
    }
  }

  @Test("何も入らない段は空のまま、強いられたときだけ切る")
  func forced() {
    let strips = Array(repeating: Strip(height: 10, keepsWithNext: true), count: 9)
    #expect(ColumnFill.end(of: strips, from: 0, height: 45, isForced: false) == 0)
    #expect(ColumnFill.end(of: strips, from: 0, height: 45, isForced: true) == 4)
    #expect(ColumnFill.end(of: strips, from: 0, height: 5, isForced: true) == 1)
  }

  @Test(
    "終わりの段は高さをそろえ、短い記事は切らない",
    arguments: [
      ([5], [5, 0]), ([5, 5], [5, 5]), ([5, 5, 5], [10, 5]), ([4, 4, 9], [8, 9]), ([40], [20, 20]),
    ]
  )
  func evened(items: [Int], expected: [Int]) {
    let columns = ColumnFill.columns(
      of: items.flatMap(Self.item),
      count: 2,
      height: 600,
      isComplete: true,
      isForced: true
    )
    #expect(columns.map(\.count) == expected)
  }

  @Test("続きのあるページでは、段を上から詰める")
  func full() {
    let strips = (0..<20).flatMap { _ in Self.item(lines: 5) }
    let columns = ColumnFill.columns(
      of: strips,
      count: 2,
      height: 260,
      isComplete: false,
      isForced: true
    )
    #expect(columns == [0..<20, 20..<40])
  }
}
