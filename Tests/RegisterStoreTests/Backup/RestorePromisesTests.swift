// 復元の約束: what other desks do until the very last moment, and what comes along with the records.

import Civic
import DeskTestKit
import RegisterStore
import Synchronization
import Testing

extension BackupTests {
  @Test("閉じる直前にほかの端末が保存した番号も、復元した台帳では二度と使われない")
  func savedBeforeTheClosingLine() async throws {
    let disk = try TestDesk.newRegister()
    let desk = try TestDesk(on: disk)
    _ = try desk.save("一").get()
    let process = disk.process()
    let name = try #require(try await backUp(process))
    var restoring = restoring(process, backups(process).path(of: name))
    let base = restoring.disk
    let other = disk.process().disk
    let late = Mutex<[Commit]?>(nil)
    restoring.disk.open = { path, how throws(DiskError) in
      // The restore has read the present register, and has not closed it yet.
      if path == "/register/checkpoint.lock", late.withLock({ $0 == nil }) {
        late.withLock { $0 = [] }
        if var open = try? OpenRegister(
          opening: "/register",
          desk: "窓口2",
          staff: "山田",
          disk: other
        ),
          let commit = try? open.commit(
            Proposal([Change(.new, .group(Group()))]),
            at: TestDesk.now
          ).get()
        {
          late.withLock { $0 = [commit] }
        }
      }
      return try base.open(path, how)
    }
    let outcome = try await restoring.make(at: "/new", at: TestDesk.now)
    let saved = try #require(late.withLock { $0?.first })
    #expect(saved.changes[0].number.value == 2)
    #expect(outcome.behind > saved.seq)
    var restored = try open("/new", on: disk)
    let next = try restored.commit(Proposal([Change(.new, .group(Group()))]), at: TestDesk.now)
      .get()
    #expect(next.changes[0].number.value == 3)
  }

  @Test("復元で空けた番号は、いちばん大きい番号の記録のできごとにはならない")
  func skippedNumbersAreNoHistory() async throws {
    let disk = try TestDesk.newRegister()
    let number = try TestDesk(on: disk).save("一").get().changes[0].number
    let process = disk.process()
    let name = try #require(try await backUp(process))
    _ = try await restoring(process, backups(process).path(of: name))
      .make(at: "/new", at: TestDesk.now)
    let restored = try open("/new", on: disk)
    #expect(try restored.history(of: number).map(\.seq) == [1])
    #expect(try restored.recent(limit: 1).map(\.subjects) == [[]])
  }

  @Test("センターが直したマスターも、復元した台帳へ、同期されて移る")
  func mastersAreRestored() async throws {
    let disk = try TestDesk.newRegister()
    _ = try TestDesk(on: disk).save("一").get()
    let process = disk.process()
    _ = try process.disk.open("/register/masters/staff.json", .creating)
    disk.put(Array("{}\n".utf8), at: "/register/masters/staff.json")
    let name = try #require(try await backUp(process))
    _ = try await restoring(process, backups(process).path(of: name))
      .make(at: "/new", at: TestDesk.now)
    disk.losePower(.all)
    #expect(disk.contents("/new/masters/staff.json") == Array("{}\n".utf8))
    let note = disk.names(in: "/new").first { $0.hasSuffix(".txt") } ?? ""
    #expect(disk.contents("/new/\(note)")?.isEmpty == false)
  }
}
