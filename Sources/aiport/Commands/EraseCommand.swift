// aiport erase: takes a person out of every file, and lists whose time to be kept is over.

import ArgumentParser
import Civic
import RegisterStore

struct EraseCommand: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "erase",
    abstract: "個人の情報を、履歴も含めて台帳から消去します（元に戻せません）",
    discussion: """
      ほかの記録に氏名・電話・メールがあれば先に表示します。--clear で消すか、--leave で残すかを決めてください。\
      古いバックアップには、世代交代で消えるまで残ります。
      """
  )

  @OptionGroup var options: RegisterOption
  @Argument(help: "番号（個-000012 など）") var number: String?
  @Option(help: "理由（記録に残るため、氏名は書かないでください）") var reason = ""
  @Option(help: "ほかの記録で空にする欄（G-000087.representative など。all で全部）") var clear: [String] = []
  @Flag(help: "--clear に挙げないほかの記録は、そのまま残します") var leave = false
  @Flag(help: "確かめずに進みます") var yes = false
  @Flag(help: "保存期間（center.json の retentionYears）を過ぎた方の一覧を表示します") var due = false

  func carryOut() throws {
    let session = try options.open()
    if due { return try listDue(session) }
    guard let number else { throw Failure(.badInput, "番号を指定してください。") }
    let person = try session.number(number, [.individual])
    do {
      let found = try session.store.search(for: person)
      for mention in found.mentions { Output.line(line(mention, session)) }
      if !found.reasons.isEmpty {
        Output.line("この方の名前がある理由の記載も消去します（\(found.reasons.count)件）。")
      }
      tellOfDamage(session)
      let proposal = try proposal(found, session)
      let record = session.register.individuals[person]?.record
      let name = record.map { "\($0.name)（\($0.kana)）様" } ?? ""
      guard
        yes || Question.isAnswered("\(person.label) \(name)の情報を、履歴も含めて消去します。元に戻せません。")
      else { throw Failure(.badInput, "消去しませんでした。") }
      try erase(found, proposal, session)
    } catch let error as StoreError {
      throw Failure(.register, error.sentence)
    }
  }

  /// What can't be read can't be searched for the person either, and goes with the erasing.
  private func tellOfDamage(_ session: Session) {
    let damage = session.store.findings.filter(\.isDamage)
    guard !damage.isEmpty else { return }
    Output.line("台帳に読めない箇所があります。本人の情報がないと確かめられないため、消去すると一緒に消えます。")
    Output.line("残すには、先に aiport mend で戻すか、入力し直してください。")
    for finding in damage { Output.line("  \(finding.sentence)") }
  }

  private func proposal(_ found: PersonSearch, _ session: Session) throws -> Proposal {
    let drafts = try session.store.drafts(naming: found)
    guard drafts.isEmpty else {
      throw Failure(.badInput, "この方の名前がある下書きが\(drafts.count)件あります。先に保存するか捨ててください。")
    }
    let proposal = Erasing.proposing(
      found,
      reason: reason,
      decision: try decision(found.mentions),
      in: session.register
    )
    switch proposal {
    case .success(let proposal): return proposal
    case .failure(let refusal): throw Failure(.badInput, refusal.sentence + hint(refusal))
    }
  }

  /// Erases; where another desk has saved meanwhile, looks again whether anything new names the person.
  private func erase(_ found: PersonSearch, _ proposed: Proposal, _ session: Session) throws {
    var (last, proposal) = (found, proposed)
    var result = session.erase(proposal, decidedOn: last)
    for _ in 0..<5 where result == .failure(.changedMeanwhile) {
      _ = try session.store.follow()
      last = try session.store.search(for: found.number)
      guard last.mentions == found.mentions else { break }
      proposal = try self.proposal(last, session)
      result = session.erase(proposal, decidedOn: last)
    }
    switch result {
    case .failure(let failure): throw Failure(.register, failure.sentence)
    case .success(let commit):
      Output.line("\(found.number.label)を消去しました（変更\(commit.seq)）。")
      let backups = (try? Backups(of: session.store.folder).names()) ?? []
      if let newest = backups.first {
        Output.line("\(newest.day.iso) までのバックアップには、世代交代で消えるまで残ります。")
      }
    }
  }

  private func hint(_ refusal: Erasing.Refusal) -> String {
    if case .undecided = refusal {
      "欄ごと空にするなら --clear 欄（全部なら --clear all）、残すなら --leave を付けてください。文の一部だけを消すには、先にその記録を直してください。"
    } else {
      ""
    }
  }

  private func decision(_ mentions: [Mention]) throws -> Erasing.Decision {
    if clear == ["all"] {
      let places = mentions.filter(\.canBeCleared).map(\.place)
      return Erasing.Decision(clearing: Set(places), leavesTheRest: leave)
    }
    let places = try clear.map { written in
      guard let place = ClearedField(text: written) else {
        throw Failure(.badInput, "--clear: 「\(written)」は 番号.項目 の形ではありません。")
      }
      guard mentions.contains(where: { $0.place == place }) else {
        throw Failure(.badInput, "--clear: \(place.text) にこの方の情報はありません。")
      }
      return place
    }
    return Erasing.Decision(clearing: Set(places), leavesTheRest: leave)
  }

  private func line(_ mention: Mention, _ session: Session) -> String {
    let title = session.register[mention.place.number]?.record.title ?? ""
    let age = mention.isCurrent ? "" : "（以前の内容）"
    let fixed = mention.canBeCleared ? "" : "（空にできません）"
    let text =
      mention.isCurrent
      ? session.register[mention.place.number]?.record.text(
        of: mention.place.key,
        seeing: session.masters
      ) : nil
    let shown = text.map { "\t「\($0.prefix(30))\($0.count > 30 ? "…" : "")」" } ?? ""
    return "\(mention.place.text)\t\(title)\t\(mention.label)\(age)\(fixed)\(shown)"
  }

  private func listDue(_ session: Session) throws {
    guard let years = session.masters.center.retentionYears else {
      throw Failure(.badInput, "保存期間が決められていません。center.json の retentionYears に年数を書いてください。")
    }
    let due = Retention.due(in: session.register, years: years, today: session.clock.now.day)
    for filed in due {
      let left = filed.record.withdrawn?.iso ?? ""
      Output.line("\(filed.number.label)\t\(filed.record.name)\t退会 \(left)")
    }
    Output.line("退会から\(years)年を過ぎた方: \(due.count)名")
  }
}

extension Session {
  /// Erases, and keeps the erasing line beside the backups in the other place, at once.
  func erase(
    _ proposal: Proposal,
    decidedOn found: PersonSearch
  ) -> Result<Commit, CommitFailure> {
    let result = store.erase(proposal, decidedOn: found, at: clock.now)
    let elsewhere = masters.center.backupTo
    if !elsewhere.isEmpty {
      let copies = Backups(in: elsewhere)
      switch copies.place {
      case .there: break
      case .missing:
        Output.error("\(elsewhere) がないため、消去の控えを置けませんでした（次のバックアップで置きます）。")
        return result
      case .withoutDisk(let point):
        Output.error(
          "\(point) にディスクが取り付けられていないため、消去の控えを置けませんでした（次のバックアップで置きます）。"
        )
        return result
      }
      do { try copies.keepErasings(of: store.folder) } catch {
        Output.error("\(elsewhere) に消去の控えを置けませんでした（次のバックアップで置きます）。\(error.sentence)")
      }
    }
    return result
  }
}
