// 四つの端末が、倒されながら保存する: nothing lost, nothing twice, no number given again.

import Dispatch
import Foundation
import ProgramTestKit
import RegisterStore
import Synchronization
import Testing

@Suite("四つの端末")
struct FourProcessesTests {
  private static let saver = URL(filePath: BuiltProgram.executable).deletingLastPathComponent()
    .appending(path: "aiport-saver").path

  @Test("四つの端末が、何度も倒されながら保存と整理を続けても、何も失われず、二度書かれず、番号は重ならない")
  func nothingIsLost() throws {
    let folder = try TemporaryFolder()
    let program = BuiltProgram(in: folder)
    let (path, environment) = (program.register.path, program.environment)
    try RegisterFolder.make(at: path)
    let count = isSoak ? 1_000 : 60
    let names = ["甲", "乙", "丙", "丁"]
    let answers = names.map { folder.url.appending(path: $0) }
    let deaths = Mutex(0)
    let failures = Mutex<[String]>([])
    DispatchQueue.concurrentPerform(iterations: names.count) { desk in
      // Seeds that differ by desk and by life; whoever has died often enough is let live.
      for life in 0..<1000 {
        let seed = life == 999 ? 0 : UInt64(desk + 1) * 7_919 &* UInt64(life + 1)
        let ended = Result {
          try Finished(
            [Self.saver, path, names[desk], "\(count)", answers[desk].path, "\(seed)"],
            environment: environment
          )
        }
        switch ended {
        case .success(let finished) where finished.exitCode == 0: return
        case .success(let finished) where finished.exitCode == 137: deaths.withLock { $0 += 1 }
        default: return failures.withLock { $0.append("\(names[desk]): \(ended)") }
        }
      }
    }
    #expect(failures.withLock { $0 } == [])

    let lines = try answers.map { try String(contentsOf: $0, encoding: .utf8) }
      .flatMap { $0.split(separator: "\n").map { $0.split(separator: " ").map(String.init) } }
    let register = try OpenRegister(opening: path, desk: "後", staff: "田中")
    let onFile = register.register.groups.all.map { [$0.record.name, $0.number.text] }
    let lost = Set(lines).symmetricDifference(onFile).count + onFile.count - Set(onFile).count
    #expect(lost == 0)
    #expect(Set(onFile.map { $0[0] }).count == names.count * count)
    #expect(Set(onFile.map { $0[1] }).count == names.count * count)
    #expect(OpenRegister.verify(folder: path).isEmpty)
    #expect(deaths.withLock { $0 } >= (isSoak ? 160 : 8))
    print(
      "four processes: \(onFile.count) saves, \(deaths.withLock { $0 }) kills, lost: \(lost)"
    )
  }
}
