// 団体検索: text and facets narrow together, counts say what is left, and the list never jumps.

import Civic
import DeskTestKit
import FrontDesk
import TerminalKit
import Testing

@Suite("団体検索")
struct LookupScreenTests {
  @Test("何も打たないうちは、登録団体がみな並ぶ")
  func everything() {
    let desk = lookup()
    #expect(desk.head.contains("4団体 (4団体中、保留1を含む)"))
    for name in ["てのひら手話の会", "ことばの森", "水辺の会", "市民の輪"] {
      #expect(desk.body.contains(name))
    }
    #expect(desk.row(containing: "市民の輪").contains("○"))
    #expect(desk.row(containing: "市民の輪").contains("保留"))
    #expect(desk.row(containing: "てのひら手話の会").contains("募集中"))
  }

  @Test("1字ごとに、まとめて届けばそのたびに絞り込まれ、条件の数も変わる", arguments: [false, true])
  func narrowsAtEveryKey(atOnce: Bool) {
    let desk = lookup()
    desk.type("手話", atOnce: atOnce)
    #expect(desk.head.contains("2団体"))
    #expect(desk.row(containing: "]福祉").contains("2"))
    desk.type(" もり", atOnce: atOnce)
    #expect(desk.head.contains("1団体"))
    desk.press(.backspace, times: 3)
    #expect(desk.head.contains("2団体"))
  }

  @Test("条件は、Tabで移り、打って探し、Spaceで選ぶ", arguments: [" ", "\u{3000}"])
  func choosesFacet(space: String) {
    let desk = lookup()
    #expect(desk.bottomLine.contains("Tab条件"))
    desk.press(.tab)
    desk.type("kanky")
    #expect(desk.chosenRows.first?.contains("環境保全") == true)
    desk.type(space)
    #expect(desk.head.contains("1団体"))
    #expect(desk.row(containing: "環境保全").contains("[x]環境保全"))
    desk.type(space)
    #expect(desk.head.contains("4団体"))
  }

  @Test("打って探すと、いちばん合う条件にカーソルが立つ", arguments: ["まち", "machi", "まちづくり"])
  func cursorGoesToTheBestFind(text: String) {
    let desk = lookup()
    desk.press(.tab)
    desk.press(.down, times: 6)
    desk.type(text)
    #expect(desk.chosenRows.first?.contains("まちづくり") == true)
  }

  @Test("地域の数は、そこで活動している団体の数")
  func areaCounts() {
    let desk = lookup()
    chooseFacet("大江", on: desk)
    #expect(desk.head.contains("3団体"))
    #expect(!desk.body.contains("てのひら手話の会"))
  }

  @Test("区の行で→を押すと校区が開き、←で閉じる")
  func expandsWard() {
    let desk = lookup()
    desk.press(.tab)
    desk.type("中央")
    #expect(desk.bottomLine.contains("→校区"))
    desk.press(.escape, .right)
    #expect(desk.body.contains("└[ ]出水"))
    desk.press(.left)
    #expect(!desk.body.contains("└[ ]出水"))
  }

  @Test("→は、開くもののある行でだけ案内する")
  func arrowOnlyOnWards() {
    let desk = lookup()
    desk.press(.tab)
    #expect(desk.bottomLine.contains("Space選ぶ"))
    #expect(!desk.bottomLine.contains("→"))
  }

  @Test("種別は1つだけ選べ、次を選ぶと入れ替わる")
  func kindIsReplaced() {
    let desk = lookup()
    chooseFacet("ボランティア", on: desk)
    #expect(desk.head.contains("4団体"))
    chooseFacet("NPO法人", on: desk)
    #expect(desk.row(containing: "]NPO法人").contains("[x]"))
    #expect(!desk.row(containing: "]ボランティア").contains("[x]"))
  }

  @Test("Ctrl+Uで条件をすべて消し、Ctrl+Zで戻す")
  func clearsAndTakesBack() {
    let desk = lookup()
    desk.type("手話")
    chooseFacet("福祉", on: desk)
    desk.press(.control("u"))
    #expect(desk.head.contains("4団体"))
    #expect(desk.message.contains("条件をすべて消しました　Ctrl+Z 元に戻す"))
    desk.press(.control("z"))
    #expect(desk.head.contains("2団体"))
    #expect(desk.row(containing: "検索語").contains("手話"))
    #expect(desk.row(containing: "]福祉").contains("[x]"))
    #expect(!desk.effects.contains(.step(.back)))
  }

  @Test("条件を探す文字は、Ctrl+UでもEscでも、まずその文字だけが消える", arguments: [Key.control("u"), .escape])
  func clearsWhatIsTyped(key: Key) {
    let desk = lookup()
    desk.press(.tab)
    desk.type("ぬぬぬ")
    #expect(!desk.body.contains("まちづくり"))
    desk.press(key)
    #expect(desk.body.contains("まちづくり"))
    #expect(desk.head.contains("団体検索"))
    #expect(desk.bottomLine.contains("Space選ぶ"))
  }

  @Test("消したあとにほかの端末が登録しても、Ctrl+Zで戻るのは条件")
  func clearingSurvivesOthers() {
    let desk = lookup()
    desk.type("手話")
    desk.press(.control("u"))
    desk.saveElsewhere([Change(.new, OnFile.group("丘の会", "おかのかい"))])
    desk.press(.control("z"))
    #expect(desk.row(containing: "検索語").contains("手話"))
    #expect(!desk.effects.contains(.step(.back)))
  }

