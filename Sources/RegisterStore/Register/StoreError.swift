// 台帳が開けない・保存できない: the reasons as facts; the words stand in StoreWords.

import Civic

/// Why a register can't be made, opened, read or checkpointed.
public enum StoreError: Error, Equatable, Sendable {
  /// No register lies there.
  case notARegister(String)
  /// A folder that is to become a register holds something.
  case notEmpty(String)
  /// A folder that is to become a register is a mount point, which can't be put in place by a rename.
  case mountPoint(String)
  /// The folder was removed, or another register lies there by now.
  case folderGone(String)
  /// Written by a newer program.
  case newerFormat(String)
  /// Written by an older program; it is brought to this one's format before anything is saved.
  case olderFormat
  /// A restore closed this register for good.
  case closedForGood
  /// The named kind of network file system, on which nothing is written.
  case networkFileSystem(String)
  /// Somebody else held the lock for longer than patience allowed.
  case busy
  /// The person is off the register, but could not yet be taken out of every file.
  case unfinishedErasing(reason: String)
  /// The person was erased.
  case erased(RecordNumber)
  /// What belongs to the work was not committed.
  case notCommitted(Uncommitted)
  /// An archive could not be packed or unpacked; a phrase without its full stop.
  case archiver(String)
  /// An archive of another register.
  case foreignBackup
  /// The source of a restore doesn't reach to this commit.
  case noSuchCommit(Int, last: Int)
  case disk(DiskError)

  init(_ error: DiskError) {
    self = .disk(error)
  }

  /// What several kinds of calls threw.
  init(any error: any Error) {
    self =
      switch error {
      case let error as StoreError: error
      case let error as DiskError: .disk(error)
      case let error as CommitFailure: .notCommitted(.failed(error))
      // Nothing else is thrown by what the store calls; the error's own words would be English.
      default: .notCommitted(.unexpected)
      }
  }
}

/// Why what belongs to a piece of work was not committed.
public enum Uncommitted: Equatable, Sendable {
  /// It was tried.
  case failed(CommitFailure)
  /// A restore was refused before it began.
  case refused(RestoreRefusal)
  /// For a reason that nothing called here gives.
  case unexpected
}

/// Why a change was not saved.
public enum CommitFailure: Error, Equatable, Sendable {
  /// Another desk was first.
  case conflict(Conflict)
  /// Nothing was saved, for the reason given in words; trying again is safe.
  case notSaved(reason: String)
  /// It can't be told whether the change was saved; the commit's id, saved again, tells.
  case unknown(reason: String)
  /// Another desk held the lock longer than patience allowed; nothing was saved.
  case busy
  case newerFormat
  case closedForGood
  case folderGone
  /// The person is off the register, but could not yet be taken out of every file.
  case unfinishedErasing(reason: String)
  /// Something was saved since it was decided what to erase.
  case changedMeanwhile
  /// The record is of a person who was erased.
  case erased(RecordNumber)
}
