// 退会と取り消し: leaving with a reason, and taking the last save back.
import Testing

@Suite("退会")
struct WithdrawAndUndoTests {
  @Test("退会には理由が要り、Ctrl+Z で元に戻る")
  func withdrawalIsTakenBack() throws {
    let desk = try DeskInTmux(register: .demo)
    try desk.expect("登録団体", "73件")
    try desk.press(.text("g20"), toSee: "団-000020")
    try desk.press(.enter, toSee: "Del退会")
    try desk.press(.delete, toSee: "理由")
    try desk.press(.f10, toSee: "理由を入力してください")
    try desk.type("解散")
    try desk.press(.f10, toSee: "退会にしました 団-000020")
    #expect(try desk.program.run("show", "g20").output.contains("解散"))
    try desk.press(.control("z"), toSee: "の退会を元に戻しました")
    try desk.expect("団-000020 手話サークル ゆびのわ")
    #expect(try desk.program.run("show", "g20", "--json").output.contains(#""state":"registered""#))
    try desk.press(.control("y"), toSee: "の退会をやり直しました")
    #expect(try desk.program.run("show", "g20", "--json").output.contains(#""state":"withdrawn""#))
  }
}
