// Rows that never jump.
import Testing

@testable import TerminalKit

struct TableTests {
  private func rows(_ numbers: some Sequence<Int>) -> [Table.Row] {
    numbers.map { Table.Row(id: "G-\($0)", cells: ["団体\($0)", "\($0)"]) }
  }

  private func table(_ count: Int) -> Table {
    var table = Table(
      columns: [
        Table.Column("名称", columns: 8), Table.Column("会員", columns: 4),
      ],
      rows: rows(0..<count)
    )
    table.pageRows = 3
    return table
  }

  private func lines(_ table: Table) -> [String] {
    Canvas.drawn(3, 13) { table.draw(on: &$0, in: $1, focused: true) }.lines
  }

  private func tall(_ table: Table) -> [String] {
    Canvas.drawn(20, 13) { table.draw(on: &$0, in: $1, focused: true) }.lines
  }

  @Test("列をそろえて見せる")
  func columns() {
    var table = table(2)
    #expect(lines(table) == ["団体0    0", "団体1    1", ""])
    table.showsTitles = true
    #expect(lines(table) == ["名称     会員", "団体0    0", "団体1    1"])
  }

  @Test("矢印・ページ・端のキーで移り、端から先は画面に渡る")
  func moving() {
    var table = table(8)
    #expect(table.handle(.up) == .ignored)
    #expect(table.handle(.pageDown) == .handled && table.selected == "G-3")
    #expect(lines(table) == ["団体1    1", "団体2    2", "団体3    3"])
    #expect(table.handle(.end) == .handled && table.selected == "G-7")
    #expect(table.handle(.down) == .ignored)
    #expect(table.handle(.home) == .handled && table.selected == "G-0")
  }

  @Test("どの高さで見せても、端に着くまでは一覧が動かない", arguments: [1, 2, 10, 15, 40])
  func scrollsAtItsEdges(height: Int) {
    func shown(_ table: Table) -> [String] {
      Canvas.drawn(height, 13) { table.draw(on: &$0, in: $1, focused: true) }.lines
    }
    func expected(from first: Int) -> [String] {
      (first..<first + height).map { "団体\($0)  \($0)" }
    }
    var table = Table(
      columns: [Table.Column("名称", columns: 8), Table.Column("会員", columns: 4)],
      rows: rows(100..<160)
    )
    for _ in 1..<height { _ = table.handle(.down) }
    #expect(shown(table) == expected(from: 100))
    for _ in 0..<3 { _ = table.handle(.down) }
    #expect(shown(table) == expected(from: 103))
    for _ in 1..<height { _ = table.handle(.up) }
    #expect(shown(table) == expected(from: 103))
    _ = table.handle(.up)
    #expect(shown(table) == expected(from: 102))
  }

  @Test("ほかの人が保存しても、選んだ行は選ばれたまま同じ高さに残る")
  func neverJumps() {
    var table = table(8)
    table.select("G-4")
    _ = table.handle(.up)
    let before = lines(table)
    table.rows = rows([10, 11]) + rows(0..<8)
    #expect(table.selected == "G-3")
    #expect(lines(table) == before)
    #expect(tall(table).firstIndex(of: "団体3    3") == 5)  // all rows fit: nothing scrolls
    table.rows = rows([3, 5, 6])
    #expect(table.selected == "G-3")
    table.rows = rows([5, 6])
    #expect(table.selected == "G-5")
    table.rows = []
    #expect(table.selected == nil && table.handle(.down) == .ignored)
  }
}
