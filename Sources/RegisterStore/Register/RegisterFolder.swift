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
    do {
      let (parent, name) = try place(of: path, on: disk)
      if let network = FileSystemKind.network(try disk.fileSystem(parent)) {
        throw StoreError.networkFileSystem(network)
      }
      let target = (parent == "/" ? "" : parent) + "/" + name
      try check(target, in: parent, on: disk)
      let beside = "\(parent)/\(RegisterPaths.temporary)\(RandomID.draw())"
      do {
        try fill(RegisterPaths(folder: beside), on: disk)
        try disk.rename(beside, target)
      } catch {
        remove(beside, on: disk)
        throw error
      }
      try disk.sync(folder: parent)
    } catch let error as StoreError {
      throw error
    } catch let error as DiskError {
      throw StoreError(error)
    } catch {
      throw .notARegister(path)
    }
  }

  /// The real folder above, made where it is missing, and the last name; links resolved first.
  private static func place(
    of path: String,
    on disk: Disk
  ) throws(DiskError) -> (parent: String, name: String) {
    var path = path
    while path.hasSuffix("/"), path.utf8.count > 1 { path.removeLast() }
    if try disk.exists(path) { path = try disk.resolve(path) }
    guard let slash = path.lastIndex(of: "/") else { return (try disk.resolve("."), path) }
    let above = slash == path.startIndex ? "/" : String(path[..<slash])
    let name = String(path[path.index(after: slash)...])
    if try !disk.exists(above) {
      let (parent, folder) = try place(of: above, on: disk)
      let made = (parent == "/" ? "" : parent) + "/" + folder
      try disk.makeFolder(made)
      try disk.sync(folder: parent)
    }
    return (try disk.resolve(above), name)
  }

  private static func check(_ target: String, in parent: String, on disk: Disk) throws {
    guard try disk.exists(target) else { return }
    let status = try disk.statusOf(target)
    guard status.isFolder, try disk.list(target).isEmpty else { throw StoreError.notEmpty(target) }
    // A rename can't put a folder in the place of one that another disk is attached to.
    if try status.device != disk.statusOf(parent).device {
      throw StoreError.mountPoint(target)
    }
  }

  private static func fill(_ paths: RegisterPaths, on disk: Disk) throws(DiskError) {
    try disk.makeFolder(paths.folder)
    let folders = [paths.journal] + paths.sideFolders
    for folder in folders { try disk.makeFolder(folder) }
    let id = RandomID.draw()
    try disk.write(
      Segment.header(register: id, first: 1),
      toNew: paths.segment(first: 1)
    )
    for kind in RecordKind.allCases {
      let empty = CollectionWriting.bytes(of: kind, in: Register(), seq: 0, carried: [])
      try disk.write(empty, toNew: paths.collection(kind))
    }
    try disk.write(RegisterFile(id: id).bytes, toNew: paths.register)
    for lock in [paths.lock, paths.checkpointLock] { try disk.write([], toNew: lock) }
    for folder in folders + [paths.folder] { try disk.sync(folder: folder) }
  }

  /// Takes away what was made beside; what can't be removed is left for a human.
  private static func remove(_ folder: String, on disk: Disk) {
    for name in (try? disk.list(folder)) ?? [] {
      let path = "\(folder)/\(name)"
      if (try? disk.statusOf(path))?.isFolder == true {
        remove(path, on: disk)
      } else {
        try? disk.unlink(path)
      }
    }
    try? disk.removeFolder(folder)
  }
}

/// Ids that nobody else draws.
public enum RandomID {
  /// 32 hexadecimal digits.
  public static func draw() -> String {
    var system = SystemRandomNumberGenerator()
    return (0..<4).map { _ in
      String(decoding: SummedLine.digits(of: system.next()), as: UTF8.self)
    }.joined()
  }
}
