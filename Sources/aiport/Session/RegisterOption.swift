// 共通のオプション: --register, --desk, --staff, the same on every command.

import ArgumentParser
import Civic
import RegisterStore

/// The options that every command takes.
struct RegisterOption: ParsableArguments {
  @Option(help: "台帳のフォルダー（省略時は AIPORT_REGISTER、なければ $XDG_DATA_HOME/aiport/register）")
  var register: String?

  @Option(help: "端末の名前（省略時は AIPORT_DESK、なければ機械の名前）")
  var desk: String?

  @Option(help: "担当者（省略時は AIPORT_STAFF）")
  var staff: String?

  var environment: Environment { Environment() }

  /// Where the register lies, or is to be made.
  var folder: String {
    if let chosen = register ?? environment["AIPORT_REGISTER"] { return chosen }
    let data = environment["XDG_DATA_HOME"] ?? environment.home + "/.local/share"
    return data + "/aiport/register"
  }

  var deskName: String { desk ?? environment["AIPORT_DESK"] ?? environment.host }
  var staffName: String { staff ?? environment["AIPORT_STAFF"] ?? "" }

  /// The masters: the center's own over the defaults.
  func masters() throws -> (masters: Masters, problems: [MasterProblem]) {
    MasterFolder.load(edited: folder + "/masters", defaults: try dataFolder())
  }

  /// The program's own `data/`.
  func dataFolder() throws -> String {
    guard
      let folder = MasterFolder.defaultsPath(
        executable: environment.executable,
        environment: environment.all,
        currentDirectory: environment.currentDirectory
      )
    else {
      throw Failure(
        .outside,
        "標準のマスター（data/）が見つかりません。AIPORT_DATA に data フォルダーの場所を指定してください。"
      )
    }
    return folder
  }

  /// Opens the register for a command.
  func open() throws -> Session { try Session(self) }
}
