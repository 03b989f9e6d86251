// 試験の窓口: a desk on a simulated disk, in the words that these tests use.

import Civic
import DeskTestKit
import RegisterStore
import Testing

/// One desk with a register open on a simulated disk.
final class TestDesk {
  static let folder = "/register"
  static let now = Timestamp(seconds: 1_790_000_000)

  let process: SimulatedProcess
  var open: OpenRegister

  /// Opens the register; beyond `segmentLimit` bytes a checkpoint begins a new segment.
  init(
    _ name: String = "窓口1",
    on disk: SimulatedDisk,
    segmentLimit: Int = 1024 * 1024
  ) throws {
    process = disk.process()
    open = try OpenRegister(
      opening: Self.folder,
      desk: name,
      staff: "山田",
      disk: process.disk
    )
    open.segmentLimit = segmentLimit
  }

  /// A disk with a new register.
  static func newRegister() throws -> SimulatedDisk {
    let disk = SimulatedDisk()
    try RegisterFolder.make(at: folder, disk: disk.process().disk)
    return disk
  }

  /// Saves a new group.
  @discardableResult
  func save(
    _ name: String,
    id: String? = nil,
    since: Int? = nil
  ) -> Result<Commit, CommitFailure> {
    var group = Group()
    group.name = name
    let proposal = Proposal([Change(.new, .group(group))], id: id, since: since)
    return open.commit(proposal, at: Self.now)
  }

  /// Saves changes as one commit.
  @discardableResult
  func commit(_ changes: [Change]) throws -> Commit {
    try open.commit(Proposal(changes), at: Self.now).get()
  }

  /// Erases a person as a desk does: looks, decides to clear every place, erases.
  func erase(
    _ number: RecordNumber,
    reason: String = "本人の申し出"
  ) throws -> Result<Commit, CommitFailure> {
    let found = try open.search(for: number)
    let proposal = Erasing.proposing(
      found,
      reason: reason,
      decision: Erasing.Decision(clearing: Set(found.mentions.map(\.place))),
      in: open.register
    )
    return open.erase(try proposal.get(), decidedOn: found, at: Self.now)
  }

  /// Renames a group on file.
  func rename(_ number: RecordNumber, revision: Int, to name: String) -> Result<
    Commit, CommitFailure
  > {
    var group = open.register.groups[number]?.record ?? Group()
    group.name = name
    let change = Change(.existing(number, revision: revision), .group(group))
    return open.commit(Proposal([change]), at: Self.now)
  }

  /// Begins the draft of a group's form.
  func beginDraft(
    base: (number: RecordNumber, revision: Int)? = nil,
    id: String = RandomID.draw()
  ) throws(StoreError) -> DraftFile {
    try DraftFolder(Self.folder, disk: process.disk)
      .begin(id, form: "group", base: base, desk: open.desk, staff: open.staff, at: Self.now)
  }

  func checkpoint() throws(StoreError) { try open.checkpoint(at: Self.now) }

  func follow() throws(StoreError) -> [Int] { try open.follow().map(\.seq) }

  /// The groups' names in the order of their numbers.
  var groups: [String] { open.register.groups.all.map(\.record.name) }

  var findings: [Finding] { open.findings }
}

extension Finding {
  /// The fault and where, as these tests compare them.
  var place: String { "\(fault) \(file):\(line ?? 0)" }
}
