// ロック: nothing of anybody on the screen, opened by a PIN; what was typed is still there.

import Civic
import DeskTestKit
import FrontDesk
import TerminalKit
import Testing

@Suite("ロック")
struct LockTests {
  /// A desk in a half-typed form, whose staff has a PIN.
  private func typing(hasPIN: Bool = true) -> DeskOnCanvas {
    let desk = DeskOnCanvas([OnFile.group("水辺の会", "みずべのかい")])
    desk.view.masters.staff = [StaffMember("緒方 みのり", pinHash: hasPIN ? "$y$…" : nil)]
    desk.openForm("2")
    desk.type("星空の会")
    desk.forgetEffects()
    return desk
  }

  @Test("F12・Ctrl+L・時間切れで、題と案内のほかは何も出ない", arguments: [Key.f(12), .control("l"), nil])
  func hidesAll(key: Key?) {
    let desk = typing()
    if let key { desk.press(key) } else { desk.hear(.lockDue) }
    let shown = desk.lines.filter { !$0.isEmpty && !$0.hasPrefix("─") }
    #expect(
      shown.map { String($0.drop { $0 == " " }) } == [
        "市民活動支援センター あいぽーと", "ロック中", "担当者のPINを入力して、Enterを押してください。",
        "担当 ▸ 緒方 みのり", "PIN ▸", "Enter解除",
      ]
    )
    #expect(desk.effects.last == .readStaff)
  }

  @Test("PINは星で出て、合えば解除され、入力はそのまま続けられる")
  func opens() {
    let desk = typing()
    desk.press(.f(12))
    desk.type("1234")
    #expect(desk.screen.contains("PIN ▸ ****"))
    #expect(!desk.screen.contains("1234"))
    desk.press(.enter)
    #expect(desk.row(containing: " 名称").contains("星空の会"))
    desk.type("と月")
    #expect(desk.row(containing: " 名称").contains("星空の会と月"))
  }

  @Test("違うPINではそう言い、間をおくまで次を受け付けない")
  func wrong() {
    let desk = typing()
    desk.press(.f(12))
    desk.type("9999")
    desk.press(.enter)
    #expect(desk.screen.contains("PINが違います。1秒待ってから"))
    desk.forgetEffects()
    desk.type("1234")
    desk.press(.enter)
    #expect(desk.effects.isEmpty)
    #expect(desk.screen.contains("ロック中"))
    desk.hear(.pin(.ready))
    // What was typed while nothing was taken is no part of what is typed now.
    #expect(desk.screen.contains("入力できます。"))
    #expect(!desk.screen.contains("*"))
    desk.type("1234")
    desk.press(.enter)
    #expect(!desk.screen.contains("ロック中"))
  }

  @Test("PINを確かめている間に打ったキーは、何も見せずに待ち、解除のあとに、打った順に届く")
  func typedAhead() {
    let desk = typing()
    desk.press(.f(12))
    desk.answersPINAtOnce = false
    desk.type("1234")
    desk.press(.enter)
    desk.forgetEffects()
    let locked = desk.screen
    desk.type("と月")
    desk.press(.backspace, .enter, .control("q"), .f(2))
    desk.type("水辺")
    #expect(desk.screen == locked)
    #expect(desk.effects.isEmpty)
    desk.hear(.pin(.right(of: "緒方 みのり")))
    #expect(desk.effects.contains(.quit))
    #expect(desk.head.hasPrefix(" 検索"))
    #expect(desk.rowAtCaret.contains("検索 ▸ 水辺"))
    #expect(desk.view.drafts.map { $0.draft.typed[.name] } == ["星空の会と"])
  }

  @Test("確かめているうちにもう一度F12を押したら、解除のあとにまたロックされ、残りのキーは何も見せない")
  func lockedAgainAhead() {
    let desk = typing()
    desk.press(.f(12))
    desk.answersPINAtOnce = false
    desk.type("1234")
    desk.press(.enter, .f(12), .f(2))
    desk.hear(.pin(.right(of: "緒方 みのり")))
    #expect(desk.screen.contains("ロック中"))
    #expect(!desk.screen.contains("星空") && !desk.screen.contains("検索"))
  }

  @Test("違うPINだったら、確かめている間に打ったキーは捨てられ、あとで解除しても届かない")
  func aheadOfAWrongOne() {
    let desk = typing()
    desk.press(.f(12))
    desk.answersPINAtOnce = false
    desk.type("9999")
    desk.press(.enter)
    desk.type("と月")
    desk.press(.f(2))
    desk.hear(.pin(.wrong(pause: 1)))
    #expect(desk.screen.contains("ロック中") && !desk.screen.contains("*"))
    desk.hear(.pin(.ready))
    desk.answersPINAtOnce = true
    desk.type("1234")
    desk.press(.enter)
    #expect(desk.row(containing: " 名称").contains("星空の会"))
    #expect(!desk.screen.contains("と月"))
  }

  @Test("PINがなければ、そう言って、Enterで解除する")
  func noPIN() {
    let desk = typing(hasPIN: false)
    desk.press(.f(12))
    #expect(desk.screen.contains("担当者のPINは設定されていません。Enterで解除します。"))
    desk.press(.escape)
    #expect(desk.screen.contains("ロック中"))
    desk.press(.enter)
    #expect(!desk.screen.contains("ロック中"))
  }

  @Test("ロック中は、どのキーも画面を替えず、Ctrl+Qでも終わらない")
  func noWayAround() {
    let desk = typing()
    desk.press(.f(12))
    desk.forgetEffects()
    for number in 1...10 { desk.press(.f(number)) }
    desk.press(.escape, .control("z"), .control("y"), .tab, .down)
    #expect(desk.effects.isEmpty)
    desk.press(.control("q"))
    #expect(desk.effects.isEmpty)
    #expect(desk.screen.contains("ロック中は終了できません"))
    #expect(!desk.screen.contains("星空"))
    desk.type("1234")
    desk.press(.enter)
    #expect(desk.row(containing: " 名称").contains("星空の会"))
  }

  @Test("空のままのEnterは、違うPINに数えない")
  func emptyLine() {
    let desk = typing()
    desk.press(.f(12), .enter)
    #expect(desk.effects == [.readStaff])
  }

  /// A locked desk of 緒方, who has a PIN, and of two colleagues, of whom 坂梨 has one too.
  private func lockedAmongColleagues() -> DeskOnCanvas {
    let desk = typing()
    desk.view.masters.staff = [
      StaffMember("緒方 みのり", pinHash: "$y$…"), StaffMember("古閑 由紀子"),
      StaffMember("坂梨 健吾", pinHash: "$y$…"),
    ]
    desk.press(.f(12))
    desk.forgetEffects()
    return desk
  }

  @Test("ほかの担当者は、自分の名前とPINで解除でき、その人の担当になる")
  func colleagueOpens() {
    let desk = lockedAmongColleagues()
    #expect(desk.screen.contains("ほかの担当者は、↑↓で自分の名前を選び"))
    desk.press(.down)
    #expect(desk.screen.contains("担当 ▸ 坂梨 健吾"))
    desk.type("1234")
    desk.press(.enter)
    #expect(desk.effects == [.checkPIN("1234", of: "坂梨 健吾"), .setStaff("坂梨 健吾")])
    #expect(desk.row(containing: " 名称").contains("星空の会"))
    #expect(desk.message == "ロックを解除しました。担当は坂梨 健吾に替わりました")
  }

  @Test("PINのない担当者は、PINのある担当者のロックを解除できない")
  func colleagueWithoutPIN() {
    let desk = lockedAmongColleagues()
    desk.press(.up, .up, .down, .down, .down)
    #expect(!desk.screen.contains("古閑"))
    desk.press(.enter)
    #expect(desk.effects.isEmpty)
    #expect(desk.screen.contains("ロック中"))
  }

  @Test("名前を選び直すと、打ちかけのPINは残らない")
  func choosingClears() {
    let desk = lockedAmongColleagues()
    desk.type("99")
    desk.press(.down)
    #expect(!desk.screen.contains("*"))
    desk.press(.up)
    #expect(desk.screen.contains("担当 ▸ 緒方 みのり"))
    #expect(!desk.screen.contains("*"))
  }

  @Test("ロックの前に訊いたPINの答えが遅れて届いても、ほかの人のロックは解除されない")
  func lateAnswer() {
    let desk = lockedAmongColleagues()
    desk.type("12")
    desk.hear(.pin(.right(of: "緒方 みのり")))
    #expect(desk.screen.contains("ロック中"))
    desk.hear(.pin(.right(of: "坂梨 健吾")))
    #expect(desk.screen.contains("ロック中"))
    #expect(desk.effects.isEmpty)
  }

  @Test("ロック中もほかの端末の変更は届き、解除すると見える")
  func followsOthers() throws {
    let desk = DeskOnCanvas([OnFile.group("水辺の会", "みずべのかい")])
    desk.press(.f(5), .enter, .f(12))
    desk.saveElsewhere(try desk.changing(RecordNumber(.group, 1)) { $0.name = "海辺の会" })
    #expect(!desk.screen.contains("海辺の会"))
    desk.type("1234")
    desk.press(.enter)
    #expect(desk.head.contains("海辺の会"))
  }
}
