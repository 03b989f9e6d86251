// aiport history, undo: what was saved, by whom and when; and taking it back.

import ArgumentParser
import Civic
import RegisterStore

struct HistoryCommand: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "history",
    abstract: "保存の履歴を表示します（番号を指定すると、その記録だけ）"
  )

  @OptionGroup var options: RegisterOption
  @Argument(help: "番号") var number: String?
  @Option(help: "表示する件数") var limit = 20

  func carryOut() throws {
    let session = try options.open()
    do {
      let commits =
        if let number {
          Array(try session.store.history(of: try session.number(number)).suffix(limit))
        } else {
          try session.store.recent(limit: limit)
        }
      for commit in commits { Output.line(line(commit)) }
    } catch let error as StoreError {
      throw Failure(.register, error.sentence)
    }
  }

  private func line(_ commit: Commit) -> String {
    let numbers = commit.changes.prefix(3).map { "\($0.number.label)(\($0.revision))" }
    let more = commit.changes.count > 3 ? " ほか\(commit.changes.count - 3)件" : ""
    let what = numbers.joined(separator: " ") + more
    let why = [
      commit.event?.rawValue ?? "", commit.undoes.map { "\($0)の取り消し" } ?? "", commit.why ?? "",
    ].filter { !$0.isEmpty }.joined(separator: " ")
    return [
      String(commit.seq), "\(commit.time.day.iso) \(commit.time.clock)", commit.desk, commit.staff,
      what, why,
    ].joined(separator: "\t")
  }
}

struct UndoCommand: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "undo",
    abstract: "この端末の最後の保存（または指定した番号の保存）を元に戻します"
  )

  @OptionGroup var options: RegisterOption
  @Argument(help: "保存の通し番号（aiport history の先頭の数字）") var seq: Int?

  func carryOut() throws {
    let session = try options.open()
    switch try session.undoing(seq) {
    case .success(let proposal):
      let commit = try session.save(proposal)
      for change in commit.changes { Output.line("元に戻しました: \(change.number.label)") }
    case .failure(let refusal): throw Failure(.badInput, refusal.sentence)
    }
  }
}
