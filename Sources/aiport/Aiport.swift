// aiport: the program's name, its subcommands, and what it does without one: it opens the desk.

import ArgumentParser
import Glibc

@main
struct Aiport: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "aiport",
    abstract: "市民活動支援センターの窓口: 登録・検索・通信",
    discussion: """
      コマンドを付けずに実行すると、窓口の画面を開きます。

      終了コード: 0 完了、1 入力に誤り、2・64 使い方の誤り、3 台帳がない・壊れている・使用中・新しい形式、\
      4 印刷・組版・外部ファイルの失敗
      """,
    version: "0.1.0",
    subcommands: [
      OpenCommand.self, InitCommand.self, FieldsCommand.self, RegisterCommand.self,
      EditCommand.self, WithdrawCommand.self, ShowCommand.self, NoticeCommand.self,
      ImportCommand.self, ExportCommand.self, LookupCommand.self, BulletinCommand.self,
      HistoryCommand.self, UndoCommand.self, RedoCommand.self, VerifyCommand.self,
      BackupCommand.self, RestoreCommand.self, MendCommand.self, ExtractCommand.self,
      EraseCommand.self,
      PINCommand.self,
    ],
    defaultSubcommand: OpenCommand.self
  )

  /// Opens the desk where nothing else is asked for.
  ///
  /// Reading arguments takes as long as all the rest of a start: what has none goes without.
  static func main() {
    do {
      if CommandLine.arguments.count > 1 {
        var command = try parseAsRoot()
        try command.run()
      } else {
        try Failure.telling { try OpenCommand.open(NoOptions()) }
      }
    } catch {
      leave(with: error)
    }
  }

  /// Ends the program; what the library has to say of arguments is said in Japanese.
  private static func leave(with error: any Error) -> Never {
    let arguments = CommandLine.arguments.dropFirst()
    // What programs read is left as it is.
    if arguments.contains(where: { $0.hasPrefix("--generate-completion") || $0.hasPrefix("---") }) {
      exit(withError: error)
    }
    let code = exitCode(for: error)
    let text = fullMessage(for: error)
    let message = Self.message(for: error)
    if code.isSuccess {
      for line in ParserWords.translated(text) { Output.line(line) }
    } else if !message.isEmpty {
      tell(message, usage: usage(in: text, behind: message), arguments.first ?? "")
    }
    Glibc.exit(code.rawValue)
  }

  private static func tell(_ message: String, usage: String, _ first: String) {
    // A word that is no command is taken for an argument of the one that opens the desk.
    let isCommand = configuration.subcommands.contains { $0.configuration.commandName == first }
    if !isCommand, !first.hasPrefix("-"), message.contains("nexpected argument") {
      Output.error("「\(first)」というコマンドはありません。")
      return Output.note("  コマンドの一覧は aiport --help で見られます。")
    }
    Output.error(ParserWords.sentence(message))
    for line in ParserWords.translated(usage) { Output.note(line) }
  }

  /// What an error's text says behind its first sentence.
  private static func usage(in text: String, behind message: String) -> String {
    guard let sentence = text.firstRange(of: message) else { return text }
    return String(text[sentence.upperBound...].drop { $0 == "\n" })
  }
}
