// 変化の合図: tells that something may have changed in a folder; only a hint.

/// A watch on a folder; ends when the value goes.
struct FolderWatch: ~Copyable, Sendable {
  let descriptor: Int32
  private let disk: Disk

  /// `nil` where the system has no watch to give: then the folder is looked at now and then.
  init?(_ folder: String, on disk: Disk) {
    guard let descriptor = try? disk.watch(folder) else { return nil }
    self.descriptor = descriptor
    self.disk = disk
  }

  deinit { disk.close(descriptor) }

  /// Forgets the signs so far, so that the descriptor waits for the next.
  func drain() { disk.drain(descriptor) }
}
