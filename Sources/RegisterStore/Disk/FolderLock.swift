// 台帳の錠 (lock, checkpoint.lock): who holds one may append, or replace files; it goes with its holder.

/// A lock that is held; released when the value goes, also by the death of the process.
struct FolderLock: ~Copyable, Sendable {
  /// The file of a lock, kept open from one time to the next.
  struct File: ~Copyable, Sendable {
    fileprivate let descriptor: OpenFile
    fileprivate let status: Disk.Status

    fileprivate init(_ path: String, on disk: Disk) throws(DiskError) {
      let file = try OpenFile(path, .locking, on: disk)
      status = try file.status()
      descriptor = file
    }
  }

  private let file: File

  /// Takes a lock, trying again every few milliseconds until patience runs out.
  ///
  /// A lock belongs to the open file, so every taker has its own: the one kept from the last time, or it
  /// opens the file anew. Once it is taken the file is looked up again by its name: the folder may have
  /// been removed or exchanged meanwhile.
  /// - Throws: ``StoreError/busy`` when patience runs out, ``StoreError/disk(_:)``.
  init(
    _ path: String,
    kept: consuming File? = nil,
    patience: Duration,
    on disk: Disk
  ) throws(StoreError) {
    let start = disk.clock()
    var isKept = kept != nil
    while true {
      do throws(DiskError) {
        let file = if let again = kept.take() { again } else { try File(path, on: disk) }
        var isTaken = try file.descriptor.tryLock()
        while !isTaken, disk.clock() - start < patience {
          disk.pause(.milliseconds(3))
          isTaken = try file.descriptor.tryLock()
        }
        guard isTaken else { break }
        if try disk.statusOf(path).isSameFile(as: file.status) {
          self.file = file
          return
        }
      } catch {
        // Removed or replaced since it was opened: the next round makes it, or finds what is there now.
        let isThere = isKept || (try? disk.exists(path)) == true
        isKept = false
        if error.call == "stat", error.isMissing, isThere { continue }
        throw StoreError(error)
      }
    }
    throw .busy
  }

  /// Lets the next one in.
  /// - Returns: the file, for whoever will take the lock again.
  @discardableResult
  consuming func release() -> File {
    file.descriptor.unlock()
    return file
  }
}
