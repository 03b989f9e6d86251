// バックアップと復元: what the desk does by itself once a day, and what it says when a restore has closed its register.
import Foundation
import ProgramTestKit
import Testing

@Suite("バックアップの物語")
struct BackupTests {
  private func archives(of program: BuiltProgram) throws -> [String] {
    try FileManager.default.contentsOfDirectory(
      atPath: program.register.appending(path: "backup").path
    ).filter { $0.hasSuffix(".tar.gz") }
  }

  @Test("その日に初めて開いた端末がバックアップを取り、二台目はもう取らない")
  func onceADay() throws {
    let counter = try DeskInTmux(register: .demo)
    try counter.expect("今日　▲ 写しなし")
    let made = try archives(of: counter.program)
    #expect(made.count == 1)
    #expect(made.first?.hasPrefix("2026-11-24-") == true)
    #expect(try counter.program.run("edit", "g20", "members=77").exitCode == 0)
    let cityHall = try DeskInTmux(register: .sharedWith(counter), staff: "佐々木")
    try cityHall.expect("今日　▲ 写しなし")
    #expect(try archives(of: counter.program) == made)
  }

  @Test("開いている台帳が復元で閉じられたら、保存できないと言い、開き直しても言う")
  func closedByARestore() throws {
    let desk = try DeskInTmux(register: .demo)
    try desk.expect("今日　▲ 写しなし")
    let archive = try #require(try archives(of: desk.program).first)
    let target = desk.program.register.deletingLastPathComponent().appending(path: "restored").path
    let restored = try desk.program.run(
      "restore",
      desk.program.register.appending(path: "backup/\(archive)").path,
      "--to",
      target,
      "--yes"
    )
    #expect(restored.exitCode == 0, "\(restored)")
    try desk.expect("この台帳は復元により閉じられました。保存できません。")
    #expect(try desk.killDesk(SIGTERM) == 0)
    try desk.reopen(toSee: "▲ この台帳は復元により閉じられました。保存できません。")
    try desk.expect("▲ 新しい台帳を開いてください:", "/restored")
  }
}
