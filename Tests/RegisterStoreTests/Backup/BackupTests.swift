// バックアップと復元: whole archives or none, and a new register that forgets nothing it must know.

import Civic
import DeskTestKit
import Glibc
import RegisterStore
import Synchronization
import Testing

@Suite("バックアップと復元")
struct BackupTests {
  private let desk = (desk: "窓口1", staff: "山田")

  func backups(_ process: SimulatedProcess, in folder: String? = nil) -> Backups {
    let archiver = Archiver.simulated(process.disk)
    guard let folder else {
      return Backups(of: "/register", disk: process.disk, archiver: archiver)
    }
    return Backups(in: folder, disk: process.disk, archiver: archiver)
  }

  func backUp(
    _ process: SimulatedProcess,
    isDaily: Bool = false
  ) async throws -> BackupName? {
    try await backups(process)
      .make(of: "/register", by: desk, at: TestDesk.now, isDaily: isDaily)
  }

  func restoring(_ process: SimulatedProcess, _ archive: String?, until: Int? = nil)
    -> Restoring
  {
    var restoring = Restoring(
      present: "/register",
      archive: archive,
      until: until,
      desk: "窓口1",
      staff: "山田"
    )
    restoring.disk = process.disk
    restoring.archiver = .simulated(process.disk)
    return restoring
  }

  func open(_ folder: String, on disk: SimulatedDisk) throws -> OpenRegister {
    try OpenRegister(opening: folder, desk: "窓口9", staff: "山田", disk: disk.process().disk)
  }

  @Test("使いながら取れて、取ったときまでの全部が入っている。日ごとの分は一日に一つ")
  func backedUpWhileUsed() async throws {
    let disk = try TestDesk.newRegister()
    let desk = try TestDesk(on: disk, segmentLimit: 100)
    for name in ["一", "二"] { _ = try desk.save(name).get() }
    try desk.checkpoint()
    _ = try desk.save("三").get()
    let process = disk.process()
    #expect(try await backUp(process)?.seq == 3)
    #expect(try await backUp(process, isDaily: true) == nil)
    _ = try desk.save("四").get()
    #expect(try await backUp(process)?.seq == 4)
    disk.losePower(.all)
    // Of one day the last one counts, and the other goes.
    #expect(disk.names(in: "/register/backup") == ["2026-09-21-0000000004.tar.gz"])
    let path = "/register/backup/2026-09-21-0000000004.tar.gz"
    let outcome = try await restoring(disk.process(), path).make(at: "/new", at: TestDesk.now)
    #expect(outcome.seq == 4)
    let restored = try open("/new", on: disk)
    #expect(restored.register.groups.all.map(\.record.name) == ["一", "二", "三", "四"])
  }

