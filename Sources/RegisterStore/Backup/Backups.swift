// バックアップ: one archive a day, made while desks go on working, read back before an old one goes.

import Civic
import Glibc

/// The archives of a register, in its folder `backup/` or in another place.
public struct Backups: Sendable {
  /// Where the archives lie.
  public let folder: String
  /// How long it waits for another desk that holds the register's lock.
  public var patience: Duration = .seconds(2)
  let disk: Disk
  let archiver: Archiver

  /// The archives in a folder.
  public init(in folder: String, disk: Disk = .system, archiver: Archiver = .tar) {
    self.folder = folder
    self.disk = disk
    self.archiver = archiver
  }

  /// The register's own archives.
  public init(of register: String, disk: Disk = .system, archiver: Archiver = .tar) {
    self.init(in: RegisterPaths(folder: register).backup, disk: disk, archiver: archiver)
  }

  /// The archives' names, newest first; none where there is no such folder.
  public func names() throws(StoreError) -> [BackupName] {
    do throws(DiskError) {
      return try disk.list(folder).compactMap(BackupName.init).sorted(by: >)
    } catch {
      if error.isMissing { return [] }
      throw StoreError(error)
    }
  }

  /// How it stands with the folder.
  public enum Place: Equatable, Sendable {
    case there
    case missing
    /// `/etc/fstab` has it, or a folder above it, as a mount point, and no disk is attached there: what
    /// is put there would lie on the register's own disk.
    case withoutDisk(mountPoint: String)
  }

  /// Whether archives can be put into the folder.
  public var place: Place {
    guard (try? disk.statusOf(folder))?.isFolder == true else { return .missing }
    let point = MountPoints(on: disk).withoutDisk(of: folder, on: disk)
    return point.map { .withoutDisk(mountPoint: $0) } ?? .there
  }

  public func path(of name: BackupName) -> String { "\(folder)/\(name.text)" }

  /// Makes an archive of a register as it is now, reads it back, and removes those that are not kept.
  ///
  /// Saves go on meanwhile: `lock` is held only while the journal's end is secured and noted, and
  /// `checkpoint.lock` keeps every other file in its place. It contains collections, journal and the
  /// center's own masters; what is unpacked from it can be opened like any register.
  /// A register of an older program's format is brought to this one's, once it lies in the archive; it
  /// gets one for that even where the day has one.
  /// - Parameters:
  ///   - register: the register's folder.
  ///   - desk: who makes it; stands in commits that finish an interrupted erasing.
  ///   - time: gives the day in its name.
  ///   - isDaily: whether one of the same day is enough.
  /// - Returns: its name; `nil` where there was one of the day, or another desk is busy.
  /// - Throws: ``StoreError``; then nothing passes for an archive that is none.
  public func make(
    of register: String,
    by desk: (desk: String, staff: String),
    at time: Timestamp,
    isDaily: Bool = false
  ) async throws(StoreError) -> BackupName? {
    // Most desks of a day find it made: the register need not be read again for that.
    if isDaily, try isMade(on: time.day), !isOlder(register) { return nil }
    var open = try OpenRegister(opening: register, desk: desk.desk, staff: desk.staff, disk: disk)
    open.patience = patience
    guard let gate = try open.takeGate(patience: patience) else { return nil }
    try open.secureForBackup(at: time)
    if isDaily, try isMade(on: time.day), !open.isOlderFormat { return nil }
    let name = BackupName(day: time.day, seq: open.state.course.taken)
    if try names().contains(name) {
      try open.startFormat(at: time)
      return name
    }

    let work = "\(folder)/\(RegisterPaths.temporary)\(RandomID.draw())"
    do {
      try disk.makeFolder(work)
      let copy = "aiport-register-\(time.day.iso)"
      try open.copy(to: "\(work)/\(copy)")
      let packed = "\(work)/packed\(BackupName.ending)"
      try disk.write([], toNew: packed)
      try await archiver.pack(copy, work, packed)
      try disk.sync(file: packed)
      try await check(packed, in: "\(work)/readBack", against: "\(work)/\(copy)")
      try disk.rename(packed, path(of: name))
      try disk.sync(folder: folder)
      disk.removeTree(work)
      try open.startFormat(at: time)
      try removeOld()
    } catch {
      disk.removeTree(work)
      throw StoreError(any: error)
    }
    gate.release()
    return name
  }

  private func isMade(on day: Day) throws(StoreError) -> Bool {
    try names().contains { $0.day == day }
  }

  /// Whether a register is of an older program's format, as far as can be seen.
  private func isOlder(_ register: String) -> Bool {
    let paths = RegisterPaths(folder: register)
    let file = try? RegisterFile(disk.contents(of: paths.register))
    let header = try? Segment.newestHeader(in: paths, on: disk)
    return Format(header ?? .damaged, else: file?.format ?? .current) == .older
  }

