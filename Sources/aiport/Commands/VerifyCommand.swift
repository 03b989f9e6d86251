// aiport verify: looks at every line of every file, and at the masters, and names what is wrong.

import ArgumentParser
import Civic
import RegisterStore

struct VerifyCommand: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "台帳とマスターのすべての行を確かめます",
    discussion: """
      壊れた行は消えずに残ります。内容を確かめたら --confirm で確認済みにすると、最初の画面には出なくなります。\
      新しく壊れた行は、これまでどおり出ます。
      """
  )

  @OptionGroup var options: RegisterOption
  @Flag(help: "見つかった壊れた行を確認済みにします（行そのものは変えません）") var confirm = false
  @Flag(help: "確かめずに進みます") var yes = false

  func carryOut() throws {
    guard RegisterFolder.isRegister(at: options.folder) else {
      throw Failure(.register, StoreError.notARegister(options.folder).sentence)
    }
    let closing = try? RegisterReading(of: options.folder, only: []).closing
    if let closing { Output.line(closing.sentence) }
    let findings = OpenRegister.verify(folder: options.folder)
    var damage = findings.filter(\.isDamage)
    for finding in findings where !finding.isDamage { Output.line(Self.line(finding)) }
    if confirm { damage = try confirming(damage) }
    let problems = try options.masters().problems
    guard damage.isEmpty, problems.isEmpty else {
      throw Failure(
        .register,
        damage.map(\.sentence) + problems.map(\.sentence) + Self.ways(out: damage)
      )
    }
    let isKnown = findings.contains { $0.confirmed != nil } || confirm
    Output.line("\(isKnown ? "ほかに異常はありません" : "異常はありません"): \(options.folder)")
  }

  /// What is no damage, or no news.
  private static func line(_ finding: Finding) -> String {
    guard let stamp = finding.confirmed else { return finding.sentence }
    let who = [stamp.time.day.iso, stamp.time.clock, stamp.desk, stamp.staff]
    return "確認済み（\(who.filter { !$0.isEmpty }.joined(separator: " "))） \(finding.sentence)"
  }

  private static func ways(out damage: [Finding]) -> [String] {
    let numbers = Set(damage.compactMap(\.record)).sorted()
    let ways = numbers.map {
      "\($0.label): 前の内容は aiport history \($0.text)、バックアップの内容に戻すには aiport mend \($0.text)"
    }
    guard damage.contains(where: { $0.known != nil }) else { return ways }
    return ways + ["確かめ終わったら、aiport verify --confirm で確認済みにできます（最初の画面に出なくなります）。"]
  }

  /// Puts on record that what was found is known.
  /// - Returns: the damage that is still to be told.
  private func confirming(_ damage: [Finding]) throws -> [Finding] {
    let lasting = damage.filter { $0.known != nil }
    guard !lasting.isEmpty else {
      Output.line("確認済みにするものはありません。")
      return damage
    }
    for finding in lasting { Output.line(finding.sentence) }
    for way in Self.ways(out: lasting).dropLast() { Output.line(way) }
    guard yes || Question.isAnswered("この\(lasting.count)件を確認済みにします。行そのものは変えません。") else {
      throw Failure(.badInput, "確認済みにしませんでした。")
    }
    try options.checkStaff()
    let now = try Clock(environment: options.environment).now
    do {
      var store = try OpenRegister(
        opening: options.folder,
        desk: options.deskName,
        staff: options.staffName
      )
      store.patience = Session.patience
      _ = try store.confirm(lasting, at: now).get()
    } catch let error as StoreError {
      throw Failure(.register, error.sentence)
    } catch let failure as CommitFailure {
      throw Failure(.register, failure.sentence)
    }
    Output.line("\(lasting.count)件を確認済みにしました。")
    return damage.filter { $0.known == nil }
  }
}
