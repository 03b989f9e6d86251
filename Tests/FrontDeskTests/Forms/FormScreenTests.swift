// 記入画面: moving, required fields, saving, errors beside the field.

import Civic
import DeskTestKit
import FrontDesk
import TerminalKit
import Testing

@Suite("記入画面")
struct FormScreenTests {
  private let desk = DeskOnCanvas()

  @Test("開くと、最初の項目から打てる", arguments: ["1", "１"])
  func opens(digit: String) {
    desk.openForm(digit)
    #expect(desk.head.contains("個人登録　個-（新）"))
    #expect(desk.rowAtCaret.hasPrefix(" 氏名"))
    desk.type("田中")
    #expect(desk.rowAtCaret.contains("田中"))
  }

  @Test(
    "必ず入力する項目に＊がつく",
    arguments: [
      ("1", ["氏名", "ふりがな", "校区"]), ("2", ["名称", "ふりがな", "種別"]), ("3", ["区分", "題名"]),
    ]
  )
  func marksRequired(digit: String, labels: [String]) {
    desk.openForm(digit)
    for label in labels { #expect(desk.row(containing: " \(label)").contains("＊")) }
    #expect(!desk.row(containing: " 設立").contains("＊"))
  }

  @Test("空のままF10を押すと、最初の必須項目に移り、何が要るかを言う", arguments: ["1", "2", "3"])
  func requiredFields(digit: String) {
    desk.openForm(digit)
    desk.press(.f(10))
    let first = ["1": "氏名", "2": "名称", "3": "区分"][digit] ?? ""
    #expect(desk.rowAtCaret.hasPrefix(" \(first)"))
    #expect(desk.error(at: first).contains("✕ 入力してください"))
    #expect(desk.message.contains("保存できません。「\(first)」ほか"))
    #expect(!desk.effects.contains { if case .commit = $0 { true } else { false } })
  }

  @Test("誤りのある頁の見出しに、しるしがつく")
  func tabsShowErrors() {
    desk.openForm("2")
    desk.press(.f(10))
    #expect(desk.body.contains("1 基本✕"))
    #expect(desk.body.contains("2 活動✕"))
    #expect(!desk.body.contains("3 連絡先✕"))
  }

  @Test("Enter・Tab・↓で次の項目、↑・Shift+Tabで前の項目", arguments: [Key.enter, .tab, .down])
  func moves(key: Key) {
    desk.openForm("2")
    desk.press(key)
    #expect(desk.rowAtCaret.hasPrefix(" ふりがな"))
    desk.press(.up)
    #expect(desk.rowAtCaret.hasPrefix(" 名称"))
    desk.press(key, .backTab)
    #expect(desk.rowAtCaret.hasPrefix(" 名称"))
  }

  @Test("PageDown・PageUpで頁が替わり、端では案内しない")
  func turnsPages() {
    desk.openForm("2")
    #expect(desk.bottomLine.contains("PageDown次の頁"))
    #expect(!desk.bottomLine.contains("PageUp"))
    desk.press(.pageDown)
    #expect(desk.rowAtCaret.hasPrefix(" 分野"))
    desk.press(.pageUp)
    #expect(desk.rowAtCaret.hasPrefix(" 名称"))
    desk.press(.pageDown, .pageDown, .pageDown, .pageDown)
    #expect(desk.bottomLine.contains("PageUp前の頁"))
    #expect(desk.rowAtCaret.hasPrefix(" 通信の届け方"))
    #expect(!desk.bottomLine.contains("PageDown"))
    desk.press(.pageUp)
    #expect(desk.rowAtCaret.hasPrefix(" 登録の要件"))
  }

  @Test("最後の項目の次は保存で、Enterで保存する")
  func saveButton() {
    desk.fillGroup()
    desk.go(to: "備考")
    desk.press(.tab)
    #expect(desk.rowAtCaret.contains("[ 保存する (F10) ]"))
    desk.press(.enter)
    #expect(desk.message.contains("保存しました 団-000001"))
    #expect(desk.head.contains("団体　団-000001　なかよし水辺クラブ"))
  }

  @Test("要件がそろわないうちは、保留になり、理由が出る")
  func pendingUntilMet() {
    desk.fillGroup()
    desk.press(.f(10))
    #expect(desk.message.contains("保存しました 団-000001　Ctrl+Z 元に戻す　保留 未確認の要件: 市民の"))
    #expect(desk.head.contains("○ 保留"))
  }

  @Test("打った電話が短いと、項目を離れたときに、その下に言葉で出る")
  func errorAtTheField() {
    desk.openForm("1")
    desk.fill("電話", "096-000-12")
    #expect(desk.error(at: "電話").isEmpty)
    desk.press(.tab)
    #expect(desk.error(at: "電話").contains("✕ 桁が足りません。市外局番からご確認ください"))
    desk.press(.backTab)
    desk.type("34")
    #expect(desk.error(at: "電話").isEmpty)
  }

  @Test("法人格を選ぶと法人番号を訊き、検査用数字を確かめる")
  func corporateNumber() {
    desk.openForm("2")
    #expect(!desk.body.contains("法人番号"))
    desk.choose("法人格", place: 1)
    #expect(desk.body.contains("法人番号"))
    desk.fill("法人番号", "8000000000002")
    desk.press(.tab)
    #expect(desk.error(at: "法人番号").contains("検査用数字が合いません"))
  }

  @Test("種別から、地縁型かテーマ型かがわかる")
  func derivedType() {
    desk.openForm("2")
    desk.choose("種別", place: 1)
    #expect(desk.body.contains("種別から: テーマ型"))
    desk.press(.left)
    desk.type(" ")
    #expect(desk.body.contains("種別から: 地縁型"))
  }

  @Test("利用目的が、同意日と同じ頁に出る", arguments: ["1", "2"])
  func purposeIsShown(digit: String) {
    desk.openForm(digit)
    desk.go(to: "利用目的の同意日")
    #expect(desk.body.contains("【利用目的】お預かりする個人情報は"))
    #expect(desk.body.contains("消去します。"))
  }

  @Test("18歳に満たない方には、保護者の氏名と同意日を訊く")
  func guardian() {
    desk.openForm("1")
    #expect(!desk.body.contains("保護者氏名"))
    desk.fill("生年", "２０１２")
    #expect(desk.body.contains("保護者氏名"))
    desk.press(.f(10))
    #expect(desk.error(at: "保護者氏名").contains("入力してください"))
  }

  @Test("F1からF7は、記入中でも候補の窓の中でも効き、Escで続きに戻る", arguments: [1, 2, 4, 5, 6, 7])
  func goesElsewhereAndBack(number: Int) {
    desk.openForm("2")
    desk.type("水辺")
    desk.press(.f(number))
    #expect(!desk.head.hasPrefix(" 団体登録"))
    desk.press(.escape)
    #expect(desk.head.contains("団体登録　団"))
    desk.go(to: "分野")
    desk.type(" ")
    desk.press(.f(number))
    #expect(!desk.head.hasPrefix(" 団体登録"))
    desk.press(.escape)
    #expect(desk.body.contains("絞り込み ▸"))
  }

  @Test("3行を貼り付けても、1行の項目では1行になる")
  func pasteIntoOneLine() {
    desk.openForm("2")
    desk.press(.paste("水辺の\n会\nです"))
    #expect(desk.row(containing: "名称").contains("水辺の 会 です"))
    #expect(desk.rowAtCaret.hasPrefix(" 名称"))
  }

  @Test("Ctrl+Zは、打っている項目の中だけで効き、前の保存には及ばない")
  func undoInField() {
    desk.openForm("2")
    desk.type("水辺")
    desk.press(.control("z"))
    #expect(!desk.row(containing: "名称").contains("水辺"))
    #expect(!desk.effects.contains(.step(.back)))
    desk.press(.control("z"), .control("z"))
    #expect(!desk.effects.contains(.step(.back)))
    #expect(desk.message.contains("元に戻す入力がありません"))
  }

  @Test("保存したものは、Ctrl+Zで取り消せる")
  func undoesTheSave() {
    desk.fillGroup()
    desk.press(.f(10), .control("z"))
    #expect(desk.message.contains("団-000001 なかよし水辺クラブ の登録を元に戻しました。Ctrl+Y でやり直し"))
    #expect(desk.view.register.groups[RecordNumber(.group, 1)]?.record.state == .cancelled)
  }

  @Test("Enterは公開の欄をとばして次の項目へ、Tabは公開の欄へ進む")
  func enterPassesDisclosure() {
    desk.openForm("2")
    desk.fill("住所", "出水0丁目")
    desk.press(.enter)
    #expect(desk.rowAtCaret.hasPrefix(" 電話"))
    desk.type("096-000-1234")
    #expect(desk.rowAtCaret.contains("096-000-1234"))
    desk.press(.tab)
    desk.type(" ")
    #expect(desk.rowAtCaret.contains("[x]公開"))
    desk.press(.enter)
    #expect(desk.rowAtCaret.hasPrefix(" メール"))
  }

  @Test(
    "文字の入らない欄では、打った文字が黙って消えず、どうするかを言う",
    arguments: [Key.character("あ"), .paste("水辺"), .control("u"), .backspace]
  )
  func lettersOnABox(key: Key) {
    desk.openForm("2")
    desk.go(to: "電話")
    desk.press(.tab, key)
    #expect(desk.message.contains("ここには文字は入りません。Spaceで「公開」を選び"))
    #expect(desk.rowAtCaret.contains("[ ]公開"))
    desk.go(to: "種別")
    desk.press(.character("あ"))
    #expect(desk.message.contains("←→で移り、Spaceで選びます"))
  }

  @Test("団体番号の欄では、名前を打って出た団体が、Enterで決まる")
  func groupByName() {
    let desk = DeskOnCanvas([OnFile.group("水辺の会", "みずべのかい")])
    desk.openForm("3")
    desk.fill("団体番号", "みずべ")
    #expect(desk.rowAtCaret.contains("Enterで 団-000001 水辺の会"))
    desk.press(.enter)
    #expect(desk.row(containing: " 団体番号").contains("団-000001"))
    #expect(desk.error(at: "団体番号").isEmpty)
    desk.press(.up, .control("z"))
    #expect(desk.row(containing: " 団体番号").contains("みずべ"))
  }

  @Test("公開の欄も、Ctrl+Zで元に戻り、Ctrl+Yでやり直せる")
  func flagIsTakenBack() {
    desk.openForm("2")
    desk.go(to: "電話")
    desk.press(.tab, .character(" "), .tab, .control("z"))
    #expect(desk.rowAtCaret.contains("[ ]公開"))
    #expect(desk.message.contains("「電話の公開」の選択を元に戻しました"))
    desk.press(.control("y"))
    #expect(desk.rowAtCaret.contains("[x]公開"))
    desk.press(.control("y"))
    #expect(desk.message.contains("やり直す入力がありません"))
    #expect(!desk.effects.contains(.step(.again)))
  }

  @Test("何も変えずにF10を押すと、変更はないと言って閉じ、履歴は増えない")
  func nothingToSave() {
    let desk = DeskOnCanvas([OnFile.group("水辺の会", "みずべのかい")])
    desk.type("g1")
    desk.press(.enter, .f(10))
    #expect(desk.head.contains("団体登録　団-000001"))
    desk.press(.f(10))
    #expect(desk.message == "変更はありません")
    #expect(!desk.head.contains("団体登録"))
    #expect(desk.view.register.groups[RecordNumber(.group, 1)]?.revision == 1)
    #expect(desk.view.drafts.isEmpty)
  }
}
