// aiport mend: puts a record back as a backup has it, where its last change was damaged.

import ArgumentParser
import Civic
import RegisterStore

struct MendCommand: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "mend",
    abstract: "壊れた記録を、バックアップにある内容に戻します（変わる項目を見てから決められます）"
  )

  @OptionGroup var options: RegisterOption
  @Argument(help: "番号") var number: String
  @Option(help: "どのバックアップから（日付。省略すると、この記録の最も新しい内容があるもの）") var from: String?
  @Flag(help: "確かめずに進みます") var yes = false

  func carryOut() throws {
    let session = try options.open()
    guard let number = RecordNumber(written: number) else {
      throw Failure(.badInput, "「\(number)」は番号ではありません。団-000087、G-000087、g87 のように入力してください。")
    }
    // Before anything of theirs is fetched: a backup still has what was erased.
    guard try !session.store.erasedNumbers().contains(number) else {
      throw Failure(.register, CommitFailure.erased(number).sentence)
    }
    let found = try find(number, session)
    guard let proposal = session.store.mending(found) else {
      Output.line("\(number.label)は、バックアップ \(found.backup.day.iso) と同じ内容です。")
      return Output.line("壊れた行の変更がそれより後のものなら、どのバックアップにもありません。もう一度入力してください。")
    }
    if let current = session.register[number], current.revision >= found.record.revision,
      from == nil
    {
      throw Failure(
        .badInput,
        "\(number.label)の今の内容（\(current.revision)回目）は、バックアップにある内容（\(found.record.revision)回目）より新しいものです。",
        "それでも戻すには --from \(found.backup.day.iso) を付けてください。"
      )
    }
    show(found, session)
    guard yes || Question.isAnswered("\(number.label)を、この内容に戻します。") else {
      throw Failure(.badInput, "戻しませんでした。")
    }
    try session.save(proposal)
    Output.line("\(number.label)を、バックアップ \(found.backup.day.iso) の内容に戻しました。")
  }

  private func find(_ number: RecordNumber, _ session: Session) throws -> Backups.Found {
    var backups = Backups(of: session.store.folder)
    backups.patience = Session.patience
    let folder = session.store.folder
    let names = try backups.names()
    let chosen = from.flatMap { from in names.first { $0.text.hasPrefix(from) } }
    if let from, chosen == nil { throw Failure(.badInput, "「\(from)」のバックアップがありません。") }
    let found = Backups.waiting { [backups] () async throws(StoreError) in
      try await backups.find(number, for: folder, in: chosen)
    }
    guard let found = try found.mapError({ Failure(.register, $0.sentence) }).get() else {
      throw Failure(.badInput, "\(number.label)は、どのバックアップにもありません。")
    }
    return found
  }

  private func show(_ found: Backups.Found, _ session: Session) {
    let kept = found.record
    guard let current = session.register[kept.number] else {
      return Output.line("\(kept.number.label)\t\(kept.record.title)\t（台帳にありません）")
    }
    for change in FieldChange.all(from: current.record, to: kept.record, seeing: session.masters) {
      let (before, after) =
        change.isHidden ? ("非公開", "非公開") : (change.before, change.after)
      Output.line("\(change.label)\t\(before) → \(after)")
    }
  }
}
