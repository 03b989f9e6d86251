// 本物のプログラムを、系統呼出しごとに止める: from outside, without touching the program.

import Foundation
import ProgramTestKit
import Testing

@Suite("本物のプログラムが倒れても")
struct EverySystemCallTests {
  /// The calls that change something; the long version takes every one there is.
  private static let writing: Set = [
    "pwrite64", "write", "fdatasync", "fsync", "rename", "ftruncate", "link", "linkat", "unlink",
    "mkdir", "flock", "statfs", "fchmod",
  ]

  @Test(
    "どの系統呼出しで倒れても失敗しても、答えたとおりに残る",
    .enabled(if: Strace.hindrance == nil, "strace can't trace here"),
    arguments: ProgramDeed.allCases,
    Fault.chosen
  )
  func everySystemCall(deed: ProgramDeed, fault: Fault) throws {
    let register = try RegisterToBreak()
    let counted = try TemporaryFolder()
    let arguments = try deed.arguments(in: counted)
    let calls = try Strace.calls(of: register.copy(in: counted), arguments)
      .filter { isSoak || Self.writing.contains($0.key) }
    #expect((calls["pwrite64"] ?? 0) > 0 && (calls["fdatasync"] ?? 0) > 0)
    var points = 0
    var lost = 0
    for (call, count) in calls.sorted(by: { $0.key < $1.key }) {
      for number in 1...count {
        let folder = try TemporaryFolder()
        let program = try register.copy(in: folder)
        let finished = try Strace.run(program, arguments, fault, at: call, number)
        let lies = lies(of: finished, about: deed, in: program)
        #expect(lies.isEmpty, "\(deed.rawValue) \(fault) \(call) \(number)\n\(finished)")
        points += 1
        lost += lies.count
      }
    }
    print("strace: \(deed.rawValue) \(fault): \(points) system calls broken, lost: \(lost)")
  }

  @Test("行の途中までしか書けなくても、切れた行は残らず、次の保存は続けられる", arguments: [false, true])
  func shortWrite(isKilled: Bool) throws {
    let register = try RegisterToBreak()
    let length = try register.program.journalLines().count
    let counted = try TemporaryFolder()
    let arguments = try ProgramDeed.save.arguments(in: counted)
    let whole = try register.copy(in: counted)
    #expect(try whole.run(arguments).exitCode == 0)
    let end = try whole.journalLines().count
    for limit in stride(from: length + 1, through: end, by: isSoak ? 1 : 60) {
      let folder = try TemporaryFolder()
      let program = try register.copy(in: folder)
      // A limit on the length of files: the write puts in what fits and says so; the next one fails,
      // by a signal or, where that is ignored, by an error.
      let shell = "\(isKilled ? "" : "trap '' XFSZ; ")exec prlimit --fsize=\(limit) \"$0\" \"$@\""
      let finished = try Finished(
        ["sh", "-c", shell, BuiltProgram.executable] + arguments,
        environment: program.environment
      )
      #expect((finished.exitCode == 0) == (limit == end), "\(limit): \(finished)")
      #expect(lies(of: finished, about: .save, in: program).isEmpty, "\(limit)\n\(finished)")
    }
  }
}
