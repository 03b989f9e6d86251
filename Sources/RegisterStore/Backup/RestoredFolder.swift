// 復元した台帳のファイル: the old segments under a new id, and a new one that declares what is missing.

import Civic

/// A register's folder as a restore writes it.
struct RestoredFolder {
  private let paths: RegisterPaths
  private let source: RegisterPaths
  /// Whether everything is taken over that the source has: then its collections, too, which may know
  /// what damage took from the journal.
  private let isWhole: Bool
  private let disk: Disk

  init(_ paths: RegisterPaths, from source: RegisterPaths, isWhole: Bool, disk: Disk) {
    self.paths = paths
    self.source = source
    self.isWhole = isWhole
    self.disk = disk
  }

  /// Writes all files, synced.
  /// - Parameters:
  ///   - id: the new register's own.
  ///   - seq: the last commit that is taken over.
  ///   - behind: the last commit that was ever made; the new register goes on behind it.
  ///   - highest: the highest counts ever given.
  ///   - stamp: who restores, and when.
  /// - Throws: ``DiskError``; what was written so far is left for the caller to remove.
  func write(
    _ id: String,
    upTo seq: Int,
    behind: Int,
    highest: [RecordKind: Int],
    by stamp: Stamp
  ) throws(DiskError) {
    try disk.makeFolder(paths.folder)
    for folder in [paths.journal] + paths.sideFolders { try disk.makeFolder(folder) }
    if isWhole {
      for kind in RecordKind.allCases { try copy(source.collection(kind), paths.collection(kind)) }
    }
    if (try? disk.exists(source.masters)) == true {
      for name in try disk.list(source.masters) {
        try copy("\(source.masters)/\(name)", "\(paths.masters)/\(name)")
      }
    }
    try writeSegments(upTo: seq, id)
    try disk.write(RegisterFile(id: id, highest: highest).bytes, toNew: paths.register)
    let lost = Commit(
      seq: behind + 1,
      id: RandomID.draw(),
      time: stamp.time,
      desk: stamp.desk,
      staff: stamp.staff,
      why: "復元",
      event: .lost,
      about: RecordKind.allCases.compactMap { kind in
        highest[kind].flatMap { $0 > 0 ? RecordNumber(kind, $0) : nil }
      },
      lost: seq < behind ? seq + 1...behind : nil
    )
    try disk.write(
      Segment.header(register: id, first: behind + 1) + SummedLine.sealing(lost.write(to:)) + [
        0x0A
      ],
      toNew: paths.segment(first: behind + 1)
    )
    try disk.write(Array(RegisterNote.text.utf8), toNew: paths.note)
    for lock in [paths.lock, paths.checkpointLock] { try disk.write([], toNew: lock) }
    for folder in [paths.journal] + paths.sideFolders + [paths.folder] {
      try disk.sync(folder: folder)
    }
  }

  private func copy(_ from: String, _ to: String) throws(DiskError) {
    guard try disk.exists(from) else { return }
    try disk.write(try disk.contents(of: from), toNew: to)
  }

  /// The old segments with the new id, up to and with the last commit.
  private func writeSegments(upTo seq: Int, _ id: String) throws(DiskError) {
    for first in try Segment.all(in: source, on: disk) where first <= max(1, seq) {
      let bytes = try disk.contents(of: source.segment(first: first))
      let (header, start) = Segment.readingHeader(bytes)
      let format = if case .known(_, let format) = header { format } else { Format.name }
      let next = JournalScan(bytes, from: start).pieces.first { piece in
        if case .whole(let found) = piece.kind { found > seq } else { false }
      }
      let lines = bytes[start..<(next?.range.lowerBound ?? bytes.count)]
      try disk.write(
        Segment.header(register: id, first: first, format: format) + lines,
        toNew: paths.segment(first: first)
      )
    }
  }
}
