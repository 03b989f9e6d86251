// 消去の控え: erasing lines beside the backups in another place, for a restore after the worst.

import Civic

extension Backups {
  private var erasingsPath: String { "\(folder)/erasings.jsonl" }

  /// Keeps the erasing lines of a register beside the backups: those that are not here yet.
  ///
  /// They hold number, date and reason: whoever restores an older archive from here erases again.
  /// - Throws: ``StoreError``; what is here already stays.
  public func keepErasings(of register: String) throws(StoreError) {
    let known = Set(keptErasings().map(\.id))
    let erasings = try Journal(RegisterPaths(folder: register), on: disk).erasings()
    let missing = erasings.filter { !known.contains($0.id) }
    if missing.isEmpty { return }
    do throws(DiskError) {
      if try !disk.exists(erasingsPath) {
        try disk.write([], toNew: erasingsPath)
        try disk.sync(folder: folder)
      }
      let file = try OpenFile(erasingsPath, .writing, on: disk)
      for var line in missing {
        // What it changed in others lies in the journal; here only what has to go again.
        line.changes = []
        try file.write(SummedLine.sealing(line.write(to:)) + [0x0A], at: try file.status().length)
      }
      try file.sync()
    } catch {
      throw StoreError(error)
    }
  }

  /// The erasing lines that were kept here.
  func keptErasings() -> [Commit] {
    guard let bytes = try? disk.contents(of: erasingsPath) else { return [] }
    let lines = Journal.Lines(bytes)
    return lines.whole.compactMap { lines.commit($0.range) }.filter { $0.event == .erasing }
  }
}
