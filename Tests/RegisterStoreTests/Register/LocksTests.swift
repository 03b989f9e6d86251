// 二つの錠: whatever is written into the journal is written under `lock`, and files are replaced under both.

import Civic
import DeskTestKit
import RegisterStore
import Synchronization
import Testing

/// On what occasion something is written into the journal.
enum LockedOccasion: String, CaseIterable, Sendable {
  case save = "保存"
  case newSegment = "新しい区切り"
  case erasing = "消去"
  case closing = "復元"
  case closingAgain = "もう一度の復元"
  case migration = "形式の改め"
}

@Suite("二つの錠")
struct LocksTests {
  private let disk: SimulatedDisk
  private let watched: Disk
  private let seen: LocksSeen

  init() throws {
    disk = try TestDesk.newRegister()
    let desk = try TestDesk(on: disk)
    _ = try desk.commit([Change(.new, .individual(.sample()))])
    _ = try desk.save("一").get()
    seen = LocksSeen(disk.process().disk)
    watched = seen.watching(disk.process().disk)
  }

  @Test("どの端末も、lock を持ったまま書き、置き換えるときは checkpoint.lock も持っている", arguments: LockedOccasion.allCases)
  func everyWriteIsLocked(occasion: LockedOccasion) async throws {
    switch occasion {
    case .save: _ = try desk().save("二").get()
    case .newSegment: try desk().checkpoint()
    case .erasing: _ = try desk().erase(RecordNumber(.individual, 1)).get()
    case .closing: try await restore()
    case .closingAgain:
      try await restore()
      try watched.rename("/new", "/moved")
      try await restore()
    case .migration:
      disk.makeFormatOlder()
      _ = try await Backups(of: "/register", disk: watched, archiver: .simulated(watched))
        .make(of: "/register", by: ("窓口1", "山田"), at: TestDesk.now)
    }
    #expect(seen.writes > 0)
    #expect(seen.free == [])
  }

  /// A desk whose calls are watched, and which starts a segment at its first checkpoint.
  private func desk() throws -> TestDesk {
    let desk = try TestDesk(on: disk, segmentLimit: 100)
    desk.open = try OpenRegister(opening: "/register", desk: "窓口1", staff: "山田", disk: watched)
    desk.open.segmentLimit = 100
    return desk
  }

  private func restore() async throws {
    var restoring = Restoring(
      present: "/register",
      archive: nil,
      until: nil,
      desk: "窓口1",
      staff: "山田"
    )
    restoring.disk = watched
    restoring.archiver = .simulated(watched)
    _ = try await restoring.make(at: "/new", at: TestDesk.now)
  }
}

/// Looks at both locks whenever something is written into the register's journal.
private final class LocksSeen: Sendable {
  private let other: Disk
  private let found = Mutex<(writes: Int, free: [String])>((0, []))

  /// - Parameter other: the disk as another process sees it.
  init(_ other: Disk) { self.other = other }

  /// How many writes were looked at.
  var writes: Int { found.withLock { $0.writes } }
  /// The calls at which somebody else could have had a lock that is to be held there.
  var free: [String] { found.withLock { $0.free } }

  private func look(_ call: String, at locks: [String]) throws(DiskError) {
    found.withLock { $0.writes += 1 }
    for lock in locks {
      let file = try other.open("/register/\(lock)", .locking)
      defer { other.close(file) }
      if try other.tryLock(file) { found.withLock { $0.free.append("\(call) \(lock)") } }
    }
  }

  func watching(_ base: Disk) -> Disk {
    let segments = Mutex<Set<Int32>>([])
    var disk = base
    disk.open = { path, how throws(DiskError) in
      let file = try base.open(path, how)
      if path.hasPrefix("/register/journal/"), how == .writing {
        segments.withLock { _ = $0.insert(file) }
      }
      return file
    }
    disk.write = { file, bytes, offset throws(DiskError) in
      if segments.withLock({ $0.contains(file) }) { try self.look("pwrite", at: ["lock"]) }
      return try base.write(file, bytes, offset)
    }
    disk.cut = { file, length throws(DiskError) in
      if segments.withLock({ $0.contains(file) }) { try self.look("ftruncate", at: ["lock"]) }
      try base.cut(file, length)
    }
    disk.rename = { from, to throws(DiskError) in
      if to.hasPrefix("/register/") {
        // An older segment is written anew for an erasing, which no save is in the way of.
        let isNew = to.hasPrefix("/register/journal/") && (try? base.statusOf(to)) == nil
        try self.look("rename \(to)", at: ["checkpoint.lock"] + (isNew ? ["lock"] : []))
      }
      try base.rename(from, to)
    }
    return disk
  }
}
