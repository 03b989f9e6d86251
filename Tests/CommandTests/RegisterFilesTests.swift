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
    var bytes = try Data(contentsOf: journal)
    bytes[bytes.count - 200] ^= 0x01
    try bytes.write(to: journal)
    let finished = try program.run("verify")
    #expect(finished.exitCode == 3 && finished.errors.contains("journal/0000000001.jsonl"))
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
