// 選んだ団体の要約: what is read out, and what stays hidden until somebody asks.

import Civic
import DeskTestKit
import FrontDesk
import TerminalKit
import Testing

@Suite("選んだ団体の要約")
struct GroupSummaryTests {
  @Test("公開の連絡先は読み上げられ、非公開のものはF8を押すまで出ない")
  func privateUntilAsked() {
    let desk = lookup()
    desk.type("てのひら")
    #expect(desk.body.contains("電話 096-000-1234"))
    #expect(desk.body.contains("非公開の連絡先あり（F8で表示）"))
    #expect(!desk.body.contains("秘密 守"))
    desk.press(.f(8))
    #expect(desk.body.contains("秘密 守（非公開）"))
    #expect(desk.bottomLine.contains("8隠す"))
    desk.press(.f(8))
    #expect(!desk.body.contains("秘密 守"))
  }

  @Test("別の団体に移ると、非公開のものはまた隠れる")
  func hiddenAgain() {
    let desk = lookup()
    desk.type("手話")
    desk.press(.f(8))
    #expect(desk.body.contains("秘密 守"))
    desk.press(.down, .down)
    #expect(desk.body.contains("手話と朗読"))
    desk.press(.up)
    #expect(!desk.body.contains("秘密 守"))
  }

  @Test("隠すもののない団体では、F8を案内しない")
  func nothingToReveal() {
    let desk = lookup()
    desk.type("水辺")
    #expect(!desk.bottomLine.contains("非公開"))
  }

  @Test("まだ間に合う募集が、締切とともに出る")
  func openNotices() {
    let desk = DeskOnCanvas(
      lookedUpGroups() + [
        OnFile.notice("教室の助手", .recruitment) {
          $0.group = RecordNumber(.group, 3)
          $0.deadline = day("2026-12-15")
        },
        OnFile.notice("終わった集まり") {
          $0.group = RecordNumber(.group, 3)
          $0.starts = day("2026-11-01")
        },
      ]
    )
    desk.press(.f(2), .f(2))
    desk.type("水辺")
    #expect(desk.body.contains("募集: 教室の助手  締切 12/15"))
    #expect(!desk.body.contains("終わった集まり"))
    #expect(desk.row(containing: "水辺の会").contains("募集中"))
  }

  @Test("保留の理由が読める")
  func pendingReason() {
    let desk = lookup()
    desk.type("市民の輪")
    #expect(desk.body.contains("保留: 未確認の要件: 自ら資金を集められる"))
  }

  @Test("80×24では下に、132×43では横に出る")
  func placeOfTheSummary() {
    let small = lookup()
    small.type("てのひら")
    #expect(small.row(containing: "聞こえない人").hasPrefix(" ") == true)
    #expect(!small.row(containing: "● てのひら").contains("団-000001"))
    let large = lookup(columns: 132, rows: 43)
    large.type("てのひら")
    #expect(large.row(containing: "団-000001").contains("│"))
    #expect(large.row(containing: "● てのひら").contains("土日祝"))
  }

  @Test("目的がどれだけ長くても、読み上げる連絡先は見えている")
  func longPurpose() {
    let desk = DeskOnCanvas([
      OnFile.group("長い会", "ながいかい") {
        $0.purpose = String(repeating: "聞こえない人と手話で話せる町を目指す。", count: 20)
        $0.phone = Detail("096-000-1234", isPublic: true)
      }
    ])
    desk.press(.f(2), .f(2))
    #expect(desk.body.contains("聞こえない人と手話で"))
    #expect(desk.body.contains("電話 096-000-1234"))
  }
}
