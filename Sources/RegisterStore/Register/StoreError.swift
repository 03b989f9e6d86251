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
  /// A restore closed this register for good.
  case closedForGood
  /// The named kind of network file system, on which nothing is written.
  case networkFileSystem(String)
  /// Somebody else held the lock for longer than patience allowed.
  case busy
  case disk(DiskError)

  init(_ error: DiskError) {
    self = .disk(error)
  }
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
}
