// 発行と印刷: closing asks and can be taken back; printers or a PDF.

import Civic
import DeskTestKit
import FrontDesk
import TerminalKit
import Testing

@Suite("発行と印刷")
struct ClosingTests {
  private let desk = deskWithIssue()

  @Test("発行は、号・日付・件数を挙げて訊き、発行した号は変わらない")
  func closes() {
    desk.press(.f(10))
    #expect(desk.body.contains("第1号　令和8年12月1日"))
    #expect(desk.body.contains("4件を載せて発行します。"))
    desk.press(.enter)
    #expect(desk.message.contains("発行しました 第1号　Ctrl+Z 元に戻す"))
    #expect(desk.head.contains("発行済"))
    goToRow("清掃の参加者", on: desk)
    for word in ["Space", "順番"] { #expect(!desk.bottomLine.contains(word)) }
    desk.forgetEffects()
    desk.press(.character(" "), .left, .controlDown, .character("\u{3000}"))
    #expect(desk.effects.isEmpty)
  }

  @Test("発行した号のあいさつ文は、開けない")
  func closedGreeting() {
    desk.press(.f(10), .enter, .home)
    #expect(desk.chosenRows.first?.contains("あいさつ文: （なし）") == true)
    #expect(!desk.bottomLine.contains("Enter"))
    desk.press(.enter)
    #expect(desk.head.contains("あいぽーと通信 第1号"))
  }

  @Test("やめる・Escでは、発行されない")
  func refrains() {
    desk.press(.f(10), .escape)
    #expect(desk.head.contains("編集中"))
    desk.press(.f(10), .right, .enter)
    #expect(desk.head.contains("編集中"))
  }

  @Test("全角のSpaceでも、ボタンを押せる")
  func ideographicSpace() {
    desk.press(.f(10), .character("\u{3000}"))
    #expect(desk.head.contains("発行済"))
  }

  @Test("発行の取り消しは、はじめは「やめる」に立ち、選べばまた編集できる")
  func reopens() {
    desk.press(.f(10), .enter)
    #expect(desk.bottomLine.contains("10発行取消"))
    desk.press(.f(10), .enter)
    #expect(desk.head.contains("発行済"))
    desk.press(.f(10), .left, .enter)
    #expect(desk.head.contains("編集中"))
  }

  @Test("載せるものがない号は、わけを言って発行しない")
  func emptyIssue() {
    let desk = DeskOnCanvas()
    desk.press(.f(7), .f(10), .f(10), .enter)
    #expect(desk.message.contains("掲載する情報提供書がありません"))
    #expect(desk.head.contains("編集中"))
  }

  @Test("印刷では、あるプリンターとPDFから選べる")
  func printers() {
    desk.printers = ["窓口", "事務室"]
    desk.press(.f(9))
    for word in ["窓口", "事務室", "PDFファイル", "やめる"] { #expect(desk.body.contains(word)) }
    desk.forgetEffects()
    desk.press(.right, .enter)
    #expect(desk.effects == [.make(.bulletinPrint(issueNumber, queue: "事務室"))])
    desk.hear(.made(.bulletinPrint(issueNumber, queue: "事務室"), .printed("事務室")))
    #expect(desk.message.contains("事務室 に送りました"))
  }

  @Test("プリンターがなければ、そう言い、PDFにできる")
  func noPrinter() {
    desk.press(.f(9))
    #expect(desk.body.contains("プリンターが見つかりません。"))
    desk.forgetEffects()
    desk.press(.enter)
    #expect(desk.effects == [.make(.bulletinPDF(issueNumber))])
  }

  @Test("印刷できなかったときは、わけを言う")
  func printingFails() {
    desk.hear(.made(.bulletinPDF(issueNumber), .failed("紙面を作れませんでした")))
    #expect(desk.message.contains("紙面を作れませんでした"))
  }

  @Test("問いには答え方が出て、F10でも答えられる。発行の取り消しはPDFを渡した先のことも言う")
  func dialogKeys() {
    desk.press(.f(10))
    #expect(desk.bottomLine.contains("←→選ぶ Enter決定"))
    desk.press(.f(10))
    #expect(desk.head.contains("発行済"))
    desk.press(.f(10))
    #expect(desk.body.contains("PDFを渡した先があるときは"))
    desk.press(.left, .f(10))
    #expect(desk.head.contains("編集中"))
  }
}
