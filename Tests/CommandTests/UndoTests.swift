// aiport undo, redo, history: what goes back unasked, what by its number alone, and what never.
import ProgramTestKit
import Testing

@Suite("コマンドで元に戻す")
struct UndoTests {
  /// A group on file since 2026-11-24, seen on the day after.
  private func onTheDayAfter() throws -> (BuiltProgram, TemporaryFolder) {
    var (program, folder) = try program()
    let made = try program.run(
      "register",
      "group",
      "name=水辺の会",
      "kana=みずべのかい",
      "kind=ボランティア団体",
      "fields=環境保全",
      "areas=碩台"
    )
    try #require(made.exitCode == 0, "\(made)")
    program.environment["AIPORT_NOW"] = "2026-11-25T09:00:00+09:00"
    return (program, folder)
  }

  @Test("番号を挙げなければ、戻すのもやり直すのも、今日の保存だけである")
  func todayAlone() throws {
    let (program, folder) = try onTheDayAfter()
    defer { _ = folder }
    let refused = try program.run("undo")
    #expect(refused.exitCode == 1)
    #expect(refused.errors.contains("団-000001 水辺の会 の登録"))
    #expect(refused.errors.contains("aiport undo 1"))
    #expect(try program.run("show", "g1", "--json").output.contains(#""state":"pending""#))
    #expect(try program.run("undo", "1").output == "元に戻しました: 団-000001\n")
    let twice = try program.run("undo", "1")
    #expect(twice.exitCode == 1 && twice.errors.contains("もう元に戻してあります"))
    var later = program
    later.environment["AIPORT_NOW"] = "2026-11-26T09:00:00+09:00"
    let again = try later.run("redo")
    #expect(again.exitCode == 1)
    #expect(again.errors.contains("aiport redo 1"))
    #expect(try later.run("redo", "1").output == "やり直しました: 団-000001\n")
  }

  @Test("閲覧や消去の記録は、番号を挙げても戻せない")
  func events() throws {
    let (program, folder) = try onTheDayAfter()
    defer { _ = folder }
    #expect(try program.run("history", "g1", "--private").exitCode == 0)
    let refused = try program.run("undo", "2")
    #expect(refused.exitCode == 1)
    #expect(refused.errors.contains("閲覧の記録は、元に戻せません。"))
  }

  @Test("個人の退会の理由は、--private を付けるまで出ない")
  func hiddenReason() throws {
    let (program, folder) = try program()
    defer { _ = folder }
    let made = try program.run(
      "register",
      "individual",
      "name=会田 花子",
      "kana=あいだ はなこ",
      "district=出水",
      "consent=R8.11.1"
    )
    #expect(made.exitCode == 0, "\(made)")
    #expect(try program.run("withdraw", "i1", "--reason", "病気のため").exitCode == 0)
    for arguments in [["history"], ["history", "i1"]] {
      let output = try program.run(arguments).output
      #expect(output.contains("非公開") && !output.contains("病気"))
    }
    #expect(try program.run("history", "i1", "--private").output.contains("病気のため"))
  }
}
