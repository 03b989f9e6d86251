// 閉じた台帳とその続き: everybody finds the register that goes on, and there is only one.

import Civic
import DeskTestKit
import Glibc
import RegisterStore
import Synchronization
import Testing

extension BackupTests {
  /// A register with one group that was restored to a folder.
  private func restored(to folder: String) async throws -> SimulatedDisk {
    let disk = try TestDesk.newRegister()
    _ = try TestDesk(on: disk).save("一").get()
    _ = try await restoring(disk.process(), nil).make(at: folder, at: TestDesk.now)
    return disk
  }

  /// How it stands with the register.
  private func lookAtClosing(on disk: SimulatedDisk) throws -> Closing? {
    let closed = try open("/register", on: disk)
    return closed.closing
  }

  private func refused(by successor: String) -> StoreError {
    .notCommitted(.refused(.succeeded(present: "/register", by: successor)))
  }

  @Test("閉じた台帳を開くと、続きの台帳の場所が出る。開いている台帳では出ない")
  func closedRegisterNamesItsSuccessor() async throws {
    let disk = try await restored(to: "/above/new")
    let closing = try #require(try lookAtClosing(on: disk))
    #expect(closing.isSuccessorThere && closing.successor?.folder == "/above/new")
    #expect(closing.sentence.hasSuffix("開いてください: /above/new"))
    let reading = try RegisterReading(of: "/register", only: [], disk: disk.process().disk)
    #expect(reading.closing == closing)
    let successor = try open("/above/new", on: disk)
    let (next, id) = (successor.closing, successor.id)
    #expect(next == nil && id == closing.successor?.register)
  }

