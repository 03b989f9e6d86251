// 通信の一覧: the next issue is made, past ones are listed.

import Civic
import DeskTestKit
import FrontDesk
import TerminalKit
import Testing

@Suite("通信の一覧")
struct BulletinsScreenTests {
  @Test("F10で次の号ができ、間に合う情報提供書が入って、編集画面が開く")
  func makesTheNext() {
    let desk = DeskOnCanvas(notices())
    desk.press(.f(7))
    #expect(desk.head.contains("次の発行日 12月1日(火)　締切 11月26日(木)"))
    #expect(desk.bottomLine.contains("10次号を作る"))
    #expect(desk.body.contains("まだ号がありません。F10で作ります"))
    desk.press(.f(10))
    #expect(desk.head.contains("あいぽーと通信 第1号　12月1日(火)"))
    #expect(desk.head.contains("掲載 4件　編集中"))
  }

  @Test("作ってある号は二度作れず、発行すると、その次の号を作れる")
  func onlyOnce() {
    let desk = deskWithIssue()
    desk.press(.escape)
    #expect(!desk.bottomLine.contains("次号を作る"))
    desk.press(.enter, .f(10), .enter, .escape)
    #expect(desk.row(containing: "第1号").contains("発行済 R8.11.24"))
    #expect(desk.head.contains("次の発行日 12月15日(火)"))
    desk.press(.f(10))
    #expect(desk.head.contains("第2号　12月15日(火)"))
  }

  @Test("開いている号が並び、Enterで開く")
  func lists() {
    let desk = deskWithIssue()
    desk.press(.escape)
    #expect(desk.row(containing: "第1号").contains("4件"))
    #expect(desk.row(containing: "第1号").contains("編集中"))
    desk.press(.enter)
    #expect(desk.head.contains("第1号"))
  }
}
