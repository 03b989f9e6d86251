// aiport without a subcommand: opens the desk; offers to make a register where there is none.

import ArgumentParser
import Civic
import FrontDesk
import RegisterStore
import TerminalKit

struct OpenCommand: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "open",
    abstract: "窓口の画面を開きます（コマンドを付けないときと同じ）"
  )

  @OptionGroup var options: RegisterOption

  func carryOut() throws { try Self.open(options) }

  /// Opens the desk until it is left.
  static func open(_ options: some RegisterPlace) throws {
    let clock = try Clock(environment: options.environment)
    let defaults = try options.dataFolder()
    if !RegisterFolder.isRegister(at: options.folder) { try offerToMake(options.folder) }
    let world = DeskWorld(options, clock: clock, defaults: defaults)
    let settings = TerminalSettings(
      ambiguousIsWide: world.view.masters.center.ambiguousIsWide,
      colours: options.environment["NO_COLOR"] == nil
    )
    do {
      try DeskLoop.run(world, settings)
    } catch let error as TerminalError {
      throw Failure(.usage, error.sentence)
    }
    if let farewell = world.farewell { throw Failure(.register, farewell) }
  }

  private static func offerToMake(_ folder: String) throws {
    Output.line("台帳がありません: \(folder)")
    guard Question.isAnswered("ここに新しい台帳を作りますか。") else {
      throw Failure(
        .register,
        "台帳を作りませんでした。別の場所の台帳を開くには --register で指定してください。"
      )
    }
    do {
      try RegisterFolder.make(at: folder)
    } catch {
      throw Failure(.register, error.sentence)
    }
  }
}

extension TerminalError {
  /// The error in words.
  var sentence: String {
    switch self {
    case .notATerminal: "端末の画面で実行してください。コマンドの一覧は aiport --help で見られます。"
    case .noUTF8: "この端末の設定では日本語を表示できません。UTF-8 の環境（C.UTF-8 など）を用意してください。"
    case .noDescription: "端末の種類（TERM）が分かりません。TERM=xterm などを指定してください。"
    }
  }
}
