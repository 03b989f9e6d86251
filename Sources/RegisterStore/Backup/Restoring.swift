// 復元: a new register out of a backup or of the history, as it was after some commit.

import Civic
import Glibc

/// A register to be restored.
public struct Restoring: Sendable {
  /// The register whose place the new one takes; it is closed for good if it can be read.
  public var present: String
  /// The archive to restore from; `nil` for the present register's own history.
  public var archive: String?
  /// The last commit that is to be in it; `nil` for all.
  public var until: Int?
  public var desk: String
  public var staff: String
  /// How long it waits for a desk that holds the present register's lock.
  public var patience: Duration = .seconds(2)
  public var disk = Disk.system
  public var archiver = Archiver.tar

  public init(present: String, archive: String?, until: Int?, desk: String, staff: String) {
    self.present = present
    self.archive = archive
    self.until = until
    self.desk = desk
    self.staff = staff
  }

  /// What a restore is about to do, for whoever decides whether it is wanted.
  public struct Prospect: Equatable, Sendable {
    /// Where the new register is to lie, links resolved.
    public let folder: String
    /// The last commit that is restored as things stand.
    public let seq: Int
    public let present: Present
    /// The register's own id.
    let id: String
  }

  /// How it stands with the register whose place the new one takes.
  public enum Present: Equatable, Sendable {
    /// It is in use, and will be closed.
    case open
    /// An earlier restore closed it; what that one made is not to be found.
    case closed(before: Successor?)
    case unreadable
  }

  /// What came of it.
  public struct Outcome: Equatable, Sendable {
    /// The last commit that was restored.
    public var seq: Int
    /// The last commit that the new register leaves behind; no seq up to it is given again.
    public var behind: Int
    /// Whether the present register could be read, and is closed now.
    public var isPresentClosed: Bool
    /// Erased since, and so erased in the new register too.
    public var erased: [RecordNumber] = []
    /// How many forms that were not saved yet were carried over from the present register.
    public var drafts = 0
    /// The work folders that an earlier restore left beside when it died, and that are gone now.
    public var leftovers: [String] = []
    /// Whether an earlier restore had closed it already: numbers that the register had given which
    /// that one made are skipped, 100 of each.
    public var wasClosed = false
    /// Whether the present register names the new one; not where its disk can only be read.
    public var isSuccessorNoted = false
  }

  /// Looks at everything that could refuse a restore.
  ///
  /// The place, the archive, whose it is, how far it reaches. Closes nothing, leaves nothing anywhere.
  /// - Parameter target: where the new register is to lie: an empty or a new folder.
  /// - Returns: what ``make(at:at:)`` would do as things stand.
  /// - Throws: ``StoreError``, as ``make(at:at:)`` would.
  public func look(at target: String) async throws(StoreError) -> Prospect {
    try await working(for: target) { place, work in
      try prospect(from: try await source(in: work), at: place)
    }
  }

  /// Makes the new register.
  ///
  /// It has an id of its own. The present one, if it can be read, gets a closing line as its last:
  /// nobody saves there again, and only then the highest seq and numbers are taken. The line names the
  /// new one, and as long as that lies there, the old one can't be restored from again. Where the
  /// present one can't be read, 100 of each are skipped behind all that backups know; likewise where it
  /// was closed before, by a restore whose register is gone. Who was erased since the backup was
  /// made is erased again, before the folder gets its name. Forms that were not saved yet go over as
  /// drafts, but for those on people who were erased.
  /// - Parameters:
  ///   - target: where it is to lie: an empty or a new folder.
  ///   - time: the label of what is committed.
  /// - Returns: what was restored, and what became of the present register.
  /// - Throws: ``StoreError``; then nothing lies at the target. In the present register's own folder
  ///   nothing is even begun.
  public func make(at target: String, at time: Timestamp) async throws(StoreError) -> Outcome {
    try await working(for: target) { place, work in
      let leftovers = WorkFolder.removeDead(beside: place, on: disk)
      let source = try await source(in: work)
      let prospect = try prospect(from: source, at: place)
      let new = Successor(register: RandomID.draw(), folder: place.path)
      var left = try await leaving(prospect.id, for: new, in: work, at: time)
      var outcome = try build(new.register, from: source, leaving: &left, in: work, at: time)
      outcome.leftovers = leftovers
      try place.makeParents(on: disk)
      try disk.rename("\(work)/register", place.path)
      try disk.sync(folder: place.parent)
      // Only now another restore may look whether the successor is there.
      _ = consume left
      return outcome
    }
  }

  /// Does something in a work folder on the disk of the target, and removes it.
  private func working<Value>(
    for target: String,
    _ body: (_ place: NewFolder, _ work: String) async throws -> Value
  ) async throws(StoreError) -> Value {
    try refuseInsidePresent(target)
    let place = try NewFolder(for: target, on: disk)
    let work: WorkFolder
    do throws(DiskError) {
      work = try WorkFolder(beside: place, on: disk)
    } catch {
      throw StoreError(error)
    }
    do {
      let value = try await body(place, work.path)
      disk.removeTree(work.path)
      return value
    } catch {
      disk.removeTree(work.path)
      throw StoreError(any: error)
    }
  }

