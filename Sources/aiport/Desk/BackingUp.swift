// 毎日のバックアップ: made by the first desk that is open on a day, on a thread of its own.

import Civic
import FrontDesk
import RegisterStore

extension DeskWorld {
  /// Tries again what did not come off.
  func backUpIfDue() {
    guard let due = nextBackup, due <= .now else { return }
    nextBackup = nil
    backUp()
  }

  /// Makes the day's backup where it has none yet, and copies it to the other place.
  func backUp() {
    guard let register else { return }
    let round = BackupRound(
      register: register.store.folder,
      desk: options.deskName,
      staff: view.staff,
      time: view.now,
      elsewhere: view.masters.center.backupTo,
      isDaily: true
    )
    let inbox = inbox
    Task.detached {
      let outcome = await round.carryOut()
      let note = BackupNote(newest: outcome.newest?.day, hasCopies: !round.elsewhere.isEmpty)
      inbox.post(.backedUp(note, problem: outcome.problem?.sentence))
    }
  }

  func takeBackup(_ note: BackupNote, _ problem: String?) {
    // Another desk was busy, or the place was not there: tried again in a while.
    let isOlder = register?.store.isOlderFormat == true
    let isDone = problem == nil && note.newest == view.today && !isOlder
    // Until an older program's register is of this one's format, nothing can be saved.
    nextBackup = isDone ? nil : .now + .seconds(isOlder ? 10 : 600)
    view.backup = note
    backupProblem = problem
    listProblems()
    hear(.tick)
  }
}
