// aiport init: makes a register; --demo fills it with the invented one under data/demo.

import ArgumentParser
import Civic
import RegisterStore

struct InitCommand: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "台帳を新しく作ります（空のフォルダーか、まだないフォルダーに）"
  )

  @OptionGroup var options: RegisterOption
  @Flag(help: "架空の団体・個人・情報提供書を入れます") var demo = false

  func carryOut() throws {
    do {
      try RegisterFolder.make(at: options.folder)
    } catch {
      throw Failure(error.isAboutInput ? .badInput : .register, error.sentence)
    }
    if demo { try DemoRegister.fill(options) }
    Output.line("台帳を作りました: \(options.folder)")
  }
}

extension StoreError {
  /// Whether something else on the command line would do: another folder, archive or commit.
  var isAboutInput: Bool {
    switch self {
    case .notEmpty, .mountPoint, .foreignBackup, .noSuchCommit: true
    case .notCommitted(.refused(.insidePresent)): true
    default: false
    }
  }
}
