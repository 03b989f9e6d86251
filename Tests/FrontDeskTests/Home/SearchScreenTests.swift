// 検索: one line for people, groups and notices.

import Civic
import DeskTestKit
import FrontDesk
import TerminalKit
import Testing

@Suite("検索")
struct SearchScreenTests {
  private let desk = DeskOnCanvas([
    OnFile.group("てのひら手話の会", "てのひらしゅわのかい") {
      $0.phone = Detail("096-000-1234", isPublic: true)
    },
    OnFile.group("昔の手話の会", "むかしのしゅわのかい") { $0.state = .withdrawn },
    OnFile.person("田中 花子", "たなかはなこ"),
    OnFile.notice("冬の手話教室") { $0.group = RecordNumber(.group, 1) },
  ])

  @Test("個人も団体も情報提供書も、1字ずつ打っても、まとめて届いても、1行で見つかる", arguments: [false, true])
  func findsAllKinds(atOnce: Bool) {
    desk.press(.f(2))
    desk.type("手話", atOnce: atOnce)
    #expect(desk.head.hasSuffix("3件"))
    #expect(desk.row(containing: "団-000001").contains("てのひら手話の会"))
    #expect(desk.row(containing: "団-000002").contains("退会"))
    #expect(desk.row(containing: "情-000001").contains("てのひら手話の会"))
  }

  @Test(
    "ふりがな、ローマ字、電話、番号でも見つかる",
    arguments: [
      ("たなか", "田中 花子"), ("タナカ", "田中 花子"), ("tanaka", "田中 花子"), ("ｔａｎａｋａ", "田中 花子"),
      ("syuwa", "てのひら手話の会"), ("shuwa", "てのひら手話の会"), ("tenohirashuw", "てのひら手話の会"),
      ("0960001234", "てのひら手話の会"), ("096-000-1234", "てのひら手話の会"), ("０００１２３４", "てのひら手話の会"),
      ("団-000001", "てのひら手話の会"), ("g1", "てのひら手話の会"), ("手話　てのひら", "てのひら手話の会"),
    ]
  )
  func findsBy(text: String, name: String) {
    desk.press(.f(2))
    desk.type(text)
    #expect(desk.body.contains(name))
  }

  @Test("まとめて届いた言葉は、最後の1字で一度だけ探される")
  func looksOnceForAWord() {
    desk.press(.f(2))
    desk.type("bousai", atOnce: true)
    #expect(desk.effects.filter { if case .understand = $0 { true } else { false } }.count == 1)
    desk.type("k")
    desk.type("a")
    #expect(desk.effects.last == .understand(["bousaika"]))
  }

  @Test("Enterで、選んだ登録が開く")
  func opens() {
    desk.press(.f(2))
    desk.type("tanaka")
    #expect(desk.bottomLine.contains("Enter開く"))
    desk.press(.enter)
    #expect(desk.head.contains("個人　個-000001　田中 花子"))
    desk.press(.escape)
    #expect(desk.rowAtCaret.contains("tanaka"))
  }

  @Test("打つたびに、いちばん合うものが選ばれ、Enterで開く")
  func opensTheBest() {
    desk.press(.f(2))
    desk.type("手話")
    desk.press(.down, .down)
    desk.type("　てのひら")
    desk.press(.enter)
    #expect(desk.head.contains("団-000001"))
  }

  @Test("もう一度F2を押すと、同じ言葉のまま団体検索になり、もう一度で戻る")
  func narrowsToGroups() {
    desk.press(.f(2))
    desk.type("手話")
    #expect(desk.bottomLine.contains("2団体検索"))
    desk.press(.f(2))
    #expect(desk.head.hasPrefix(" 団体検索"))
    #expect(desk.rowAtCaret.contains("検索語 ▸ 手話"))
    #expect(desk.head.contains("1団体 (1団体中)"))
    desk.press(.f(2))
    #expect(desk.head.hasPrefix(" 検索"))
    #expect(desk.rowAtCaret.contains("手話"))
  }

  @Test("見つからないときは、次にどうするかを言う")
  func nothingFound() {
    desk.press(.f(2))
    desk.type("ない言葉")
    #expect(desk.body.contains("見つかりません。語を減らすか、ふりがなやローマ字でお試しください"))
    #expect(!desk.bottomLine.contains("Enter"))
  }

  @Test("ほかの端末が登録すると、その場で加わり、選んだ行はそのまま")
  func followsOthers() {
    desk.press(.f(2))
    desk.type("手話")
    desk.press(.down)
    let chosen = desk.canvas
    desk.saveElsewhere([Change(.new, OnFile.group("あかるい手話の会", "あかるいしゅわのかい"))])
    #expect(desk.head.hasSuffix("4件"))
    #expect(desk.canvas.caret == chosen.caret)
    desk.press(.enter)
    #expect(desk.head.contains("昔の手話の会"))
  }

  @Test("最初の画面で打って始まった検索でも、語があるうちのCtrl+Zは、前の保存に及ばない")
  func undoIsAboutTheWords() {
    let desk = DeskOnCanvas()
    desk.fillGroup()
    desk.press(.f(10), .escape, .escape)
    desk.type("な")
    desk.forgetEffects()
    desk.press(.control("z"))
    #expect(desk.rowAtCaret.contains("検索 ▸ な"))
    #expect(desk.effects.isEmpty)
  }
}
