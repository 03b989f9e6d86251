// aiport init, verify and the exit codes for a register that isn't as it should be.
import Foundation
import ProgramTestKit
import Testing

@Suite("コマンドと台帳")
struct RegisterFilesTests {
  @Test("空でないフォルダーには台帳を作らない")
  func initRefuses() throws {
    let (program, folder) = try program()
    defer { _ = folder }
    let again = try program.run("init")
    #expect(again.exitCode == 1 && again.errors.contains("空ではありません"), "\(again)")
  }

  @Test("台帳がなければ 3 で終わり、作り方を知らせる", arguments: ["lookup", "verify", "history"])
  func missingRegister(command: String) throws {
    let folder = try TemporaryFolder()
    let finished = try BuiltProgram(in: folder).run(command)
    #expect(finished.exitCode == 3 && finished.errors.contains("台帳がありません"), "\(finished)")
  }

  @Test("壊れた一行は、ファイルと行の名で見つかる")
  func damageIsNamed() throws {
    let (program, folder) = try program(demo: true)
    defer { _ = folder }
    #expect(try program.run("verify").exitCode == 0)
    let journal = program.register.appending(path: "journal/0000000001.jsonl")
    var bytes = try program.journalLines()
    bytes[bytes.count - 200] ^= 0x01
    try bytes.write(to: journal)
    let finished = try program.run("verify")
    #expect(finished.exitCode == 3 && finished.errors.contains("journal/0000000001.jsonl"))
  }

  @Test("壊れた行は、確認済みにすると 0 で終わり、次に壊れた行はまた 3 になる")
  func damageIsConfirmed() throws {
    let (program, folder) = try program(demo: true)
    defer { _ = folder }
    _ = try program.run("edit", "g20", "name=森の会").orFail()
    _ = try program.run("edit", "g20", "name=水辺の会").orFail()
    let journal = program.register.appending(path: "journal/0000000001.jsonl")
    func flip(_ place: (Data) -> Int) throws {
      var bytes = try program.journalLines()
      bytes[place(bytes)] ^= 0x01
      try bytes.write(to: journal)
    }
    try flip { $0.count - 200 }
    let kept = try Data(contentsOf: journal)
    let refused = try program.run("verify", "--confirm", input: "いいえ\n")
    #expect(refused.exitCode == 1 && refused.output.contains("団-000020"), "\(refused)")
    let found = try program.run("verify")
    #expect(found.exitCode == 3 && found.errors.contains("aiport verify --confirm"), "\(found)")
    let confirmed = try program.run("verify", "--confirm", input: "はい\n")
    #expect(confirmed.exitCode == 0, "\(confirmed)")
    #expect(confirmed.output.contains("aiport mend G-000020"))
    #expect(confirmed.output.contains("1件を確認済みにしました。"))
    #expect(try Data(contentsOf: journal).prefix(kept.count) == kept)
    let quiet = try program.run("verify")
    #expect(quiet.exitCode == 0, "\(quiet)")
    #expect(quiet.lines.first?.hasPrefix("確認済み（2026-11-24 10:42 窓口 田中） journal/") == true)
    #expect(try program.run("show", "g1").errors.isEmpty)
    #expect(try program.run("history").output.contains("破損の確認"))
    let nothing = try program.run("verify", "--confirm")
    #expect(nothing.exitCode == 0 && nothing.output.contains("確認済みにするものはありません。"))
    try flip { $0.count / 2 }
    let again = try program.run("verify")
    #expect(again.exitCode == 3 && again.output.contains("確認済み（"), "\(again)")
  }

  @Test("マスターの誤りは、ファイルと行を知らせ、窓口は閉じない")
  func wrongMaster() throws {
    let (program, folder) = try program(demo: true)
    defer { _ = folder }
    let staff = program.register.appending(path: "masters/staff.json")
    try Data("[\n{\"name\": \"山田\"}\n{\"name\": \"佐藤\"}\n]\n".utf8).write(to: staff)
    #expect(try program.run("lookup", "手話").exitCode == 0)
    let finished = try program.run("verify")
    #expect(finished.exitCode == 3 && finished.errors.contains("staff.json"), "\(finished)")
  }

  @Test("端末でないところでは、画面を開かずにそう知らせる")
  func noTerminal() throws {
    let (program, folder) = try program()
    defer { _ = folder }
    let finished = try program.run([String]())
    #expect(finished.exitCode == 2 && finished.errors.contains("端末"), "\(finished)")
  }
}