  /// Copies an archive to another place, a folder on another disk.
  ///
  /// Other programs may keep files there, and other desks copy to it: what is theirs stays.
  /// - Throws: ``StoreError/disk(_:)``; then nothing lies there that passes for an archive.
  public func copy(_ name: BackupName, to elsewhere: Backups) throws(StoreError) {
    do throws(DiskError) {
      if try disk.exists(elsewhere.path(of: name)) { return }
      WorkFile.removeDead(in: elsewhere.folder, on: disk)
      let bytes = try disk.contents(of: path(of: name))
      let beside = try WorkFile(in: elsewhere.folder, on: disk)
      do throws(DiskError) {
        try beside.write(bytes)
        guard try disk.contents(of: beside.path) == bytes else {
          throw DiskError(call: "read", code: EIO)
        }
        try disk.rename(beside.path, elsewhere.path(of: name))
      } catch {
        try? disk.unlink(beside.path)
        throw error
      }
      try disk.sync(folder: elsewhere.folder)
      try elsewhere.removeOld()
    } catch {
      throw StoreError(error)
    }
  }

  /// Removes the archives that are not kept; the newest one was read back before.
  private func removeOld() throws(DiskError) {
    let names = try disk.list(folder).compactMap(BackupName.init)
    let kept = BackupName.kept(of: names)
    for old in names where !kept.contains(old) { try disk.unlink(path(of: old)) }
    try disk.sync(folder: folder)
  }

  /// Unpacks an archive and compares it with what was packed, file by file and byte for byte.
  private func check(
    _ file: String,
    in place: String,
    against original: String
  ) async throws(StoreError) {
    let unpacked = try await Unpacked(file, in: place, on: disk, archiver)
    do throws(DiskError) {
      guard try isSame(unpacked.folder, as: original) else {
        throw DiskError(call: "tar", code: EIO, path: file)
      }
    } catch {
      throw StoreError(error)
    }
  }

  private func isSame(_ path: String, as original: String) throws(DiskError) -> Bool {
    guard try disk.statusOf(original).isFolder else {
      return try disk.contents(of: path) == disk.contents(of: original)
    }
    let names = try disk.list(original).sorted()
    guard try disk.list(path).sorted() == names else { return false }
    for name in names where try !isSame("\(path)/\(name)", as: "\(original)/\(name)") {
      return false
    }
    return true
  }
}

/// An archive, unpacked.
struct Unpacked {
  /// The register's folder in it.
  let folder: String

  /// Unpacks a file into a folder that is made for it.
  /// - Throws: ``StoreError/archiver(_:)``, ``StoreError/disk(_:)``.
  init(_ file: String, in place: String, on disk: Disk, _ archiver: Archiver)
    async throws(StoreError)
  {
    do {
      try disk.makeFolder(place)
      try await archiver.unpack(file, place)
      guard let name = try disk.list(place).first else {
        throw DiskError(call: "tar", code: ENOENT)
      }
      folder = "\(place)/\(name)"
    } catch {
      throw StoreError(any: error)
    }
  }
}

extension OpenRegister {
  /// Secures the journal's end and notes it, so that the copy holds only what is on disk.
  fileprivate mutating func secureForBackup(at time: Timestamp) throws(StoreError) {
    try takeLock(at: time, evenIfOlder: true).release()
    try finishErasings(at: time)
    try takeLock(at: time, evenIfOlder: true).release()
  }

  /// Starts a segment of this program's format where an older program's is the newest.
  ///
  /// Only while `checkpoint.lock` is held. From there on an older program saves nothing more, and the
  /// collections become new at the next checkpoint.
  fileprivate mutating func startFormat(at time: Timestamp) throws(StoreError) {
    guard isOlderFormat else { return }
    let lock = try takeLock(at: time, evenIfOlder: true)
    do throws(DiskError) {
      try startSegment()
      try replace(state.paths.note, by: Array(RegisterNote.text.utf8), beside: folder)
    } catch {
      throw StoreError(error)
    }
    lock.release()
  }

  /// Copies collections, then segments up to the noted end; only while `checkpoint.lock` is held.
  fileprivate func copy(to target: String) throws(DiskError) {
    let disk = state.disk
    let copy = RegisterPaths(folder: target)
    try disk.makeFolder(target)
    for folder in [copy.journal] + copy.sideFolders { try disk.makeFolder(folder) }
    for name in try disk.list(folder) where name.hasSuffix(".json") {
      try disk.write(disk.contents(of: "\(folder)/\(name)"), toNew: "\(target)/\(name)")
    }
    if try disk.exists(state.paths.note) {
      try disk.write(disk.contents(of: state.paths.note), toNew: copy.note)
    }
    for name in try disk.list(state.paths.masters) {
      try disk.write(
        disk.contents(of: "\(state.paths.masters)/\(name)"),
        toNew: "\(copy.masters)/\(name)"
      )
    }
    for first in try Segment.all(in: state.paths, on: disk) where first <= state.tail.first {
      let bytes =
        first == state.tail.first
        ? try state.tail.file.read(state.tail.end, at: 0)
        : try disk.contents(of: state.paths.segment(first: first))
      try disk.write(bytes, toNew: copy.segment(first: first))
    }
  }
}
