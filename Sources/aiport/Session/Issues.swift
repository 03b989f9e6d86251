// 号の操作: closing an issue and opening it again, the same from the screen and the command line.

import Civic
import Press
import RegisterStore

extension OpenRegister {
  /// Whether an issue went to print or was sent since it was closed (発行).
  ///
  /// A proof print of an issue that is still open binds nobody.
  /// - Throws: `StoreError` where the journal can't be read: then nobody knows.
  func wentOut(_ issue: RecordNumber) throws(StoreError) -> Bool {
    let last = try newest { commit in
      guard let change = commit.changes.last(where: { $0.number == issue }) else { return false }
      return commit.event == .printed || commit.event == .sent || !change.record.isClosedIssue
    }
    return last?.changes.contains { $0.number == issue && $0.record.isClosedIssue } ?? false
  }

  /// What closes an issue with its document as it stands now.
  func closing(
    _ number: RecordNumber,
    masters: Masters,
    today: Day
  ) -> Result<Change, BulletinRefusal> {
    guard let issue = register.bulletins[number],
      let document = Document.bulletin(issue, in: register, masters: masters, today: today),
      let kept = try? document.kept()
    else { return .failure(.noItems) }
    if let refusal = Composing.collision(of: issue, in: register) { return .failure(refusal) }
    return issue.closing(on: today, document: kept)
  }

  /// What opens a closed issue again.
  /// - Throws: `StoreError` where it can't be told whether the issue went out.
  func reopening(_ number: RecordNumber) throws(StoreError) -> Result<Change, BulletinRefusal> {
    guard let issue = register.bulletins[number] else { return .failure(.notClosed) }
    return issue.reopening(wasSent: try wentOut(number))
  }

  /// What puts on record that an issue goes to a printer; committed before it begins.
  func printing(_ number: RecordNumber) -> Proposal? {
    guard let issue = register.bulletins[number] else { return nil }
    return Proposal(
      [Change(.existing(number, revision: issue.revision), .bulletin(issue.record))],
      event: .printed
    )
  }

  /// What takes back the newest commit that a search finds, or the one with a seq.
  /// - Throws: `StoreError` where the journal can't be read.
  func undoing(
    _ seq: Int? = nil,
    by search: Undoing.Search
  ) throws(StoreError) -> Result<Proposal, UndoRefusal> {
    var search = search
    let found =
      if let seq {
        try commit(seq: seq)
      } else {
        try newest { search.isBehind($0) || search.finds($0) }
      }
    guard let target = found, seq != nil || !search.isBehind(target) else {
      return .failure(.nothing)
    }
    var sent: Set<RecordNumber> = []
    for change in target.changes where change.number.kind == .bulletin {
      if try wentOut(change.number) { sent.insert(change.number) }
    }
    return Undoing.proposing(target, before: try before(target), in: register, sent: sent)
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

extension Content {
  /// Whether it is an issue that was closed (発行済).
  fileprivate var isClosedIssue: Bool {
    if case .bulletin(let issue) = self { issue.isClosed } else { false }
  }
}

extension StoreError {
  /// Why nothing is taken back where the journal can't be read.
  var refusesTakingBack: String { "変更の記録が読めないため、元に戻せません。\(sentence)" }
}

extension Session {
  /// What takes back the newest commit, or the one with a seq.
  func undoing(_ seq: Int?) throws -> Result<Proposal, UndoRefusal> {
    do throws(StoreError) {
      return try store.undoing(seq, by: Undoing.Search(desk: options.deskName))
    } catch {
      throw Failure(.register, error.refusesTakingBack)
    }
  }

  /// What opens a closed issue again.
  func reopening(_ number: RecordNumber) throws -> Result<Change, BulletinRefusal> {
    do throws(StoreError) { return try store.reopening(number) } catch {
      throw Failure(.register, error.refusesTakingBack)
    }
  }

  /// Closes an issue.
  func close(_ number: RecordNumber, at time: Timestamp? = nil) throws {
    let day = (time ?? clock.now).day
    switch store.closing(number, masters: masters, today: day) {
    case .success(let change): try save(Proposal([change]), at: time)
    case .failure(let refusal): throw Failure(.badInput, refusal.sentence)
    }
  }
}
