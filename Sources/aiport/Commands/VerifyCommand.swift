// aiport verify: looks at every line of every file, and at the masters, and names what is wrong.

import ArgumentParser
import Civic
import RegisterStore

struct VerifyCommand: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "台帳とマスターのすべての行を確かめます"
  )

  @OptionGroup var options: RegisterOption

  func carryOut() throws {
    guard RegisterFolder.isRegister(at: options.folder) else {
      throw Failure(.register, StoreError.notARegister(options.folder).sentence)
    }
    let findings = OpenRegister.verify(folder: options.folder)
    let problems = try options.masters().problems
    for finding in findings where !finding.isDamage { Output.line(finding.sentence) }
    let damage = findings.filter(\.isDamage).map(\.sentence) + problems.map(\.sentence)
    guard damage.isEmpty else { throw Failure(.register, damage) }
    Output.line("異常はありません: \(options.folder)")
  }
}
