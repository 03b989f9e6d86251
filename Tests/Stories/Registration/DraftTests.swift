// 下書き: what was typed survives the program, the terminal and a change of mind.
import Glibc
import Testing

@Suite("下書きの物語")
struct DraftTests {
  @Test("書きかけの様式は、落とされても一キーで元に戻り、捨てても取り戻せる")
  func draftSurvivesAndComesBack() throws {
    let desk = try DeskInTmux(register: .empty)
    try desk.press(.f4, toSee: "どの登録をしますか")
    try desk.press(.text("2"), toSee: "団体登録")
    try desk.fill(["名称": "星空案内人の会", "ふりがな": "ほしぞらあんないにんのかい"])
    try desk.press(.tab)
    try desk.expect("下書き 10:42")
    #expect(try desk.killDesk(SIGKILL) == 128 + Int(SIGKILL))

    try desk.reopen(toSee: "星空案内人の会")
    try desk.press(.down, toSee: "Del捨てる")
    try desk.press(.enter, toSee: "団体登録")
    try desk.expect("星空案内人の会", "ほしぞらあんないにんのかい")
    try desk.press(.escape, toSee: "下書きに残しました")

    try desk.expect("Enter続ける Del捨てる")
    try desk.press(.delete, toSee: "捨てました")
    try desk.press(.control("z"), toSee: "捨てた下書きを戻しました")
    try desk.expect("星空案内人の会")
  }

  @Test("端末が切れても、入力は残り、番号は使われない")
  func hangUpKeepsTyping() throws {
    let desk = try DeskInTmux(register: .empty)
    try desk.press(.f4, toSee: "どの登録をしますか")
    try desk.press(.text("3"), toSee: "情報提供書　情-（新）")
    try desk.go(to: "題名")
    try desk.type("冬の星を見る会")
    #expect(try desk.killDesk(SIGHUP) == 0)
    try desk.reopen(toSee: "冬の星を見る会")
    #expect(try desk.program.run("notice", "list").output.isEmpty)
  }
}
