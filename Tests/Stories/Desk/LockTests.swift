// ロック: the screen shows nothing of anybody until the PIN was typed; typing goes on where it was.
import Glibc
import Testing

@Suite("ロックの物語")
struct LockTests {
  @Test("F12でロックすると何も見えず、PINで解除すると、書きかけの様式の続きになる")
  func lockAndUnlock() throws {
    let desk = try DeskInTmux(register: .demo, staff: "緒方 みのり")
    #expect(try desk.program.run("pin", "緒方 みのり", input: "4821\n").exitCode == 0)
    try desk.press(.f4, toSee: "どの登録をしますか")
    try desk.press(.text("2"), toSee: "団体登録")
    try desk.type("星空案内人の会")
    try desk.press(.f12, toSee: "担当者のPINを入力して")
    try desk.expectNowhere("星空")
    try desk.press(.control("q"), toSee: "ロック中は終了できません")
    // That it is wrong stands there for a second only.
    try desk.press(.text("1111"), .enter, toSee: "入力できます。PINを入力してください。")
    try desk.expectNowhere("星空")
    try desk.press(.text("4821"), .enter, toSee: "ロックを解除しました")
    try desk.expect("星空案内人の会")
  }

  @Test("PINに続けて打ったキーは、解除のあとの画面に届き、違うPINなら何も開かない")
  func typedAhead() throws {
    let desk = try DeskInTmux(register: .demo, staff: "緒方 みのり")
    #expect(try desk.program.run("pin", "緒方 みのり", input: "4821\n").exitCode == 0)
    try desk.press(.f12, toSee: "担当者のPINを入力して")
    // In one go: the desk has them before the PIN can have been looked at.
    try desk.press(.text("1111\rg20"), toSee: "入力できます。PINを入力してください。")
    try desk.expectNowhere("団-000020")
    try desk.press(.text("4821\rg20\r"), toSee: "団体　団-000020　手話サークル ゆびのわ")
    try desk.expect("Del退会")
  }

  @Test("ロック中に届いたほかの端末の保存は、解除すると見える")
  func othersGoOn() throws {
    let desk = try DeskInTmux(register: .demo, staff: "緒方 みのり")
    try desk.press(.text("g20"), toSee: "団-000020")
    try desk.press(.enter, toSee: "Del退会")
    try desk.press(.f12, toSee: "PINは設定されていません")
    #expect(try desk.program.run("edit", "g20", "name=ゆびのわと森").exitCode == 0)
    try desk.press(.enter, toSee: "ゆびのわと森")
  }

  @Test("同僚は自分の名前とPINでロックを解除し、次の起動では、挙げた担当者のPINが要る")
  func colleague() throws {
    let desk = try DeskInTmux(register: .demo, staff: "緒方 みのり")
    #expect(try desk.program.run("pin", "緒方 みのり", input: "4821\n").exitCode == 0)
    #expect(try desk.program.run("pin", "坂梨 健吾", input: "7777\n").exitCode == 0)
    try desk.press(.f12, toSee: "担当 ▸ 緒方 みのり")
    try desk.press(.down, toSee: "担当 ▸ 坂梨 健吾")
    try desk.press(.text("7777"), .enter, toSee: "担当は坂梨 健吾に替わりました")
    try desk.press(.f8, toSee: "担当者を選んでください")
    try desk.press(.text("1"), toSee: "緒方 みのりのPINを入力して")
    try desk.press(.text("7777"), .enter, toSee: "入力できます。PINを入力してください。")
    try desk.killDesk(SIGTERM)
    try desk.reopen(toSee: "緒方 みのりのPINを入力して")
    try desk.press(.text("4821"), .enter)
    try desk.expect("担当 緒方 みのり")
  }
}
