// Where an item may be cut, told by the number of its lines.
import Testing

@testable import Typeset

struct ItemCutsTests {
  /// The places, as lines above the cut, where an item of these parts may be cut.
  private func cuts(heads: Int, body: Int, facts: [Int]) -> [Int] {
    var cuts = ItemCuts()
    cuts.heads = heads
    var count = heads + body
    for lines in facts {
      cuts.facts.append(count)
      count += lines
    }
    var pieces = (0..<count).map { _ in Piece(strip: Strip(height: 10)) }
    cuts.mark(&pieces)
    return pieces.indices.dropLast().filter { !pieces[$0].strip.keepsWithNext }.map { $0 + 1 }
  }

  @Test(
    "記事は題名の下でも、表の中でも、三行に足りない所でも切らない",
    arguments: [
      // 題名と団体の行、本文の行、各項目の行、切ってよい所（上に残る行数）
      (2, 3, [1, 1, 1, 1, 1, 1], []),
      (2, 2, [1, 1, 1], []),
      (2, 8, [], [5, 6, 7]),
      (2, 8, [1, 1, 1, 1, 1, 1], [5, 6, 7, 8]),
      (2, 0, [1, 1, 1, 1, 1, 1, 1, 1], [5, 6, 7]),
      (2, 0, [1, 1, 7, 3], [7, 8]),
      (1, 0, [1, 1, 1, 1, 6, 4], [4, 5, 8]),
    ]
  )
  func places(heads: Int, body: Int, facts: [Int], expected: [Int]) {
    #expect(cuts(heads: heads, body: body, facts: facts) == expected)
  }

  @Test("ふつうの長さの記事は、段の空きが七行に届くまで切らない")
  func ordinaryItemsStayWhole() {
    var pieces = (0..<14).map { _ in Piece(strip: Strip(height: 10)) }
    ItemCuts(heads: 2).mark(&pieces)
    pieces[13].strip.endsItem = true
    var strips = ColumnFillTests.item(lines: 14) + pieces.map(\.strip)
    strips[14].spaceBefore = 10
    let end = { ColumnFill.end(of: strips, from: 0, height: $0, isForced: true) }
    #expect(end(200) == 14)
    #expect(end(245) == 14)
    #expect(end(265) == 25)
  }
}
