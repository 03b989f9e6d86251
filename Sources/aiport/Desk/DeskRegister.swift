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
    if store.hasUnfinishedErasing { lastSave = .now }
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

  /// The records whose last change damage may have cost, until it is confirmed.
  var damaged: Set<RecordNumber> { Set(store.findings.compactMap(\.mayHaveCost)) }

  /// What stands on the home screen until it is mended: damage, a slow clock, a failed checkpoint.
  func problems(at now: Timestamp) -> [String] {
    let findings = store.findings
    var problems = findings.map(\.sentence)
    if findings.contains(where: { $0.known != nil }) {
      problems.append("壊れた行は aiport verify で確かめられます（--confirm で確認済み）。")
    }
    if let last = store.lastTime, last > now {
      problems.append(
        "この機械の時計が、最後の保存（\(last.day.iso) \(last.clock)）より遅れています。時計をご確認ください。"
      )
    }
    if store.hasUnfinishedErasing { problems.append("消去がまだファイルから済んでいません。次の整理で続きを行います。") }
    if let checkpointProblem { problems.append(checkpointProblem) }
    return problems
  }

  /// Writes the collections anew where nothing was saved for a while, on another thread, so that
  /// nobody who types waits for it; tried again where it failed.
  func checkpointIfQuiet(at time: Timestamp, into inbox: Inbox) {
    guard let last = lastSave, .now - last >= Self.quiet, isCheckpointDue
    else { return }
    lastSave = nil
    let (folder, desk, staff) = (store.folder, store.desk, store.staff)
    Task.detached {
      do throws(StoreError) {
        let seq = try OpenRegister.checkpoint(folder, by: (desk, staff), at: time)
        inbox.post(.checkpointed(.success(seq)))
      } catch {
        inbox.post(.checkpointed(.failure(error)))
      }
    }
  }

  private var isCheckpointDue: Bool {
    (store.commitsSinceCheckpoint > 0 || store.hasUnfinishedErasing) && !store.isOlderFormat
  }

  /// Takes the answer of a checkpoint on another thread.
  func takeCheckpoint(_ result: Result<Int, StoreError>) {
    switch result {
    case .success(let seq):
      store.noteCheckpoint(upTo: seq)
      checkpointProblem = nil
    case .failure(let error):
      checkpointProblem = Self.sentence(for: error)
      lastSave = lastSave ?? .now
    }
  }

  /// Writes the collections anew, on leaving.
  ///
  /// Where that fails nothing is lost: the journal has it all. But it is told: opening gets slower.
  func checkpoint(at time: Timestamp) {
    guard isCheckpointDue else { return }
    do throws(StoreError) {
      try store.checkpoint(at: time)
      checkpointProblem = nil
    } catch {
      checkpointProblem = Self.sentence(for: error)
    }
  }

  private static func sentence(for error: StoreError) -> String {
    "台帳の整理ができません（保存した内容は無事です）。\(error.sentence)"
  }
}
