// 壊れた行: the page of the record whose last change was damaged says so, until that is confirmed.
import Foundation
import Testing

@Suite("壊れた行の物語")
struct DamageTests {
  @Test("変更の行が壊れた記録の画面は、欠けたかもしれないことと戻し方を言い、確認済みにすると言わなくなる")
  func damagedRecord() throws {
    let desk = try DeskInTmux(register: .demo)
    for name in ["ゆびのわと森", "ゆびのわと海"] {
      #expect(try desk.program.run("edit", "g20", "name=\(name)").exitCode == 0)
    }
    try desk.killDesk(SIGKILL)
    let journal = desk.program.register.appending(path: "journal/0000000001.jsonl")
    var bytes = try desk.program.journalLines()
    bytes[bytes.count - 200] ^= 0x01
    try bytes.write(to: journal)

    try desk.reopen(toSee: "壊れた行があります")
    try desk.press(.text("g20"), toSee: "Enter開く")
    try desk.press(.enter, toSee: "この記録の最後の変更が読めていない")
    try desk.expect("履歴（Ctrl+R）", "aiport mend G-000020")
    #expect(try desk.program.run("verify", "--confirm", "--yes").exitCode == 0)
    try desk.expectNowhere("壊れた行")
    try desk.expect("団体　団-000020")
  }
}
