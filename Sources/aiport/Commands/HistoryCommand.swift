// aiport history, undo, redo: what was saved, by whom and when; taking it back, and repeating it.

import ArgumentParser
import Civic
import RegisterStore

struct HistoryCommand: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "history",
    abstract: "保存の履歴を表示します（番号を指定すると、その記録の、変わった項目まで）"
  )

  @OptionGroup var options: RegisterOption
  @Argument(help: "番号") var number: String?
  @Option(help: "表示する件数") var limit = 20
  @Flag(name: .customLong("private"), help: "非公開の項目の内容も表示します（閲覧として記録に残ります）")
  var showsHidden = false

  func carryOut() throws {
    guard limit > 0 else { throw Failure(.badInput, "--limit は1以上の数にしてください。") }
    let session = try options.open()
    do {
      guard let number else {
        for commit in try session.store.recent(limit: limit) { Output.line(line(commit)) }
        return
      }
      let known = try session.number(number)
      let history = try session.store.history(of: known)
      if showsHidden { try session.save(Proposal([], event: .viewed, about: [known])) }
      for entry in History.entries(of: known, in: history, seeing: session.masters).suffix(limit) {
        show(entry)
      }
    } catch let error as StoreError {
      throw Failure(.register, error.sentence)
    }
  }

  private func line(_ commit: Commit) -> String {
    let numbers = commit.changes.prefix(3).map { "\($0.number.label)(\($0.revision))" }
    let more = commit.changes.count > 3 ? " ほか\(commit.changes.count - 3)件" : ""
    let what = (numbers + commit.subjects.map(\.label)).joined(separator: " ") + more
    let why = [
      commit.event?.label ?? "", commit.undoes.map { "\($0)の取り消し" } ?? "",
      commit.redoes.map { "\($0)のやり直し" } ?? "",
      commit.hidesWhy ? "非公開" : commit.why ?? "",
    ].filter { !$0.isEmpty }.joined(separator: " ")
    return [
      String(commit.seq), "\(commit.time.day.iso) \(commit.time.clock)", commit.desk, commit.staff,
      what, why,
    ].joined(separator: "\t")
  }

  private func show(_ entry: HistoryEntry) {
    let stamp = entry.stamp
    Output.line(
      [
        String(stamp.seq), "\(stamp.time.day.iso) \(stamp.time.clock)", stamp.desk, stamp.staff,
        entry.deed, entry.isWhyHidden && !showsHidden ? "非公開" : entry.why,
      ].joined(separator: "\t")
    )
    if entry.isBehindGap { Output.line("    （この前の内容が読めないため、変わった項目は分かりません）") }
    for change in entry.changes {
      let (before, after) =
        change.isHidden && !showsHidden
        ? ("非公開", "非公開") : (change.before, change.after)
      Output.line("    \(change.label): \(shown(before)) → \(shown(after))")
    }
  }

  private func shown(_ text: String) -> String { text.isEmpty ? "（なし）" : text }
}

struct UndoCommand: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "undo",
    abstract: "この端末の今日の最後の保存（または指定した番号の保存）を元に戻します"
  )

  @OptionGroup var options: RegisterOption
  @Argument(help: "保存の通し番号（aiport history の先頭の数字）") var seq: Int?

  func carryOut() throws { try Stepping.take(.back, seq, options) }
}

struct RedoCommand: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "redo",
    abstract: "この端末で今日最後に元に戻したもの（または指定した番号の保存）をやり直します"
  )

  @OptionGroup var options: RegisterOption
  @Argument(help: "元に戻した保存の通し番号") var seq: Int?

  func carryOut() throws { try Stepping.take(.again, seq, options) }
}

/// A step back or again from the command line.
private enum Stepping {
  static func take(_ way: Undoing.Way, _ seq: Int?, _ options: RegisterOption) throws {
    let session = try options.open()
    let step: UndoStep
    switch try session.step(way, seq) {
    case .success(let found): step = found
    case .failure(let refusal): throw Failure(.badInput, refusal.sentence)
    }
    switch step.proposing(in: session.register) {
    case .success(let proposal):
      let commit = try session.save(proposal)
      let deed = way == .back ? "元に戻しました" : "やり直しました"
      for change in commit.changes { Output.line("\(deed): \(change.number.label)") }
    case .failure(let refusal): throw Failure(.badInput, refusal.sentence)
    }
  }
}
