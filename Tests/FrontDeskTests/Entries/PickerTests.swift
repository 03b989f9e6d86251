// 候補の窓: long lists over the form, narrowed by reading, romaji and the law's words.

import Civic
import DeskTestKit
import FrontDesk
import TerminalKit
import Testing

@Suite("候補の窓")
struct PickerTests {
  private let desk = DeskOnCanvas()

  @Test("打った字で開き、ふりがな・ローマ字・漢字で絞り込める", arguments: ["ふくし", "fukus", "福祉", "フクシ"])
  func findsByReading(text: String) {
    desk.openForm("2")
    desk.fill("分野", text)
    #expect(desk.body.contains("絞り込み ▸ \(text)"))
    #expect(desk.chosenRows.contains { $0.contains("福祉") })
    desk.press(.enter, .enter)
    #expect(desk.row(containing: " 分野").contains("福祉"))
  }

  @Test("法律の言葉でも見つかる")
  func findsByLaw() {
    desk.openForm("2")
    desk.fill("分野", "健全育成")
    #expect(desk.chosenRows.contains { $0.contains("子ども") })
  }

  @Test("Spaceでいくつでも選び、Enterで決める", arguments: [" ", "\u{3000}"])
  func picksSeveral(space: String) {
    desk.openForm("2")
    desk.fill("分野", space)
    desk.type(space)
    desk.press(.down)
    desk.type(space)
    desk.press(.enter)
    #expect(desk.row(containing: " 分野").contains("福祉、社会教育"))
  }

  @Test("Escで窓を閉じても、前の選択と打った字が残り、Spaceで続きから選べる")
  func escapeKeepsTheWords() {
    desk.openForm("2")
    desk.pick("分野", "fukusi")
    desk.go(to: "分野")
    desk.type("kan")
    desk.press(.escape)
    #expect(!desk.body.contains("絞り込み"))
    #expect(desk.row(containing: " 分野").contains("＊ 福祉"))
    #expect(desk.row(containing: " 分野").contains("「kan」は未選択です"))
    desk.type(" ")
    #expect(desk.body.contains("絞り込み ▸ kan"))
  }

  @Test("Enterで決めると、次の項目へ進む", arguments: [("2", "分野", "fukusi"), ("1", "校区", "izumi")])
  func leadsOn(digit: String, label: String, text: String) {
    desk.openForm(digit)
    desk.fill(label, text)
    desk.press(.enter)
    #expect(!desk.body.contains("絞り込み"))
    #expect(!desk.rowAtCaret.hasPrefix(" \(label)"))
  }

  @Test("選んだものは、Ctrl+Zで元に戻り、Ctrl+Yでやり直せる")
  func choiceIsTakenBack() {
    desk.openForm("2")
    desk.pick("分野", "fukusi")
    desk.press(.control("z"))
    #expect(desk.message.contains("「分野」の選択を元に戻しました"))
    #expect(!desk.row(containing: " 分野").contains("福祉"))
    #expect(desk.rowAtCaret.hasPrefix(" 分野"))
    desk.press(.control("y"))
    #expect(desk.row(containing: " 分野").contains("福祉"))
  }

  @Test("窓の中のPageDownは、一覧を送り、頁は替えない")
  func pageKeysScrollTheList() {
    desk.openForm("2")
    desk.fill("分野", " ")
    let before = desk.chosenRows
    desk.press(.pageDown)
    #expect(desk.body.contains("絞り込み"))
    #expect(desk.chosenRows != before)
    #expect(!desk.bottomLine.contains("PageDown"))
  }

  @Test("同じ名前の校区には、区の名がつく")
  func districtsBearTheirWard() {
    desk.openForm("1")
    desk.fill("校区", "izumi")
    #expect(desk.body.contains("出水　中央区"))
  }

  @Test("主な分野の窓には、分野で選んだものだけが並ぶ")
  func mainFieldIsOneOfTheFields() throws {
    desk.fillGroup()
    desk.pick("分野", "fukusi")
    desk.fill("主な分野", " ")
    #expect(desk.body.contains("( )環境保全") && desk.body.contains("( )福祉"))
    #expect(!desk.body.contains("( )まちづくり"))
    desk.press(.down, .enter, .f(10))
    let group = try #require(desk.view.register.groups[RecordNumber(.group, 1)]?.record)
    #expect(group.fields == ["environment", "welfare"] && group.mainField == "environment")
  }

  @Test("分野を選ぶまで、主な分野は選べず、分野が先だと言う", arguments: [" ", "\u{3000}", "ま"])
  func mainFieldComesAfterTheFields(text: String) {
    desk.openForm("2")
    desk.fill("主な分野", text)
    #expect(!desk.body.contains("絞り込み"))
    #expect(desk.message.contains("先に「分野」を選んでください。「主な分野」は、その中から選びます"))
    desk.pick("分野", "fukusi")
    desk.fill("主な分野", " ")
    #expect(desk.body.contains("( )福祉"))
  }

  @Test("主な分野のもとになった分野を外したら、分野で選んだものから選ぶよう言う")
  func mainFieldIsNoFieldAnyMore() {
    desk.fillGroup()
    desk.pick("主な分野", "kankyo")
    desk.go(to: "分野")
    desk.press(.backspace)
    desk.pick("分野", "fukusi")
    desk.press(.f(10))
    #expect(desk.error(at: "主な分野").contains("分野で選んだものから選んでください"))
    desk.fill("主な分野", " ")
    #expect(!desk.body.contains("( )環境保全") && !desk.body.contains("(•)環境保全"))
    desk.press(.enter, .f(10))
    #expect(desk.message.contains("保存しました 団-000001"))
  }

  @Test("何も見つからなければ、Enterは何も選ばない")
  func nothingFound() {
    desk.openForm("1")
    desk.fill("校区", "ない校区")
    #expect(desk.body.contains("見つかりません"))
    desk.press(.enter)
    #expect(desk.body.contains("絞り込み"))
    desk.press(.control("u"))
    #expect(!desk.body.contains("見つかりません"))
  }
}
