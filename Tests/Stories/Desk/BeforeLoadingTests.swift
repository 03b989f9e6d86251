// 読み込み前: what is typed and chosen while the register still loads is kept all the same.
import Glibc
import Testing

@Suite("読み込み中の物語")
struct BeforeLoadingTests {
  /// A desk whose register can't be read to its end: one of its files waits for somebody to write it.
  private func deskThatLoads(staff: String = "田中") throws -> (desk: DeskInTmux, file: String) {
    let first = try DeskInTmux(register: .empty)
    try first.killDesk(SIGKILL)
    let file = first.program.register.appending(path: "individuals.json").path
    #expect(unlink(file) == 0)
    #expect(mkfifo(file, 0o600) == 0)
    let desk = try DeskInTmux(register: .sharedWith(first), staff: staff, isLoaded: false)
    return (desk, file)
  }

  @Test("読み込みが終わらないまま落とされても、打った分は下書きにある", arguments: [SIGTERM, SIGHUP])
  func typingBeforeLoadingIsKept(signal: Int32) throws {
    let (desk, file) = try deskThatLoads()
    try desk.press(.f4, toSee: "どの登録をしますか")
    try desk.press(.text("2"), toSee: "団体登録")
    try desk.go(to: "名称")
    try desk.type("早起きの会")
    #expect(try desk.killDesk(signal) == 0)
    #expect(unlink(file) == 0)
    try desk.reopen(toSee: "早起きの会")
  }

  @Test("読み込みの前でも、種別と分野は一覧から選べる")
  func choicesBeforeLoading() throws {
    let (desk, file) = try deskThatLoads()
    try desk.press(.f4, toSee: "どの登録をしますか")
    try desk.press(.text("2"), toSee: "団体登録")
    try desk.choose("ボランティア団体", in: "種別")
    try desk.choose("福祉", in: "分野")
    #expect(try desk.killDesk(SIGTERM) == 0)
    #expect(unlink(file) == 0)
  }

  @Test("読み込みの前に選んだ担当も、そのあとの保存に残る")
  func staffChosenBeforeLoading() throws {
    let (desk, file) = try deskThatLoads(staff: "")
    try desk.expect("担当者を選んでください")
    try desk.press(.text("1"), toSee: "担当 緒方 みのり")
    // Whoever opens it lets the loading go on.
    #expect(close(open(file, O_WRONLY)) == 0)
    try desk.expect("0件")
    try desk.press(.f4, toSee: "どの登録をしますか")
    try desk.press(.text("2"), toSee: "団体登録")
    try desk.fill(["名称": "灯りの会", "ふりがな": "あかりのかい"])
    try desk.choose("ボランティア団体", in: "種別")
    try desk.choose("福祉", in: "分野")
    try desk.choose("市内全域", in: "活動地域")
    try desk.press(.f10, toSee: "保存しました 団-000001")
    #expect(unlink(file) == 0)
    #expect(try desk.program.run("history").output.contains("緒方 みのり"))
  }
}
