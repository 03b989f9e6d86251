// 読み込み中のキー: what is pressed ahead of the register is done when it is there.

import Civic
import DeskTestKit
import FrontDesk
import TerminalKit
import Testing

@Suite("読み込み中に押したキー")
struct HeldKeysTests {
  private func loadingDesk() -> DeskOnCanvas {
    DeskOnCanvas(
      [
        OnFile.group("蛍の会", "ほたるのかい"), OnFile.group("星の会", "ほしのかい"),
        OnFile.notice("蛍を見る夕べ"),
      ],
      isLoaded: false
    )
  }

  @Test("検索してEnterまで打っておけば、読み終えたときに開く")
  func opensWhatWasTypedAhead() {
    let desk = loadingDesk()
    desk.type("星の会")
    desk.press(.enter)
    #expect(desk.message.contains("台帳を読み込んでいます"))
    #expect(desk.head.hasPrefix(" 検索"))
    desk.load()
    #expect(desk.head.contains("団体　団-000002　星の会"))
    #expect(!desk.message.contains("読み込んでいます"))
  }

  @Test("待つキーのあとに打ったものも、順に待つ", arguments: [[Key.f(5)], [.f(2), .f(2)]])
  func keepsTheOrder(opening: [Key]) {
    let desk = loadingDesk()
    for key in opening { desk.press(key) }
    desk.press(.down, .enter, .f(1))
    desk.load()
    #expect(desk.head.contains("説明"))
    #expect(desk.head.contains("団-00000"))
  }

  @Test("読み込み中のF10は、ないはずの号を作らず、読み終えてから作る")
  func makesNoIssueOfNothing() {
    let desk = loadingDesk()
    desk.press(.f(7))
    #expect(desk.head.hasSuffix("読み込み中"))
    #expect(!desk.body.contains("まだ号がありません"))
    desk.press(.f(10))
    #expect(!desk.effects.contains { if case .commit = $0 { true } else { false } })
    desk.load()
    #expect(desk.head.contains("第1号"))
    #expect(desk.head.contains("掲載 1件"))
  }

  @Test("Escとロックは待たず、待っているキーを取り下げる", arguments: [Key.escape, .f(12)])
  func leadsAway(key: Key) {
    let desk = loadingDesk()
    desk.press(.f(7), .f(10), key)
    desk.load()
    #expect(!desk.effects.contains { if case .commit = $0 { true } else { false } })
  }

  @Test("一覧でない画面のキーは、読み込み中も待たない")
  func otherScreensGoOn() {
    let desk = loadingDesk()
    desk.press(.f(4), .enter)
    #expect(desk.head.contains("（新）"))
  }
}
