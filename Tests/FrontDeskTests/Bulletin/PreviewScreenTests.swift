// 紙面の確認: the issue page by page.

import Civic
import DeskTestKit
import FrontDesk
import TerminalKit
import Testing

@Suite("紙面の確認")
struct PreviewScreenTests {
  private let desk = deskWithIssue()

  @Test("組版を待つあいだも中身が読め、答えが来るとページごとになる")
  func byPages() {
    desk.forgetEffects()
    desk.press(.f(8))
    #expect(desk.effects == [.make(.bulletinLayout(issueNumber))])
    #expect(desk.head.hasPrefix(" 紙面　第1号"))
    #expect(desk.head.hasSuffix("組版中"))
    desk.press(.down, times: 40)
    #expect(desk.body.contains("冬の手話教室"))
    let items = [["N-000003", "N-000004"], ["N-000002", "N-000001"]]
    desk.hear(.made(.bulletinLayout(issueNumber), .layout(PageLayout(items: items))))
    #expect(desk.head.hasSuffix("1 / 2 ページ"))
    desk.press(.pageDown)
    #expect(desk.head.hasSuffix("2 / 2 ページ"))
    #expect(desk.body.contains("水辺の観察会"))
    #expect(!desk.body.contains("清掃の参加者"))
    #expect(!desk.bottomLine.contains("PageDown"))
    desk.press(.pageUp)
    #expect(desk.bottomLine.contains("PageDown次の頁"))
    #expect(!desk.bottomLine.contains("PageUp"))
  }

  @Test("編集者が見るべきことは、いちばん上に出る")
  func problems() {
    desk.press(.f(8))
    let layout = PageLayout(items: [["N-000003"]], problems: ["本文が長すぎます"])
    desk.hear(.made(.bulletinLayout(issueNumber), .layout(layout)))
    #expect(desk.body.hasPrefix("  ▲ 本文が長すぎます"))
  }

  @Test("F9でPDFになる")
  func makesPDF() {
    desk.press(.f(8), .f(9))
    #expect(desk.effects.last == .make(.bulletinPDF(issueNumber)))
  }
}
