// 最近の記録と履歴: what was saved lately, and what happened to one record.

import Civic

extension OpenRegister {
  /// How much of the journal's end a first screen can spare the time for, in bytes.
  public static let glance = 64 * 1024

  /// The newest commits, newest first, as far as they lie in the last bytes of the journal.
  ///
  /// At a glance only title and state of their records are read: an import has thousands.
  public func recent(
    limit: Int,
    within bytes: Int = .max,
    atAGlance isGlance: Bool = false
  ) throws(StoreError) -> [Commit] {
    try Self.recent(in: folder, limit: limit, within: bytes, atAGlance: isGlance, disk: state.disk)
  }

  /// The newest commits of a register that is not loaded, newest first; of their records only title and
  /// state.
  public static func glanceBack(
    in folder: String,
    limit: Int,
    disk: Disk = .system
  ) throws(StoreError) -> [Commit] {
    try recent(in: folder, limit: limit, within: glance, atAGlance: true, disk: disk)
  }

  private static func recent(
    in folder: String,
    limit: Int,
    within bytes: Int,
    atAGlance isGlance: Bool = false,
    disk: Disk
  ) throws(StoreError) -> [Commit] {
    do throws(DiskError) {
      return try Journal(RegisterPaths(folder: folder), on: disk)
        .recent(limit: limit, within: bytes, atAGlance: isGlance)
    } catch {
      throw error.isMissing ? .notARegister(folder) : StoreError(error)
    }
  }

  /// The commits that changed a record or are about it, oldest first; reads the whole journal.
  public func history(of number: RecordNumber) throws(StoreError) -> [Commit] {
    try Journal(state.paths, on: state.disk).history(of: number)
  }

  /// The same without the open register: for a thread beside the one that uses it.
  public static func history(
    of number: RecordNumber,
    in folder: String,
    disk: Disk = .system
  ) throws(StoreError) -> [Commit] {
    try Journal(RegisterPaths(folder: folder), on: disk).history(of: number)
  }

  /// The newest commit that is meant, or `nil`; looked for back to the journal's beginning.
  ///
  /// A segment is read when the look has come to it, a commit decoded when it is shown.
  public func newest(where isMeant: (Commit) -> Bool) throws(StoreError) -> Commit? {
    var found: Commit?
    try Journal(state.paths, on: state.disk).visitBackwards { commit in
      if isMeant(commit) { found = commit }
      return found == nil
    }
    return found
  }

  /// Who was ever erased; reads the whole journal.
  public func erasedNumbers() throws(StoreError) -> Set<RecordNumber> {
    var erased: Set<RecordNumber> = []
    try Journal(state.paths, on: state.disk).visit(from: 0) { lines in
      for (_, range) in lines.whole where lines.mayErase(range) {
        guard let commit = lines.commit(range), commit.event == .erasing else { continue }
        erased.formUnion(commit.about)
      }
      return true
    }
    return erased
  }

  /// The commit of a seq, or `nil` where the journal can't show it.
  public func commit(seq: Int) throws(StoreError) -> Commit? {
    try Journal(state.paths, on: state.disk).commit(seq)
  }
}

extension Journal.Lines {
  /// Whether a line is to be read for what it erases: most are not, and reading takes time.
  fileprivate func mayErase(_ range: Range<Int>) -> Bool {
    bytes.place(of: #""event":"erasing""#, from: range.lowerBound, before: range.upperBound) != nil
  }
}

extension Journal {
  /// The last commit's seq, or an earlier one where its line can't be read at a glance.
  ///
  /// What is looked for behind it is found all the same; a new journal has 0.
  func lastSeq() throws(DiskError) -> Int {
    if let last = try recent(limit: 1, within: OpenRegister.glance).first { return last.seq }
    return (try Segment.all(in: paths, on: disk).last ?? 1) - 1
  }

  /// The commits, newest first; `visit` answers whether to go on.
  func visitBackwards(_ visit: (Commit) -> Bool) throws(StoreError) {
    do throws(DiskError) {
      for first in try Segment.all(in: paths, on: disk).reversed() {
        let lines = Lines(try disk.contents(of: paths.segment(first: first)))
        for (_, range) in lines.whole.reversed() {
          if let commit = lines.commit(range), !visit(commit) { return }
        }
      }
    } catch {
      throw error.isMissing ? .folderGone(paths.folder) : StoreError(error)
    }
  }

  /// Reads back from the end; a line that begins before the last bytes is not read, and one that shows
  /// somebody who was erased since is passed over: it may not be rewritten yet.
  fileprivate func recent(
    limit: Int,
    within bytes: Int,
    atAGlance isGlance: Bool = false
  ) throws(DiskError) -> [Commit] {
    var found: [Commit] = []
    var erased: Set<RecordNumber> = []
    var left = bytes
    for first in try Segment.all(in: paths, on: disk).reversed() {
      let file = try OpenFile(paths.segment(first: first), .reading, on: disk)
      let length = try file.status().length
      let size = min(left, length)
      var end = try file.read(size, at: length - size)
      if size < length { end.removeFirst(end.newline(from: 0) ?? end.count) }
      let lines = Lines(end)
      for (_, range) in lines.whole.reversed() where found.count < limit {
        guard let commit = lines.commit(range, atAGlance: isGlance) else { continue }
        if commit.event == .erasing { erased.formUnion(commit.about) }
        if !commit.changes.contains(where: { erased.contains($0.number) }) { found.append(commit) }
      }
      left -= size
      if found.count >= limit || left <= 0 { break }
    }
    return found
  }
}
