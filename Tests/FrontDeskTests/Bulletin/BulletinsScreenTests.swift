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

  @Test("新しい号を作って戻ると、その号に立っている")
  func cursorFollowsTheNew() {
    let desk = deskWithIssue()
    desk.press(.f(10), .enter, .escape, .f(10), .escape)
    #expect(desk.chosenRows.first?.hasPrefix("第2号") == true)
  }

  /// A desk whose first issue was made and taken back.
  private func taken() -> DeskOnCanvas {
    let desk = deskWithIssue()
    desk.press(.control("z"))
    if desk.body.contains("元に戻しますか。") { desk.press(.enter) }
    return desk
  }

  @Test("作ったことを戻した号は取消として残り、Insで同じ番号のまま復帰できる")
  func comesBack() {
    let desk = taken()
    #expect(desk.message.contains("第1号は欠番になります（一覧のInsで復帰）"))
    #expect(desk.row(containing: "第1号").contains("取消"))
    desk.press(.insert)
    #expect(desk.head.contains("第1号"))
    #expect(desk.head.contains("編集中"))
    desk.press(.escape)
    #expect(!desk.body.contains("取消"))
  }

  @Test("取消の号があれば、次号を作る前に、復帰するか新しい番号にするかを訊く", arguments: [(0, "第1号"), (1, "第2号")])
  func asksBeforeAGap(place: Int, label: String) {
    let desk = taken()
    desk.press(.f(10))
    #expect(desk.body.contains("第1号は取り消されています"))
    #expect(desk.bottomLine.contains("←→選ぶ Enter決定"))
    desk.press(.right, times: place)
    desk.press(.f(10))
    #expect(desk.head.contains("あいぽーと通信 \(label)"))
  }
}