  @Test("続きの台帳があるうちは、閉じた台帳からもう一度は復元しない。続きの台帳はそのまま使える")
  func secondRestoreIsRefused() async throws {
    let disk = try await restored(to: "/new")
    let again = restoring(disk.process(), nil)
    let refusal = await #expect(throws: refused(by: "/new")) {
      try await again.look(at: "/newer")
    }
    #expect(refusal?.sentence.contains("続きの台帳が /new にあります") == true)
    await #expect(throws: refused(by: "/new")) {
      try await again.make(at: "/newer", at: TestDesk.now)
    }
    #expect(disk.names(in: "/") == ["new", "register"])
    var successor = try open("/new", on: disk)
    _ = try successor.commit(Proposal([Change(.new, .group(Group()))]), at: TestDesk.now).get()
  }

  @Test("続きの台帳がなくなっていれば、もう一度復元できる。番号は余裕をとって続け、次からはそれが続きになる")
  func successorIsGone() async throws {
    let disk = try await restored(to: "/new")
    let process = disk.process()
    try process.disk.rename("/new", "/moved")
    let lost = try #require(try lookAtClosing(on: disk))
    #expect(!lost.isSuccessorThere && lost.sentence.contains("/new にありません（"))
    let again = restoring(process, nil)
    let prospect = try await again.look(at: "/newer")
    #expect(prospect.present == .closed(before: lost.successor) && prospect.seq == 1)
    let outcome = try await again.make(at: "/newer", at: TestDesk.now)
    #expect(outcome.wasClosed && outcome.isPresentClosed && outcome.isSuccessorNoted)
    disk.losePower(.all)
    var newer = try open("/newer", on: disk)
    #expect(newer.register.groups.all.map(\.record.name) == ["一"])
    let commit = try newer.commit(Proposal([Change(.new, .group(Group()))]), at: TestDesk.now).get()
    #expect(commit.changes[0].number.value == 102 && commit.seq > 102)
    for folder in ["/register", "/newer"] {
      #expect(OpenRegister.verify(folder: folder, disk: disk.process().disk).isEmpty)
    }
    #expect(try lookAtClosing(on: disk)?.successor?.folder == "/newer")
    let third = restoring(disk.process(), nil)
    await #expect(throws: refused(by: "/newer")) {
      try await third.make(at: "/newest", at: TestDesk.now)
    }
  }

  @Test("続きの台帳があった場所に別の台帳があっても、それは続きではない")
  func anotherRegisterInItsPlace() async throws {
    let disk = try await restored(to: "/new")
    let process = disk.process()
    try process.disk.rename("/new", "/moved")
    try RegisterFolder.make(at: "/new", disk: process.disk)
    #expect(try lookAtClosing(on: disk)?.isSuccessorThere == false)
    let outcome = try await restoring(process, nil).make(at: "/newer", at: TestDesk.now)
    #expect(outcome.wasClosed)
  }

  @Test("続きの台帳は、壊れていても権限がなくても、あるうちは続き。読めなくなったディスクのものは、失われている")
  func successorInWhateverState() async throws {
    let disk = try await restored(to: "/new")
    disk.put(Array("?".utf8), at: "/new/register.json")
    #expect(try lookAtClosing(on: disk)?.isSuccessorThere == true)
    for (code, isThere) in [(EACCES, true), (EIO, false)] {
      var its = disk.process().disk
      let list = its.list
      its.list = { folder throws(DiskError) in
        if folder.hasPrefix("/new/") { throw DiskError(call: "opendir", code: code, path: folder) }
        return try list(folder)
      }
      let closed = try OpenRegister(opening: "/register", desk: "", staff: "", disk: its)
      let found = closed.closing
      #expect(found?.isSuccessorThere == isThere)
    }
  }

  @Test("続きの場所を書かない古い版が閉じた台帳も読め、番号に余裕をとって復元できる")
  func closedByAnOlderProgram() async throws {
    let disk = try TestDesk.newRegister()
    let desk = try TestDesk(on: disk)
    _ = try desk.save("一").get()
    _ = try desk.open.commit(Proposal([], why: "復元", event: .closing), at: TestDesk.now).get()
    let closing = try #require(try lookAtClosing(on: disk))
    #expect(closing.successor == nil && closing.sentence.hasSuffix("新しい台帳を開いてください。"))
    let outcome = try await restoring(disk.process(), nil).make(at: "/new", at: TestDesk.now)
    #expect(outcome.wasClosed && outcome.seq == 1 && outcome.behind == 102)
    #expect(try lookAtClosing(on: disk)?.successor?.folder == "/new")
  }

  @Test("閉じた台帳のディスクに書き込めなくても、続きの台帳が失われていれば復元できる")
  func closedRegisterThatCannotBeWritten() async throws {
    let disk = try await restored(to: "/new")
    let process = disk.process()
    try process.disk.rename("/new", "/moved")
    var restoring = restoring(process, nil)
    let take = restoring.disk.open
    restoring.disk.open = { path, how throws(DiskError) in
      if path.hasPrefix("/register/"), [.writing, .locking].contains(how) {
        throw DiskError(call: "open", code: EROFS, path: path)
      }
      return try take(path, how)
    }
    let outcome = try await restoring.make(at: "/newer", at: TestDesk.now)
    #expect(outcome.wasClosed && !outcome.isSuccessorNoted)
    let newer = try open("/newer", on: disk)
    #expect(newer.register.groups.count == 1)
  }

  @Test("続きの台帳が場所に収まるまで、ほかの復元は閉じた台帳の前で待つ")
  func restoresAtOnce() async throws {
    let disk = try TestDesk.newRegister()
    _ = try TestDesk(on: disk).save("一").get()
    var first = restoring(disk.process(), nil)
    let other = disk.process().disk
    let isFree = { @Sendable () throws(DiskError) -> Bool in
      let file = try other.open("/register/checkpoint.lock", .locking)
      defer { other.close(file) }
      return try other.tryLock(file)
    }
    let seen = Mutex<[Bool]>([])
    let rename = first.disk.rename
    first.disk.rename = { from, to throws(DiskError) in
      if to == "/new" {
        let found = try isFree()
        seen.withLock { $0.append(found) }
      }
      try rename(from, to)
    }
    _ = try await first.make(at: "/new", at: TestDesk.now)
    #expect(seen.withLock { $0 } == [false])
    #expect(try isFree())
  }

  @Test("失われた続きの台帳で消去された人は、写しのそばの控えにあれば、もう一度復元しても残らない")
  func erasedInTheLostSuccessor() async throws {
    let disk = try TestDesk.newRegister()
    var person = Individual()
    person.name = "水俣花子"
    _ = try TestDesk(on: disk).commit([Change(.new, .individual(person))])
    let process = disk.process()
    try process.disk.makeFolder("/elsewhere")
    let elsewhere = backups(process, in: "/elsewhere")
    let name = try #require(try await backUp(process))
    try backups(process).copy(name, to: elsewhere)
    let path = elsewhere.path(of: name)
    _ = try await restoring(process, path).make(at: "/new", at: TestDesk.now)
    var successor = try open("/new", on: disk)
    let number = RecordNumber(.individual, 1)
    let found = try successor.search(for: number)
    let proposal = try Erasing.proposing(
      found,
      reason: "申し出",
      decision: .init(),
      in: successor.register
    ).get()
    _ = try successor.erase(proposal, decidedOn: found, at: TestDesk.now).get()
    try elsewhere.keepErasings(of: "/new")
    try process.disk.rename("/new", "/burnt")
    let outcome = try await restoring(process, path).make(at: "/newer", at: TestDesk.now)
    #expect(outcome.erased == [number])
  }
}
