// 画面の外側: what the world in memory does with each thing that a desk asks for.

import Civic
import FrontDesk
import Press

/// A register in memory that saves as the store does.
struct MemoryWorld {
  private(set) var register = Register()
  /// Oldest first.
  private(set) var commits: [Commit] = []
  /// The draft that was thrown away last.
  var discarded: DraftNote?
  private let masters: Masters
  private var ids = 0

  init(_ masters: Masters) {
    self.masters = masters
  }

  /// The ids in their order, each of 32 hexadecimal digits.
  static func id(_ count: Int) -> String {
    let digits = String(count, radix: 16)
    return String(repeating: "0", count: 32 - digits.count) + digits
  }

  mutating func drawID() -> String {
    ids += 1
    return Self.id(ids)
  }

  /// Puts records on file as they stand, as if saved long ago.
  mutating func put(_ contents: [Content]) {
    _ = save(Proposal(contents.map { Change(.new, $0) }), desk: "窓口2", staff: "坂梨 健吾")
  }

  /// Numbers and applies a proposal, or finds that another desk was faster.
  mutating func save(
    _ proposal: Proposal,
    desk: String,
    staff: String
  ) -> Result<Commit, Conflict> {
    let seq = register.seq + 1
    let stamp = Stamp(time: DeskOnCanvas.now, desk: desk, staff: staff, seq: seq)
    let first = [RecordKind.bulletin: masters.center.firstIssue]
    switch register.numbering(proposal.changes, above: [:], startingAt: first, stamp: stamp) {
    case .failure(let conflict): return .failure(conflict)
    case .success(let records):
      let commit = Commit(proposal, as: records, id: proposal.id ?? drawID(), stamp: stamp)
      register.apply(commit)
      commits.append(commit)
      return .success(commit)
    }
  }

  /// What takes back the last save of a desk.
  func undoing(desk: String) -> Result<Proposal, UndoRefusal> {
    guard let target = Undoing.target(among: commits.reversed(), desk: desk) else {
      return .failure(.nothing)
    }
    var before: [RecordNumber: Filed<Content>] = [:]
    for change in commits.filter({ $0.seq < target.seq }).flatMap(\.changes) {
      before[change.number] = change
    }
    return Undoing.proposing(target, before: before, in: register, sent: [])
  }
}

extension DeskOnCanvas {
  func carryOut(_ effect: Effect) {
    switch effect {
    case .commit(let proposal): save(proposal)
    case .undo: undo()
    case .keepDraft(let draft, _): keep(draft)
    case .releaseDraft(let id):
      view.drafts.removeAll { $0.draft.id == id && $0.draft.typed.isEmpty }
    case .discardDraft(let id):
      world.discarded = view.drafts.first { $0.draft.id == id }
      view.drafts.removeAll { $0.draft.id == id }
    case .closeIssue(let number): changeIssue { $0.closing(number, seeing: $1) }
    case .reopenIssue(let number):
      changeIssue { view, _ in
        view.register.bulletins[number].map { $0.reopening(wasSent: false) }
          ?? .failure(.notClosed)
      }
    case .askPrinters: hear(.printers(printers))
    case .setStaff(let name): view.staff = name
    case .restoreDraft, .takeDraft, .make, .warmUp, .quit, .open, .replace, .close, .say: break
    }
  }

  private func save(_ proposal: Proposal) {
    switch world.save(proposal, desk: view.desk, staff: view.staff) {
    case .success(let commit):
      view.drafts.removeAll { $0.draft.id == proposal.draft }
      follow(commit)
      hear(.saved(commit, asked: proposal.id))
    case .failure(let conflict):
      view.register = world.register
      view.lookup = LookupIndex(of: world.register, masters: view.masters, today: view.today)
      hear(.refused(id: proposal.id, .conflict(conflict)))
    }
  }

  private func undo() {
    if let note = world.discarded {
      world.discarded = nil
      view.drafts.insert(note, at: 0)
      return hear(.restoredDraft)
    }
    switch world.undoing(desk: view.desk) {
    case .success(let proposal): save(proposal)
    case .failure(let refusal): hear(.refused(id: nil, .failed(refusal.sentence)))
    }
  }

  private func keep(_ draft: FormDraft) {
    world.discarded = nil
    let note = DraftNote(draft: draft, time: Self.now, desk: view.desk)
    if let place = view.drafts.firstIndex(where: { $0.draft.id == draft.id }) {
      view.drafts[place] = note
    } else if !draft.typed.isEmpty {
      view.drafts.insert(note, at: 0)
    }
  }

  private func changeIssue(
    _ proposing: (DeskView, Day) -> Result<Change, BulletinRefusal>
  ) {
    switch proposing(view, view.today) {
    case .success(let change): save(Proposal([change]))
    case .failure(let refusal): hear(.refused(id: nil, .failed(refusal.sentence)))
    }
  }
}

extension DeskView {
  /// What closes an issue with its document as it stands now.
  fileprivate func closing(
    _ number: RecordNumber,
    seeing today: Day
  ) -> Result<Change, BulletinRefusal> {
    guard let issue = register.bulletins[number],
      let kept = try? Document.bulletin(number, seeing: self)?.kept()
    else { return .failure(.noItems) }
    return issue.closing(on: today, document: kept)
  }
}
