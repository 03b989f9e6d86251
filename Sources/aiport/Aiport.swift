// aiport: the program's name, its subcommands, and what it does without one: it opens the desk.

import ArgumentParser

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
      HistoryCommand.self, UndoCommand.self, VerifyCommand.self,
    ],
    defaultSubcommand: OpenCommand.self
  )
}
