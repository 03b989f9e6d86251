// 最近の記録と履歴: what was saved lately, and what happened to one record.

import Civic

extension OpenRegister {
  /// The newest commits, newest first; reads 64 KiB of the journal's end unless one line is longer.
  public func recent(limit: Int) throws(StoreError) -> [Commit] {
    try Self.recent(in: folder, limit: limit, disk: state.disk)
  }

  /// The newest commits of a register that is not loaded, newest first.
  public static func recent(
    in folder: String,
    limit: Int,
    disk: Disk = .system
  ) throws(StoreError) -> [Commit] {
    do throws(DiskError) {
      return try Journal(RegisterPaths(folder: folder), on: disk).recent(limit: limit)
    } catch {
      throw error.isMissing ? .notARegister(folder) : StoreError(error)
    }
  }

  /// The commits that changed a record, oldest first; reads the whole journal.
  public func history(of number: RecordNumber) throws(StoreError) -> [Commit] {
    try Journal(state.paths, on: state.disk).history(of: number)
  }

  /// The commit of a seq, or `nil` where the journal can't show it.
  public func commit(seq: Int) throws(StoreError) -> Commit? {
    try Journal(state.paths, on: state.disk).commit(seq)
  }
}

extension Journal {
  /// How much is read at most, unless nothing whole lies in it, in bytes.
  private static let window = 64 * 1024

  fileprivate func recent(limit: Int) throws(DiskError) -> [Commit] {
    var found: [Commit] = []
    var budget = Self.window
    for first in try Segment.all(in: paths, on: disk).reversed() {
      let file = try OpenFile(paths.segment(first: first), .reading, on: disk)
      let length = try file.status().length
      var size = min(budget, length)
      var lines = Lines([])
      while true {
        let start = length - size
        var bytes = try file.read(size, at: start)
        if start > 0 { bytes.removeFirst(bytes.newline(from: 0) ?? bytes.count) }
        lines = Lines(bytes)
        if !lines.whole.isEmpty || start == 0 || !found.isEmpty { break }
        size = min(size * 8, length)
      }
      for (_, range) in lines.whole.reversed() where found.count < limit {
        if let commit = lines.commit(range) { found.append(commit) }
      }
      budget -= size
      if found.count >= limit || budget <= 0 { break }
    }
    return found
  }
}
