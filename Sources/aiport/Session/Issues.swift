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
}

extension StoreError {
  /// Why nothing is taken back where the journal can't be read.
  var refusesTakingBack: String { "変更の記録が読めないため、元に戻せません。\(sentence)" }
}

extension Session {
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
