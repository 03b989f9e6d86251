// 情報提供書の一覧: what came in, and which issue carries it.

import Civic
import DeskTestKit
import FrontDesk
import TerminalKit
import Testing

@Suite("情報提供書の一覧")
struct NoticesScreenTests {
  private let desk = deskWithIssue()

  @Test("新しい順に並び、どの号に載るかがわかる")
  func lists() {
    desk.press(.f(6))
    #expect(desk.head.hasSuffix("5件"))
    #expect(desk.row(containing: "情-000003").contains("第1号"))
    #expect(desk.row(containing: "情-000005").contains("未掲載"))
    #expect(desk.chosenRows.isEmpty)
    desk.press(.enter)
    #expect(desk.head.contains("情-000005"))
  }

  @Test("打つと絞り込まれ、F10で新しく入力できる")
  func narrows() {
    desk.press(.f(6))
    desk.type("観察")
    #expect(desk.head.hasSuffix("1件"))
    desk.press(.f(10))
    #expect(desk.head.contains("情報提供書　情-（新）"))
  }

  @Test("終わりが始まりより前の情報提供書は、保存できない")
  func endBeforeStart() {
    desk.openForm("3")
    desk.type(" ")
    desk.fill("題名", "冬の会")
    desk.fill("開始日", "R8.12.20")
    desk.fill("終了日", "R8.12.10")
    desk.press(.f(10))
    #expect(desk.error(at: "終了日").contains("終わりが始まりより前"))
  }

  @Test("区分と題名だけで保存でき、受付日は今日になる")
  func registers() throws {
    desk.openForm("3")
    desk.type(" ")
    desk.fill("題名", "冬の会")
    desk.press(.f(10))
    let notice = try #require(desk.view.register.notices[RecordNumber(.notice, 6)]?.record)
    #expect(notice.noticeClass == "recruitment")
    #expect(notice.received == DeskOnCanvas.now.day)
  }
}
