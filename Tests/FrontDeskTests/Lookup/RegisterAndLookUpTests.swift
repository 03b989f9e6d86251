// 登録してすぐ引く: the counter's main way through, without store or terminal.

import Civic
import DeskTestKit
import FrontDesk
import TerminalKit
import Testing

@Suite("登録してすぐ引く")
struct RegisterAndLookUpTests {
  private let desk = DeskOnCanvas()

  /// Registers a group that meets everything, with a private telephone.
  private func register() {
    desk.fillGroup()
    desk.fill("電話", "096-000-1234")
    desk.press(.pageDown)
    for _ in 0..<7 {
      desk.type(" ")
      desk.press(.down)
    }
    desk.press(.f(10))
  }

  @Test("登録した団体は、分野と校区ですぐ引ける")
  func foundByFieldAndArea() {
    register()
    #expect(desk.message.contains("保存しました 団-000001"))
    #expect(desk.head.hasSuffix("● 登録済"))
    desk.press(.f(2), .f(2), .tab)
    desk.type("かんきょう")
    desk.press(.enter)
    desk.type("すなとり")
    desk.press(.enter)
    #expect(desk.head.contains("1団体 (1団体中)"))
    #expect(desk.body.contains("● なかよし水辺クラブ"))
    #expect(!desk.screen.contains("096-000-1234"))
  }

  @Test("読みのローマ字でも引ける", arguments: ["nakayosi", "nakayoshi", "mizub", "kurabu"])
  func foundByRomaji(text: String) {
    register()
    desk.press(.f(2))
    desk.type(text)
    desk.press(.enter)
    #expect(desk.head.contains("団-000001"))
  }

  @Test("退会すると、団体検索からは消え、検索では退会として見つかる")
  func withdrawn() {
    register()
    desk.press(.delete)
    desk.type("解散")
    desk.press(.f(10), .f(2), .f(2))
    #expect(desk.head.contains("0団体"))
    desk.press(.f(2))
    desk.type("水辺")
    #expect(desk.row(containing: "団-000001").contains("退会"))
  }

  @Test("書いた情報提供書は、団体からも、次の号からも見える")
  func noticeReachesTheIssue() {
    register()
    desk.openForm("3")
    desk.type(" ")
    desk.fill("題名", "清掃の参加者")
    desk.fill("団体番号", "1")
    desk.press(.f(10))
    #expect(desk.body.contains("なかよし水辺クラブ"))
    desk.press(.f(7), .f(10))
    #expect(desk.row(containing: "清掃の参加者").contains("なかよし水辺クラブ"))
  }
}
