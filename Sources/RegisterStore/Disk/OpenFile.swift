// 開いたファイル: a descriptor that closes itself, and reading and writing to the last byte.

/// An open file or folder; closed when the value goes.
struct OpenFile: ~Copyable, Sendable {
  let number: Int32
  let path: String
  private let disk: Disk

  /// - Throws: ``DiskError`` where the system refuses.
  init(_ path: String, _ how: Disk.Opening, on disk: Disk) throws(DiskError) {
    self.init(try disk.open(path, how), path, on: disk)
  }

  /// Takes over a descriptor.
  init(_ number: Int32, _ path: String, on disk: Disk) {
    self.number = number
    self.path = path
    self.disk = disk
  }

  deinit { disk.close(number) }

  /// Everything from an offset to the end.
  func read(from offset: Int = 0) throws(DiskError) -> [UInt8] {
    let length = try status().length
    return length > offset ? try disk.read(number, length - offset, offset) : []
  }

  /// Up to so many bytes from an offset; fewer at the end.
  func read(_ count: Int, at offset: Int) throws(DiskError) -> [UInt8] {
    try disk.read(number, count, offset)
  }

  /// Writes every byte, however many calls that takes.
  func write(_ bytes: [UInt8], at offset: Int) throws(DiskError) {
    var rest = bytes[...]
    while !rest.isEmpty {
      rest = rest.dropFirst(try disk.write(number, rest, offset + rest.startIndex))
    }
  }

  func cut(to length: Int) throws(DiskError) { try disk.cut(number, length) }
  func sync() throws(DiskError) { try disk.sync(number) }
  func syncData() throws(DiskError) { try disk.syncData(number) }
  func status() throws(DiskError) -> Disk.Status { try disk.status(number) }
  func name(_ path: String) throws(DiskError) { try disk.name(number, path) }
  func tryLock() throws(DiskError) -> Bool { try disk.tryLock(number) }
  func unlock() { disk.unlock(number) }
}

extension Disk {
  /// A file's bytes.
  func contents(of path: String) throws(DiskError) -> [UInt8] {
    let file = try OpenFile(path, .reading, on: self)
    return try file.read()
  }

  /// Writes a new file and syncs it; the name it gets is not yet durable.
  func write(_ bytes: [UInt8], toNew path: String) throws(DiskError) {
    let file = try OpenFile(path, .creating, on: self)
    try file.write(bytes, at: 0)
    try file.sync()
  }

  /// Makes a file's bytes durable that another program has written.
  func sync(file path: String) throws(DiskError) {
    let file = try OpenFile(path, .writing, on: self)
    try file.sync()
  }

  /// Removes a file, or a folder with all that is in it; what can't be removed is left for a human.
  func removeTree(_ path: String) {
    guard let status = try? statusOf(path) else { return }
    guard status.isFolder else {
      try? unlink(path)
      return
    }
    for name in (try? list(path)) ?? [] { removeTree("\(path)/\(name)") }
    try? removeFolder(path)
  }

  /// Makes the names in a folder durable.
  func sync(folder: String) throws(DiskError) {
    let file = try OpenFile(folder, .folder, on: self)
    try file.sync()
  }

  /// Makes a folder where it is missing, and its name durable.
  func makeMissing(folder: String) throws(DiskError) {
    guard try !exists(folder), let slash = folder.lastIndex(of: "/") else { return }
    try makeFolder(folder)
    try sync(folder: String(folder[..<slash]))
  }

  /// Whether a name leads somewhere.
  func exists(_ path: String) throws(DiskError) -> Bool {
    do {
      _ = try statusOf(path)
      return true
    } catch {
      if error.isMissing { return false }
      throw error
    }
  }
}
