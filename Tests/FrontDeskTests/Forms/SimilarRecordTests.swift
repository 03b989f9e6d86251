// 似た登録と、ほかの端末との重なり: nothing is registered twice, nothing is overwritten unseen.

import Civic
import DeskTestKit
import FrontDesk
import TerminalKit
import Testing

@Suite("似た登録")
struct SimilarRecordTests {
  private let desk = DeskOnCanvas([
    OnFile.group("水辺クラブなかよし", "みずべくらぶなかよし") { $0.phone = Detail("096-000-1234") },
    OnFile.person("田中 花子", "たなかはなこ"),
  ])

  @Test(
    "同じ電話・ふりがな・名前があれば、何が同じかを言い、F8で見比べて戻れる",
    arguments: [
      ("電話", "０９６０００１２３４", "電話が同じ"), ("ふりがな", "ミズベクラブナカヨシ", "ふりがなが同じ"),
      ("名称", "水辺クラブ なかよし", "名前が同じ"),
    ]
  )
  func sameDetail(label: String, text: String, reason: String) {
    desk.openForm("2")
    desk.fill(label, text)
    #expect(!desk.bottomLine.contains("8比較"))
    desk.press(.tab)
    #expect(desk.body.contains("似た登録があります: 団-000001 水辺クラブなかよし（\(reason)）"))
    #expect(desk.bottomLine.contains("8比較"))
    desk.press(.f(8))
    #expect(desk.head.contains("団-000001"))
    desk.press(.escape)
    #expect(desk.head.contains("団体登録"))
  }

  @Test("個人の登録でも、同じ名前を見つける")
  func samePerson() {
    desk.openForm("1")
    desk.fill("氏名", "田中花子")
    desk.press(.tab)
    #expect(desk.body.contains("似た登録があります: 個-000001 田中 花子（名前が同じ）"))
  }

  @Test("直している記録そのものは、似た登録ではない")
  func notItself() {
    desk.press(.f(5), .enter, .f(10))
    desk.press(.backspace)
    desk.type("し")
    desk.fill("電話", "1")
    desk.press(.backspace, .tab)
    #expect(!desk.body.contains("似た登録"))
  }
}

@Suite("ほかの端末との重なり")
struct ConflictTests {
  private let number = RecordNumber(.group, 1)

  /// A form on a group, in which the telephone was changed.
  private func editing() -> DeskOnCanvas {
    let desk = DeskOnCanvas([
      OnFile.group("水辺の会", "みずべのかい") { $0.phone = Detail("096-000-1234") }
    ])
    desk.press(.f(5), .enter, .f(10))
    desk.go(to: "電話")
    desk.press(.control("u"))
    desk.type("096-000-9999")
    return desk
  }

  private func group(_ desk: DeskOnCanvas) throws -> Group {
    try #require(desk.view.register.groups[number]?.record)
  }

  /// Another desk changes the telephone and more, unseen here.
  private func overtake(_ desk: DeskOnCanvas, isNoticed: Bool = false) throws {
    let changes = try desk.changing(number) {
      $0.phone = Detail("096-000-5678")
      $0.days = "第2土曜"
    }
    desk.saveElsewhere(changes, isNoticed: isNoticed)
  }

  @Test("重ならない項目は、そのまま両方が残り、だれの変更も残したかを言う")
  func joins() throws {
    let desk = editing()
    desk.saveElsewhere(try desk.changing(number) { $0.days = "第2土曜" }, isNoticed: false)
    desk.press(.f(10))
    #expect(desk.message.contains("保存しました 団-000001"))
    #expect(desk.message.contains("本庁 佐々木（10:42）の変更も残しました"))
    #expect(try group(desk).days == "第2土曜")
    #expect(try group(desk).phone.value == "096-000-9999")
  }

  @Test(
    "重なった項目は並べて見せ、選んだほうを残す",
    arguments: [
      (Key.left, "096-000-9999", "保存しました 団-000001"),
      (.right, "096-000-5678", "本庁 佐々木（10:42）の内容のままにしました"),
    ]
  )
  func choosesASide(key: Key, kept: String, told: String) throws {
    let desk = editing()
    try overtake(desk)
    desk.press(.f(10))
    #expect(desk.message.contains("本庁 佐々木（10:42）が先に変更しました。残す内容を選んでください"))
    let row = desk.row(containing: " 電話")
    #expect(row.contains("096-000-9999") && row.contains("096-000-5678"))
    desk.press(.f(10))
    #expect(desk.message.contains("「電話」を選んでください"))
    #expect(try group(desk).phone.value == "096-000-5678")
    desk.press(key)
    #expect(desk.row(containing: " 電話").contains("[\(kept)]"))
    desk.press(.f(10))
    #expect(desk.message.contains(told))
    #expect(desk.view.drafts.isEmpty)
    #expect(try group(desk).phone.value == kept)
    #expect(try group(desk).days == "第2土曜")
  }

  @Test("選ばずに戻っても、打った内容は様式に残り、保存はまた選んでから")
  func goesBackUndecided() throws {
    let desk = editing()
    try overtake(desk)
    desk.press(.f(10), .escape)
    #expect(desk.rowAtCaret.contains("096-000-9999"))
    desk.press(.f(10))
    #expect(desk.message.contains("残す内容を選んでください"))
    #expect(try group(desk).phone.value == "096-000-5678")
  }

  @Test("選んでいる間にまた先を越されたら、もう一度選ぶ")
  func twice() throws {
    let desk = editing()
    try overtake(desk)
    desk.press(.f(10), .left)
    let changes = try desk.changing(number) { $0.phone = Detail("096-000-0001") }
    desk.saveElsewhere(changes, isNoticed: false)
    desk.press(.f(10))
    #expect(desk.row(containing: " 電話").contains("096-000-0001"))
    desk.press(.left, .f(10))
    #expect(try group(desk).phone.value == "096-000-9999")
  }

  @Test("下書きのあとにほかの端末が同じ項目を変えていたら、開いたときに並べて見せる")
  func staleDraft() throws {
    let desk = editing()
    desk.press(.escape, .escape, .escape)
    try overtake(desk, isNoticed: true)
    desk.press(.down, .enter)
    #expect(desk.row(containing: " 電話").contains("096-000-5678"))
    desk.press(.right, .f(10))
    #expect(try group(desk).phone.value == "096-000-5678")
  }

  @Test("古い下書きは、何が変わったかがわかるまで、一度のF10では上書きしない")
  func staleDraftInHaste() throws {
    let desk = editing()
    desk.press(.escape, .escape, .escape)
    try overtake(desk, isNoticed: true)
    desk.tellsHistory = false
    desk.press(.down, .enter, .f(10))
    #expect(desk.message.contains("下書きのあとの変更を確かめています"))
    #expect(try group(desk).phone.value == "096-000-5678")
    desk.press(.f(10))
    #expect(try group(desk).phone.value == "096-000-9999")
  }
}
