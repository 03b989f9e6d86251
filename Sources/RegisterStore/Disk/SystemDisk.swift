// 本物のディスク: Linux's system calls behind `Disk`.

import CDisk
import Glibc

extension Disk {
  /// The machine's own disk.
  public static let system = Self(
    open: SystemCalls.open,
    close: { _ = Glibc.close($0) },
    read: SystemCalls.read,
    write: SystemCalls.write,
    cut: SystemCalls.cut,
    sync: SystemCalls.sync,
    syncData: SystemCalls.syncData,
    status: SystemCalls.status,
    statusOf: SystemCalls.statusOf,
    rename: SystemCalls.rename,
    name: SystemCalls.name,
    link: SystemCalls.link,
    unlink: SystemCalls.unlink,
    makeFolder: SystemCalls.makeFolder,
    removeFolder: SystemCalls.removeFolder,
    list: SystemCalls.list,
    resolve: SystemCalls.resolve,
    fileSystem: SystemCalls.fileSystem,
    tryLock: SystemCalls.tryLock,
    unlock: { _ = flock($0, LOCK_UN) },
    watch: SystemCalls.watch,
    drain: SystemCalls.drain,
    clock: SystemCalls.clock,
    pause: SystemCalls.pause
  )
}

private enum SystemCalls {
  /// Makes a call again while a signal interrupts it.
  private static func calling<Answer: SignedInteger>(
    _ name: String,
    _ path: String = "",
    _ call: () -> Answer
  ) throws(DiskError) -> Answer {
    while true {
      let answer = call()
      if answer >= 0 { return answer }
      let code = errno
      if code != EINTR { throw DiskError(call: name, code: code, path: path) }
    }
  }

  static func open(_ path: String, _ how: Disk.Opening) throws(DiskError) -> Int32 {
    let opening =
      switch how {
      case .reading: CDISK_READING
      case .writing: CDISK_WRITING
      case .creating: CDISK_CREATING
      case .locking: CDISK_LOCKING
      case .folder: CDISK_FOLDER
      case .unnamed: CDISK_UNNAMED
      }
    let file = try calling("open", path) { cdisk_open(path, opening) }
    // A umask may have taken bits away; that of a file which was there before is its owner's.
    if how == .creating || how == .unnamed { _ = fchmod(file, 0o600) }
    return file
  }

  static func read(_ file: Int32, _ count: Int, _ offset: Int) throws(DiskError) -> [UInt8] {
    var failure: DiskError?
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      do throws(DiskError) {
        while filled < count {
          let whole = UnsafeMutableRawBufferPointer(buffer)
          let part = UnsafeMutableRawBufferPointer(rebasing: whole[filled...])
          let got = try calling("pread") {
            pread(file, part.baseAddress, part.count, offset + filled)
          }
          if got == 0 { return }
          filled += got
        }
      } catch {
        failure = error
      }
    }
    if let failure { throw failure }
    return bytes
  }

  static func write(
    _ file: Int32,
    _ bytes: ArraySlice<UInt8>,
    _ offset: Int
  ) throws(DiskError) -> Int {
    try calling("pwrite") {
      bytes.withUnsafeBytes { pwrite(file, $0.baseAddress, $0.count, offset) }
    }
  }

  static func cut(_ file: Int32, _ length: Int) throws(DiskError) {
    _ = try calling("ftruncate") { ftruncate(file, length) }
  }

  // A sync is never repeated: after a failed one the system calls the lost bytes written.
  static func sync(_ file: Int32) throws(DiskError) {
    if fsync(file) != 0 { throw DiskError(call: "fsync", code: errno) }
  }

  static func syncData(_ file: Int32) throws(DiskError) {
    if fdatasync(file) != 0 { throw DiskError(call: "fdatasync", code: errno) }
  }

  static func status(_ file: Int32) throws(DiskError) -> Disk.Status {
    var found = cdisk_status()
    _ = try calling("fstat") { cdisk_status(file, nil, &found) }
    return Disk.Status(found)
  }

  static func statusOf(_ path: String) throws(DiskError) -> Disk.Status {
    var found = cdisk_status()
    _ = try calling("stat", path) { cdisk_status(-1, path, &found) }
    return Disk.Status(found)
  }

  static func rename(_ from: String, _ to: String) throws(DiskError) {
    _ = try calling("rename", from) { Glibc.rename(from, to) }
  }

  static func name(_ file: Int32, _ path: String) throws(DiskError) {
    _ = try calling("linkat", path) { cdisk_name(file, path) }
  }

  static func link(_ from: String, _ to: String) throws(DiskError) {
    _ = try calling("link", to) { Glibc.link(from, to) }
  }

  static func unlink(_ path: String) throws(DiskError) {
    _ = try calling("unlink", path) { Glibc.unlink(path) }
  }

  static func makeFolder(_ path: String) throws(DiskError) {
    _ = try calling("mkdir", path) { mkdir(path, 0o700) }
    _ = try calling("chmod", path) { chmod(path, 0o700) }
  }

  static func removeFolder(_ path: String) throws(DiskError) {
    _ = try calling("rmdir", path) { rmdir(path) }
  }

  static func list(_ folder: String) throws(DiskError) -> [String] {
    guard let stream = opendir(folder) else {
      throw DiskError(call: "opendir", code: errno, path: folder)
    }
    defer { closedir(stream) }
    var names: [String] = []
    errno = 0
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) {
        String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name != ".", name != ".." { names.append(name) }
      errno = 0
    }
    if errno != 0 { throw DiskError(call: "readdir", code: errno, path: folder) }
    return names
  }

  static func resolve(_ path: String) throws(DiskError) -> String {
    guard let resolved = realpath(path, nil) else {
      throw DiskError(call: "realpath", code: errno, path: path)
    }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  static func fileSystem(_ path: String) throws(DiskError) -> Int {
    Int(try calling("statfs", path) { cdisk_file_system(path) })
  }

  static func tryLock(_ file: Int32) throws(DiskError) -> Bool {
    try calling("flock") { cdisk_try_lock(file) } == 1
  }

  static func watch(_ folder: String) throws(DiskError) -> Int32 {
    try calling("inotify_add_watch", folder) { cdisk_watch(folder) }
  }

  static func drain(_ watch: Int32) {
    withUnsafeTemporaryAllocation(byteCount: 4096, alignment: 8) { buffer in
      while Glibc.read(watch, buffer.baseAddress, buffer.count) > 0 {}
    }
  }

  static func clock() -> Duration {
    var now = timespec()
    clock_gettime(CLOCK_MONOTONIC, &now)
    return .seconds(now.tv_sec) + .nanoseconds(now.tv_nsec)
  }

  static func pause(_ duration: Duration) {
    let (seconds, attoseconds) = duration.components
    var length = timespec(tv_sec: Int(seconds), tv_nsec: Int(attoseconds / 1_000_000_000))
    nanosleep(&length, nil)
  }
}

extension Disk.Status {
  fileprivate init(_ found: cdisk_status) {
    self.init(
      device: found.device,
      inode: found.inode,
      length: Int(found.length),
      links: Int(found.links),
      isFolder: found.is_folder
    )
  }
}
