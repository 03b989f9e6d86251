// 頼みごとを果たす: what the world does with each thing that a screen asks for.

import Civic
import FrontDesk
import RegisterStore

extension DeskWorld {
  /// Does what is asked for; what needs the register waits until it is loaded.
  func carryOut(_ effect: Effect) {
    switch effect {
    case .quit: quit()
    case .press(let key): hear(.key(key))
    case .setStaff(let name):
      view.staff = name
      drafts.writer.staff = name
      register?.store.staff = name
    case .keepDraft, .takeDraft, .releaseDraft, .discardDraft, .restoreDraft, .forgetDraft:
      carryOutDraft(effect)
    case .commit, .step, .view, .closeIssue, .reopenIssue, .make:
      guard register != nil else {
        waiting.append(effect)
        return
      }
      carryOutWithRegister(effect)
    case .askPrinters: askPrinters()
    case .lookBack(let number): lookBack(at: number)
    case .understand(let words): understanding.ask(words)
    case .readStaff: readStaff()
    case .checkPIN(let pin, let name): check(pin, of: name)
    case .warmUp:
      let typesetter = typesetter
      Task.detached { typesetter.warmUp() }
    case .open, .replace, .close, .say: break  // the desk's own
    }
  }

  /// What a form asks for its draft, which needs no register.
  private func carryOutDraft(_ effect: Effect) {
    switch effect {
    case .keepDraft(let draft, let isLeavingField):
      drafts.keep(draft, isLeavingField: isLeavingField, at: view.now)
    case .takeDraft(let id): drafts.take(id)
    case .releaseDraft(let id):
      drafts.release(id, at: view.now)
      drafts.list()
    case .discardDraft(let id):
      drafts.discard(id, at: view.now)
      drafts.list()
    case .restoreDraft(let id):
      drafts.restore(id, at: view.now)
      drafts.list()
    case .forgetDraft(let id):
      drafts.remove(id)
      drafts.list()
    default: break
    }
  }

  private func carryOutWithRegister(_ effect: Effect) {
    switch effect {
    case .commit(let proposal): save(proposal)
    case .step(let way): step(way)
    case .view(let number): noteViewing(number)
    case .closeIssue(let number):
      changeIssue { [view] store in
        store.closing(number, masters: view.masters, today: view.today)
      }
    case .reopenIssue(let number):
      changeIssue { store throws(StoreError) in try store.reopening(number) }
    case .make(let product): make(product)
    default: break
    }
  }
}
