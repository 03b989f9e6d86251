// aiport restore: a new register out of a backup or of the history.

import ArgumentParser
import Civic
import RegisterStore

struct RestoreCommand: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "restore",
    abstract: "バックアップ（または今の台帳の履歴）から、新しい台帳を作ります",
    discussion: """
      今の台帳は閉じられ、以後はだれも保存できなくなります。番号は今の台帳の続きから与えます。\
      バックアップの後で消去された方は、新しい台帳でも消去します。\
      保存していない様式は、下書きとして引き継ぎます（消去された方のものを除く）。
      """
  )

  @OptionGroup var options: RegisterOption
  @Argument(help: "書庫（.tar.gz のファイル、または backup/ にある名前や日付）。省略すると今の台帳の履歴から")
  var archive: String?
  @Option(help: "新しい台帳を作るフォルダー") var to: String
  @Option(help: "この変更の番号までを復元します（aiport history の先頭の数字）") var until: Int?
  @Flag(help: "確かめずに進みます") var yes = false

  func carryOut() throws {
    guard archive != nil || until != nil else {
      throw Failure(.badInput, "書庫か、--until で変更の番号を指定してください。")
    }
    if let until, until < 1 { throw Failure(.badInput, "--until は1以上の番号です。") }
    try options.checkStaff()
    var restoring = Restoring(
      present: options.folder,
      archive: try archive.map(path),
      until: until,
      desk: options.deskName,
      staff: options.staffName
    )
    restoring.patience = Session.patience
    if !yes { try confirm(restoring) }
    let now = try Clock(environment: options.environment).now
    let outcome = try waiting { [to, restoring] () async throws(StoreError) in
      try await restoring.make(at: to, at: now)
    }
    tell(outcome)
  }

  /// Looks whether it can be done, then asks whether it is wanted.
  private func confirm(_ restoring: Restoring) throws {
    let prospect = try waiting { [to] () async throws(StoreError) in
      try await restoring.look(at: to)
    }
    guard Question.isAnswered(question(prospect)) else {
      throw Failure(.badInput, "復元しませんでした。")
    }
  }

  private func waiting<Value: Sendable>(
    for work: @escaping @Sendable () async throws(StoreError) -> Value
  ) throws -> Value {
    try Backups.waiting(for: work)
      .mapError { Failure($0.isAboutInput ? .badInput : .register, $0.sentence) }.get()
  }

  /// What is asked when everything was looked at.
  private func question(_ prospect: Restoring.Prospect) -> String {
    let new = "\(prospect.folder) に、変更\(prospect.seq)までの新しい台帳を作ります。"
    switch prospect.present {
    case .open:
      return "\(options.folder) の台帳を閉じ、\(new)閉じた台帳にはもう保存できません。"
    case .unreadable:
      return "\(options.folder) に読める台帳がないので、閉じる台帳はありません。\(new)"
    case .closed(let successor?):
      return "\(options.folder) の台帳は前の復元で閉じられ、続きの台帳 \(successor.folder) が見つかりません。"
        + "移してあるなら、それを開いてください。失われたのなら、そのバックアップから復元してください"
        + "（--register \(successor.folder) を付けます）。"
        + "ここで進むと、続きの台帳に保存した内容を含まずに、\(new)"
    case .closed(nil):
      return "\(options.folder) の台帳は前の復元で閉じられています。続きの台帳があれば、それを開いてください。"
        + "ここで進むと、続きの台帳とは別に、\(new)"
    }
  }

  private func tell(_ outcome: Restoring.Outcome) {
    Output.line("復元しました（変更\(outcome.seq)まで）: \(to)")
    if !outcome.isPresentClosed {
      Output.line("元の台帳は読めなかったため、番号を100ずつ空けました。")
    }
    if outcome.wasClosed {
      Output.line("前の復元でできた台帳の番号と重ならないよう、番号を100ずつ空けました。")
    }
    if outcome.isPresentClosed, !outcome.isSuccessorNoted {
      Output.line("元の台帳には書き込めないため、新しい台帳の場所を書いていません。")
    }
    if !outcome.erased.isEmpty {
      Output.line("その後に消去された方を、あらためて消去しました: " + outcome.erased.map(\.label).joined(separator: "、"))
    }
    if outcome.drafts > 0 {
      Output.line("保存していない様式を\(outcome.drafts)件、下書きとして引き継ぎました。")
    }
    if !outcome.leftovers.isEmpty {
      Output.line(
        "前の復元が途中で止まって残した作業フォルダーを片づけました: "
          + outcome.leftovers.joined(separator: "、")
      )
    }
    Output.line("これからは --register \(to)（または AIPORT_REGISTER）で開いてください。")
  }

  /// The archive's file: as a path, or by its name or day among the register's own.
  private func path(_ written: String) throws -> String {
    if written.contains("/") || written.hasSuffix(".tar.gz") && !isOwn(written) { return written }
    let backups = Backups(of: options.folder)
    let names = (try? backups.names()) ?? []
    guard let name = names.first(where: { $0.text.hasPrefix(written) }) else {
      throw Failure(
        .badInput,
        "「\(written)」のバックアップがありません。",
        names.isEmpty ? "backup/ は空です。" : "あるもの: " + names.map(\.text).joined(separator: "、")
      )
    }
    return backups.path(of: name)
  }

  private func isOwn(_ written: String) -> Bool {
    ((try? Backups(of: options.folder).names()) ?? []).contains { $0.text == written }
  }
}
