// aiport bulletin: from the candidates to a closed issue that changes no more.
import ProgramTestKit
import Testing

@Suite("コマンドで通信を作る")
struct BulletinTests {
  @Test("新しい号は次の番号で、載せた情報提供書は次の号の候補にならない")
  func newIssue() throws {
    let (program, folder) = try program(demo: true)
    defer { _ = folder }
    let made = try program.run("bulletin", "new", "--date", "2026-12-01", "--limit", "10")
    #expect(made.lines == ["4", "2026-12-01 発行、10件"])
    let first = Set(try numbers(program, "4"))
    _ = try program.run("bulletin", "new", "--date", "12月15日", "--limit", "10")
    #expect(first.isDisjoint(with: try numbers(program, "5")))
  }

  private func numbers(_ program: BuiltProgram, _ issue: String) throws -> [String] {
    try program.run("bulletin", "show", issue).lines.dropFirst().map { String($0.prefix(8)) }
  }

  @Test("発行した号は直せず、取り消せば直せる")
  func closing() throws {
    let (program, folder) = try program(demo: true)
    defer { _ = folder }
    _ = try program.run("bulletin", "new", "--only", "n60", "n61")
    #expect(try program.run("bulletin", "compose", "4", "--remove", "n60").output == "1件\n")
    #expect(try program.run("bulletin", "close", "4").exitCode == 0)
    let refused = try program.run("bulletin", "compose", "4", "--add", "n60")
    #expect(refused.exitCode == 1 && refused.errors.contains("発行済"))
    #expect(try program.run("bulletin", "reopen", "4").exitCode == 0)
    #expect(try program.run("bulletin", "compose", "4", "--add", "n60").output == "2件\n")
  }

  @Test("同じ号のPDFは、いつ作っても一バイトも変わらない")
  func samePDF() throws {
    let (program, folder) = try program(demo: true)
    let one = folder.url.appending(path: "one.pdf").path
    let two = folder.url.appending(path: "two.pdf").path
    #expect(try program.run("bulletin", "pdf", "3", "--output", one).exitCode == 0)
    #expect(try program.run("bulletin", "pdf", "3", "--output", two).exitCode == 0)
    #expect(try Finished(["cmp", one, two], environment: ["PATH": "/usr/bin:/bin"]).exitCode == 0)
  }

  @Test("プリンターがなければ、そう知らせ、紙面は変えられるまま残る")
  func noPrinter() throws {
    var (program, folder) = try program(demo: true)
    defer { _ = folder }
    program.environment["PATH"] = "/nowhere"
    let finished = try program.run("bulletin", "print", "3")
    #expect(finished.exitCode == 4, "\(finished)")
    #expect(try program.run("bulletin", "reopen", "3").exitCode == 0)
  }
}