  @Test("見つからないときは、外すと見つかる条件が並び、↓とEnterで外せる")
  func relaxes() {
    let desk = lookup()
    desk.type("手話")
    chooseFacet("まちづくり", on: desk)
    #expect(desk.body.contains("「手話・まちづくり」では見つかりません。"))
    #expect(desk.body.contains("まちづくりを外すと 2団体"))
    #expect(desk.body.contains("「手話」を外すと 1団体"))
    desk.press(.down, .down)
    #expect(desk.chosenRows.first?.contains("「手話」を外すと") == true)
    desk.press(.enter)
    #expect(desk.head.contains("1団体"))
    #expect(desk.body.contains("市民の輪"))
  }

  @Test("外した条件は、Ctrl+Zで戻り、ほかの端末が登録しても、続けてすべて消しても、順に戻る")
  func relaxingIsTakenBack() {
    let desk = lookup()
    desk.type("手話")
    chooseFacet("まちづくり", on: desk)
    desk.press(.down, .down, .enter)
    #expect(desk.message.contains("条件を外しました　Ctrl+Z 元に戻す"))
    desk.saveElsewhere([Change(.new, OnFile.group("丘の会", "おかのかい"))])
    desk.press(.control("u"), .control("z"))
    #expect(desk.head.contains("1団体"))
    desk.press(.control("z"))
    #expect(desk.body.contains("「手話・まちづくり」では見つかりません。"))
    #expect(desk.row(containing: "検索語").contains("手話"))
    #expect(!desk.effects.contains(.step(.back)))
  }

  @Test("条件を外したあとに打ったり選んだりすれば、Ctrl+Zで前の条件には戻らない", arguments: [true, false])
  func relaxingIsForgotten(types: Bool) {
    let desk = lookup()
    desk.type("手話 まちづくり")
    desk.press(.down, .enter)
    if types { desk.type("あ") } else { chooseFacet("福祉", on: desk) }
    desk.press(.control("z"))
    #expect(!desk.row(containing: "検索語").contains("まちづくり"))
  }

  @Test("条件の欄でCtrl+Uを押すと、検索語に戻り、次の言葉はそこに入る")
  func clearingGoesToTheLine() {
    let desk = lookup()
    let before = desk.lines
    chooseFacet("ボランティア", on: desk)
    desk.press(.tab, .tab)
    desk.press(.end)
    desk.press(.control("u"))
    #expect(desk.rowAtCaret.contains("検索語"))
    #expect(desk.body == before.dropFirst(2).dropLast(2).joined(separator: "\n"))
    desk.type("水辺")
    #expect(desk.rowAtCaret.contains("検索語 ▸ 水辺") && desk.head.contains("1団体"))
  }

  @Test("条件を探す文字が残っていても、検索語でCtrl+Uを押せば、それも消える")
  func clearingClearsTheFacetsWords() {
    let desk = lookup()
    desk.press(.tab)
    desk.type("ぬぬぬ")
    desk.press(.tab, .tab)
    if !desk.rowAtCaret.contains("検索語") { desk.press(.tab) }
    desk.press(.control("u"))
    #expect(desk.body.contains("まちづくり"))
  }

  @Test("どれを外しても見つからないときは、すべて外す道がある")
  func relaxesAll() {
    let desk = lookup()
    desk.type("手話 水辺 ない言葉")
    #expect(desk.body.contains("条件をすべて外すと 4団体"))
  }

  @Test("選んだ行は、ほかの端末の登録で動かない")
  func listNeverJumps() {
    let desk = lookup()
    desk.press(.down, .down, .down)
    let chosen = desk.chosenRows
    desk.saveElsewhere([Change(.new, OnFile.group("あおの会", "あおのかい"))])
    #expect(desk.head.contains("5団体"))
    #expect(desk.chosenRows == chosen)
  }

  @Test("結果で文字を打つと、検索語の続きになる")
  func typingReturnsToTheLine() {
    let desk = lookup()
    desk.press(.down, .down)
    desk.type("み")
    #expect(desk.rowAtCaret.contains("検索語 ▸ み"))
  }

  @Test("結果のいちばん上で↑を押すと、検索語に戻る")
  func upFromTheFirst() {
    let desk = lookup()
    desk.press(.down, .up)
    #expect(desk.rowAtCaret.contains("検索語"))
  }

  @Test("U+3000 は、検索語では区切り")
  func ideographicSpaceSeparates() {
    let desk = lookup()
    desk.type("手話　もり")
    #expect(desk.head.contains("1団体"))
  }

  @Test("台帳が空なら、登録のしかたを言う")
  func emptyRegister() {
    let desk = DeskOnCanvas()
    desk.press(.f(2), .f(2))
    #expect(desk.body.contains("登録団体がありません。F4で登録できます"))
  }

  @Test("F9で、選んだ団体の案内を作る")
  func printsSheet() {
    let desk = lookup()
    desk.forgetEffects()
    desk.press(.f(9))
    #expect(desk.effects == [.make(.groupSheet(RecordNumber(.group, 2)))])
  }

  @Test("条件にない言葉を打つと、そう言い、消せば言わなくなる")
  func noSuchFacet() {
    let desk = lookup()
    desk.press(.tab)
    desk.type("ま")
    #expect(!desk.body.contains("条件にありません"))
    desk.type("ぬ")
    #expect(desk.body.contains("条件にありません"))
    desk.press(.backspace)
    #expect(!desk.body.contains("条件にありません"))
  }
}
