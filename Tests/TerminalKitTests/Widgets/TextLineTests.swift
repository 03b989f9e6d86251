// Typing into a line.
import HostileText
import Testing

@testable import TerminalKit

struct TextLineTests {
  private func line(_ keys: [Key], from text: String = "") -> TextLine {
    var line = TextLine(text)
    for key in keys { _ = line.handle(key) }
    return line
  }

  @Test(
    "打ったとおりに書ける",
    arguments: [
      (.typing("水辺"), "水辺"), (.typing("水辺") + [.backspace], "水"),
      (.typing("水辺") + [.left, .character("の")], "水の辺"),
      (.typing("水辺") + [.home, .delete], "辺"), (.typing("水辺") + [.left, .control("k")], "水"),
      (.typing("水辺") + [.control("a"), .character("小")], "小水辺"),
      (.typing("水") + [.control("a"), .control("e"), .character("辺")], "水辺"),
      ([.paste("一\n二\n三")], "一 二 三"), (.typing("ｶﾞ") + [.backspace], ""),
      (.typing("か") + [.character("\u{3099}"), .backspace], ""),
      (.typing("水辺") + [.control("u")], ""),
      (.typing("水辺") + [.control("u"), .control("z")], "水辺"),
      (.typing("水辺") + [.control("z")], ""), (.typing("水") + [.control("z"), .control("y")], "水"),
      (.typing("水辺") + [.backspace, .left, .character("川"), .control("z")], "水"),
    ] as [([Key], String)]
  )
  func editing(keys: [Key], text: String) {
    #expect(line(keys).text == text)
  }

  @Test("欄に用のないキーは、画面に渡る")
  func ignoredKeys() {
    var line = TextLine()
    let foreign: [Key] = [
      .enter, .tab, .escape, .up, .f(10), .alt("1"), .control("z"), .control("y"), .control("u"),
      .backspace, .delete, .left, .right, .control("k"), .control("l"),
    ]
    for key in foreign { #expect(line.handle(key) == .ignored, "\(key)") }
    #expect(line == TextLine())
  }

  @Test("長い文は、カーソルの周りが見える")
  func scrolling() {
    let written = line(.typing("いろはにほへとちり"))
    let canvas = Canvas.drawn(1, 11) { written.draw(on: &$0, in: $1, focused: true) }
    #expect(canvas.lines == ["ほへとちり"])
    #expect(canvas.caret == CaretPosition(row: 0, column: 10))
    let home = line([.home], from: "いろはにほへとちり")
    let atHome = Canvas.drawn(1, 11) { home.draw(on: &$0, in: $1, focused: true) }
    #expect(atHome.lines == ["いろはにほ"])
    #expect(atHome.caret == CaretPosition(row: 0, column: 0))
  }

  @Test("カーソルは、どの幅でも欄の中に見える", arguments: HostileString.all)
  func caretStaysInside(string: HostileString) {
    for columns in 1...16 {
      var line = TextLine(string.text)
      for _ in 0...string.text.count {
        let canvas = Canvas.drawn(1, columns) { line.draw(on: &$0, in: $1, focused: true) }
        #expect((0..<columns).contains(canvas.caret?.column ?? -1), "\(columns)")
        _ = line.handle(.left)
      }
    }
  }

  @Test("十メガバイトを貼り付けても、書き続けられる")
  func hugePaste() {
    let huge = String(repeating: "水辺\n", count: 1_500_000)
    let written = line([.paste(huge), .character("川"), .backspace, .left, .character("海")])
    #expect(written.text.utf8.count == 10_500_003)
    let canvas = Canvas.drawn(1, 9) { written.draw(on: &$0, in: $1, focused: true) }
    #expect(canvas.lines == [" 水辺海"])
  }
}
