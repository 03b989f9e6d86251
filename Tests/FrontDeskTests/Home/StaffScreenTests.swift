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
    let desk = DeskOnCanvas(staff: "", asksForStaff: true)
    #expect(desk.head.hasPrefix(" 担当"))
    desk.type(digit)
    #expect(desk.effects == [.setStaff("坂梨 健吾")])
    #expect(desk.head.contains("担当 坂梨 健吾"))
  }

  @Test("↓とEnterでも選べる")
  func byArrow() {
    let desk = DeskOnCanvas(asksForStaff: true)
    desk.press(.down, .down, .enter)
    #expect(desk.effects == [.setStaff("古閑 由紀子")])
  }

  @Test("選ばずに戻ると、担当は変わらない")
  func leftAsItWas() {
    let desk = DeskOnCanvas(asksForStaff: true)
    desk.press(.escape)
    #expect(desk.effects.isEmpty)
    #expect(desk.head.contains("担当 緒方 みのり"))
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
    let desk = DeskOnCanvas(asksForStaff: true)
    desk.type(text)
    #expect(desk.effects.isEmpty)
    #expect(desk.head.hasPrefix(" 担当"))
  }
}
