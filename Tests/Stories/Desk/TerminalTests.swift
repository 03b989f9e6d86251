// 端末: other sizes and kinds of terminal, pasted text, strange keys, and what is left behind.
import Glibc
import Testing

@Suite("端末の物語")
struct TerminalTests {
  @Test("小さすぎる端末ではそう言い、広げると元の画面に戻る")
  func tooSmallAndBack() throws {
    let desk = try DeskInTmux(register: .demo)
    try desk.press(.text("syuwa"), toSee: "手話サークル")
    try desk.resize(columns: 40, rows: 10)
    try desk.expect("画面が小さすぎます")
    try desk.press(.f4, .text("1"), .text("めくら打ち"))
    try desk.resize(columns: 132, rows: 43)
    try desk.expect("手話サークル ゆびのわ", "検索 ▸ syuwa")
    try desk.expectNowhere("めくら打ち")
  }

  @Test("どの種類の端末でも日本語が出る", arguments: ["xterm", "linux", "vt100", "screen"])
  func everyTerminal(kind: String) throws {
    let desk = try DeskInTmux(register: .demo, locale: nil, terminal: kind)
    try desk.expect("本日の業務", "検索")
  }

  @Test("三行を貼り付けても一行の欄に収まり、改行は空白になる")
  func pasteIntoOneLine() throws {
    let desk = try DeskInTmux(register: .empty)
    try desk.press(.f4, toSee: "どの登録をしますか")
    try desk.press(.text("2"), toSee: "団体登録")
    try desk.paste("水辺の\n会\nみなみ")
    try desk.expect("水辺の 会 みなみ")
  }

  @Test("終わらせる合図では、端末を元に戻して終わる")
  func terminatedCleanly() throws {
    let desk = try DeskInTmux(register: .demo)
    #expect(try desk.killDesk(SIGTERM) == 0)
  }
}
