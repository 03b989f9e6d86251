// 新しいフォルダーの場所: where a folder will stand that is made elsewhere and put there whole.

import Glibc

/// The place of a folder to be made.
struct NewFolder {
  /// The folder's path, links resolved.
  let path: String
  /// The folder above; it may have to be made yet.
  let parent: String
  /// The real folder, of those that are there already, in which the path ends: on its disk the new one
  /// will lie.
  let ground: String
  /// The folders between the ground and the new one, outermost first.
  private let missing: [String]

  /// Finds the place; makes nothing.
  /// - Throws: ``StoreError/notEmpty(_:)``, ``StoreError/mountPoint(_:)``,
  ///   ``StoreError/networkFileSystem(_:)``, ``StoreError/disk(_:)``.
  init(for path: String, on disk: Disk) throws(StoreError) {
    do {
      let (ground, names) = try Self.way(to: path, on: disk)
      // What is there has its name and the folder above it in its real path.
      let slash = ground.lastIndex(of: "/") ?? ground.startIndex
      let isThere = names.isEmpty
      self.ground = isThere ? Self.root(String(ground[..<slash])) : ground
      missing = Array(names.dropLast())
      parent = missing.reduce(self.ground, Self.joining)
      self.path = isThere ? ground : Self.joining(parent, names[names.count - 1])
      if let network = FileSystemKind.network(try disk.fileSystem(self.ground)) {
        throw StoreError.networkFileSystem(network)
      }
      let status = try disk.statusOf(ground)
      guard status.isFolder else { throw StoreError.notEmpty(ground) }
      guard isThere else { return }
      guard try disk.list(ground).isEmpty else { throw StoreError.notEmpty(ground) }
      // A rename can't put a folder in the place of one that another disk is attached to.
      if try status.device != disk.statusOf(parent).device { throw StoreError.mountPoint(ground) }
    } catch {
      throw StoreError(any: error)
    }
  }

  /// Makes the folders above the new one where they are missing, synced.
  func makeParents(on disk: Disk) throws(DiskError) {
    var above = ground
    for name in missing {
      let folder = Self.joining(above, name)
      try disk.makeFolder(folder)
      try disk.sync(folder: above)
      above = folder
    }
  }

  /// The real folder, of those that are there already, in which a path ends.
  static func ground(of path: String, on disk: Disk) throws(DiskError) -> String {
    try way(to: path, on: disk).ground
  }

  /// What is there already of a path, links resolved, and the names that are missing behind it.
  private static func way(
    to path: String,
    on disk: Disk
  ) throws(DiskError) -> (ground: String, missing: [String]) {
    var rest = path[...]
    var missing: [String] = []
    while true {
      if !rest.isEmpty, try disk.exists(String(rest)) { break }
      let slash = rest.lastIndex(of: "/")
      let name = rest[(slash.map(rest.index(after:)) ?? rest.startIndex)...]
      // Nobody can go back up from a folder that isn't there.
      if name == ".." { throw DiskError(call: "stat", code: ENOENT, path: path) }
      if !name.isEmpty, name != "." { missing.insert(String(name), at: 0) }
      guard let slash else { return (try disk.resolve("."), missing) }
      rest = slash == rest.startIndex ? "/" : rest[..<slash]
    }
    return (try disk.resolve(String(rest)), missing)
  }

  private static func joining(_ folder: String, _ name: String) -> String {
    (folder == "/" ? "" : folder) + "/" + name
  }

  private static func root(_ folder: String) -> String { folder.isEmpty ? "/" : folder }
}
