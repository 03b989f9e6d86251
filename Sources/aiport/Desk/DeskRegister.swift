// 窓口の台帳: the open register, and the moments at which its collections are written anew.

import Civic
import RegisterStore

/// The register of the desk, shared by the parts of the world around it.
final class DeskRegister {
  var store: OpenRegister
  /// Up to here the journal holds no id that was drawn at this desk since it was opened.
  private let loadedAt: Int
  /// On the monotonic clock.
  private var lastSave: ContinuousClock.Instant?
  /// Why the collections could not be written anew, as a sentence.
  private var checkpointProblem: String?

  init(_ store: consuming OpenRegister) {
    loadedAt = store.register.seq
    self.store = store
  }

  /// A time without a save that counts as quiet.
  private static let quiet = Duration.seconds(60)

  /// Saves a proposal.
  func commit(
    _ proposal: Proposal,
    at time: Timestamp,
    startingAt first: [RecordKind: Int]
  ) -> Result<Commit, CommitFailure> {
    lastSave = .now
    var proposal = proposal
    // What has no draft was drawn here: the history before this desk need not be searched for it.
    proposal.since = proposal.since ?? loadedAt
    return store.commit(proposal, at: time, startingAt: first)
  }

  /// What stands on the home screen until it is mended: damage, a slow clock, a failed checkpoint.
  func problems(at now: Timestamp) -> [String] {
    var problems = store.findings.map(\.sentence)
    if let last = store.lastTime, last > now {
      problems.append(
        "この機械の時計が、最後の保存（\(last.day.iso) \(last.clock)）より遅れています。時計をご確認ください。"
      )
    }
    if let checkpointProblem { problems.append(checkpointProblem) }
    return problems
  }

  /// Writes the collections anew where nothing was saved for a while; tried again where it failed.
  func checkpointIfQuiet(at time: Timestamp) {
    guard let last = lastSave, .now - last >= Self.quiet else { return }
    checkpoint(at: time)
    lastSave = checkpointProblem == nil ? nil : .now
  }

  /// Writes the collections anew.
  ///
  /// Where that fails nothing is lost: the journal has it all. But it is told: opening gets slower.
  func checkpoint(at time: Timestamp) {
    guard store.commitsSinceCheckpoint > 0 else { return }
    do throws(StoreError) {
      try store.checkpoint(at: time)
      checkpointProblem = nil
    } catch {
      checkpointProblem = "台帳の整理ができません（保存した内容は無事です）。\(error.sentence)"
    }
  }
}
