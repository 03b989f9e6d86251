// 書きかけのファイル (.new-…): what is written beside its place and gets its name whole; held meanwhile.

/// A file in a place where other programs' files may lie; held, by flock, while its maker lives.
struct WorkFile: ~Copyable, Sendable {
  let path: String
  private let file: OpenFile

  /// Makes an empty file and holds it.
  init(in folder: String, on disk: Disk) throws(DiskError) {
    while true {
      let path = "\(folder)/\(RegisterPaths.temporary)\(RandomID.draw())"
      let file = try OpenFile(path, .creating, on: disk)
      // Where a place has no locks nobody clears up either, for want of one.
      let isHeld = (try? file.tryLock()) ?? true
      // Who clears up may have taken it for a dead one's before it was held: then another is made.
      if isHeld, try disk.exists(path) {
        self.path = path
        self.file = file
        return
      }
    }
  }

  /// Writes all its bytes, synced.
  func write(_ bytes: [UInt8]) throws(DiskError) {
    try file.write(bytes, at: 0)
    try file.sync()
  }

  /// Removes what dead makers left in a folder.
  ///
  /// Other programs' files stay, and so does what its maker still holds and what can't be removed.
  static func removeDead(in folder: String, on disk: Disk) {
    for name in ((try? disk.list(folder)) ?? []).filter(WorkFolder.isOwn) {
      let path = "\(folder)/\(name)"
      guard (try? disk.statusOf(path))?.isFolder == false,
        let hold = try? WorkFolder.holding(path, .writing, on: disk)
      else { continue }
      try? disk.unlink(path)
      // Held until then, so that two who clear up don't meet.
      _ = consume hold
    }
  }
}
