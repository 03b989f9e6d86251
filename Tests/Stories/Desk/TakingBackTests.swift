// 取り消し: what Ctrl+Z and 発行の取り消し mean after prints, and after a draft was thrown away.
import Foundation
import ProgramTestKit
import Testing

@Suite("取り消しの物語")
struct TakingBackTests {
  /// A program that finds a printer which takes everything.
  private func withPrinter(_ program: BuiltProgram) throws -> BuiltProgram {
    let folder = program.register.deletingLastPathComponent().appending(path: "printer")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for (name, script) in [
      ("lpstat", "echo counter"), ("lp", "echo 'request id is counter-1 (1 file(s))'"),
    ] {
      let file = folder.appending(path: name)
      try Data("#!/bin/sh\n\(script)\n".utf8).write(to: file)
      try FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: file.path)
    }
    var program = program
    program.environment["PATH"] = folder.path + ":/usr/bin:/bin"
    return program
  }

  @Test("校正刷りをした号は発行を取り消せ、発行してから刷った号は取り消せない")
  func proofBindsNobody() throws {
    let folder = try TemporaryFolder()
    let program = try withPrinter(BuiltProgram(in: folder))
    for arguments in [
      ["init", "--demo"], ["bulletin", "new"], ["bulletin", "print", "4", "--queue", "counter"],
      ["bulletin", "close", "4"], ["bulletin", "reopen", "4"], ["bulletin", "close", "4"],
      ["bulletin", "print", "4", "--queue", "counter"],
    ] {
      let finished = try program.run(arguments)
      #expect(finished.exitCode == 0, "\(arguments): \(finished)")
    }
    let refused = try program.run("bulletin", "reopen", "4")
    #expect(refused.exitCode == 1)
    #expect(refused.errors.contains("印刷または配信の記録があるため"))
  }

  @Test("きょう元に戻したものは、開き直したあとでも、訊いてからやり直せる")
  func repeatsAfterRestart() throws {
    let desk = try DeskInTmux(register: .demo)
    try desk.press(.text("g20"), toSee: "団-000020")
    try desk.press(.enter, toSee: "Del退会")
    try desk.press(.f10, toSee: "団体登録")
    try desk.type("と森")
    try desk.press(.f10, toSee: "保存しました 団-000020")
    try desk.press(.control("z"), toSee: "の変更（名称）を元に戻しました")
    #expect(try desk.killDesk(SIGKILL) == 128 + Int(SIGKILL))

    try desk.reopen(toSee: "登録団体")
    try desk.expect("73件")
    try desk.press(.control("y"), toSee: "やり直しますか。")
    try desk.expect("団-000020 手話サークル ゆびのわ の変更（名称）")
    try desk.press(.enter, toSee: "をやり直しました")
    #expect(try desk.program.run("show", "g20").output.contains("ゆびのわと森"))
  }

  @Test("日が替わったあとの Ctrl+Z は、最後の保存がいつのだれのもので、どう戻すかを言い、その番号で戻せる")
  func theDayAfter() throws {
    let evening = try DeskInTmux(register: .demo)
    #expect(try evening.program.run("edit", "g20", "name=ゆびのわと森").exitCode == 0)
    let morning = try DeskInTmux(
      register: .sharedWith(evening),
      today: "2026-11-25",
      staff: "古閑"
    )
    try morning.press(.control("z"), toSee: "今日の自分の操作で、元に戻せるものはもうありません。")
    try morning.expect("R8.11.24 10:42", "窓口 田中）", "ゆびのわと森 の変更（名称）")
    let seq = try #require(
      try evening.program.run("history", "--limit", "1").output.split(
        whereSeparator: \.isWhitespace
      ).first
    )
    try morning.expect("aiport undo \(seq)")
    let undone = try morning.program.run("undo", String(seq))
    #expect(undone.output == "元に戻しました: 団-000020\n")
  }

  @Test("捨てた下書きが消去でなくなっていたら、Ctrl+Z は戻したとは言わない")
  func discardedDraftIsErased() throws {
    let desk = try DeskInTmux(register: .demo)
    try desk.press(.text("i12"), toSee: "Enter開く")
    try desk.press(.enter, toSee: "Del退会")
    try desk.press(.f10, toSee: "個人登録")
    try desk.type("と")
    try desk.press(.escape, toSee: "下書きに残しました")
    try desk.press(.escape)
    try desk.press(.escape, toSee: "本日の業務")
    try desk.press(.down, toSee: "Del捨てる")
    try desk.press(.delete, toSee: "捨てました")
    let erased = try desk.program.run("erase", "i12", "--reason", "本人の申し出", "--leave", "--yes")
    #expect(erased.exitCode == 0, "\(erased)")
    try desk.press(.control("z"), toSee: "捨てた下書きは、個人の消去か整理でなくなっているため、戻せません")
    try desk.expectNowhere("捨てた下書きを戻しました")
  }

  @Test("下書きを捨てたあとで発行したら、Ctrl+Z は発行を取り消す")
  func lastThingIsTakenBack() throws {
    let desk = try DeskInTmux(register: .demo)
    #expect(try desk.program.run("bulletin", "new").exitCode == 0)
    try desk.expect("第4号")
    try desk.press(.f4, toSee: "どの登録をしますか")
    try desk.press(.text("2"), toSee: "団体登録")
    try desk.go(to: "名称")
    try desk.type("星空案内人の会")
    try desk.press(.escape, toSee: "下書きに残しました")
    try desk.press(.escape)
    try desk.press(.down, toSee: "Del捨てる")
    try desk.press(.delete, toSee: "捨てました")
    try desk.press(.f7, toSee: "編集中")
    try desk.press(.enter, toSee: "あいさつ文")
    try desk.press(.f10, toSee: "件を載せて発行します")
    try desk.press(.enter, toSee: "発行済")
    try desk.press(.control("z"), toSee: "編集中")
    try desk.expectNowhere("捨てた下書きを戻しました")
  }
}
