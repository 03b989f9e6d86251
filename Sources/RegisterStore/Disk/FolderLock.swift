// 台帳の錠 (lock, checkpoint.lock): who holds one may append, or replace files; it goes with its holder.

/// A lock that is held; released when the value goes, also by the death of the process.
struct FolderLock: ~Copyable, Sendable {
  private let file: OpenFile

  /// Takes a lock, trying again every few milliseconds until patience runs out.
  ///
  /// A lock belongs to the open file, so every taker opens it anew. Once it is taken the file is
  /// looked up again by its name: the folder may have been removed or exchanged meanwhile.
  /// - Throws: ``StoreError/busy`` when patience runs out, ``StoreError/disk(_:)``.
  init(_ path: String, patience: Duration, on disk: Disk) throws(StoreError) {
    let start = disk.clock()
    while true {
      do {
        let file = try OpenFile(path, .locking, on: disk)
        var isTaken = try file.tryLock()
        while !isTaken, disk.clock() - start < patience {
          disk.pause(.milliseconds(3))
          isTaken = try file.tryLock()
        }
        guard isTaken else { throw StoreError.busy }
        if try disk.statusOf(path).isSameFile(as: file.status()) {
          self.file = file
          return
        }
      } catch let error as StoreError {
        throw error
      } catch let error as DiskError {
        // Replaced between opening and looking: the next round finds what is there now.
        if error.call == "stat", error.isMissing, (try? disk.exists(path)) == true { continue }
        throw StoreError(error)
      } catch {
        throw StoreError.busy
      }
    }
  }

  /// Lets the next one in.
  consuming func release() {}
}
