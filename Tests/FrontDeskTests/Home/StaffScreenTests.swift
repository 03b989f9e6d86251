// 担当: who is at the desk, chosen by number or with the arrows.

import Civic
import DeskTestKit
import FrontDesk
import TerminalKit
import Testing

@Suite("担当")
struct StaffScreenTests {
  @Test("番号は、半角でも全角でも効く", arguments: ["2", "２"])
  func byNumber(digit: String) {
    let desk = DeskOnCanvas(staff: "", asking: .who)
    #expect(desk.head.hasPrefix(" 担当"))
    desk.type(digit)
    #expect(desk.effects == [.setStaff("坂梨 健吾")])
    #expect(desk.head.contains("担当 坂梨 健吾"))
  }

  @Test("↓とEnterでも選べる")
  func byArrow() {
    let desk = DeskOnCanvas(asking: .who)
    desk.press(.down, .down, .enter)
    #expect(desk.effects == [.setStaff("古閑 由紀子")])
  }

  @Test("選ばずに戻ると、担当は変わらない")
  func leftAsItWas() {
    let desk = DeskOnCanvas(asking: .who)
    desk.press(.escape)
    #expect(desk.effects.isEmpty)
    #expect(desk.head.contains("担当 緒方 みのり"))
  }

  @Test(
    "だれも担当でない間は、説明と終了のほか、どのキーも先へ進ませない",
    arguments: [
      Key.escape, .f(2), .f(4), .f(5), .f(6), .f(7), .f(12), .control("l"), .control("z"),
      .control("y"), .alt("2"),
    ]
  )
  func nobodyYet(key: Key) {
    let desk = DeskOnCanvas(staff: "", asking: .who)
    desk.press(key)
    #expect(desk.head.hasPrefix(" 担当") && desk.effects.isEmpty)
    #expect(desk.message.contains("先に担当者を選んでください"))
    #expect(desk.bottomLine == " F1説明 Enter決定 Ctrl+Q終了")
    desk.press(.f(1))
    #expect(desk.head.contains("説明"))
    desk.press(.escape)
    #expect(desk.head.hasPrefix(" 担当"))
    desk.press(.control("q"))
    #expect(desk.effects == [.quit])
  }

  @Test("最初の画面のF8で、途中で替われる")
  func changedInBetween() {
    let desk = DeskOnCanvas()
    #expect(desk.bottomLine.contains("8担当"))
    desk.press(.f(8))
    #expect(desk.screen.contains("担当者を選んでください"))
  }

  @Test("ない番号や文字は、何も選ばない", arguments: ["9", "0", "a", "あ"])
  func nobody(text: String) {
    let desk = DeskOnCanvas(asking: .who)
    desk.type(text)
    #expect(desk.effects.isEmpty)
    #expect(desk.head.hasPrefix(" 担当"))
  }

  /// A desk whose second member of the staff has a PIN.
  private func withPIN(asking question: StaffQuestion? = .who) -> DeskOnCanvas {
    let desk = DeskOnCanvas(staff: "", asking: question)
    desk.view.masters.staff = [
      StaffMember("緒方 みのり"), StaffMember("坂梨 健吾", pinHash: "$y$…"), StaffMember("古閑 由紀子"),
    ]
    return desk
  }

  @Test("PINのある人は、PINを入力するまで担当にならない")
  func asksForPIN() {
    let desk = withPIN()
    #expect(desk.row(containing: "坂梨").contains("PIN"))
    #expect(!desk.row(containing: "古閑").contains("PIN"))
    desk.type("2")
    #expect(desk.effects.isEmpty)
    #expect(desk.screen.contains("坂梨 健吾のPINを入力して"))
    desk.type("9999")
    #expect(desk.screen.contains("PIN ▸ ****") && !desk.screen.contains("9999"))
    desk.press(.enter)
    #expect(desk.screen.contains("PINが違います。1秒待ってから"))
    desk.type("1234")
    desk.press(.enter)
    #expect(desk.effects == [.checkPIN("9999", of: "坂梨 健吾")])
    desk.hear(.pin(.ready))
    desk.type("1234")
    desk.press(.enter)
    #expect(desk.effects.last == .setStaff("坂梨 健吾"))
    #expect(desk.head.contains("担当 坂梨 健吾"))
  }

