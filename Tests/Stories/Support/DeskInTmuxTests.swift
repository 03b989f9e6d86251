// The words of the stories on the real program: a form filled in, saved, and left half-done.
import Glibc
import Testing

@Suite("物語の言葉")
struct DeskInTmuxTests {
  @Test("様式の欄をラベルで埋め、選び、保存できる")
  func fillingChoosingSaving() throws {
    let desk = try DeskInTmux(register: .empty)
    try desk.press(.f4, toSee: "どの登録をしますか")
    try desk.press(.text("2"), toSee: "団体登録")
    try desk.fill(["名称": "なかよし水辺クラブ", "ふりがな": "なかよしみずべくらぶ"])
    try desk.choose("ボランティア団体", in: "種別")
    try desk.choose("環境保全", in: "分野")
    try desk.choose("碩台", in: "活動地域")
    try desk.press(.f10, toSee: "団-000001")
    try desk.expect("なかよし水辺クラブ")
    #expect(try desk.program.run("lookup", "水辺").lines.count == 1)
  }

  @Test("途中で落とされても、次に開けば下書きがある")
  func killedAndOpenedAgain() throws {
    let desk = try DeskInTmux(columns: 100, rows: 30, register: .empty, locale: nil)
    try desk.press(.f4, toSee: "どの登録をしますか")
    try desk.press(.text("1"), toSee: "個人登録")
    try desk.fill(["氏名": "黒髪 青葉"])
    try desk.press(.tab)
    try desk.expect("下書き 10:42")
    #expect(try desk.killDesk(SIGKILL) == 137)
    try desk.reopen()
    try desk.expect("下書き")
    try desk.expectNowhere("個-000001")
  }

  @Test("空でない台帳を、同じ場所の二台目の端末でも開ける")
  func twoDesks() throws {
    let counter = try DeskInTmux(register: .demo)
    let cityHall = try DeskInTmux(register: .sharedWith(counter), staff: "佐々木")
    try counter.expect("担当 田中", "登録団体")
    try cityHall.expect("担当 佐々木", "登録団体")
  }

  @Test("前から見えている言葉は、キーの答えとして待てない")
  func whatWasThereBeforeIsNoAnswer() throws {
    let desk = try DeskInTmux(register: .empty)
    withKnownIssue { try desk.press(.f4, toSee: "F1説明") }
    // The story stopped before the key.
    try desk.expect("本日の業務")
    try desk.press(.f4, toSee: "どの登録をしますか")
  }
}
