// aiport backup: an archive of the register, and its copy in another place.

import ArgumentParser
import Civic
import RegisterStore

struct BackupCommand: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "backup",
    abstract: "台帳のバックアップを取ります（窓口を開いたままでかまいません）"
  )

  @OptionGroup var options: RegisterOption
  @Option(help: "写しを置く別の場所（省略時は center.json の backupTo）") var to: String?
  @Flag(help: "いまあるバックアップの一覧を表示します") var list = false

  func carryOut() throws {
    let session = try options.open()
    let backups = Backups(of: session.store.folder)
    if list {
      for name in try backups.names() { Output.line(backups.path(of: name)) }
      return
    }
    let elsewhere = to ?? session.masters.center.backupTo
    let round = BackupRound(
      register: session.store.folder,
      desk: options.deskName,
      staff: options.staffName,
      time: session.clock.now,
      elsewhere: elsewhere,
      patience: Session.patience
    )
    let outcome = Waiting.result { await round.carryOut() } ?? .init(problem: .notMade(.busy))
    if let problem = outcome.problem, case .notMade = problem {
      throw Failure(.register, problem.sentence)
    }
    guard let name = outcome.newest else { return }
    Output.line("バックアップを取りました: \(backups.path(of: name))")
    if let problem = outcome.problem { throw Failure(.outside, problem.sentence) }
    guard !elsewhere.isEmpty else {
      Output.error("別の場所への写しがありません。--to または center.json の backupTo で指定してください。")
      return
    }
    Output.line("写しを置きました: \(Backups(in: elsewhere).path(of: name))")
  }
}

extension Backups {
  /// Waits for a piece of work on archives, and says what it came to.
  static func waiting<Value: Sendable>(
    for work: @escaping @Sendable () async throws(StoreError) -> Value
  ) -> Result<Value, StoreError> {
    let result = Waiting.result { () async -> Result<Value, StoreError> in
      do throws(StoreError) { return .success(try await work()) } catch { return .failure(error) }
    }
    return result ?? .failure(.busy)
  }
}
