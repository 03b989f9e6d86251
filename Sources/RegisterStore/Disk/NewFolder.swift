// 新しいフォルダーの場所: where a folder will stand that is made beside its place and put there whole.

/// The place of a folder to be made.
struct NewFolder {
  /// The real folder above, links resolved.
  let parent: String
  /// The folder's path.
  let path: String

  /// Finds the place, and makes the folders above it where they are missing.
  /// - Throws: ``StoreError/notEmpty(_:)``, ``StoreError/mountPoint(_:)``,
  ///   ``StoreError/networkFileSystem(_:)``, ``StoreError/disk(_:)``.
  init(for path: String, on disk: Disk) throws(StoreError) {
    do {
      let (parent, name) = try Self.place(of: path, on: disk)
      self.parent = parent
      self.path = (parent == "/" ? "" : parent) + "/" + name
      if let network = FileSystemKind.network(try disk.fileSystem(parent)) {
        throw StoreError.networkFileSystem(network)
      }
      guard try disk.exists(self.path) else { return }
      let status = try disk.statusOf(self.path)
      guard status.isFolder, try disk.list(self.path).isEmpty else {
        throw StoreError.notEmpty(self.path)
      }
      // A rename can't put a folder in the place of one that another disk is attached to.
      if try status.device != disk.statusOf(parent).device {
        throw StoreError.mountPoint(self.path)
      }
    } catch {
      throw StoreError(any: error)
    }
  }

  /// The real folder, of those that are there already, in which a path ends; makes nothing.
  static func ground(of path: String, on disk: Disk) throws(DiskError) -> String {
    var path = path[...]
    while true {
      if !path.isEmpty, try disk.exists(String(path)) { return try disk.resolve(String(path)) }
      guard let slash = path.lastIndex(of: "/") else { return try disk.resolve(".") }
      path = slash == path.startIndex ? "/" : path[..<slash]
    }
  }

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
}
