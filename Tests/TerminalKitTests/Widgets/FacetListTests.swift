// Conditions with counts.
import Testing

@testable import TerminalKit

struct FacetListTests {
  private var list: FacetList {
    FacetList([
      FacetList.Section(
        "分野",
        rows: [
          FacetList.Row(id: "welfare", label: "福祉", count: 12),
          FacetList.Row(id: "town", label: "まちづくり", count: nil),
        ]
      ),
      FacetList.Section(
        "地域",
        rows: [
          FacetList.Row(id: "chuo", label: "中央区", count: 7),
          FacetList.Row(id: "izumi", label: "出水", count: 5, indentation: 1),
        ]
      ),
    ])
  }

  private func lines(_ list: FacetList, rows: Int = 6) -> [String] {
    Canvas.drawn(rows, 18) { list.draw(on: &$0, in: $1, focused: true) }.lines
  }

  @Test("節をまたいで移り、件数は右にそろう")
  func drawing() {
    var list = list
    for key in [.character(" "), .down, .down, .down, .character("　")] as [Key] {
      #expect(list.handle(key) == .handled)
    }
    #expect(list.checked == ["welfare", "izumi"])
    #expect(
      lines(list) == [
        "分野", "[x]福祉         12", "[ ]まちづくり    …", "地域", "[ ]中央区        7",
        " └[x]出水        5",
      ]
    )
    #expect(list.handle(.down) == .ignored)
    #expect(list.handle(.enter) == .ignored)
  }

  @Test("件数が変わっても、カーソルは同じ条件に残る")
  func cursorStays() {
    var list = list
    _ = list.handle(.down)
    _ = list.handle(.down)
    list.sections[0].rows.removeFirst()
    list.sections[1].rows[0].count = 3
    #expect(list.cursor == "chuo")
    list.sections[1].rows.removeFirst()
    #expect(list.cursor == "izumi")
    list.sections = []
    #expect(list.cursor == nil && list.handle(.character(" ")) == .ignored)
  }

  @Test("長い一覧は、カーソルのある行が見える")
  func scrolling() {
    var list = list
    for _ in 0..<3 { _ = list.handle(.down) }
    #expect(lines(list, rows: 2) == ["[ ]中央区        7", " └[ ]出水        5"])
  }

  @Test("上の条件が増えても、カーソルのある行は同じ高さに残る")
  func neverJumps() {
    var list = list
    for _ in 0..<3 { _ = list.handle(.down) }
    let before = lines(list, rows: 2)
    let more = (0..<5).map { FacetList.Row(id: "more-\($0)", label: "分野\($0)", count: 1) }
    list.sections[0].rows.append(contentsOf: more)
    #expect(lines(list, rows: 2) == before)
    list.sections.removeFirst()
    #expect(lines(list, rows: 2) == ["[ ]中央区        7", " └[ ]出水        5"])
    #expect(list.cursor == "izumi")
  }
}
