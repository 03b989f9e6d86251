// 号の操作: closing an issue and opening it again, the same from the screen and the command line.

import Civic
import Press
import RegisterStore

extension OpenRegister {
  /// Whether a print or a mailing of an issue is on record.
  func wentOut(_ issue: RecordNumber) -> Bool {
    let commits = (try? history(of: issue)) ?? []
    return commits.contains { $0.event == .printed || $0.event == .sent }
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
    return issue.closing(on: today, document: kept)
  }

  /// What opens a closed issue again.
  func reopening(_ number: RecordNumber) -> Result<Change, BulletinRefusal> {
    register.bulletins[number].map { $0.reopening(wasSent: wentOut(number)) }
      ?? .failure(.notClosed)
  }

  /// What puts on record that an issue goes to a printer; committed before it begins.
  func printing(_ number: RecordNumber) -> Proposal? {
    guard let issue = register.bulletins[number] else { return nil }
    return Proposal(
      [Change(.existing(number, revision: issue.revision), .bulletin(issue.record))],
      event: .printed
    )
  }

  /// What takes back this desk's newest commit, or the one with a seq.
  func undoing(_ seq: Int? = nil) -> Result<Proposal, UndoRefusal> {
    let commits = (try? recent(limit: Self.undoReach)) ?? []
    let target =
      if let seq { try? commit(seq: seq) } else { Undoing.target(among: commits, desk: desk) }
    guard let target else { return .failure(.nothing) }
    var before: [RecordNumber: Filed<Content>] = [:]
    for change in target.changes where change.revision > 1 {
      let earlier = (try? history(of: change.number)) ?? []
      before[change.number] = earlier.flatMap(\.changes).last {
        $0.number == change.number && $0.revision == change.revision - 1
      }
    }
    var sent: Set<RecordNumber> = []
    for change in target.changes where change.number.kind == .bulletin {
      if wentOut(change.number) { sent.insert(change.number) }
    }
    return Undoing.proposing(target, before: before, in: register, sent: sent)
  }

  /// How many commits are looked through for one to take back.
  private static var undoReach: Int { 200 }
}

extension Session {
  /// Closes an issue.
  func close(_ number: RecordNumber, at time: Timestamp? = nil) throws {
    let day = (time ?? clock.now).day
    switch store.closing(number, masters: masters, today: day) {
    case .success(let change): try save(Proposal([change]), at: time)
    case .failure(let refusal): throw Failure(.badInput, refusal.sentence)
    }
  }
}
