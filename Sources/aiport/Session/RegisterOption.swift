// 共通のオプション: --register, --desk, --staff, the same on every command.

import ArgumentParser
import Civic
import RegisterStore

/// The options that every command takes.
struct RegisterOption: ParsableArguments, RegisterPlace {
  @Option(help: "台帳のフォルダー（省略時は AIPORT_REGISTER、なければ $XDG_DATA_HOME/aiport/register）")
  var register: String?

  @Option(help: "端末の名前（省略時は AIPORT_DESK、なければ機械の名前）")
  var desk: String?

  @Option(help: "担当者（省略時は AIPORT_STAFF）")
  var staff: String?

  /// Opens the register for a command.
  func open() throws -> Session { try Session(self) }
}

/// The same for a start without arguments, for which the library need not be asked: that takes a
/// twentieth of the start.
struct NoOptions: RegisterPlace {
  var register: String? { nil }
  var desk: String? { nil }
  var staff: String? { nil }
}

/// Which register, at which desk, by whom: as the options say, else the environment.
protocol RegisterPlace: Sendable {
  var register: String? { get }
  var desk: String? { get }
  var staff: String? { get }
}

extension RegisterPlace {
  var environment: Environment { Environment() }

  /// Where the register lies, or is to be made.
  var folder: String {
    if let chosen = register ?? environment["AIPORT_REGISTER"] { return chosen }
    let data = environment["XDG_DATA_HOME"] ?? environment.home + "/.local/share"
    return data + "/aiport/register"
  }

  var deskName: String { desk ?? environment["AIPORT_DESK"] ?? environment.host }
  var staffName: String { staff ?? environment["AIPORT_STAFF"] ?? "" }

  /// The names on the register's own list of the staff; empty where any name goes.
  private var ownStaff: [String] { StaffFile.names(in: folder) }

  /// Whether the name that was given is not on the register's own list of the staff.
  var namesStranger: Bool {
    guard !staffName.isEmpty else { return false }
    let names = ownStaff
    return !names.isEmpty && !names.contains(staffName)
  }

  /// Refuses a name that is not on the register's own list of the staff.
  func checkStaff() throws {
    guard namesStranger else { return }
    throw Failure(
      .badInput,
      "担当者「\(staffName)」は、この台帳の staff.json にありません。--staff または AIPORT_STAFF をご確認ください。",
      "担当者: \(ownStaff.joined(separator: "、"))"
    )
  }

  /// The masters: the center's own over the defaults.
  func masters() throws -> (masters: Masters, problems: [MasterProblem]) {
    MasterFolder.load(edited: folder + "/masters", defaults: try dataFolder())
  }

  /// The program's own `data/`.
  func dataFolder() throws -> String {
    guard
      let folder = MasterFolder.defaultsPath(
        named: environment["AIPORT_DATA"],
        executable: environment.executable,
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
}
