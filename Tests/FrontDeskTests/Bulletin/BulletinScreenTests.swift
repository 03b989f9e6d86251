// 通信の編集: what the issue carries, in what order, and what is left out.

import Civic
import DeskTestKit
import FrontDesk
import TerminalKit
import Testing

@Suite("通信の編集")
struct BulletinScreenTests {
  private let desk = deskWithIssue()

  @Test("区分ごとに並び、載せないものはその理由とともに下に出る")
  func sections() {
    #expect(titles(on: desk) == ["清掃の参加者", "会員の募集", "水辺の観察会", "冬の手話教室"])
    #expect(desk.body.contains("募集 2"))
    #expect(desk.body.contains("行事 2"))
    #expect(desk.body.contains("掲載しないもの 1"))
    #expect(desk.row(containing: "秋の講演会").contains("期日 11/28 済"))
    #expect(desk.row(containing: "清掃の参加者").contains("締切 12/15"))
  }

  @Test("壊れた行が最後の変更を損ねたかもしれない号は、確認されるまでそう言う")
  func tellsOfDamage() {
    desk.view.damaged = [issueNumber]
    #expect(desk.body.contains("▲ 壊れた行があり"))
    #expect(desk.body.contains("aiport mend B-000001"))
    #expect(titles(on: desk) == ["清掃の参加者", "会員の募集", "水辺の観察会", "冬の手話教室"])
    desk.view.damaged = []
    #expect(!desk.body.contains("壊れた行"))
  }

  @Test("Spaceで外し、また入れられる", arguments: [Key.character(" "), .character("\u{3000}")])
  func takesOutAndIn(space: Key) {
    goToRow("水辺の観察会", on: desk)
    #expect(desk.bottomLine.contains("Space外す"))
    desk.press(space)
    #expect(desk.head.contains("掲載 3件"))
    goToRow("水辺の観察会", on: desk)
    #expect(desk.bottomLine.contains("Space入れる"))
    desk.press(space)
    #expect(desk.head.contains("掲載 4件"))
  }

  @Test("期日を過ぎたものも、Spaceで載せられる")
  func addsThePast() {
    goToRow("秋の講演会", on: desk)
    desk.press(.character(" "))
    #expect(desk.head.contains("掲載 5件"))
  }

  @Test("外したものは、Ctrl+Zで戻る")
  func undoes() {
    goToRow("水辺の観察会", on: desk)
    desk.press(.character(" "), .control("z"))
    #expect(desk.head.contains("掲載 4件"))
    #expect(desk.message.contains("第1号 の変更（掲載）を元に戻しました。Ctrl+Y でやり直し"))
  }

  @Test("Ctrl+↑↓でも←→でも、同じ区分の中で順番が替わる", arguments: [Key.controlUp, .left])
  func movesUp(key: Key) {
    goToRow("冬の手話教室", on: desk)
    #expect(desk.bottomLine.contains("順番"))
    desk.press(key)
    #expect(titles(on: desk).suffix(2) == ["冬の手話教室", "水辺の観察会"])
    #expect(desk.chosenRows.first?.contains("冬の手話教室") == true)
    desk.press(key)
    #expect(titles(on: desk).suffix(2) == ["冬の手話教室", "水辺の観察会"])
    desk.press(key == .left ? .right : .controlDown)
    #expect(titles(on: desk).suffix(2) == ["水辺の観察会", "冬の手話教室"])
  }

  @Test("いちばん上の行のEnterで、あいさつ文を入れられる")
  func greeting() {
    #expect(desk.row(containing: "あいさつ文").contains("（Enterで入力）"))
    #expect(desk.bottomLine.contains("Enter編集"))
    desk.press(.enter)
    #expect(desk.head.contains("通信の編集　第1号"))
    desk.fill("あいさつ文", "寒くなりました")
    desk.press(.f(10))
    #expect(desk.row(containing: "あいさつ文").contains("寒くなりました"))
  }

  @Test("見出しの行では、何も案内しない")
  func headings() {
    goToRow("募集 2", on: desk)
    for word in ["Enter", "Space", "順番"] { #expect(!desk.bottomLine.contains(word)) }
  }

  @Test("Enterで情報提供書が開き、戻ると同じ行に立つ")
  func opensNotice() {
    goToRow("清掃の参加者", on: desk)
    desk.press(.enter)
    #expect(desk.head.contains("情-000003"))
    desk.press(.escape)
    #expect(desk.chosenRows.first?.contains("清掃の参加者") == true)
  }

  @Test("ほかの端末が同じ号を先に変えたら、いまの内容を見せて、そう言う")
  func conflict() throws {
    goToRow("清掃の参加者", on: desk)
    let filed = try #require(desk.view.register.bulletins[issueNumber])
    var issue = filed.record
    issue.items.removeAll { $0.value == 1 }
    desk.saveElsewhere(
      [Change(.existing(issueNumber, revision: filed.revision), .bulletin(issue))],
      isNoticed: false
    )
    desk.press(.character(" "))
    #expect(desk.message.contains("ほかの端末が先に変更しました"))
    #expect(titles(on: desk) == ["清掃の参加者", "会員の募集", "水辺の観察会"])
  }
}
