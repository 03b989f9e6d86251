// Typing several lines.
import Testing

@testable import TerminalKit

struct TextAreaTests {
  private func area(_ keys: [Key], columns: Int = 11) -> TextArea {
    var area = TextArea(columns: columns)
    for key in keys { _ = area.handle(key) }
    return area
  }

  private func drawn(_ area: TextArea, rows: Int = 4) -> Canvas {
    Canvas.drawn(rows, 11) { area.draw(on: &$0, in: $1, focused: true) }
  }

  @Test("折り返して見せ、カーソルは打つ場所に立つ")
  func wrapping() {
    let canvas = drawn(area(.typing("いろはにほへと") + [.enter] + .typing("ちり")))
    #expect(canvas.lines == ["いろはにほ", "へと", "ちり", ""])
    #expect(canvas.caret == CaretPosition(row: 2, column: 4))
  }

  @Test("上下の矢印で、見えている行を移る")
  func rows() {
    let keys = [Key].typing("いろはにほへと") + [.enter] + .typing("ちり")
    #expect(drawn(area(keys + [.up])).caret == CaretPosition(row: 1, column: 4))
    #expect(drawn(area(keys + [.up, .up])).caret == CaretPosition(row: 0, column: 4))
    #expect(drawn(area(keys + [.up, .up, .down])).caret == CaretPosition(row: 1, column: 4))
    var top = area(keys + [.up, .up])
    #expect(top.handle(.up) == .ignored)
    #expect(area(keys + [.up, .character("x")]).text == "いろはにほへとx\nちり")
  }

  @Test("行の頭と終わり、行末までの削除")
  func lineEnds() {
    let keys = [Key].typing("いろ") + [.enter] + .typing("はに")
    #expect(area(keys + [.home, .character("x")]).text == "いろ\nxはに")
    #expect(area(keys + [.up, .home, .end, .character("x")]).text == "いろx\nはに")
    #expect(area(keys + [.left, .control("k")]).text == "いろ\nは")
    #expect(area(keys + [.home, .backspace]).text == "いろはに")
    #expect(area([.paste("一\n二")]).text == "一\n二")
    #expect(area(keys + [.control("u"), .control("z")]).text == "いろ\nはに")
  }

  @Test("入りきらない文は、カーソルのある行が見える")
  func scrolling() {
    let canvas = drawn(area([.paste("一\n二\n三\n四\n五\n")]), rows: 3)
    #expect(canvas.lines == ["四", "五", ""])
    #expect(canvas.caret == CaretPosition(row: 2, column: 0))
  }
}
