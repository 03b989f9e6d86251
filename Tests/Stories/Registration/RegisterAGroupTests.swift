// 団体を登録して、すぐ引く: the counter's first story, from an empty register.
import Testing

@Suite("団体の登録")
struct RegisterAGroupTests {
  @Test("登録した団体は、分野と校区とローマ字ですぐ引ける")
  func registeredGroupIsFoundAtOnce() throws {
    let desk = try DeskInTmux(register: .empty)
    try desk.press(.f4, toSee: "どの登録をしますか")
    try desk.press(.text("２"), toSee: "団体登録")
    try desk.fill(["名称": "なかよし水辺クラブ", "ふりがな": "ナカヨシミズベクラブ"])
    try desk.choose("ボランティア団体", in: "種別")
    try desk.choose("環境保全", in: "分野")
    try desk.choose("碩台", in: "活動地域")
    try desk.fill(["電話": "096-000-1234"])
    try desk.press(.f10, toSee: "保存しました 団-000001")
    try desk.expect("保留")

    try desk.press(.f2, toSee: "検索 ▸")
    try desk.press(.text("nakayosi"), toSee: "なかよし水辺クラブ")
    try desk.press(.f2, toSee: "1団体")
    try desk.expect("団体検索", "なかよし水辺クラブ")
    try desk.press(.tab, .text("seki"), toSee: "▸seki")
    try desk.expect("碩台")
    try desk.press(.escape)
    try desk.expectNowhere("▸seki")
    try desk.expectNowhere("096-000-1234")  // its owner did not make it public
    try desk.press(.escape, toSee: "Tab条件")
    try desk.press(.f8, toSee: "096-000-1234")
  }

  @Test("誤りは欄のそばに言葉で出て、直せば保存できる")
  func errorsStandAtTheField() throws {
    let desk = try DeskInTmux(register: .empty)
    try desk.press(.f4, toSee: "どの登録をしますか")
    try desk.press(.text("1"), toSee: "個人登録")
    try desk.press(.f10, toSee: "保存できません")
    try desk.expect("入力してください")
    try desk.fill(["氏名": "山田 花子", "ふりがな": "やまだ はなこ", "電話": "328-2868"])
    try desk.press(.tab, toSee: "桁が足りません")
    try desk.choose("出水", in: "校区")
    try desk.go(to: "電話")
    try desk.clearLine()
    try desk.type("096-000-2868")
    try desk.go(to: "利用目的の同意日")
    try desk.press(.space, toSee: "令和8年11月24日")
    try desk.press(.f10, toSee: "保存しました 個-000001")
    #expect(try desk.program.run("show", "個1", "--json").output.contains("096-000-2868"))
  }
}
