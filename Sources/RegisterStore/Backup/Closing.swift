// 閉じた台帳: names the register that goes on, so that there is one and everybody finds it.

import Civic
import Glibc

/// How it stands with a register that a restore closed.
public struct Closing: Equatable, Sendable {
  /// The register that goes on; `nil` where the closing line doesn't name it yet, as older programs
  /// wrote it.
  public let successor: Successor?
  /// Whether it lies where it was put: not yet while the restore is at work, no longer where it was
  /// moved or its disk is gone.
  public let isSuccessorThere: Bool

  /// Looks in the closing line that was written last; `nil` where the register is open.
  init?(of state: borrowing RegisterState) {
    guard state.stop == .closedForGood else { return nil }
    var found: Commit?
    try? Journal(state.paths, on: state.disk).visitBackwards { commit in
      if commit.event == .closing { found = commit }
      return found == nil
    }
    successor = found?.successor
    isSuccessorThere = successor?.isThere(on: state.disk) ?? false
  }
}

extension OpenRegister {
  /// How it stands with the register where a restore closed it, and `nil` where none did.
  ///
  /// Looks on the disk each time: the successor may come and go.
  public var closing: Closing? { Closing(of: state) }

  /// What a closed register is held by until its successor lies in its place: another restore waits
  /// for that, and then finds it there.
  struct Hold: ~Copyable {
    /// `checkpoint.lock`; `nil` where the closed register's disk can only be read.
    let gate: FolderLock?
    /// Whether an earlier restore had closed it, whose register is nowhere to be found.
    let wasClosed: Bool
    /// Whether the successor stands in the closing line.
    let isSuccessorNoted: Bool
  }

  /// Commits the closing line: nobody saves here again.
  ///
  /// One that is closed already gets another such line, if its successor isn't there any more.
  /// - Throws: ``RestoreRefusal/succeeded(present:by:)`` where it is; ``StoreError``.
  mutating func close(for successor: Successor, at time: Timestamp) throws(StoreError) -> Hold {
    do throws(StoreError) {
      if let stop { throw stop }
      guard let gate = try takeGate(patience: patience) else { throw .busy }
      try closeFirst(for: successor, at: time)
      return Hold(gate: gate, wasClosed: false, isSuccessorNoted: true)
    } catch {
      guard error == .closedForGood else { throw error }
      return try closeAgain(for: successor, at: time)
    }
  }

  private mutating func closeFirst(
    for successor: Successor,
    at time: Timestamp
  ) throws(StoreError) {
    try takeLock(at: time, evenIfOlder: true).release()
    try finishErasings(at: time)
    let lock = try takeLock(at: time, evenIfOlder: true)
    do {
      try startSegment()
      let line = Proposal([], why: "復元", event: .closing, successor: successor)
      _ = try writing(line, at: time)
    } catch {
      throw StoreError(any: error)
    }
    lock.release()
  }

  private mutating func closeAgain(
    for successor: Successor,
    at time: Timestamp
  ) throws(StoreError) -> Hold {
    var gate: FolderLock?
    do throws(StoreError) {
      gate = try FolderLock(state.paths.checkpointLock, patience: patience, on: state.disk)
    } catch {
      // Where nothing can be written any more, what is there can still be restored.
      if error == .busy { throw error }
    }
    if let closing, closing.isSuccessorThere, let other = closing.successor {
      throw .notCommitted(.refused(.succeeded(present: folder, by: other.folder)))
    }
    let isNoted = (try? note(successor, at: time)) != nil
    return Hold(gate: gate, wasClosed: true, isSuccessorNoted: isNoted)
  }

  /// Appends another closing line behind the one at which every reader stops.
  private mutating func note(_ successor: Successor, at time: Timestamp) throws {
    try refuseNetwork()
    let lock = try FolderLock(state.paths.lock, patience: patience, on: state.disk)
    let newest = try Segment.all(in: state.paths, on: state.disk).last ?? 1
    let file = try OpenFile(state.paths.segment(first: newest), .writing, on: state.disk)
    let bytes = try file.read()
    guard let last = Journal.Lines(bytes).whole.last else {
      throw DiskError(call: "read", code: EIO)
    }
    let line = Commit(
      seq: last.seq + 1,
      id: RandomID.draw(),
      time: time,
      desk: desk,
      staff: staff,
      why: "復元",
      event: .closing,
      successor: successor
    )
    // The closing line keeps its newline whatever happens; what one that died left half is cut.
    let end = last.range.upperBound
    if bytes.count > end + 1 { try file.cut(to: end + 1) }
    try file.write([0x0A] + SummedLine.sealing(line.write(to:)) + [0x0A], at: end)
    try file.sync()
    lock.release()
  }
}

extension Successor {
  /// Whether it lies in its folder, whatever state it is in.
  fileprivate func isThere(on disk: Disk) -> Bool {
    let paths = RegisterPaths(folder: folder)
    do throws(DiskError) {
      switch try Segment.newestHeader(in: paths, on: disk) {
      case nil: return false
      case .known(let id, _): return id == register
      case .newer: return true
      case .damaged:
        let file = try? RegisterFile(disk.contents(of: paths.register))
        return file?.id == register
      }
    } catch {
      // Somebody's folder that can't be looked into is there; a disk that can't be read is lost.
      return error.code == EACCES || error.code == EPERM
    }
  }
}
