// 末尾を確かにする: what whoever has taken `lock` does before anything new is written.

import Civic

extension RegisterState {
  /// Secures the journal's end, of which all but the rest was judged; only while `lock` is held.
  ///
  /// A torn end is copied to `damaged/`, cut and the cut synced. A last line that this desk has not
  /// itself synced is written again in place and synced, in a sync of its own: its writer may have
  /// died before the sync, or after a failed one.
  /// - Throws: ``StoreError/disk(_:)``; while it fails, nobody goes on.
  mutating func secure(_ rest: ArraySlice<UInt8>, at time: Timestamp) throws(StoreError) {
    if stop != nil { return }
    do throws(DiskError) {
      try tail.openForWriting(on: disk)
      try keep(unkept, at: time)
      unkept = []
      if !rest.isEmpty { try setAside(rest, at: time) }
      if let last = tail.last, !tail.isSecured { try writeAgain(last) }
    } catch {
      throw StoreError(error)
    }
  }

  private mutating func setAside(_ rest: ArraySlice<UInt8>, at time: Timestamp) throws(DiskError) {
    // Empty lines are nobody's words; they are cut without a copy.
    if rest.contains(where: { $0 != 0x0A }) {
      try keep([BadPiece(segment: tail.first, offset: tail.end, bytes: Array(rest))], at: time)
      note(Finding(.tornEnd, file: told(tail.file.path), line: tail.lines + 1))
    }
    try tail.cut()
  }

  /// Writes the last line again, byte for byte, and its newline where that was lost.
  private mutating func writeAgain(_ last: Tail.Line) throws(DiskError) {
    var bytes = last.bytes
    if bytes.last != 0x0A, last.offset + bytes.count == tail.end { bytes.append(0x0A) }
    try tail.file.write(bytes, at: last.offset)
    try tail.file.syncData()
    if bytes.count > last.bytes.count {
      tail.end += 1
      tail.lines += 1
      tail.last = Tail.Line(offset: last.offset, bytes: bytes)
    }
    tail.isSecured = true
  }

  /// Copies bytes to `damaged/`, named by origin, sum and date; what lies there already stays.
  ///
  /// In the journal they are left in their place. However many there are, the folder is looked
  /// through once and synced once: nobody else can save meanwhile.
  private func keep(_ pieces: [BadPiece], at time: Timestamp) throws(DiskError) {
    if pieces.isEmpty { return }
    try disk.makeMissing(folder: paths.damaged)
    // A name is the origin, up to the last hyphen, and the date.
    var kept = Set(
      try disk.list(paths.damaged).compactMap { name in
        name.lastIndex(of: "-").map { String(name[...$0]) }
      }
    )
    let date = time.iso.prefix(19).filter { $0 != "-" && $0 != ":" }
    for piece in pieces {
      let origin = piece.origin
      guard kept.insert(origin).inserted else { continue }
      let path = "\(paths.damaged)/\(origin)\(date)"
      do {
        try disk.write(piece.bytes, toNew: path)
      } catch {
        // Half a copy would pass for the whole one next time.
        try? disk.unlink(path)
        throw error
      }
    }
    try disk.sync(folder: paths.damaged)
  }
}

extension RegisterState.BadPiece {
  /// What the name of its copy begins with: segment, offset and sum.
  fileprivate var origin: String {
    let sum = String(decoding: SummedLine.digits(of: CRC32C.sum(bytes)), as: UTF8.self)
    return "\(Segment.name(first: segment))-\(offset)-\(sum)-"
  }
}
