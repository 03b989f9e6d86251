// aiport bulletin: an issue from its first list of notices to the printed page.

import ArgumentParser
import Civic
import Delivery
import Press

struct BulletinCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "bulletin",
    abstract: "通信の号を作り、編集し、発行し、印刷します",
    subcommands: [
      New.self, List.self, Show.self, Compose.self, Close.self, Reopen.self, PDF.self, Text.self,
      Print.self,
    ]
  )

  struct New: DeskCommand {
    static let configuration = CommandConfiguration(abstract: "新しい号を作り、番号を表示します")

    @OptionGroup var options: RegisterOption
    @Option(help: "発行日（省略時は、今日が発行日なら今日、そうでなければ次の発行日）") var date: String?
    @Option(help: "載せる情報提供書の上限") var limit: Int?
    @Option(parsing: .upToNextOption, help: "これだけを載せます") var only: [String] = []

    func carryOut() throws {
      let session = try options.open()
      let day = try issueDay(session)
      let issue = try only.isEmpty ? proposed(on: day, session) : chosen(on: day, session)
      let commit = try session.save(Proposal([Change(.new, .bulletin(issue))]))
      for change in commit.changes { Output.line(String(change.number.value)) }
      Output.line("\(day.iso) 発行、\(issue.items.count)件")
    }

    private func proposed(on day: Day, _ session: Session) -> BulletinIssue {
      Composing.newIssue(
        in: session.register,
        on: day,
        limit: limit ?? session.masters.center.itemLimit
      )
    }

    private func chosen(on day: Day, _ session: Session) throws -> BulletinIssue {
      let numbers = try session.notices(only)
      switch Composing.newIssue(in: session.register, on: day, only: numbers) {
      case .success(let issue): return issue
      case .failure(let refusal): throw Failure(.badInput, refusal.sentence)
      }
    }

    private func issueDay(_ session: Session) throws -> Day {
      let today = session.clock.now.day
      guard let date else {
        let isToday = session.clock.isFixed || session.masters.center.isIssueDay(today)
        return isToday ? today : session.masters.center.issueDay(onOrAfter: today)
      }
      do {
        return try Day(written: date, near: today, eras: session.masters.eras)
      } catch {
        throw Failure(.badInput, "--date: \(FieldWords.sentence(for: error))")
      }
    }
  }

  struct List: DeskCommand {
    static let configuration = CommandConfiguration(abstract: "号の一覧を表示します")

    @OptionGroup var options: RegisterOption

    func carryOut() throws {
      let session = try options.open()
      for filed in session.register.bulletins.all where filed.record.state.isActive {
        let issue = filed.record
        Output.line(
          [
            String(filed.number.value), issue.date?.iso ?? "", "\(issue.items.count)件",
            issue.progress,
          ].joined(separator: "\t")
        )
      }
    }
  }

  struct Show: DeskCommand {
    static let configuration = CommandConfiguration(abstract: "号の内容を表示します")

    @OptionGroup var issue: IssueArgument
    @Flag(help: "JSON で表示します") var json = false

    func carryOut() throws {
      let session = try issue.options.open()
      let filed = try issue.filed(session)
      if json { return Output.raw(filed.json) }
      let record = filed.record
      Output.line("\(filed.number.label)\t\(record.date?.iso ?? "")\t\(record.progress)")
      for notice in Composing.notices(of: record, in: session.register) {
        Output.line(
          "\(notice.number.label)\t\(notice.record.classLabel)\t\(notice.record.title)"
        )
      }
    }
  }

  struct Compose: DeskCommand {
    static let configuration = CommandConfiguration(abstract: "載せるものを入れたり外したりします")

    @OptionGroup var issue: IssueArgument
    @Option(parsing: .upToNextOption, help: "入れる情報提供書の番号") var add: [String] = []
    @Option(parsing: .upToNextOption, help: "外す情報提供書の番号") var remove: [String] = []

    func carryOut() throws {
      let session = try issue.options.open()
      let result = try issue.filed(session).composing(
        adding: try session.notices(add),
        removing: try session.notices(remove),
        in: session.register
      )
      try issue.save(result, session)
      Output.line("\(try issue.filed(session).record.items.count)件")
    }
  }

  struct Close: DeskCommand {
    static let configuration = CommandConfiguration(abstract: "発行します。紙面はその後変わりません")

    @OptionGroup var issue: IssueArgument

    func carryOut() throws {
      let session = try issue.options.open()
      let number = try issue.filed(session).number
      try session.close(number)
      Output.line("\(number.label)を発行しました")
    }
  }

  struct Reopen: DeskCommand {
    static let configuration = CommandConfiguration(
      abstract: "発行を取り消します（印刷・送付の記録があるものは取り消せません）"
    )

    @OptionGroup var issue: IssueArgument

    func carryOut() throws {
      let session = try issue.options.open()
      let number = try issue.filed(session).number
      try issue.save(session.reopening(number), session)
      Output.line("\(number.label)の発行を取り消しました")
    }
  }

  struct Text: DeskCommand {
    static let configuration = CommandConfiguration(abstract: "文字だけの通信を書き出します")

    @OptionGroup var issue: IssueArgument
    @Option(help: "書き出すファイル（- か省略時は標準出力）") var output: String?

    func carryOut() throws {
      let session = try issue.options.open()
      let text = try issue.document(session).plainText.map(SafeText.line).joined(separator: "\n")
      if let output, output != "-" {
        try OutputFile.write(Array((text + "\n").utf8), to: output)
      } else {
        Output.raw(text)
      }
    }
  }

  struct PDF: DeskCommand {
    static let configuration = CommandConfiguration(abstract: "通信を PDF にします")

    @OptionGroup var issue: IssueArgument
    @Option(help: "書き出すファイル（- は標準出力、省略時は出力フォルダー）") var output: String?

    func carryOut() throws {
      let session = try issue.options.open()
      let paper = try issue.paper(session)
      if output == "-" {
        Output.raw(paper.bytes)
      } else if let output {
        try OutputFile.write(paper.bytes, to: output)
        Output.line(output)
      } else {
        Output.line(try issue.saved(paper, session))
      }
      for problem in paper.problems { Output.error(problem) }
    }
  }

  struct Print: DeskCommand {
    static let configuration = CommandConfiguration(abstract: "通信を印刷します")

    @OptionGroup var issue: IssueArgument
    @Option(help: "プリンターの名前（省略時は標準のプリンター）") var queue: String?
    @Option(help: "部数") var copies = 1

    func carryOut() throws {
      let session = try issue.options.open()
      let number = try issue.filed(session).number
      let printer = Printer()
      let queue = try queue ?? Printing.usualQueue(printer)
      let file = try issue.saved(try issue.paper(session), session)
      // On record before it begins: what may lie on paper can't be taken back.
      if let proposal = session.store.printing(number) { try session.save(proposal) }
      let (title, copies) = (number.label, copies)
      let result = Waiting.result {
        await printer.print(pdf: file, on: queue, title: title, copies: copies)
      }
      switch result ?? .failure(.printingNotRunning) {
      case .success(let job): Output.line("\(job.queue) に送りました")
      case .failure(let error):
        throw Failure(.outside, DeliveryWords.sentence(for: error), "PDF は \(file) にあります。")
      }
    }
  }
}
