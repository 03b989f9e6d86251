// 窓口の台帳: the open register, and the moments at which its collections are written anew.

import Civic
import RegisterStore

/// The register of the desk, shared by the parts of the world around it.
final class DeskRegister {
  var store: OpenRegister
  /// Up to here the journal holds no id that was drawn at this desk since it was opened.
  private let loadedAt: Int
  private var lastSave: Timestamp?

  init(_ store: consuming OpenRegister) {
    loadedAt = store.register.seq
    self.store = store
  }

  /// Seconds without a save that count as quiet.
  private static let quiet = 60

  /// Saves a proposal.
  func commit(
    _ proposal: Proposal,
    at time: Timestamp,
    startingAt first: [RecordKind: Int]
  ) -> Result<Commit, CommitFailure> {
    lastSave = time
    var proposal = proposal
    // What has no draft was drawn here: the history before this desk need not be searched for it.
    proposal.since = proposal.since ?? loadedAt
    return store.commit(proposal, at: time, startingAt: first)
  }

  /// Writes the collections anew where nothing was saved for a while.
  func checkpointIfQuiet(at time: Timestamp) {
    guard let lastSave, time.seconds - lastSave.seconds >= Self.quiet else { return }
    checkpoint(at: time)
    self.lastSave = nil
  }

  /// Writes the collections anew.
  ///
  /// Where that fails nothing is lost: the journal has it all.
  func checkpoint(at time: Timestamp) {
    guard store.commitsSinceCheckpoint > 0 else { return }
    try? store.checkpoint(at: time)
  }
}
