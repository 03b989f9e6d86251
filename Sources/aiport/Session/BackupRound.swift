// バックアップの一巡: an archive in the register's folder, its copy in another place, and the erasing lines there.

import Civic
import RegisterStore

/// What a backup takes, for the desk once a day and for `aiport backup`.
struct BackupRound: Sendable {
  let register: String
  let desk: String
  let staff: String
  let time: Timestamp
  /// The folder for the copy; empty where none is set.
  let elsewhere: String
  /// Whether one of the same day is enough; then it may be made by another desk.
  var isDaily = false
  /// How long it waits for another desk that holds a lock.
  var patience: Duration = .seconds(2)

  /// What came of it.
  struct Outcome: Sendable {
    /// The newest archive in the register's own folder.
    var newest: BackupName?
    var problem: Problem?
  }

  /// What did not come off.
  enum Problem: Sendable {
    case notMade(StoreError)
    /// The archive was made; the folder for its copy isn't there.
    case placeMissing(String)
    /// The archive was made; the disk for its copy isn't attached.
    case diskMissing(String, mountPoint: String)
    /// The archive was made; its copy or the erasing lines could not be put into the folder.
    case notCopied(String, StoreError)
  }

  /// Makes the archive, then puts its copy and the erasing lines into the other place.
  func carryOut() async -> Outcome {
    var backups = Backups(of: register)
    backups.patience = patience
    do throws(StoreError) {
      let made = try await backups.make(of: register, by: (desk, staff), at: time, isDaily: isDaily)
      if made == nil, !isDaily { throw .busy }
      let newest = try backups.names().first
      guard let name = made ?? newest else { return Outcome() }
      return Outcome(newest: name, problem: copy(name, of: backups))
    } catch {
      return Outcome(newest: try? backups.names().first, problem: .notMade(error))
    }
  }

  private func copy(_ name: BackupName, of backups: Backups) -> Problem? {
    if elsewhere.isEmpty { return nil }
    let copies = Backups(in: elsewhere)
    switch copies.place {
    case .there: break
    case .missing: return .placeMissing(elsewhere)
    case .withoutDisk(let point): return .diskMissing(elsewhere, mountPoint: point)
    }
    do throws(StoreError) {
      try backups.copy(name, to: copies)
      try copies.keepErasings(of: register)
      return nil
    } catch {
      return .notCopied(elsewhere, error)
    }
  }
}

extension BackupRound.Problem {
  /// What was made and what wasn't, as a sentence.
  var sentence: String {
    switch self {
    case .notMade(let error): "バックアップができません（保存した内容は無事です）。\(error.sentence)"
    case .placeMissing(let place):
      "バックアップは取れましたが、写しを置けません。\(place) がありません。ディスクをつなぐか、フォルダーを作ってください。"
    case .diskMissing(let place, let point):
      "バックアップは取れましたが、写しを \(place) に置けません。ディスクが取り付けられていません。つないで取り付けてください（mount \(point)）。"
    case .notCopied(let place, let error):
      "バックアップは取れましたが、写しを \(place) に置けません。\(error.sentence)"
    }
  }
}
