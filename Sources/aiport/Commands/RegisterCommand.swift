// aiport register, edit, withdraw: the forms' own rules, from the command line.

import ArgumentParser
import Civic

struct RegisterCommand: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "register",
    abstract: "個人・団体を登録し、番号を表示します"
  )

  @OptionGroup var options: RegisterOption
  @Argument(help: "individual または group") var type: RecordType
  @OptionGroup var fields: FieldArguments

  func carryOut() throws {
    let session = try options.open()
    switch type {
    case .individual: try Saving.new(Individual(), fields, session)
    case .group: try Saving.new(Group(), fields, session)
    case .notice: try Saving.new(Notice(), fields, session)
    }
  }
}

struct EditCommand: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "edit",
    abstract: "登録や号の内容を変更します（号は B-000412 の date、greeting、items）"
  )

  @OptionGroup var options: RegisterOption
  @Argument(help: "番号（団-000087、G-000087、g87 など）") var number: String
  @OptionGroup var fields: FieldArguments

  func carryOut() throws {
    let session = try options.open()
    let number = try session.number(number)
    let register = session.register
    switch number.kind {
    case .individual: try register.individuals[number].map { try Saving.edit($0, fields, session) }
    case .group: try register.groups[number].map { try Saving.edit($0, fields, session) }
    case .notice: try register.notices[number].map { try Saving.edit($0, fields, session) }
    case .bulletin:
      try register.bulletins[number].map { issue in
        if issue.record.isClosed {
          throw Failure(.badInput, BulletinRefusal.alreadyClosed.sentence)
        }
        try Saving.edit(issue, fields, session)
      }
    }
  }
}

struct WithdrawCommand: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "withdraw",
    abstract: "退会（情報提供書は取下げ）にします"
  )

  @OptionGroup var options: RegisterOption
  @Argument(help: "番号") var number: String
  @Option(help: "理由") var reason: String
  @Option(help: "退会日（省略時は今日）") var date: String?

  func carryOut() throws {
    let session = try options.open()
    let number = try session.number(number, [.individual, .group, .notice])
    let today = session.clock.now.day
    let left = try day(session, today)
    let result = session.register[number].flatMap {
      Withdrawing.proposing($0, reason: reason, on: left)
    }
    guard let result else { throw Failure(.badInput, "\(number.label)は、すでに退会（取下げ）になっています。") }
    guard case .success(let change) = result else {
      throw Failure(.badInput, "理由を --reason で入力してください。")
    }
    try session.save(Proposal([change], why: SafeText.line(reason)))
    Output.line(number.label)
  }

  private func day(_ session: Session, _ today: Day) throws -> Day {
    guard let date else { return today }
    do {
      return try Day(written: date, near: today, eras: session.masters.eras)
    } catch {
      throw Failure(.badInput, "--date: \(FieldWords.sentence(for: error))")
    }
  }
}

/// Saving a record that was typed on the command line.
enum Saving {
  static func new<R: Record>(_ record: R, _ fields: FieldArguments, _ session: Session) throws {
    let sheet = record.filled(with: try fields.typed(for: R.self), seeing: session.context)
    try save(sheet, correcting: nil, session)
  }

  static func edit<R: Record>(
    _ filed: Filed<R>,
    _ fields: FieldArguments,
    _ session: Session
  ) throws {
    let typed = try fields.typed(for: R.self)
    guard !typed.isEmpty else { throw Failure(.badInput, "変更する項目を 項目=値 の形で指定してください。") }
    let sheet = filed.record.filled(with: typed, seeing: session.context)
    try save(sheet, correcting: filed, session)
  }

  private static func save<R: Record>(
    _ sheet: (record: R, errors: FieldErrors),
    correcting base: Filed<R>?,
    _ session: Session
  ) throws {
    var errors = sheet.errors
    let result = Registering.proposing(
      sheet.record,
      correcting: base,
      seeing: session.context
    )
    if case .failure(let more) = result { errors.merge(more) }
    guard errors.isEmpty, case .success(let change) = result else {
      throw Failure(.badInput, sentences(errors, of: R.self))
    }
    let commit = try session.save(Proposal([change]))
    for saved in commit.changes {
      let record = saved.record.record
      let pending = record.state == .pending ? "　保留（\(record.stateReason)）" : ""
      let concerns = record.concerns.isEmpty ? "" : "　要確認（\(WrittenList.text(record.concerns))）"
      Output.line(saved.number.label + pending + concerns)
    }
  }
}
