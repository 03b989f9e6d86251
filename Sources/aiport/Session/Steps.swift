// 戻す操作: the step back or again about any record, the same from the screen and the command line.

import Civic
import RegisterStore

extension OpenRegister {
  /// The step about the newest commit that a search finds, or about the one with a seq.
  /// - Throws: `StoreError` where the journal can't be read.
  func step(
    _ way: Undoing.Way,
    _ seq: Int? = nil,
    by search: Undoing.Search
  ) throws(StoreError) -> Result<UndoStep, UndoRefusal> {
    if let seq, way == .back, try isTakenBack(seq) { return .failure(.alreadyBack(seq)) }
    guard let target = try reversed(way, seq, by: search) else { return .failure(.nothing(way)) }
    var sent: Set<RecordNumber> = []
    for change in target.changes where change.number.kind == .bulletin {
      if try wentOut(change.number) { sent.insert(change.number) }
    }
    return .success(UndoStep(way, target, before: try before(target), sent: sent))
  }

  /// Whether a commit was taken back, and not repeated since.
  private func isTakenBack(_ seq: Int) throws(StoreError) -> Bool {
    try newest { $0.seq == seq || $0.undoes == seq || $0.redoes == seq }?.undoes == seq
  }

  /// The commit whose effect goes.
  private func reversed(
    _ way: Undoing.Way,
    _ seq: Int?,
    by search: Undoing.Search
  ) throws(StoreError) -> Commit? {
    guard let seq else {
      return try search.target { endsLook throws(StoreError) in try newest(where: endsLook) }
    }
    return switch way {
    case .back: try commit(seq: seq)
    case .again:
      try newest { $0.seq == seq || $0.undoes == seq }.flatMap { $0.undoes == seq ? $0 : nil }
    }
  }

  /// A commit's records as they were before it; those that it registered are not among them.
  private func before(_ commit: Commit) throws(StoreError) -> [RecordNumber: Filed<Content>] {
    var wanted: [RecordNumber: Int] = [:]
    for change in commit.changes where change.revision > 1 {
      wanted[change.number] = change.revision - 1
    }
    guard !wanted.isEmpty else { return [:] }
    var found: [RecordNumber: Filed<Content>] = [:]
    _ = try newest { earlier in
      for change in earlier.changes where wanted[change.number] == change.revision {
        found[change.number] = change
        wanted[change.number] = nil
      }
      return wanted.isEmpty
    }
    return found
  }
}

extension Session {
  /// The step about this desk's newest commit of today, or about the one with a seq.
  /// - Throws: `Failure` that names an older commit, which goes back by its seq alone.
  func step(_ way: Undoing.Way, _ seq: Int?) throws -> Result<UndoStep, UndoRefusal> {
    do {
      let today = Undoing.Search(way, desk: options.deskName, since: clock.now.day)
      let found = try store.step(way, seq, by: today)
      guard seq == nil, case .failure(.nothing) = found else { return found }
      let ever = Undoing.Search(way, desk: options.deskName)
      guard case .success(let older) = try store.step(way, by: ever) else { return found }
      throw older.isOlder
    } catch let error as StoreError {
      throw Failure(.register, error.refusesTakingBack)
    }
  }
}

extension UndoStep {
  /// Why it is not taken unasked, and how it is.
  fileprivate var isOlder: Failure {
    let (none, deed, command) =
      way == .back
      ? ("元に戻せる操作", "元に戻す", "undo") : ("やり直せる操作", "やり直す", "redo")
    let time = reversed.time
    return Failure(
      .badInput,
      "今日、この端末で\(none)はありません。",
      "最後のものは \(time.day.iso) \(time.clock) の \(subject)です。\(deed)には: aiport \(command) \(target)"
    )
  }
}
