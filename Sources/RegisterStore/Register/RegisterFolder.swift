// 台帳を作る: a new register's folder, made beside its place and put there whole.

import Civic
import Glibc

/// Making a register.
public enum RegisterFolder {
  /// Whether a register lies at a path.
  public static func isRegister(at path: String, disk: Disk = .system) -> Bool {
    let paths = RegisterPaths(folder: path)
    return (try? disk.exists(paths.register)) == true || (try? disk.exists(paths.journal)) == true
  }

  /// Makes an empty register.
  ///
  /// Folders above it are made where they are missing. Everything is written in a folder beside,
  /// synced, renamed, and the folder above synced: a register is there whole or not at all.
  /// - Throws: ``StoreError/notEmpty(_:)``, ``StoreError/mountPoint(_:)``,
  ///   ``StoreError/networkFileSystem(_:)``, ``StoreError/disk(_:)``; then nothing was made.
  public static func make(at path: String, disk: Disk = .system) throws(StoreError) {
    try make(at: path, holding: FirstContents(), disk: disk)
  }

  /// What lies in a register from its first day on: nothing, or what a bench fills it with.
  package struct FirstContents {
    package var id = RandomID.draw()
    /// The last commit that the collections include; the journal begins behind it.
    package var seq = 0
    package var highest: [RecordKind: Int] = [:]
    /// The whole file of a kind, or `nil` where the collection is empty.
    package var collection: (RecordKind) -> [UInt8]? = { _ in nil }

    package init() {}
  }

  /// Makes a register that holds records already, as `make(at:)` makes an empty one.
  package static func make(
    at path: String,
    holding contents: FirstContents,
    disk: Disk = .system
  ) throws(StoreError) {
    do {
      let place = try NewFolder(for: path, on: disk)
      let beside = try WorkFolder(beside: place, on: disk)
      do {
        try fill(RegisterPaths(folder: beside.path), with: contents, on: disk)
        try place.makeParents(on: disk)
        try disk.rename(beside.path, place.path)
      } catch {
        disk.removeTree(beside.path)
        throw error
      }
      try disk.sync(folder: place.parent)
    } catch let error as StoreError {
      throw error
    } catch let error as DiskError {
      throw StoreError(error)
    } catch {
      throw .notARegister(path)
    }
  }

  private static func fill(
    _ paths: RegisterPaths,
    with contents: FirstContents,
    on disk: Disk
  ) throws(DiskError) {
    let folders = [paths.journal] + paths.sideFolders
    for folder in folders { try disk.makeFolder(folder) }
    let first = contents.seq + 1
    try disk.write(
      Segment.header(register: contents.id, first: first),
      toNew: paths.segment(first: first)
    )
    for kind in RecordKind.allCases {
      let bytes =
        contents.collection(kind) ?? CollectionText(kind, seq: contents.seq, count: 0).closed()
      try disk.write(bytes, toNew: paths.collection(kind))
    }
    let file = RegisterFile(id: contents.id, seq: contents.seq, highest: contents.highest)
    try disk.write(file.bytes, toNew: paths.register)
    try disk.write(Array(RegisterNote.text.utf8), toNew: paths.note)
    for lock in [paths.lock, paths.checkpointLock] { try disk.write([], toNew: lock) }
    for folder in folders + [paths.folder] { try disk.sync(folder: folder) }
  }
}

/// Ids that nobody else draws.
public enum RandomID {
  /// 32 hexadecimal digits.
  public static func draw() -> String {
    var system = SystemRandomNumberGenerator()
    let digits = (0..<2).flatMap { _ in
      let drawn: UInt64 = system.next()
      return SummedLine.digits(of: UInt32(truncatingIfNeeded: drawn >> 32))
        + SummedLine.digits(of: UInt32(truncatingIfNeeded: drawn))
    }
    return String(decoding: digits, as: UTF8.self)
  }
}
