// Choosing one or several.
import Testing

@testable import TerminalKit

struct ChoiceListTests {
  private static let items = [
    ChoiceList.Item(id: "volunteer", label: "ボランティア団体"),
    ChoiceList.Item(id: "npo", label: "NPO法人"), ChoiceList.Item(id: "company", label: "企業"),
  ]

  private func list(_ keys: [Key], _ list: ChoiceList) -> ChoiceList {
    var list = list
    for key in keys { _ = list.handle(key) }
    return list
  }

  @Test("一つだけ選ぶ一覧では、選び直すと前のものが外れる")
  func single() {
    let list = list([.down, .character(" "), .down, .character("　")], ChoiceList(Self.items))
    #expect(list.chosen == ["company"])
    let canvas = Canvas.drawn(3, 20) { list.draw(on: &$0, in: $1, focused: true) }
    #expect(canvas.lines == ["( )ボランティア団体", "( )NPO法人", "(•)企業"])
  }

  @Test("いくつも選べる一覧では、もう一度押すと外れる")
  func multiple() {
    let keys: [Key] = [.character(" "), .end, .character(" "), .home, .character("　")]
    let list = list(keys, ChoiceList(Self.items, isMultiple: true))
    #expect(list.chosen == ["company"])
    let canvas = Canvas.drawn(3, 20) { list.draw(on: &$0, in: $1, focused: false) }
    #expect(canvas.lines == ["[ ]ボランティア団体", "[ ]NPO法人", "[x]企業"])
  }

  @Test("番号は、日本語入力が入っていても選べる")
  func numbers() {
    let numbered = ChoiceList(Self.items, isNumbered: true)
    #expect(list([.character("2")], numbered).chosen == ["npo"])
    #expect(list([.character("３")], numbered).chosen == ["company"])
    for other in ["4", "0", "二", "②", "a"] as [Character] {
      #expect(list([.character(other)], numbered).chosen == [], "\(other)")
    }
  }

  @Test("文字を打つと探す言葉になり、絞り込んでもカーソルは同じ項目に残る")
  func typeToFind() {
    var found = list([.down, .down] + .typing("きぎ"), ChoiceList(Self.items))
    #expect(found.typed == "きぎ")
    found.visible = [2]
    #expect(found.current?.id == "company")
    #expect(found.handle(.escape) == .handled)
    #expect(found.typed == "" && found.visible == [0, 1, 2] && found.current?.id == "company")
    #expect(found.handle(.escape) == .ignored)
    found.visible = []
    #expect(found.current == nil && found.handle(.character(" ")) == .ignored)
  }

  @Test("一行に並べた選択肢は左右で移り、上下は画面に渡る")
  func flow() {
    let flow = list([.right, .character(" ")], ChoiceList(Self.items, layout: .flow))
    #expect(flow.chosen == ["npo"])
    var other = flow
    for key in [.down, .enter, .character("a")] as [Key] { #expect(other.handle(key) == .ignored) }
    let canvas = Canvas.drawn(2, 32) { flow.draw(on: &$0, in: $1, focused: true) }
    #expect(canvas.lines == ["( )ボランティア団体 (•)NPO法人", "( )企業"])
    #expect(canvas.caret == CaretPosition(row: 0, column: 20))
  }
}
