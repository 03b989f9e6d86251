// aiport register, edit, withdraw, show: the forms' rules from the command line.
import ProgramTestKit
import Testing

/// The program on a register of its own.
func program(demo: Bool = false) throws -> (BuiltProgram, TemporaryFolder) {
  let folder = try TemporaryFolder()
  let program = BuiltProgram(in: folder)
  let made = try program.run(["init"] + (demo ? ["--demo"] : []))
  try #require(made.exitCode == 0, "\(made)")
  return (program, folder)
}

@Suite("コマンドで登録する")
struct RegisteringTests {
  private static let group = [
    "register", "group", "name=なかよし水辺クラブ", "kana=ナカヨシミズベクラブ", "kind=ボランティア団体",
    "fields=環境保全、13", "areas=碩台",
  ]

  @Test("登録すると番号が出て、要件を満たさなければ保留になる")
  func numberAndState() throws {
    let (program, folder) = try program()
    defer { _ = folder }
    let pending = try program.run(Self.group)
    #expect(pending.output.hasPrefix("団-000001　保留（未確認の要件"))
    let whole = try program.run(Self.group + ["requirements=all"])
    #expect(whole.output == "団-000002\n")
    let shown = try program.run("show", "団-000002", "--json").output
    #expect(shown.contains(#""fields":["environment","children"]"#))
    #expect(shown.contains(#""kana":"なかよしみずべくらぶ""#))
  }

  @Test(
    "誤りは項目の名で知らされ、何も保存されない",
    arguments: [
      (["register", "group", "name=水"], "ふりがな (kana)"),
      (["register", "group", "nmae=水"], "nmae"),
      (["register", "group", "name"], "= がありません"),
      (["register", "individual", "name=水", "phone=096-000"], "電話 (phone)"),
      (["register", "individual", "name=水", "district=どこか"], "校区 (district)"),
      (["register", "individual", "state=registered"], "state"),
    ]
  )
  func errorsNameTheField(arguments: [String], word: String) throws {
    let (program, folder) = try program()
    defer { _ = folder }
    let finished = try program.run(arguments)
    #expect(finished.exitCode == 1)
    #expect(finished.errors.contains(word), "\(finished)")
    #expect(try program.run("lookup", "--in", "groups", "--in", "individuals").output.isEmpty)
  }

  @Test("JSON でも登録できる")
  func registerByJSON() throws {
    let (program, folder) = try program()
    defer { _ = folder }
    let json = #"""
      {"name":"山田 花子","kana":"やまだ はなこ","district":"出水","consent":"R8.11.1",
       "fields":["children"],"phone":"０９６－０００－１２３４","phone.public":true}
      """#
    let finished = try program.run("register", "individual", "--json", "-", input: json)
    #expect(finished.output == "個-000001\n", "\(finished)")
    #expect(try program.run("show", "i1").output.contains("096-000-1234"))
  }

  @Test("変更と退会ができ、履歴と取り消しが残る")
  func editWithdrawUndo() throws {
    let (program, folder) = try program(demo: true)
    defer { _ = folder }
    #expect(try program.run("edit", "g20", "members=31").output == "団-000020\n")
    #expect(try program.run("withdraw", "g20", "--reason", "解散").exitCode == 0)
    #expect(try program.run("lookup", "--json", "ゆびのわ").output.hasPrefix(#"{"count":0"#))
    let history = try program.run("history", "g20").output
    #expect(history.contains("会員数: 48 → 31") && history.contains("状態: 登録済 → 退会"))
    #expect(try program.run("undo").output.contains("団-000020"))
    #expect(try program.run("undo").output.contains("団-000020"))
    let shown = try program.run("show", "g20", "--json").output
    #expect(shown.contains(#""state":"registered""#) && !shown.contains(#""members":31"#))
    #expect(try program.run("redo").output == "やり直しました: 団-000020\n")
    #expect(try program.run("show", "g20", "--json").output.contains(#""members":31"#))
    #expect(try program.run("redo").output == "やり直しました: 団-000020\n")
    #expect(try program.run("redo").exitCode == 1)
  }

  @Test("公開の表示には、公開の連絡先だけがある")
  func publicSide() throws {
    let (program, folder) = try program()
    defer { _ = folder }
    _ = try program.run(
      Self.group + ["phone=096-000-1111", "email=mizube@example.jp", "email.public=yes", "note=内緒"]
    )
    let shown = try program.run("show", "g1", "--public").output
    #expect(shown.contains("mizube@example.jp"))
    #expect(!shown.contains("096-000-1111") && !shown.contains("内緒"))
  }
}
