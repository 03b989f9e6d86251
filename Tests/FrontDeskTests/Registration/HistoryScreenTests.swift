// 履歴の画面: from the detail page; newest first, fields from what to what, private ones hidden.

import Civic
import DeskTestKit
import FrontDesk
import TerminalKit
import Testing

@Suite("履歴の画面")
struct HistoryScreenTests {
  private let number = RecordNumber(.group, 1)
  private let desk = DeskOnCanvas([
    OnFile.group("水辺の会", "みずべのかい") { $0.phone = Detail("096-000-1234") }
  ])

  private func openHistory() {
    desk.press(.f(5), .enter)
    #expect(desk.bottomLine.contains("Ctrl+R履歴"))
    desk.press(.control("r"))
  }

  @Test("いつ・だれが・どの端末で・どの項目を何から何へ・なぜが、新しい順に並ぶ")
  func tells() throws {
    desk.saveElsewhere(try desk.changing(number) { $0.members = 24 })
    desk.press(.f(5), .enter, .delete)
    desk.type("解散")
    desk.press(.f(10))
    desk.press(.control("r"))
    #expect(desk.head.contains("履歴　団-000001　水辺の会"))
    #expect(desk.head.hasSuffix("3件"))
    let heads = desk.lines.filter { $0.contains("10:42") }
    #expect(heads.count == 3)
    #expect(heads.first?.contains("退会　窓口1 緒方 みのり　理由: 解散") == true)
    #expect(heads.dropFirst().first?.contains("変更　本庁 佐々木") == true)
    #expect(heads.last?.contains("登録　窓口2 坂梨 健吾") == true)
    #expect(desk.body.contains("状態: 登録済 → 退会"))
    #expect(desk.body.contains("会員数: （なし） → 24"))
  }

  @Test("非公開の項目の内容は、F8を押すまで出ず、見たことが残る")
  func hides() throws {
    desk.saveElsewhere(try desk.changing(number) { $0.phone = Detail("096-000-9999") })
    openHistory()
    #expect(desk.body.contains("電話: 非公開（F8で表示）"))
    #expect(!desk.body.contains("096-000"))
    desk.forgetEffects()
    desk.press(.f(8))
    #expect(desk.body.contains("電話: 096-000-1234 → 096-000-9999"))
    #expect(desk.effects.first == .view(number))
    desk.press(.f(1), .escape)
    #expect(!desk.body.contains("096-000"))
  }

  @Test("開いている間に消去された人の履歴は、そのままでは残らない")
  func closesWhenErased() {
    let person = RecordNumber(.individual, 1)
    let desk = DeskOnCanvas([OnFile.person("会田 花子", "あいだはなこ")])
    desk.press(.f(5), .tab, .enter, .control("r"))
    #expect(desk.head.contains("履歴　個-000001"))
    desk.eraseElsewhere(person)
    #expect(!desk.head.contains("履歴"))
    #expect(!desk.lines.contains { $0.contains("会田") })
  }

  @Test("個人の退会の理由も、F8を押すまで出ない")
  func hidesWhy() {
    let desk = DeskOnCanvas([OnFile.person("会田 花子", "あいだはなこ")])
    desk.press(.f(5), .tab, .enter, .delete)
    desk.type("病気のため")
    desk.press(.f(10), .control("r"))
    #expect(desk.body.contains("理由: 非公開（F8で表示）"))
    #expect(!desk.body.contains("病気"))
    desk.press(.f(8))
    #expect(desk.body.contains("理由: 病気のため"))
  }

  @Test("開いている間のほかの端末の変更も、すぐ載る")
  func follows() throws {
    openHistory()
    #expect(desk.head.hasSuffix("1件"))
    desk.saveElsewhere(try desk.changing(number) { $0.members = 24 })
    #expect(desk.head.hasSuffix("2件"))
    #expect(desk.body.contains("会員数: （なし） → 24"))
  }

  @Test("長い履歴は、残りの行数を言い、送ると最初の登録まで見える")
  func scrolls() throws {
    for count in 1...30 {
      desk.saveElsewhere(try desk.changing(number) { $0.members = count })
    }
    openHistory()
    #expect(desk.body.contains("行 (PageDown)"))
    desk.press(.pageDown, times: 9)
    #expect(desk.body.contains("登録　窓口2"))
    #expect(!desk.body.contains("(PageDown)"))
  }
}
