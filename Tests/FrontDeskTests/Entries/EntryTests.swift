// 入力欄: kana, dates, postal codes, choices, lists with a window, as they take what is typed.

import Civic
import DeskTestKit
import FrontDesk
import TerminalKit
import Testing

@Suite("入力欄")
struct EntryTests {
  private let desk = DeskOnCanvas()

  /// The person that F10 saves from a form with the required fields and what was typed besides.
  private func savedPerson(kana: String = "たなか") throws -> Individual {
    desk.fill("氏名", "田中 花子")
    desk.fill("ふりがな", kana)
    desk.pick("校区", "sunatori")
    desk.fill("利用目的の同意日", " ")
    desk.press(.f(10))
    return try #require(desk.view.register.individuals[RecordNumber(.individual, 1)]?.record)
  }

  @Test("ふりがなは、ひらがな・カタカナ・半角カナのどれでもよい", arguments: ["たなか", "タナカ", "ﾀﾅｶ"])
  func kana(text: String) throws {
    desk.openForm("1")
    #expect(try savedPerson(kana: text).kana == "たなか")
  }

  @Test("漢字のふりがなは、項目を離れたときに断る")
  func kanjiIsNoKana() {
    desk.openForm("1")
    desk.fill("ふりがな", "田なか")
    desk.press(.tab)
    #expect(desk.error(at: "ふりがな").contains("「田」はかなではありません"))
  }

  @Test("生年は、全角の数字でもよい")
  func fullWidthDigits() throws {
    desk.openForm("1")
    desk.fill("生年", "１９７０")
    #expect(try savedPerson().birthYear == 1970)
  }

  @Test(
    "日付は、どう書いても両方の暦で確かめられる",
    arguments: [
      ("2026-11-23", "令和8年11月23日", "2026-11-23"), ("R8.11.23", "令和8年11月23日", "2026-11-23"),
      ("令和８年１１月２３日", "令和8年11月23日", "2026-11-23"), ("S45.3.1", "昭和45年3月1日", "1970-03-01"),
      ("1123", "令和8年11月23日", "2026-11-23"),
    ]
  )
  func dates(text: String, era: String, iso: String) {
    desk.openForm("2")
    desk.fill("設立", text)
    #expect(desk.rowAtCaret.contains(era))
    #expect(desk.rowAtCaret.contains(iso))
  }

  @Test("空の日付でSpaceを押すと今日になる", arguments: [" ", "　"])
  func spaceIsToday(space: String) {
    desk.openForm("2")
    desk.go(to: "設立")
    #expect(desk.bottomLine.contains("Space今日"))
    desk.type(space)
    #expect(desk.rowAtCaret.contains("令和8年11月24日"))
    #expect(!desk.bottomLine.contains("Space"))
  }

  @Test("読めない日付は、書き方を添えて断る")
  func noDate() {
    desk.openForm("2")
    desk.fill("設立", "きのう")
    desk.press(.tab)
    #expect(desk.error(at: "設立").contains("「きのう」は日付として読めません"))
    #expect(desk.body.contains("入力してください"))
  }

  @Test("郵便番号は町を差し出すだけで、選ぶまで住所は変わらない")
  func postalCodeOffers() {
    desk.openForm("1")
    desk.fill("郵便番号", "８６２０９４１")
    #expect(desk.rowAtCaret.contains("→ 中央区 出水"))
    desk.press(.tab)
    #expect(!desk.row(containing: " 住所").contains("熊本市"))
    desk.press(.backTab)
    #expect(desk.bottomLine.contains("Space町を選ぶ"))
    desk.type(" ")
    desk.press(.enter)
    #expect(desk.row(containing: " 住所").contains("熊本市中央区出水"))
    desk.go(to: "住所")
    desk.type("0丁目1-1")
    #expect(desk.rowAtCaret.contains("熊本市中央区出水0丁目1-1"))
  }

  @Test("町のわからない郵便番号では、Spaceを案内しない", arguments: ["", "862", "1000001"])
  func postalCodeWithoutTowns(text: String) {
    desk.openForm("1")
    desk.fill("郵便番号", text)
    #expect(!desk.bottomLine.contains("Space"))
  }

  @Test("郵便番号を入れると、校区の窓では近い校区が先に並ぶ")
  func districtsNearby() {
    desk.openForm("1")
    desk.fill("郵便番号", "860-0064")
    desk.go(to: "校区")
    desk.type(" ")
    #expect(desk.chosenRows.contains { $0.contains("( )城山　西区") })
  }

  @Test("並んだ選択肢は、←→で移りSpaceで選び、選び直せる", arguments: [" ", "\u{3000}"])
  func choicesInSight(space: String) {
    desk.openForm("2")
    desk.go(to: "種別")
    desk.type(space)
    #expect(desk.rowAtCaret.contains("(•)地縁による団体"))
    desk.press(.right)
    desk.type(space)
    #expect(desk.rowAtCaret.contains("( )地縁による団体"))
    #expect(desk.rowAtCaret.contains("(•)ボランティア団体"))
    desk.press(.backspace)
    #expect(!desk.rowAtCaret.contains("(•)"))
  }

  @Test("時間帯は、いくつでも選べる")
  func severalChoices() {
    desk.openForm("2")
    desk.go(to: "時間帯")
    desk.type(" ")
    desk.press(.right, .right)
    desk.type(" ")
    #expect(desk.rowAtCaret.contains("[x]平日昼 [ ]平日夜 [x]土日祝"))
  }

  @Test("要件は、縦に並び、↓で最後まで行くと次の項目に出る")
  func checklist() {
    desk.openForm("2")
    desk.press(.pageDown, times: 3)
    for _ in 0..<7 {
      desk.type(" ")
      desk.press(.down)
    }
    #expect(desk.rowAtCaret.hasPrefix(" 通信の届け方"))
    desk.press(.pageUp)
    #expect(!desk.body.contains("[ ]"))
  }

  @Test("文章の項目では、Enterは改行、Tabで次へ")
  func paragraph() {
    desk.openForm("2")
    desk.fill("目的", "川を")
    desk.press(.enter)
    desk.type("守る")
    #expect(desk.body.contains("川を"))
    #expect(desk.rowAtCaret.contains("守る"))
    desk.press(.tab)
    #expect(desk.rowAtCaret.hasPrefix(" 活動内容"))
  }

  @Test("はい・いいえは、Spaceで替わる")
  func flag() {
    desk.openForm("2")
    desk.go(to: "初心者歓迎")
    #expect(desk.bottomLine.contains("Space選ぶ"))
    desk.type("　")
    #expect(desk.rowAtCaret.contains("[x]はい"))
    #expect(desk.bottomLine.contains("Space外す"))
  }

  @Test("連絡先ごとに、横の欄で公開を選べる")
  func disclosureBesideTheDetail() {
    desk.openForm("2")
    desk.fill("電話", "096-000-1234")
    #expect(desk.rowAtCaret.contains("[ ]公開"))
    desk.press(.tab)
    desk.type(" ")
    #expect(desk.row(containing: " 電話").contains("[x]公開"))
  }

  @Test("団体番号を打つと、横にその団体の名前が出る")
  func numberEchoesName() {
    let desk = DeskOnCanvas([OnFile.group("水辺の会", "みずべのかい")])
    desk.openForm("3")
    desk.fill("団体番号", "ｇ１")
    #expect(desk.rowAtCaret.contains("水辺の会"))
    desk.type("9")
    #expect(desk.rowAtCaret.contains("この番号の団体はありません"))
  }
}
