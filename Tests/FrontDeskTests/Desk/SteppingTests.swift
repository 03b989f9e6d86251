// 元に戻す・やり直し: what the message offers is done, anything else asks first and names the record.

import Civic
import DeskTestKit
import FrontDesk
import TerminalKit
import Testing

@Suite("元に戻す・やり直し")
struct SteppingTests {
  private let number = RecordNumber(.group, 1)

  /// A desk at which a group's name was changed just now.
  private func renamed() -> DeskOnCanvas {
    let desk = DeskOnCanvas([OnFile.group("水辺の会", "みずべのかい")])
    desk.press(.f(5), .enter, .f(10))
    desk.type("と森")
    desk.press(.f(10))
    return desk
  }

  private func name(_ desk: DeskOnCanvas) -> String? {
    desk.view.register.groups[number]?.record.name
  }

  @Test("保存したすぐあとのCtrl+Zは訊かずに戻し、何を戻したかを言い、Ctrl+Yでやり直せる")
  func offered() {
    let desk = renamed()
    desk.press(.control("z"))
    #expect(name(desk) == "水辺の会")
    #expect(desk.message.contains("団-000001 水辺の会と森 の変更（名称）を元に戻しました。Ctrl+Y でやり直し"))
    desk.press(.control("y"))
    #expect(name(desk) == "水辺の会と森")
    #expect(desk.message.contains("の変更（名称）をやり直しました。Ctrl+Z で元に戻す"))
    desk.press(.control("z"))
    #expect(name(desk) == "水辺の会")
  }

  @Test("ほかのキーを押したあとのCtrl+Zは、番号と名前を挙げて訊く", arguments: [Key.enter, .f(10), .character(" ")])
  func asks(key: Key) {
    let desk = renamed()
    desk.press(.pageDown, .control("z"))
    #expect(name(desk) == "水辺の会と森")
    #expect(desk.body.contains("団-000001 水辺の会と森 の変更（名称）"))
    #expect(desk.body.contains("元に戻しますか。"))
    #expect(desk.bottomLine.contains("Enter決定"))
    desk.press(.control("z"), .control("z"))
    #expect(name(desk) == "水辺の会と森")
    desk.press(key)
    #expect(name(desk) == "水辺の会")
  }

  @Test("訊かれてやめれば、何も変わらない")
  func refrains() {
    for keys in [[Key.escape], [.right, .enter]] {
      let desk = renamed()
      desk.press(.pageDown, .control("z"))
      for key in keys { desk.press(key) }
      #expect(name(desk) == "水辺の会と森")
      #expect(!desk.body.contains("元に戻しますか。"))
      #expect(desk.head.contains("団体　団-000001"))
    }
  }

  @Test("訊かれている間に行き先のキーを押すと、問いは消えてそこへ行く")
  func goesElsewhere() {
    let desk = renamed()
    desk.press(.pageDown, .control("z"), .f(7))
    #expect(desk.head.hasPrefix(" あいぽーと通信"))
    #expect(name(desk) == "水辺の会と森")
  }

  @Test(
    "検索語を戻しきっても、続けて押したCtrl+Zが保存を黙って取り消すことはない",
    arguments: [[Key.f(2)], [.f(2), .f(2)], [.f(5)], [.f(6)]]
  )
  func typingIsExhausted(keys: [Key]) {
    let desk = renamed()
    for key in keys { desk.press(key) }
    desk.type("水辺")
    desk.press(.control("z"), times: 8)
    #expect(name(desk) == "水辺の会と森")
    #expect(desk.body.contains("元に戻しますか。"))
  }

  @Test("続けて戻すときは、ひとつ前の保存を、もう一度訊く")
  func furtherBack() {
    let desk = renamed()
    desk.press(.f(10))
    desk.type("と丘")
    desk.press(.f(10), .control("z"))
    #expect(name(desk) == "水辺の会と森")
    desk.press(.control("z"))
    #expect(desk.body.contains("水辺の会と森 の変更（名称）"))
    #expect(name(desk) == "水辺の会と森")
    desk.press(.enter)
    #expect(name(desk) == "水辺の会")
    desk.press(.control("y"), .control("y"))
    #expect(name(desk) == "水辺の会と森")
    desk.press(.enter)
    #expect(name(desk) == "水辺の会と森と丘")
  }

  @Test("同じ名の端末がもう一つあっても、訊かずに戻すのは、案内したその保存だけである")
  func offeredAlone() throws {
    let desk = renamed()
    desk.saveElsewhere(try desk.changing(number) { $0.days = "第2土曜" }, desk: "窓口1")
    desk.press(.control("z"))
    #expect(desk.view.register.groups[number]?.record.days == "第2土曜")
    #expect(desk.body.contains("の変更（活動日）"))
  }

