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
      // What its draft could not take is on file now.
      if proposal.draft != nil { _ = drafts.takeProblem() }
      apply(commit)
      drafts.list()
      view.drafts = drafts.notes
      hear(.saved(commit, asked: asked))
    case .failure(.conflict(let conflict)):
      view.register = register.store.register
      hear(.refused(id: asked, .conflict(conflict)))
    case .failure(let failure):
      saveFailure = sentence(for: failure)
      hear(.refused(id: asked, .failed(saveFailure)))
    }
    listProblems()
    return result
  }

  /// Why nothing was saved; where a restore closed the register, also which one to open instead.
  func sentence(for failure: CommitFailure) -> String {
    guard failure == .closedForGood, let closing = register?.store.closing else {
      return failure.sentence
    }
    return "保存できませんでした。\(closing.sentence)"
  }

  /// Finds what this desk's next step back or again is about; the desk asks before it is taken.
  ///
  /// A draft that was thrown away last just comes back.
  func step(_ way: Undoing.Way) {
    if way == .back, let id = drafts.lastDiscarded { return restoreDraft(id) }
    guard let register else { return }
    do throws(StoreError) {
      let own = Undoing.Search(way, desk: view.desk, staff: view.staff, since: view.today)
      switch try register.store.step(way, by: own) {
      case .success(let step): hear(.found(step))
      case .failure(let refusal):
        let ever = Undoing.Search(way, desk: view.desk)
        if case .nothing = refusal,
          case .success(let older) = try register.store.step(way, by: ever)
        {
          let words = older.olderSentence(in: view.register, eras: view.masters.eras)
          return hear(.refused(id: nil, .failed(words)))
        }
        hear(.refused(id: nil, .failed(refusal.sentence)))
      }
    } catch {
      hear(.refused(id: nil, .failed(error.refusesTakingBack)))
    }
  }

  /// Brings back the draft that was thrown away last, where there is still one.
  private func restoreDraft(_ id: String) {
    let isBack = drafts.restore(id, at: view.now)
    drafts.list()
    view.drafts = drafts.notes
    switch isBack {
    case true?: hear(.restoredDraft)
    case false?:
      let words = "捨てた下書きは、個人の消去か整理でなくなっているため、戻せません"
      hear(.refused(id: nil, .failed(words)))
    // Why it could not be read is told as any trouble with drafts.
    case nil: break
    }
  }

  /// Puts on record that somebody looked at the private details of a record.
  func noteViewing(_ number: RecordNumber) {
    guard let register else { return }
    let result = register.commit(
      Proposal([], event: .viewed, about: [number]),
      at: view.now,
      startingAt: [:]
    )
    switch result {
    case .success(let commit): apply(commit)
    case .failure(let failure):
      hear(.viewingRefused("閲覧を記録できません。\(sentence(for: failure))"))
    }
  }

  /// Reads what happened to a record, on a thread of its own; the answer comes as an event.
  func lookBack(at number: RecordNumber) {
    let (folder, inbox) = (options.folder, inbox)
    Task.detached {
      do throws(StoreError) {
        inbox.post(.event(.history(number, try OpenRegister.history(of: number, in: folder))))
      } catch {
        inbox.post(.event(.refused(id: nil, .failed("履歴が読めません。\(error.sentence)"))))
      }
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
