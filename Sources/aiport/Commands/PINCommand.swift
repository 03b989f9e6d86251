// aiport pin: sets the PIN that unlocks the desk; typed twice without being shown, or one line of input.

import ArgumentParser
import Civic
import Glibc
import RegisterStore

struct PINCommand: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "pin",
    abstract: "画面のロックを解除するPINを設定します（数字\(PIN.lengths.lowerBound)～\(PIN.lengths.upperBound)桁）",
    discussion: "PINは画面に出さずに2回尋ねます。標準入力が端末でないときは、1行だけ読みます。"
  )

  @OptionGroup var options: RegisterOption
  @Argument(help: "担当者の名前（staff.json にあるとおり）") var member: String

  func carryOut() throws {
    guard RegisterFolder.isRegister(at: options.folder) else {
      throw Failure(.register, "台帳がありません: \(options.folder)")
    }
    let range = "\(PIN.lengths.lowerBound)桁から\(PIN.lengths.upperBound)桁までの数字"
    guard let pin = PIN(written: try typed()) else {
      throw Failure(.badInput, "PINは\(range)にしてください。")
    }
    guard let hash = pin.hash else { throw Failure(.outside, "この機械ではPINのハッシュを作れません。") }
    do throws(StaffFileError) {
      try StaffFile.set(
        pinHash: hash,
        of: member,
        in: options.folder,
        defaults: try defaults()
      )
    } catch {
      throw Self.failure(error)
    }
    Output.line("\(member) のPINを設定しました。")
  }

  private func defaults() throws(StaffFileError) -> String {
    do {
      return try options.dataFolder()
    } catch {
      throw .unreadable("標準のマスター（data/）が見つかりません。")
    }
  }

  private static func failure(_ error: StaffFileError) -> Failure {
    switch error {
    case .unknownMember(let names):
      Failure(.badInput, "その名前の担当者はいません。", "担当者: \(names.joined(separator: "、"))")
    case .unreadable(let sentence): Failure(.register, sentence)
    case .store(let error): Failure(.register, error.sentence)
    }
  }

  private func typed() throws -> String {
    guard isatty(STDIN_FILENO) == 1 else { return readLine() ?? "" }
    let first = HiddenLine.read("新しいPIN: ")
    guard HiddenLine.read("もう一度: ") == first else {
      throw Failure(.badInput, "2回の入力が違います。設定していません。")
    }
    return first
  }
}

/// A line typed at the terminal without being shown.
private enum HiddenLine {
  static func read(_ prompt: String) -> String {
    var usual = termios()
    guard tcgetattr(STDIN_FILENO, &usual) == 0 else { return readLine() ?? "" }
    var hidden = usual
    hidden.c_lflag &= ~tcflag_t(ECHO)
    tcsetattr(STDIN_FILENO, TCSAFLUSH, &hidden)
    defer { tcsetattr(STDIN_FILENO, TCSAFLUSH, &usual) }
    Output.prompt(prompt)
    defer { Output.line("") }
    return readLine() ?? ""
  }
}