  /// Refuses the present register and every place in it: closing it clears up there.
  ///
  /// Also where its `journal/` or `backup/` is a link to another disk.
  private func refuseInsidePresent(_ target: String) throws(StoreError) {
    let paths = RegisterPaths(folder: present)
    let cleared = [present, paths.journal, paths.backup].compactMap { try? disk.resolve($0) }
    let ground: String
    do throws(DiskError) {
      ground = try NewFolder.ground(of: target, on: disk)
    } catch {
      throw StoreError(error)
    }
    if cleared.contains(where: { ground == $0 || ground.hasPrefix($0 + "/") }) {
      throw .notCommitted(.refused(.insidePresent(target: target, present: present)))
    }
  }

  /// The register's folder that is restored from: the archive unpacked, or the present one.
  private func source(in work: String) async throws -> String {
    guard let archive else { return try disk.resolve(present) }
    let unpacked = try await Unpacked(archive, in: "\(work)/archive", on: disk, archiver)
    return try disk.resolve(unpacked.folder)
  }

  /// What a restore would do as things stand.
  /// - Throws: ``StoreError`` where it can't be done.
  private func prospect(from source: String, at place: NewFolder) throws(StoreError) -> Prospect {
    let read = try RegisterState.reading(source, on: disk)
    if let until, until > read.course.taken {
      throw .noSuchCommit(until, last: read.course.taken)
    }
    return Prospect(
      folder: place.path,
      seq: min(until ?? .max, read.lastRestorable),
      present: try lookAtPresent(as: read.id),
      id: read.id
    )
  }

  private func lookAtPresent(as id: String) throws(StoreError) -> Present {
    guard let open = try readable() else { return .unreadable }
    guard open.id == id else { throw .foreignBackup }
    guard let closing = open.closing else { return .open }
    if closing.isSuccessorThere, let successor = closing.successor {
      throw .notCommitted(.refused(.succeeded(present: open.folder, by: successor.folder)))
    }
    return .closed(before: closing.successor)
  }

  private func build(
    _ id: String,
    from source: String,
    leaving left: inout LeftBehind,
    in work: String,
    at time: Timestamp
  ) throws -> Outcome {
    // Desks went on saving until the closing line; behind it the present register stays as it is.
    let read = try RegisterState.reading(source, on: disk)
    let last = read.lastRestorable
    let seq = min(until ?? last, last)
    left.add(read)
    left.skipWhatNobodyKnows()
    let copy = RestoredFolder(
      RegisterPaths(folder: "\(work)/register"),
      from: read.paths,
      isWhole: seq == last,
      disk: disk
    )
    let behind = left.seq
    try copy.write(
      id,
      upTo: seq,
      behind: behind,
      highest: left.highest,
      by: Stamp(time: time, desk: desk, staff: staff)
    )

    var outcome = Outcome(seq: seq, behind: behind, isPresentClosed: left.isClosed)
    outcome.wasClosed = left.hold?.wasClosed ?? false
    outcome.isSuccessorNoted = left.hold?.isSuccessorNoted ?? false
    var open = try OpenRegister(
      opening: "\(work)/register",
      desk: desk,
      staff: staff,
      disk: disk
    )
    var people: [PersonSearch] = []
    for commit in left.erasings where commit.seq > seq {
      let here = commit.about.filter { open.register.individuals[$0] != nil }
      for number in here { people.append(try open.search(for: number)) }
      outcome.erased += here
      _ = try open.eraseAgain(commit, at: time).get()
    }
    try open.checkpoint(at: time)
    outcome.drafts = try DraftFolder(present, disk: disk).carry(
      to: open.state.paths,
      without: Set(left.erasings.flatMap(\.about)),
      naming: people
    )
    return outcome
  }
}

extension RegisterState {
  /// The last commit that a restore can take over: the closing line is no part of it.
  fileprivate var lastRestorable: Int { stop == .closedForGood ? course.taken - 1 : course.taken }
}

extension OpenRegister {
  /// Erases who was erased since the backup was made, and clears the same fields.
  fileprivate mutating func eraseAgain(
    _ commit: Commit,
    at time: Timestamp
  ) throws -> Result<Commit, CommitFailure> {
    var mentions: [Mention]?
    var reasons: [Int] = []
    var found = PersonSearch(
      RecordNumber(.individual, 0),
      traces: PersonTraces([Individual]()),
      seq: state.course.taken
    )
    for number in commit.about where register.individuals[number] != nil {
      found = try search(for: number)
      mentions = (mentions ?? []) + found.mentions
      reasons += found.reasons
    }
    let proposal = Erasing.again(commit, mentions: mentions, reasons: reasons, in: register)
    return erase(proposal, decidedOn: found, at: time)
  }
}
