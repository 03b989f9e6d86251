// 消去する: a person's bytes leave the collections, the journal, the drafts and what was set aside.

import Civic

extension OpenRegister {
  /// Looks for a person everywhere: by what they would be recognised, now and in the past, in all
  /// other records, those of earlier versions included, and in the reasons of commits.
  ///
  /// Reads the whole journal.
  /// - Throws: ``StoreError`` where it can't be read.
  public func search(for number: RecordNumber) throws(StoreError) -> PersonSearch {
    let journal = Journal(state.paths, on: state.disk)
    var versions: [Individual] = []
    if let now = register.individuals[number] { versions.append(now.record) }
    for commit in try journal.history(of: number) {
      for case .individual(let person) in commit.changes.filter({ $0.number == number }).map(
        \.record
      ) {
        versions.append(person)
      }
    }
    let traces = PersonTraces(versions)

    var places: [ClearedField: Bool] = [:]
    var reasons: [Int] = []
    try journal.visit(from: 0) { lines in
      for commit in lines.whole.compactMap({ lines.commit($0.range) }) {
        if traces.areIn(commit.why ?? "") { reasons.append(commit.seq) }
        for change in commit.changes where change.number != number {
          for place in traces.fields(of: change) { places[place] = false }
        }
      }
      return true
    }
    for kind in RecordKind.allCases {
      for other in register.numbers(of: kind) where other != number {
        guard let filed = register[other] else { continue }
        for place in traces.fields(of: filed) { places[place] = true }
      }
    }
    return PersonSearch(
      number,
      traces: traces,
      mentions: places.sorted { $0.key < $1.key }.map { Mention($0.key, isCurrent: $0.value) },
      reasons: reasons,
      seq: state.course.taken
    )
  }

  /// Drafts on other records, and of new ones, that name a person, in any of their lines: to be
  /// saved or thrown away before the person goes.
  public func drafts(naming found: PersonSearch) throws(StoreError) -> [Draft] {
    do throws(DiskError) {
      return try DraftFolder(folder, disk: state.disk).naming(found).filter { $0.discarded == nil }
    } catch {
      throw StoreError(error)
    }
  }

  /// Erases a person for good.
  ///
  /// The erasing line is the first of a new segment: from there every desk and every opener drops the
  /// person. Then collections and all older segments are written anew without them, and what can't be
  /// searched is removed: bad pieces, `damaged/`, empty drafts. Only then the finished line follows.
  /// Whoever next writes the collections finishes what was interrupted.
  /// - Parameters:
  ///   - proposal: of `Erasing.proposing`.
  ///   - found: what the proposal was decided on; where anything was saved since, nothing is erased.
  ///   - time: the label of both commits.
  /// - Returns: the erasing line's commit once the person is gone, or why that can't be said.
  public mutating func erase(
    _ proposal: Proposal,
    decidedOn found: PersonSearch,
    at time: Timestamp
  ) -> Result<Commit, CommitFailure> {
    do {
      return .success(try erasing(proposal, found, at: time))
    } catch {
      return .failure(error)
    }
  }

  private mutating func erasing(
    _ proposal: Proposal,
    _ found: PersonSearch,
    at time: Timestamp
  ) throws(CommitFailure) -> Commit {
    do {
      guard let gate = try takeGate(patience: patience) else { throw StoreError.busy }
      // An interrupted one first: its line stays the first of its segment until it is finished.
      try takeLock(at: time).release()
      try finishErasings(at: time)
      let lock = try takeLock(at: time)
      guard state.course.taken == found.seq, try drafts(naming: found).isEmpty else {
        throw CommitFailure.changedMeanwhile
      }
      try DraftFolder(folder, disk: state.disk).removeDiscarded(naming: found)
      // Behind the erasing line nobody knows their names any more: they are gone for good before it.
      try state.disk.sync(folder: state.paths.drafts)
      try startSegment()
      let commit = try writing(proposal, at: time)
      lock.release()
      try finishErasings(at: time)
      gate.release()
      return commit
    } catch let failure as CommitFailure {
      throw failure
    } catch {
      throw CommitFailure(StoreError(any: error))
    }
  }

  /// Carries out what erasing lines say, and commits that it is done.
  ///
  /// Only while `checkpoint.lock` is held. The segment that is appended to is never rewritten.
  /// - Throws: ``StoreError/unfinishedErasing(reason:)``.
  mutating func finishErasings(at time: Timestamp) throws(StoreError) {
    guard !state.erasings.isEmpty else { return }
    do {
      let erasure = Erasure(state.erasings)
      try removeFromFiles(erasure, at: time)
      // What an older program began is finished in its segment.
      let lock = try takeLock(at: time, evenIfOlder: true)
      _ = try writing(Proposal([], event: .erased, about: erasure.numbers.sorted()), at: time)
      lock.release()
      try reopen()
    } catch {
      throw .unfinishedErasing(reason: StoreError(any: error).sentence)
    }
  }

  private mutating func removeFromFiles(
    _ erasure: Erasure,
    at time: Timestamp
  ) throws(DiskError) {
    // What can't be read can't be searched: bad lines, and lines that are no record.
    state.carried = [:]
    for kind in RecordKind.allCases {
      for number in state.register.numbers(of: kind) where state.register[number] == nil {
        state.register.removeUnreadable(number)
      }
    }
    try write(kept)
    state.checkpointed = state.course.taken
    try rewriteSegments(without: erasure, at: time)
    try DraftFolder(folder, disk: state.disk).removeAll(on: erasure.numbers)
    for name in try state.disk.list(state.paths.damaged) {
      try state.disk.unlink("\(state.paths.damaged)/\(name)")
    }
    for folder in [state.paths.drafts, state.paths.damaged] {
      try state.disk.sync(folder: folder)
    }
  }

  private func rewriteSegments(
    without erasure: Erasure,
    at time: Timestamp
  ) throws(DiskError) {
    let older = try Segment.all(in: state.paths, on: state.disk).filter { $0 < state.tail.first }
    for (first, next) in zip(older, older.dropFirst() + [state.tail.first]) {
      let path = state.paths.segment(first: first)
      let segment = ErasedSegment(
        of: try state.disk.contents(of: path),
        seqs: first..<next,
        register: state.id,
        without: erasure,
        at: time
      )
      if segment.isChanged { try replace(path, by: segment.bytes, beside: state.paths.journal) }
    }
    try state.disk.sync(folder: state.paths.journal)
  }
}
