// 整理 (checkpoint): writes the collections anew, so that the next opening need not read the history.

import Civic

extension OpenRegister {
  /// Writes every collection and `register.json` as they stand, at a quiet moment or on leaving.
  ///
  /// Where another desk is at it, this is left to the other. Saves never wait for it: `lock` is held
  /// only until the register's value of that moment is kept. Each file is written beside its place
  /// and renamed, never to a lower seq; a mixture of old and new ones is no damage, for each
  /// collection is replayed from its own seq.
  /// - Throws: ``StoreError``; what was not yet renamed stays as it was.
  public mutating func checkpoint(at time: Timestamp) throws(StoreError) {
    guard let gate = try takeGate(patience: .zero) else { return }
    do throws(DiskError) {
      try DraftFolder(folder, disk: state.disk).removeDiscarded(before: time)
    } catch {
      throw StoreError(error)
    }
    let lock = try takeLock(at: time)
    do throws(DiskError) {
      // The newest one stays while an erasing is unfinished: it must remain the segment's first line.
      if state.tail.end > segmentLimit, state.erasings.isEmpty { try startSegment() }
    } catch {
      throw StoreError(error)
    }
    let kept = kept
    lock.release()
    do throws(DiskError) {
      if kept.file.seq > state.checkpointed, state.erasings.isEmpty {
        try write(kept)
        state.checkpointed = kept.file.seq
      }
    } catch {
      throw StoreError(error)
    }
    try finishErasings(at: time)
    gate.release()
  }

  /// Writes the collections of a register that others have open, as another thread does for a desk.
  /// - Returns: the last commit that they include now.
  /// - Throws: ``StoreError``; the register stays as it was.
  public static func checkpoint(
    _ folder: String,
    by desk: (desk: String, staff: String),
    at time: Timestamp
  ) throws(StoreError) -> Int {
    var register = try OpenRegister(opening: folder, desk: desk.desk, staff: desk.staff)
    try register.checkpoint(at: time)
    return register.state.checkpointed
  }

  /// Notes that the collections were written by somebody else.
  public mutating func noteCheckpoint(upTo seq: Int) {
    state.checkpointed = max(state.checkpointed, seq)
  }

  /// Takes `checkpoint.lock`, and puts the folder in order: side folders, what the dead left beside.
  /// - Returns: `nil` where another desk has it for longer than patience allows.
  /// - Throws: ``StoreError``; on a network file system, at a newer format and behind a closing line
  ///   nothing is touched.
  mutating func takeGate(patience: Duration) throws(StoreError) -> FolderLock? {
    try refuseNetwork()
    let gate: FolderLock
    do throws(StoreError) {
      gate = try FolderLock(state.paths.checkpointLock, patience: patience, on: state.disk)
    } catch {
      if error == .busy { return nil }
      throw error
    }
    try catchUp(.following)
    if let stop = state.stop { throw stop }
    do throws(DiskError) {
      for folder in state.paths.sideFolders { try state.disk.makeMissing(folder: folder) }
      try removeLeftovers()
    } catch {
      throw StoreError(error)
    }
    return gate
  }

  /// The register's value of one moment.
  struct Kept {
    let register: Register
    let carried: [RecordKind: [CarriedLine]]
    let file: RegisterFile
  }

  /// Starts a new segment; only while both locks are held and the end is secure.
  ///
  /// Where the newest has only its header, that one serves, or is replaced where it is an older
  /// program's. Room is taken from the old one first, and for certain: who finds some takes a segment for
  /// the newest. A failure before the rename leaves the old one going on. Behind it the new one is the
  /// newest, and nothing in it is acknowledged until `journal/` is synced.
  mutating func startSegment() throws(DiskError) {
    let first = state.course.next
    guard first > state.tail.first || state.isOlder else { return }
    try state.tail.cut()
    try replace(
      state.paths.segment(first: first),
      by: Segment.header(register: state.id, first: first),
      beside: state.paths.journal
    )
    state.tail = try Tail.opening(state.paths, first: first, on: state.disk)
    try state.disk.sync(folder: state.paths.journal)
    state.tail.isNamed = true
  }

  /// The register's value of now.
  var kept: Kept {
    Kept(
      register: state.register,
      carried: state.carried,
      file: RegisterFile(id: state.id, seq: state.course.taken, highest: highestNumbers)
    )
  }

  private var highestNumbers: [RecordKind: Int] {
    Dictionary(
      uniqueKeysWithValues: RecordKind.allCases.map { kind in
        (kind, max(state.highest[kind] ?? 0, state.register.highest(kind)))
      }
    )
  }

  /// Removes what a dead desk left beside; all who write there hold `checkpoint.lock`.
  private func removeLeftovers() throws(DiskError) {
    for folder in [folder, state.paths.journal, state.paths.backup] {
      for name in try state.disk.list(folder) where name.hasPrefix(RegisterPaths.temporary) {
        state.disk.removeTree("\(folder)/\(name)")
      }
    }
  }

  func write(_ kept: Kept) throws(DiskError) {
    let disk = state.disk
    var renames: [(from: String, to: String)] = []
    func beside(_ path: String, _ bytes: [UInt8]) throws(DiskError) {
      let temporary = "\(folder)/\(RegisterPaths.temporary)\(RandomID.draw())"
      try disk.write(bytes, toNew: temporary)
      renames.append((temporary, path))
    }
    do throws(DiskError) {
      for kind in RecordKind.allCases {
        let bytes = CollectionWriting.bytes(
          of: kind,
          in: kept.register,
          seq: kept.file.seq,
          carried: kept.carried[kind] ?? []
        )
        try beside(state.paths.collection(kind), bytes)
      }
      try beside(state.paths.register, kept.file.bytes)
      for (from, to) in renames {
        if let seq = SeqOfFile.read(to, on: disk), seq > kept.file.seq {
          try disk.unlink(from)
        } else {
          try disk.rename(from, to)
        }
      }
    } catch {
      // What is left beside goes now if it can, else at the next checkpoint.
      for (from, _) in renames { try? disk.unlink(from) }
      throw error
    }
    try disk.sync(folder: folder)
  }

  /// Puts a file in a place, whole: written beside, synced, renamed; its name is not yet durable.
  func replace(
    _ path: String,
    by bytes: [UInt8],
    beside folder: String
  ) throws(DiskError) {
    let temporary = "\(folder)/\(RegisterPaths.temporary)\(RandomID.draw())"
    do throws(DiskError) {
      try state.disk.write(bytes, toNew: temporary)
      try state.disk.rename(temporary, path)
    } catch {
      try? state.disk.unlink(temporary)
      throw error
    }
  }
}

/// The seq that a collection or `register.json` begins with.
enum SeqOfFile {
  /// `nil` where the file has no whole first line.
  static func read(_ path: String, on disk: Disk) -> Int? {
    guard let file = try? OpenFile(path, .reading, on: disk),
      let bytes = try? file.read(4096, at: 0), let end = bytes.newline(from: 0),
      SummedLine.isWhole(bytes, 0..<end) || SummedLine.isWhole(bytes, 0..<end, ending: .collection),
      let place = bytes.place(of: "\"seq\":", from: 0, before: end)
    else { return nil }
    return bytes.number(at: place + 6, before: end)?.value
  }
}
