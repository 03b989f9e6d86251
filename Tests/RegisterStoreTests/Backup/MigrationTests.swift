// 前の形式の台帳: read as it is, and brought to this program's format by the next backup, which comes first.

import Civic
import DeskTestKit
import Glibc
import RegisterStore
import Testing

extension BackupTests {
  private static let segment = "/register/journal/0000000001.jsonl"

  /// A register with these groups as an earlier program left it.
  private func olderRegister(
    _ names: [String],
    isCheckpointed: Bool = true
  ) throws -> SimulatedDisk {
    let disk = try TestDesk.newRegister()
    let desk = try TestDesk(on: disk)
    for name in names { _ = try desk.save(name).get() }
    if isCheckpointed { try desk.checkpoint() }
    desk.process.kill()
    disk.makeFormatOlder()
    return disk
  }

  @Test("前の形式の台帳は読めて、バックアップを取ってから新しい形式になり、保存できる")
  func olderFormatIsMigrated() async throws {
    let disk = try olderRegister(["一", "二"])
    let desk = try TestDesk(on: disk)
    #expect(desk.groups == ["一", "二"] && desk.findings == [] && desk.open.isOlderFormat)
    let before = disk.lines(of: Self.segment)
    guard case .failure(.notSaved(let reason)) = desk.save("三") else {
      Issue.record("前の形式の区切りに書いた")
      return
    }
    #expect(reason.contains("バックアップを取ってから新しい形式に改めます"))
    #expect(throws: StoreError.olderFormat) { try desk.checkpoint() }
    #expect(disk.lines(of: Self.segment) == before)

    let process = disk.process()
    let name = try #require(try await backUp(process))
    // The desk that was open all along goes on.
    #expect(try desk.save("三").get().seq == 3)
    #expect(!desk.open.isOlderFormat && disk.lines(of: Self.segment) == before)
    #expect(disk.formats["journal/0000000003.jsonl"] == "1")
    #expect(disk.formats["groups.json"] == "0")
    try desk.checkpoint()
    let older = disk.formats.filter { $0.value != "1" }.keys
    #expect(Array(older) == ["journal/0000000001.jsonl"])
    #expect(try TestDesk("窓口2", on: disk).groups == ["一", "二", "三"])
    #expect(OpenRegister.verify(folder: "/register", disk: process.disk).isEmpty)
    // And the archive has it as it was.
    let outcome = try await restoring(process, backups(process).path(of: name))
      .make(at: "/new", at: TestDesk.now)
    #expect(outcome.seq == 2)
    #expect(try open("/new", on: disk).register.groups.count == 2)
  }

  @Test("まだ何も保存していない前の形式の台帳も、新しい形式になる")
  func emptyOlderFormat() async throws {
    let disk = try olderRegister([], isCheckpointed: false)
    let desk = try TestDesk(on: disk)
    _ = try await backUp(disk.process())
    #expect(disk.formats["journal/0000000001.jsonl"] == "1")
    #expect(try desk.save("一").get().seq == 1)
    // Once is enough.
    _ = try await backUp(disk.process())
    #expect(disk.names(in: "/register/journal") == ["0000000001.jsonl"])
  }

  @Test("前の版の端末が保存している間は形式を改めず、その保存も失われない")
  func migrationWaitsForASave() async throws {
    let disk = try olderRegister(["一", "二"], isCheckpointed: false)
    let all = disk.lines(of: Self.segment) ?? []
    let end = (all.dropLast().lastIndex(of: 0x0A) ?? 0) + 1
    let line = all[end...]
    disk.put(Array(all[..<end]), at: Self.segment)

    let older = disk.process().disk
    let file = try older.open(Self.segment, .writing)
    let lock = try older.open("/register/lock", .locking)
    let process = disk.process()
    var archiver = Archiver.simulated(process.disk)
    let pack = archiver.pack
    archiver.pack = { name, above, target async throws(StoreError) in
      do throws(DiskError) {
        // The older program has half of its line on disk when the archive is packed.
        #expect(try older.tryLock(lock))
        _ = try older.write(file, line.prefix(40), end)
      } catch {
        throw .archiver("\(error)")
      }
      try await pack(name, above, target)
    }
    let backups = Backups(of: "/register", disk: process.disk, archiver: archiver)
    await #expect(throws: StoreError.busy) {
      try await backups.make(of: "/register", by: ("窓口1", "山田"), at: TestDesk.now)
    }
    #expect(disk.names(in: "/register/journal") == ["0000000001.jsonl"])
    _ = try older.write(file, line.dropFirst(40), end + 40)
    older.unlock(lock)
    #expect(disk.lines(of: Self.segment) == all)
    _ = try await backUp(disk.process())
    #expect(disk.formats["journal/0000000003.jsonl"] == "1")
    #expect(try TestDesk(on: disk).groups == ["一", "二"])
  }

  @Test("前の形式の台帳も、復元で閉じられる")
  func olderFormatIsClosed() async throws {
    let disk = try olderRegister(["一"])
    let process = disk.process()
    let outcome = try await restoring(process, nil, until: 1).make(at: "/new", at: TestDesk.now)
    #expect(outcome.isPresentClosed)
    let desk = try TestDesk(on: disk)
    #expect(desk.save("二") == .failure(.closedForGood))
    #expect(disk.contents(Self.segment)?.last == 0x0A)
  }

  @Test(
    "形式を改めるどこで倒れても失敗しても、何も失われず、書庫ができる前に改まることはない",
    arguments: [SimulatedProcess.Fault.kill, .failure(ENOSPC)],
    [true, false]
  )
  func migrationStruckAtEveryCall(
    fault: SimulatedProcess.Fault,
    isPowerCut: Bool
  ) async throws {
    var call = 0
    var wasStruck = true
    while wasStruck {
      call += 1
      let disk = try olderRegister(["一"], isCheckpointed: call % 2 == 0)
      let desk = try TestDesk(on: disk)
      let process = disk.process()
      process.strike(fault, atCall: call)
      _ = try? await backUp(process)
      wasStruck = process.calls.count >= call
      process.kill()
      if isPowerCut { disk.losePower(.all) }
      let place = Comment("\(fault) \(isPowerCut) 呼出し\(call)")
      let archives = disk.names(in: "/register/backup").filter { BackupName($0) != nil }
      let isMigrated = disk.names(in: "/register/journal").contains("0000000002.jsonl")
      #expect(!isMigrated || archives.count == 1, place)
      // A desk goes on, where the power stayed the one that was open all along.
      let next = isPowerCut ? try TestDesk("窓口2", on: disk) : desk
      #expect(next.groups == ["一"] && next.findings == [], place)
      _ = try await backUp(disk.process())
      #expect(try next.save("二").get().seq == 2, place)
      #expect(OpenRegister.verify(folder: "/register", disk: disk.process().disk).isEmpty, place)
    }
    #expect(call > 60)
  }
}