  @Test("別の場所への写しは、そのまま復元に使える")
  func copiedElsewhere() async throws {
    let disk = try TestDesk.newRegister()
    _ = try TestDesk(on: disk).save("一").get()
    let process = disk.process()
    try process.disk.makeFolder("/elsewhere")
    let name = try #require(try await backUp(process))
    let elsewhere = backups(process, in: "/elsewhere")
    try backups(process).copy(name, to: elsewhere)
    try backups(process).copy(name, to: elsewhere)
    #expect(disk.names(in: "/elsewhere") == [name.text])
    #expect(
      disk.contents(elsewhere.path(of: name)) == disk.contents(backups(process).path(of: name))
    )
  }

  @Test("復元すると今の台帳は閉じ、番号は今の続きから。抜けた変更は壊れたことにならない")
  func restoredRegisterGoesOn() async throws {
    let disk = try TestDesk.newRegister()
    let desk = try TestDesk(on: disk)
    let other = try TestDesk("窓口2", on: disk)
    _ = try desk.save("一").get()
    let process = disk.process()
    let name = try #require(try await backUp(process))
    for group in ["二", "三"] { _ = try desk.save(group).get() }
    let outcome = try await restoring(process, backups(process).path(of: name))
      .make(at: "/new", at: TestDesk.now)
    #expect(outcome.seq == 1)
    #expect(outcome.isPresentClosed)
    guard case .failure(.closedForGood) = other.save("四") else {
      Issue.record("閉じた台帳に保存できた")
      return
    }
    var restored = try open("/new", on: disk)
    #expect(restored.register.groups.all.map(\.record.name) == ["一"])
    let isOwn = try restored.id != open("/register", on: disk).id
    #expect(isOwn)
    var group = Group()
    group.name = "五"
    let commit = try restored.commit(Proposal([Change(.new, .group(group))]), at: TestDesk.now)
      .get()
    #expect(commit.changes[0].number.value == 4)
    #expect(commit.seq > outcome.behind)
    #expect(OpenRegister.verify(folder: "/new", disk: process.disk).isEmpty)
  }

  @Test("どの時点へも戻せる", arguments: [1, 2, 3])
  func restoredToAnyMoment(seq: Int) async throws {
    let disk = try TestDesk.newRegister()
    let desk = try TestDesk(on: disk, segmentLimit: 100)
    let number = try desk.save("壱").get().changes[0].number
    try desk.checkpoint()
    _ = try desk.rename(number, revision: 1, to: "弐").get()
    _ = try desk.rename(number, revision: 2, to: "参").get()
    let process = disk.process()
    let outcome = try await restoring(process, nil, until: seq).make(at: "/new", at: TestDesk.now)
    #expect(outcome.seq == seq)
    #expect(outcome.behind == 4)
    let restored = try open("/new", on: disk)
    #expect(restored.register.groups.all.map(\.record.name) == [["壱", "弐", "参"][seq - 1]])
    #expect(OpenRegister.verify(folder: "/new", disk: process.disk).isEmpty)
    let beyond = restoring(process, nil, until: 99)
    await #expect(throws: StoreError.noSuchCommit(99, last: 4)) {
      try await beyond.make(at: "/beyond", at: TestDesk.now)
    }
  }

  @Test("バックアップの後で消去した人は、復元した台帳にも、そのファイルにも残らない")
  func erasedStayErased() async throws {
    for isPresentGone in [false, true] {
      let disk = try TestDesk.newRegister()
      let desk = try TestDesk(on: disk)
      var person = Individual()
      person.name = "水俣花子"
      let number = try desk.commit([Change(.new, .individual(person))]).changes[0].number
      let process = disk.process()
      try process.disk.makeFolder("/elsewhere")
      let elsewhere = backups(process, in: "/elsewhere")
      let name = try #require(try await backUp(process))
      try backups(process).copy(name, to: elsewhere)
      _ = try desk.erase(number).get()
      try elsewhere.keepErasings(of: "/register")
      try elsewhere.keepErasings(of: "/register")
      if isPresentGone { try process.disk.rename("/register", "/burnt") }
      let outcome = try await restoring(process, elsewhere.path(of: name))
        .make(at: "/new", at: TestDesk.now)
      #expect(outcome.erased == [number])
      #expect(outcome.isPresentClosed != isPresentGone)
      let restored = try open("/new", on: disk)
      #expect(restored.register.individuals.count == 0)
      for folder in ["/new", "/new/journal"] {
        for file in disk.names(in: folder) {
          let text = String(decoding: disk.contents("\(folder)/\(file)") ?? [], as: UTF8.self)
          #expect(!text.contains("水俣花子"), "\(folder)/\(file)")
        }
      }
    }
  }

  @Test("今の台帳が読めなければ、書庫に名前しかなくても、番号も変更の順も余裕をとって続ける")
  func unreadablePresentSkips() async throws {
    let disk = try TestDesk.newRegister()
    let desk = try TestDesk(on: disk)
    for name in ["一", "二"] { _ = try desk.save(name).get() }
    let process = disk.process()
    let name = try #require(try await backUp(process))
    try process.disk.rename(backups(process).path(of: name), "/only.tar.gz")
    try process.disk.rename("/register", "/burnt")
    let outcome = try await restoring(process, "/only.tar.gz").make(at: "/new", at: TestDesk.now)
    #expect(outcome.behind == 102)
    var restored = try open("/new", on: disk)
    let commit = try restored.commit(Proposal([Change(.new, .group(Group()))]), at: TestDesk.now)
      .get()
    #expect(commit.changes[0].number.value == 103)
  }

  @Test("今の台帳に書き込めなければ、閉じられないので復元しない")
  func presentThatCannotBeClosed() async throws {
    let disk = try TestDesk.newRegister()
    let desk = try TestDesk(on: disk)
    _ = try desk.save("一").get()
    let process = disk.process()
    let name = try #require(try await backUp(process))
    process.fail("fdatasync", with: EROFS)
    await #expect(throws: StoreError.self) {
      try await restoring(process, backups(process).path(of: name))
        .make(at: "/new", at: TestDesk.now)
    }
    #expect(!disk.names(in: "/").contains("new"))
  }

  /// A register with one person, and a desk that has it open.
  private func registerWithPerson() throws -> (SimulatedDisk, TestDesk, RecordNumber) {
    let disk = try TestDesk.newRegister()
    let desk = try TestDesk(on: disk)
    var person = Individual()
    person.name = "水俣花子"
    let number = try desk.commit([Change(.new, .individual(person))]).changes[0].number
    return (disk, desk, number)
  }

  @Test("消去された人は、バックアップからも戻せない。壊れた記録は、いちばん新しい内容から戻る")
  func mending() async throws {
    let (disk, desk, number) = try registerWithPerson()
    let process = disk.process()
    _ = try await backUp(process)
    let kept = try #require(try await backups(process).find(number, for: "/register"))
    _ = try desk.erase(number).get()
    let mended = desk.open.mending(kept)
    let mending = try #require(mended)
    #expect(throws: CommitFailure.erased(number)) {
      try desk.open.commit(mending, at: TestDesk.now).get()
    }
  }

  @Test("別の台帳のバックアップでは、今の台帳を閉じない")
  func foreignBackupIsRefused() async throws {
    let disk = try TestDesk.newRegister()
    _ = try TestDesk(on: disk).save("一").get()
    let process = disk.process()
    let name = try #require(try await backUp(process))
    let archive = disk.contents(backups(process).path(of: name)) ?? []
    try process.disk.rename("/register", "/other")
    try RegisterFolder.make(at: "/register", disk: process.disk)
    let file = try process.disk.open("/foreign", .creating)
    _ = try process.disk.write(file, archive[...], 0)
    await #expect(throws: StoreError.foreignBackup) {
      try await restoring(process, "/foreign").make(at: "/new", at: TestDesk.now)
    }
    #expect(try TestDesk(on: disk).save("二").get().seq == 1)
    #expect(!disk.names(in: "/").contains("new"))
  }

  @Test("倒れた復元が残した作業フォルダーは次の復元が片づけ、まだ生きている復元のものには触れない")
  func leftoversOfTheDead() async throws {
    let disk = try TestDesk.newRegister()
    _ = try TestDesk(on: disk).save("一").get()
    let maker = disk.process()
    let path = backups(maker).path(of: try #require(try await backUp(maker)))
    try maker.disk.makeFolder("/.new-mine")
    let dying = disk.process()
    dying.strike(.kill, atCall: 60)
    _ = try? await restoring(dying, path).make(at: "/new", at: TestDesk.now)
    let left = disk.names(in: "/").filter { $0.hasPrefix(".new-") && $0 != ".new-mine" }
    #expect(left.count == 1)

    var living = restoring(disk.process(), path)
    let unpack = living.archiver.unpack
    // The other one restores another register.
    try RegisterFolder.make(at: "/register2", disk: maker.disk)
    var other = restoring(disk.process(), nil)
    other.present = "/register2"
    let seen = Mutex<[String]?>(nil)
    living.archiver.unpack = { [other] file, folder async throws(StoreError) in
      // While it is at work, another one is made to the same place.
      let outcome = try await other.make(at: "/other", at: TestDesk.now)
      seen.withLock { $0 = outcome.leftovers }
      try await unpack(file, folder)
    }
    let outcome = try await living.make(at: "/new", at: TestDesk.now)
    #expect(outcome.leftovers == left)
    #expect(seen.withLock { $0 } == [])
    #expect(disk.names(in: "/") == [".new-mine", "new", "other", "register", "register2"])
    let restored = try open("/new", on: disk)
    #expect(restored.register.groups.all.map(\.record.name) == ["一"])
  }

  @Test("保存していない様式は、復元した台帳へ下書きとして移る。消去された人についてのものは移らない")
  func draftsAreCarried() async throws {
    let (disk, desk, number) = try registerWithPerson()
    let process = disk.process()
    let name = try #require(try await backUp(process))
    _ = try desk.erase(number).get()

    var unsaved = try desk.beginDraft()
    try unsaved.write(typed: ["name": "書きかけの"], at: TestDesk.now)
    try unsaved.write(typed: ["name": "書きかけの会"], at: TestDesk.now)
    var saved = try desk.beginDraft()
    try saved.write(typed: ["name": "保存した会"], at: TestDesk.now)
    let change = Change(.new, .group(Group()))
    _ = try desk.open.commit(Proposal([change], draft: saved.draft.id), at: TestDesk.now).get()
    var thrown = try desk.beginDraft()
    try thrown.write(typed: ["name": "やめた会"], at: TestDesk.now)
    try thrown.discard(at: TestDesk.now)
    var onErased = try desk.beginDraft(base: (number, 1))
    try onErased.write(typed: ["phone": "0963289876"], at: TestDesk.now)
    var naming = try desk.beginDraft()
    try naming.write(typed: ["representative": "水俣　花子"], at: TestDesk.now)
    try naming.write(typed: ["representative": "八代"], at: TestDesk.now)
    _ = try process.disk.open("/register/drafts/half.jsonl", .creating)

    let outcome = try await restoring(process, backups(process).path(of: name))
      .make(at: "/new", at: TestDesk.now)
    #expect(outcome.drafts == 1)
    disk.losePower(.all)
    let drafts = try DraftFolder("/new", disk: disk.process().disk).list()
    #expect(drafts.map(\.typed) == [["name": "書きかけの会"]])
    #expect(disk.names(in: "/new/drafts").count == 1)
  }
}