  @Test("答えるときに、戻すものをもう一度確かめ、訊いたものと違えば訊き直す")
  func lookedForAgain() throws {
    let desk = renamed()
    desk.press(.pageDown, .control("z"))
    desk.saveElsewhere(try desk.changing(number) { $0.days = "第2土曜" }, desk: "窓口1")
    desk.forgetEffects()
    desk.press(.enter)
    #expect(desk.effects == [.step(.back)])
    #expect(name(desk) == "水辺の会と森")
    #expect(desk.body.contains("の変更（活動日）"))
    desk.press(.enter)
    #expect(desk.view.register.groups[number]?.record.days == "")
    #expect(name(desk) == "水辺の会と森")
  }

  @Test("項目を選んだあとに別の保存があれば、選んだものでそれを戻すことはない")
  func decidedAboutAnother() throws {
    let desk = renamed()
    desk.saveElsewhere(try desk.changing(number) { $0.name = "海辺の会" })
    desk.press(.control("z"))
    desk.saveElsewhere(try desk.changing(number) { $0.days = "第2土曜" }, desk: "窓口1")
    desk.press(.left, .f(10))
    #expect(name(desk) == "海辺の会")
    #expect(desk.message.contains("そのあとに別の保存がありました"))
  }

  @Test("やり直すものがなければ、そう言う")
  func nothingToRepeat() {
    let desk = DeskOnCanvas()
    desk.press(.control("y"))
    #expect(desk.message.contains("やり直せる操作はありません"))
  }

  @Test(
    "ほかの端末がそのあとに変えた項目は、並べて見せて、選ばせる",
    arguments: [(Key.left, "水辺の会"), (.right, "海辺の会")]
  )
  func changedSince(key: Key, kept: String) throws {
    let desk = renamed()
    desk.saveElsewhere(try desk.changing(number) { $0.name = "海辺の会" })
    desk.press(.control("z"))
    #expect(desk.head.hasPrefix(" 元に戻す　項目の選択"))
    let row = desk.row(containing: " 名称")
    #expect(row.contains("水辺の会") && row.contains("海辺の会"))
    desk.press(.f(10))
    #expect(desk.message.contains("「名称」を選んでください"))
    desk.press(key, .f(10))
    #expect(name(desk) == kept)
    #expect(desk.head.contains("団体　団-000001"))
    #expect(desk.message.contains("元に戻しました"))
  }

  @Test("選んでいる間に選ぶ項目がなくなれば、そう言って閉じる", arguments: [Key.left, .right, .down, .character(" ")])
  func nothingLeftToChoose(key: Key) throws {
    let desk = renamed()
    desk.saveElsewhere(try desk.changing(number) { $0.name = "海辺の会" })
    desk.press(.control("z"))
    desk.saveElsewhere(try desk.changing(number) { $0.name = "水辺の会" })
    #expect(desk.message.contains("選ぶ項目がなくなりました"))
    desk.press(key)
    #expect(!desk.head.contains("項目の選択"))
    #expect(name(desk) == "水辺の会")
  }

  @Test("初めが同じ長い内容は、違うところから見せる")
  func longTexts() throws {
    let desk = renamed()
    let long = String(repeating: "長い", count: 20)
    desk.saveElsewhere(try desk.changing(number) { $0.name = long + "一" }, desk: "窓口1")
    desk.saveElsewhere(try desk.changing(number) { $0.name = long + "二" }, desk: "窓口1")
    desk.saveElsewhere(try desk.changing(number) { $0.name = long + "三" })
    desk.press(.control("z"))
    #expect(desk.row(containing: " 名称").contains("長い一"))
    #expect(desk.row(containing: " 名称").contains("長い三"))
  }

  @Test("非公開の項目は、選ぶ画面でもF8を押すまで出ない")
  func hiddenClash() throws {
    let desk = DeskOnCanvas([
      OnFile.group("水辺の会", "みずべのかい") { $0.phone = Detail("096-000-1111") }
    ])
    desk.press(.f(5), .enter, .f(10))
    desk.go(to: "電話")
    desk.press(.control("u"))
    desk.type("096-000-2222")
    desk.press(.f(10))
    desk.saveElsewhere(try desk.changing(number) { $0.phone = Detail("096-000-3333") })
    desk.press(.control("z"))
    #expect(!desk.body.contains("096-000"))
    desk.press(.f(8))
    #expect(desk.row(containing: " 電話").contains("096-000-1111"))
    #expect(desk.effects.last == .view(number))
    desk.press(.f(1), .escape)
    #expect(!desk.body.contains("096-000"))
  }
}
