// aiport show: one record, for people or as JSON; --public shows what a visitor may know.

import ArgumentParser
import Civic

struct ShowCommand: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "登録の内容を表示します"
  )

  @OptionGroup var options: RegisterOption
  @Argument(help: "番号") var number: String
  @Flag(help: "JSON で表示します") var json = false
  @Flag(name: .customLong("public"), help: "公開の項目だけを表示します（団体）") var isPublic = false

  func carryOut() throws {
    let session = try options.open()
    let number = try session.number(number)
    if isPublic { return try showPublic(number, session) }
    guard let filed = session.register[number] else { return }
    let showsHidden = try !filed.record.record.hasHiddenDetails || noteViewing(number, session)
    if json { return Output.raw(filed.json) }
    switch filed.record {
    case .individual(let record): show(filed.with(record), session.masters, showsHidden)
    case .group(let record): show(filed.with(record), session.masters, showsHidden)
    case .notice(let record): show(filed.with(record), session.masters, showsHidden)
    case .bulletin(let record): show(filed.with(record), session.masters, showsHidden)
    }
  }

  /// Puts on record that private details are looked at, before they are seen.
  /// - Returns: whether that could be done; without it they stay hidden.
  private func noteViewing(_ number: RecordNumber, _ session: Session) throws -> Bool {
    do {
      try session.save(Proposal([], event: .viewed, about: [number]))
      return true
    } catch let failure as Failure where !json {
      for line in failure.lines { Output.error(line) }
      Output.error("閲覧を記録できないため、非公開の項目は表示しません。")
      return false
    }
  }

  private func show<R: Record>(_ filed: Filed<R>, _ masters: Masters, _ showsHidden: Bool) {
    Output.line("番号\t\(filed.number.label)")
    for field in R.fields where field.isAsked(of: filed.record) {
      let isHidden = field.isHidden(in: filed.record) && !showsHidden
      let text = isHidden ? "非公開" : field.text(of: filed.record, seeing: masters)
      if !text.isEmpty { Output.item(field.label, text) }
    }
    for concern in filed.record.concerns { Output.item("要確認", concern) }
    for (label, stamp) in [("受付", filed.created), ("変更", filed.changed)] {
      if let stamp {
        Output.line(
          "\(label)\t\(stamp.time.day.iso) \(stamp.time.clock) \(stamp.desk) \(stamp.staff)"
        )
      }
    }
  }

  private func showPublic(_ number: RecordNumber, _ session: Session) throws {
    guard let filed = session.register.groups[number] else {
      throw Failure(.badInput, "--public は団体の番号に使えます。")
    }
    guard filed.record.state.isActive else {
      throw Failure(.badInput, "\(number.label)は\(filed.record.state.label)のため、公開の表示はありません。")
    }
    let group = PublicGroup(filed, seeing: session.masters)
    guard json else {
      Output.line("番号\t\(group.number.label)")
      Output.line("名称\t\(group.name)")
      for line in group.lines { Output.item(line.label, line.text) }
      return
    }
    let members =
      [JSON.Member("number", .string(group.number.text)), .init("name", .string(group.name))]
      + group.lines.compactMap { line in
        Group.field(line.key)?.json(of: filed.record).map { .init(line.key.rawValue, $0) }
      }
    Output.raw(JSON.object(members).text)
  }
}
