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
    let job = DailyBackup(
      register: register.store.folder,
      desk: options.deskName,
      staff: view.staff,
      time: view.now,
      elsewhere: view.masters.center.backupTo
    )
    let inbox = inbox
    Task.detached {
      let (note, problem) = await job.result()
      inbox.post(.backedUp(note, problem: problem))
    }
  }

  func takeBackup(_ note: BackupNote, _ problem: String?) {
    // Another desk was busy, or the place was not there: tried again in a while.
    nextBackup =
      problem == nil && note.newest == view.today ? nil : .now + .seconds(600)
    view.backup = note
    backupProblem = problem
    listProblems()
    hear(.tick)
  }
}

private struct DailyBackup: Sendable {
  let register: String
  let desk: String
  let staff: String
  let time: Timestamp
  let elsewhere: String

  func result() async -> (BackupNote, problem: String?) {
    let backups = Backups(of: register)
    var problem: String?
    do throws(StoreError) {
      _ = try await backups.make(of: register, by: (desk, staff), at: time, isDaily: true)
      if !elsewhere.isEmpty, let newest = try backups.names().first {
        let copies = Backups(in: elsewhere)
        try backups.copy(newest, to: copies)
        try copies.keepErasings(of: register)
      }
    } catch {
      problem = "バックアップができません（保存した内容は無事です）。\(error.sentence)"
    }
    let newest = (try? backups.names().first)?.day
    return (BackupNote(newest: newest, hasCopies: !elsewhere.isEmpty), problem)
  }
}