  @Test("PINを確かめている間に打ったキーは、合うまで何も開かず、そのあと打った順に届く")
  func typedAhead() {
    let desk = withPIN()
    desk.answersPINAtOnce = false
    desk.type("21234")
    desk.press(.enter)
    desk.forgetEffects()
    let asking = desk.screen
    desk.press(.f(1), .f(4))
    desk.type("2水辺")
    #expect(desk.screen == asking && desk.effects.isEmpty)
    desk.hear(.pin(.right(of: "坂梨 健吾")))
    #expect(desk.view.staff == "坂梨 健吾")
    #expect(desk.head.hasPrefix(" 団体登録") && desk.rowAtCaret.contains("水辺"))
    desk.press(.escape)
    #expect(desk.head.hasPrefix(" 説明"))
  }

  @Test("PINを確かめている間のEscは、打ったキーごとやめて、担当者を選び直す")
  func givesUpAhead() {
    let desk = withPIN()
    desk.answersPINAtOnce = false
    desk.type("21234")
    desk.press(.enter, .f(2), .escape)
    #expect(desk.screen.contains("担当者を選んでください"))
    desk.hear(.pin(.right(of: "坂梨 健吾")))
    #expect(desk.screen.contains("担当者を選んでください") && desk.view.staff.isEmpty)
  }

  @Test("違うPINだったら、確かめている間に打ったキーは何も開かない")
  func aheadOfAWrongOne() {
    let desk = withPIN()
    desk.answersPINAtOnce = false
    desk.type("29999")
    desk.press(.enter, .f(2))
    desk.type("す")
    desk.hear(.pin(.wrong(pause: 1)))
    desk.hear(.pin(.ready))
    #expect(desk.screen.contains("坂梨 健吾のPINを入力して") && !desk.screen.contains("*"))
  }

  @Test("PINの入力はEscで選び直せ、PINのない人はすぐ担当になる")
  func choosesAgain() {
    let desk = withPIN()
    desk.press(.down, .enter)
    #expect(desk.screen.contains("坂梨 健吾のPIN"))
    desk.press(.escape)
    #expect(desk.screen.contains("担当者を選んでください"))
    desk.type("3")
    #expect(desk.effects == [.setStaff("古閑 由紀子")])
  }

  @Test("起動のときに挙げた人にPINがあれば、そのPINを訊き、答えるまで担当はいない")
  func namedAtStart() {
    let desk = withPIN(asking: .pin(of: "坂梨 健吾"))
    #expect(desk.screen.contains("坂梨 健吾のPINを入力して"))
    desk.press(.escape, .escape)
    #expect(!desk.head.contains("担当 "))
    #expect(desk.effects.isEmpty)
  }

  @Test("起動のときに挙げた名前が一覧になければ、そう言って、担当者を選ぶ画面から始まる")
  func unknownAtStart() {
    let desk = withPIN(asking: .unknown("田中"))
    #expect(desk.message == "「田中」は担当者の一覧（staff.json）にありません。担当者を選んでください")
    #expect(desk.screen.contains("担当者を選んでください"))
  }

  @Test("答えを待つ間にロックされたら、遅れた答えで担当は替わらない")
  func lateAnswer() {
    let desk = withPIN()
    desk.type("2")
    desk.hear(.lockDue)
    desk.press(.enter)
    desk.forgetEffects()
    desk.hear(.pin(.right(of: "坂梨 健吾")))
    #expect(desk.effects.isEmpty)
    #expect(desk.screen.contains("担当者を選んでください"))
  }

  @Test("違うPINが続いたあとは、開き直しても、しばらく受け付けないことを言う")
  func tooSoon() {
    let desk = withPIN()
    desk.type("2")
    desk.answersPIN = .tooSoon(pause: 40)
    desk.type("1234")
    desk.press(.enter)
    #expect(desk.screen.contains("違うPINが続いたため、あと40秒は入力できません。"))
  }
}
