// 記録をさかのぼる: looks back in the journal, where the collections only know how things stand now.

import Civic

/// The journal as history: read from its files, without locks, past anything that is damaged.
struct Journal: Sendable {
  let paths: RegisterPaths
  let disk: Disk

  init(_ paths: RegisterPaths, on disk: Disk) {
    self.paths = paths
    self.disk = disk
  }

  /// The whole lines of one segment, in their order.
  struct Lines {
    let bytes: [UInt8]
    let whole: [(seq: Int, range: Range<Int>)]

    init(_ bytes: [UInt8]) {
      self.bytes = bytes
      whole = JournalScan(bytes).pieces.compactMap { piece in
        guard case .whole(let seq) = piece.kind else { return nil }
        return (seq, piece.range)
      }
    }

    func commit(_ range: Range<Int>, atAGlance isGlance: Bool = false) -> Commit? {
      try? Commit(reading: bytes[range], atAGlance: isGlance)
    }
  }

  /// The whole lines of each segment that may hold a seq from `first` on, oldest first.
  ///
  /// - Parameters:
  ///   - first: the seq.
  ///   - visit: answers whether to go on.
  /// - Throws: ``StoreError`` where the files can't be read.
  func visit(from first: Int, _ visit: (Lines) -> Bool) throws(StoreError) {
    do throws(DiskError) {
      let all = try Segment.all(in: paths, on: disk)
      let begin = all.lastIndex { $0 <= first } ?? 0
      for segment in all.dropFirst(begin) {
        let lines = Lines(try disk.contents(of: paths.segment(first: segment)))
        if !visit(lines) { return }
      }
    } catch {
      throw error.isMissing ? .folderGone(paths.folder) : StoreError(error)
    }
  }

  /// The commit of a seq, or `nil` where it can't be read.
  func commit(_ seq: Int) throws(StoreError) -> Commit? {
    var found: Commit?
    try visit(from: seq) { lines in
      if let line = lines.whole.first(where: { $0.seq == seq }) { found = lines.commit(line.range) }
      return false
    }
    return found
  }

  /// The commit behind a seq that has this id, or `nil`.
  func commit(id: String, since seq: Int) throws(StoreError) -> Commit? {
    let name = Array("\"id\":\(JSON.string(id).text),".utf8)
    var found: Commit?
    try visit(from: seq + 1) { lines in
      for (number, range) in lines.whole where number > seq {
        // Every line begins `{"seq":N,"id":"…",`: no other place is looked at.
        let start = range.lowerBound + 8 + String(number).utf8.count
        guard lines.bytes[start..<range.upperBound].starts(with: name) else { continue }
        found = lines.commit(range)
        return false
      }
      return true
    }
    return found
  }

  /// The commits that changed a record or are about it, oldest first.
  func history(of number: RecordNumber) throws(StoreError) -> [Commit] {
    var found: [Commit] = []
    try visit(from: 0) { lines in
      for (_, range) in lines.whole where lines.bytes.mentions(number, in: range) {
        guard let commit = lines.commit(range), commit.concerns(number) else { continue }
        found.append(commit)
      }
      return true
    }
    return found
  }
}

extension [UInt8] {
  /// Whether a range may be a line about a record: holds its number as changes write it, or names
  /// records that it leaves as they are.
  fileprivate func mentions(_ number: RecordNumber, in range: Range<Int>) -> Bool {
    let about = place(of: #","about":["#, from: range.lowerBound, before: range.upperBound)
    if about != nil { return true }
    let text = Array("\"\(number.text)\"".utf8)
    var place = range.lowerBound
    while let found = self.place(of: "{\"number\":", from: place, before: range.upperBound) {
      if self[(found + 10)...].starts(with: text) { return true }
      place = found + 10
    }
    return false
  }
}
