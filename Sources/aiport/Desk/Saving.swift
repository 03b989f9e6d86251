// 保存と取り消し: proposals go to the store; its answers come back to the screens as events.

import Civic
import FrontDesk
import RegisterStore

extension DeskWorld {
  /// Saves a proposal and tells the screens how it went.
  /// - Returns: how it went; `nil` before the register is loaded.
  @discardableResult
  func save(_ proposal: Proposal) -> Result<Commit, CommitFailure>? {
    guard let register else { return nil }
    let asked = proposal.id
    let first = [RecordKind.bulletin: view.masters.center.firstIssue]
    let result = register.commit(
      drafts.completing(proposal, at: view.now),
      at: view.now,
      startingAt: first
    )
    switch result {
    case .success(let commit):
      // From here on Ctrl+Z means this save, and no draft that was thrown away before it.
      drafts.lastDiscarded = nil
      if let asked { drafts.remove(asked) }
      apply(commit)
      drafts.list()
      view.drafts = drafts.notes
      hear(.saved(commit, asked: asked))
    case .failure(.conflict(let conflict)):
      view.register = register.store.register
      hear(.refused(id: asked, .conflict(conflict)))
    case .failure(let failure):
      hear(.refused(id: asked, .failed(failure.sentence)))
    }
    listProblems()
    return result
  }

  /// Takes back what this desk did last: a draft thrown away, else its newest commit.
  func undo() {
    if let id = drafts.lastDiscarded {
      drafts.restore(id, at: view.now)
      drafts.list()
      view.drafts = drafts.notes
      return hear(.restoredDraft)
    }
    guard let register else { return }
    do throws(StoreError) {
      let own = Undoing.Search(desk: view.desk, staff: view.staff, since: view.today)
      switch try register.store.undoing(by: own) {
      case .success(let proposal): save(proposal)
      case .failure(.nothing):
        hear(.refused(id: nil, .failed("今日の自分の操作で、元に戻せるものはもうありません")))
      case .failure(let refusal): hear(.refused(id: nil, .failed(refusal.sentence)))
      }
    } catch {
      hear(.refused(id: nil, .failed(error.refusesTakingBack)))
    }
  }

  /// Saves a change of an issue, or says why it can't be.
  func changeIssue(
    _ proposing: (borrowing OpenRegister) throws(StoreError) -> Result<Change, BulletinRefusal>
  ) {
    guard let register else { return }
    do throws(StoreError) {
      switch try proposing(register.store) {
      case .success(let change): save(Proposal([change]))
      case .failure(let refusal): hear(.refused(id: nil, .failed(refusal.sentence)))
      }
    } catch {
      hear(.refused(id: nil, .failed(error.refusesTakingBack)))
    }
  }
}
