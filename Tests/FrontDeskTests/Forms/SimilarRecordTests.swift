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

  @Test("重ならない項目は、両方が残る")
  func joins() throws {
    let desk = editing()
    desk.saveElsewhere(try desk.changing(number) { $0.days = "第2土曜" }, isNoticed: false)
    desk.press(.f(10))
    #expect(desk.message.contains("本庁 佐々木が先に変更しました。重なる項目はなく、F10で両方を残します"))
    desk.press(.f(10))
    let group = try #require(desk.view.register.groups[number]?.record)
    #expect(group.days == "第2土曜")
    #expect(group.phone.value == "096-000-9999")
  }

  @Test("重なった項目は名前で言い、F10でこちらの内容にする")
  func namesTheCollision() throws {
    let desk = editing()
    let changes = try desk.changing(number) {
      $0.phone = Detail("096-000-5678")
      $0.days = "第2土曜"
    }
    desk.saveElsewhere(changes, isNoticed: false)
    desk.press(.f(10))
    #expect(desk.message.contains("F10でこちらの内容にします"))
    #expect(desk.row(containing: "ほかの端末の内容").contains("電話　ほかの端末の内容: 096-000-5678"))
    desk.press(.f(10))
    let group = try #require(desk.view.register.groups[number]?.record)
    #expect(group.days == "第2土曜")
    #expect(group.phone.value == "096-000-9999")
  }

  @Test("2度目も先を越されたら、もう一度そう言う")
  func twice() throws {
    let desk = editing()
    desk.saveElsewhere(try desk.changing(number) { $0.days = "第2土曜" }, isNoticed: false)
    desk.press(.f(10))
    desk.saveElsewhere(try desk.changing(number) { $0.members = 24 }, isNoticed: false)
    desk.press(.f(10))
    #expect(desk.message.contains("先に変更しました"))
    desk.press(.f(10))
    let group = try #require(desk.view.register.groups[number]?.record)
    #expect(group.members == 24 && group.days == "第2土曜")
  }
}
