// aiport notice: adding, listing and showing what groups hand in.

import ArgumentParser
import Civic

struct NoticeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "notice",
    abstract: "情報提供書の受付・一覧・表示",
    subcommands: [Add.self, List.self, Show.self]
  )

  struct Add: DeskCommand {
    static let configuration = CommandConfiguration(abstract: "情報提供書を受け付け、番号を表示します")

    @OptionGroup var options: RegisterOption
    @OptionGroup var fields: FieldArguments

    func carryOut() throws {
      try Saving.new(Notice(), fields, try options.open())
    }
  }

  struct List: DeskCommand {
    static let configuration = CommandConfiguration(abstract: "情報提供書の一覧を表示します")

    @OptionGroup var options: RegisterOption
    @Flag(help: "どの号にも載っておらず、期日を過ぎていないものだけ") var open = false

    func carryOut() throws {
      let session = try options.open()
      let today = session.clock.now.day
      let issues = Composing.issues(in: session.register)
      let notices =
        open
        ? Composing.candidates(in: session.register, on: today)
        : session.register.notices.all.filter { $0.record.state.isActive }
      for filed in notices {
        let notice = filed.record
        Output.line(
          [
            filed.number.label, notice.classLabel,
            notice.title, notice.lastUsefulDay?.iso ?? "", issues[filed.number]?.label ?? "未掲載",
          ].joined(separator: "\t")
        )
      }
    }
  }

  struct Show: DeskCommand {
    static let configuration = CommandConfiguration(abstract: "情報提供書の内容を表示します")

    @OptionGroup var options: RegisterOption
    @Argument(help: "番号（情-000001、n1 など）") var number: String
    @Flag(help: "JSON で表示します") var json = false

    func carryOut() throws {
      var show = ShowCommand()
      show.options = options
      show.number = RecordNumber(written: number, kind: .notice)?.text ?? number
      show.json = json
      show.isPublic = false
      try show.carryOut()
    }
  }
}
