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
    // What was saved under an id is never saved again.
    if let saved = commits.first(where: { $0.id == proposal.id }) { return .success(saved) }
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

  /// The step back or again that a desk's commits ask for.
  func step(_ way: Undoing.Way, desk: String) -> Result<UndoStep, UndoRefusal> {
    let search = Undoing.Search(way, desk: desk)
    guard let target = search.target(in: { commits.last(where: $0) }) else {
      return .failure(.nothing(way))
    }
    var before: [RecordNumber: Filed<Content>] = [:]
    for change in commits.filter({ $0.seq < target.seq }).flatMap(\.changes) {
      before[change.number] = change
    }
    return .success(
      UndoStep(
        way,
        target,
        before: before.filter { number, _ in
          target.changes.contains { $0.number == number }
        }
      )
    )
  }
}

extension DeskOnCanvas {
  func carryOut(_ effect: Effect) {
    switch effect {
    case .commit(let proposal): save(proposal)
    case .step(let way): step(way)
    case .view(let number):
      save(Proposal([], event: .viewed, about: [number]), isTold: false)
    case .lookBack(let number):
      guard tellsHistory else { return }
      hear(.history(number, world.commits.filter { $0.concerns(number) }))
    case .checkPIN(let pin, let name):
      guard answersPINAtOnce else { return }
      hear(.pin(answersPIN ?? (pin == pinOfAll ? .right(of: name) : .wrong(pause: 1))))
    case .keepDraft(let draft, _): keep(draft)
    case .releaseDraft(let id):
      view.drafts.removeAll { $0.draft.id == id && $0.draft.typed.isEmpty }
    case .forgetDraft(let id): view.drafts.removeAll { $0.draft.id == id }
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
    case .press(let key): hear(.key(key))
    case .restoreDraft, .takeDraft, .readStaff, .make, .warmUp, .understand, .quit, .open, .replace,
      .close, .say:
      break
    }
  }

  private func save(_ proposal: Proposal, isTold: Bool = true) {
    switch world.save(proposal, desk: view.desk, staff: view.staff) {
    case .success where losesAnswer:
      losesAnswer = false
      hear(.refused(id: proposal.id, .failed("保存できたか分かりません")))
    case .success(let commit):
      view.drafts.removeAll { $0.draft.id == proposal.draft }
      follow(commit)
      if isTold { hear(.saved(commit, asked: proposal.id)) }
    case .failure(let conflict):
      view.register = world.register
      view.lookup = LookupIndex(of: world.register, masters: view.masters, today: view.today)
      hear(.refused(id: proposal.id, .conflict(conflict)))
    }
  }

  private func step(_ way: Undoing.Way) {
    if way == .back, let note = world.discarded {
      world.discarded = nil
      view.drafts.insert(note, at: 0)
      return hear(.restoredDraft)
    }
    switch world.step(way, desk: view.desk) {
    case .success(let step): hear(.found(step))
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
