// 保存する: one proposal becomes one line of the journal, and is acknowledged when that is on disk.

import Civic

extension OpenRegister {
  /// Saves a proposal: whole, or not at all.
  ///
  /// Takes `lock`, catches up, secures the journal's end, checks id and revisions, gives numbers,
  /// appends one line and syncs it; only then it is acknowledged and in ``OpenRegister/register``.
  /// Other desks' commits met on the way come with the next ``OpenRegister/follow()``.
  /// - Parameters:
  ///   - proposal: what is to change; an id that is on file already is answered with the commit
  ///     that has it, and nothing is written again. Its content may be other than proposed: then the
  ///     form goes on as a change to it.
  ///   - time: the label of the commit.
  ///   - first: the least count that a kind's numbers may begin with.
  /// - Returns: the commit with its numbers, or why nothing was saved.
  public mutating func commit(
    _ proposal: Proposal,
    at time: Timestamp,
    startingAt first: [RecordKind: Int] = [:]
  ) -> Result<Commit, CommitFailure> {
    do {
      return .success(try committing(proposal, at: time, startingAt: first))
    } catch {
      return .failure(error)
    }
  }

  private mutating func committing(
    _ proposal: Proposal,
    at time: Timestamp,
    startingAt first: [RecordKind: Int]
  ) throws(CommitFailure) -> Commit {
    do {
      let lock = try takeLock(at: time)
      let commit = try writing(proposal, at: time, startingAt: first)
      lockFile = lock.release()
      return commit
    } catch let failure as CommitFailure {
      throw failure
    } catch {
      throw CommitFailure(StoreError(any: error))
    }
  }

  /// Writes a proposal as the journal's next line; only while `lock` is held and the end is secure.
  mutating func writing(
    _ proposal: Proposal,
    at time: Timestamp,
    startingAt first: [RecordKind: Int] = [:]
  ) throws(CommitFailure) -> Commit {
    do {
      if let id = proposal.id, let saved = try commitOnFile(id: id, since: proposal.since ?? 0) {
        return saved
      }
      try refuseErased(in: proposal)
      let seq = state.course.next
      let stamp = Stamp(time: time, desk: desk, staff: staff, seq: seq)
      let changes: [Filed<Content>]
      switch state.register.numbering(
        proposal.changes,
        above: state.highest,
        startingAt: first,
        stamp: stamp
      )
      {
      case .success(let numbered): changes = numbered
      case .failure(let conflict): throw CommitFailure.conflict(conflict)
      }
      let commit = Commit(proposal, as: changes, id: proposal.id ?? RandomID.draw(), stamp: stamp)
      var line = SummedLine.sealing(commit.write(to:))
      line.append(0x0A)
      try append(line)
      _ = state.course.take(seq)
      let news = state.news
      state.apply(commit)
      state.news = news  // one's own commit is no news
      return commit
    } catch let failure as CommitFailure {
      throw failure
    } catch {
      throw CommitFailure(StoreError(any: error))
    }
  }

  /// What damage took off the register comes back from a backup; who was erased does not.
  private func refuseErased(in proposal: Proposal) throws {
    for change in proposal.changes {
      guard case .missing(let kept) = change.subject else { continue }
      let erasings = try Journal(state.paths, on: state.disk).erasings()
      if erasings.contains(where: { $0.about.contains(kept.number) }) {
        throw CommitFailure.erased(kept.number)
      }
    }
  }

  /// Takes `lock` and secures the journal's end.
  ///
  /// Behind an older program's segment nothing is appended; who brings the register to this program's
  /// format takes the lock all the same.
  /// - Throws: ``StoreError``; another format and a closing line stop here.
  mutating func takeLock(
    at time: Timestamp,
    evenIfOlder: Bool = false
  ) throws(StoreError) -> FolderLock {
    try refuseNetwork()
    let lock = try FolderLock(
      state.paths.lock,
      kept: lockFile.take(),
      patience: patience,
      on: state.disk
    )
    let rest = try catchUp(.locked)
    try refuseNetwork()
    try state.secure(rest, at: time)
    if let stop = state.stop { throw stop }
    if state.isOlder, !evenIfOlder { throw .olderFormat }
    return lock
  }

  /// Refuses to write where locks and syncs don't mean what the register promises.
  ///
  /// Asked once for each file that is written to: while that lies in its place, so does the folder.
  mutating func refuseNetwork() throws(StoreError) {
    if state.tail.isLocal { return }
    let magic: Int
    do throws(DiskError) {
      magic = try state.disk.fileSystem(folder)
    } catch {
      throw error.isMissing ? .folderGone(folder) : StoreError(error)
    }
    if let network = FileSystemKind.network(magic) { throw .networkFileSystem(network) }
    state.tail.isLocal = true
  }

  /// Appends one line and syncs it; where that fails, cuts back to the old length and syncs.
  private mutating func append(_ line: [UInt8]) throws(CommitFailure) {
    let end = state.tail.end
    do throws(DiskError) {
      try state.tail.file.write(line, at: end)
      try state.tail.file.syncData()
      if !state.tail.isNamed {
        // The segment's name may not be durable yet; nothing behind it is acknowledged before.
        try state.disk.sync(folder: state.paths.journal)
        state.tail.isNamed = true
      }
    } catch {
      // After a failed sync nobody knows what lies on disk of the page that the lines share.
      state.tail.isSecured = false
      let reason = error.reason
      do throws(DiskError) {
        try state.tail.cut()
      } catch {
        throw .unknown(reason: reason)
      }
      throw .notSaved(reason: reason)
    }
    state.tail.last = Tail.Line(offset: end, bytes: line)
    state.tail.end = end + line.count
    state.tail.lines += 1
    state.tail.isSecured = true
    state.tail.makeRoom()
  }

  /// The commit that has an id, or `nil`; looked for in every segment behind a seq, however old.
  private func commitOnFile(id: String, since seq: Int) throws(StoreError) -> Commit? {
    let journal = Journal(state.paths, on: state.disk)
    if let found = state.seqs[id] { return try journal.commit(found) }
    return seq < state.start ? try journal.commit(id: id, since: seq) : nil
  }
}

extension CommitFailure {
  init(_ error: StoreError) {
    switch error {
    case .busy: self = .busy
    case .newerFormat: self = .newerFormat
    case .closedForGood: self = .closedForGood
    case .folderGone, .notARegister: self = .folderGone
    case .unfinishedErasing(let reason): self = .unfinishedErasing(reason: reason)
    case .disk(let error) where error.isMissing: self = .folderGone
    case .disk(let error): self = .notSaved(reason: error.reason)
    case .erased(let number): self = .erased(number)
    case .olderFormat, .networkFileSystem, .notEmpty, .mountPoint, .archiver, .foreignBackup,
      .noSuchCommit, .notCommitted:
      self = .notSaved(reason: String(error.sentence.dropLast()))
    }
  }
}
