// 開いた台帳: what every command works with: register, masters, clock, and how to save.

import Civic
import RegisterStore

/// A register opened for one command.
final class Session {
  /// How long a command waits for a desk that holds a lock.
  static let patience: Duration = .seconds(30)

  let options: RegisterOption
  let clock: Clock
  let masters: Masters
  var store: OpenRegister

  init(_ options: RegisterOption) throws {
    self.options = options
    try options.checkStaff()
    clock = try Clock(environment: options.environment)
    let (masters, problems) = try options.masters()
    self.masters = masters
    for problem in problems { Output.error(problem.sentence) }
    do {
      store = try OpenRegister(
        opening: options.folder,
        desk: options.deskName,
        staff: options.staffName
      )
      store.patience = Self.patience
    } catch {
      throw Failure(.register, error.sentence, Self.hint(for: error, folder: options.folder))
    }
    if let closing = store.closing { Output.error(closing.sentence) }
    for finding in store.findings { Output.error(finding.sentence) }
  }

  static func hint(for error: StoreError, folder: String) -> String {
    switch error {
    case .notARegister: "新しく作るには: aiport init --register \(folder)"
    default: "台帳の場所: \(folder)"
    }
  }

  var register: Register { store.register }
  var context: FieldContext {
    FieldContext(masters: masters, today: clock.now.day) { [register] in register[$0] != nil }
  }

  /// So many saves from the command line, and the collections are written anew: opening stays quick.
  private static let checkpointEvery = 200

  /// Saves, and returns what is now on disk.
  @discardableResult
  func save(_ proposal: Proposal, at time: Timestamp? = nil) throws -> Commit {
    let first = [RecordKind.bulletin: masters.center.firstIssue]
    switch store.commit(proposal, at: time ?? clock.now, startingAt: first) {
    case .success(let commit):
      if store.commitsSinceCheckpoint >= Self.checkpointEvery || commit.changes.count > 100 {
        // Where that fails nothing is lost: the journal has it all.
        try? store.checkpoint(at: clock.now)
      }
      return commit
    case .failure(let failure): throw Failure(.register, failure.sentence)
    }
  }

  /// The notices that were written, several at once or one by one; `87` alone is enough.
  func notices(_ written: [String]) throws -> [RecordNumber] {
    try written.flatMap(WrittenList.items).map { item in
      try number(RecordNumber(written: item, kind: .notice)?.text ?? item, [.notice])
    }
  }

  /// The number that was written, or a failure that says how numbers look.
  func number(_ written: String, _ kinds: [RecordKind] = []) throws -> RecordNumber {
    guard let number = RecordNumber(written: written) else {
      throw Failure(.badInput, "「\(written)」は番号ではありません。団-000087、G-000087、g87 のように入力してください。")
    }
    guard kinds.isEmpty || kinds.contains(number.kind) else {
      let wanted = kinds.map(\.label).joined(separator: "・")
      throw Failure(.badInput, "\(number.label)は\(wanted)の番号ではありません。")
    }
    guard register[number] != nil else {
      throw Failure(.badInput, "\(number.label)は台帳にありません。番号をご確認ください。")
    }
    return number
  }
}

/// The sentences for errors of a form, each with its field.
func sentences<R: Record>(_ errors: FieldErrors, of type: R.Type) -> [String] {
  errors.entries.map { entry in
    let label = R.field(entry.key)?.label ?? entry.key.rawValue
    return "\(label) (\(entry.key.rawValue)): \(FieldWords.sentence(for: entry.error))"
  }
}
