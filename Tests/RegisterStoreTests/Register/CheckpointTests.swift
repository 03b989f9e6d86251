// 整理: collections are only a faster way in, of whatever age each of them is.

import Civic
import DeskTestKit
import Foundation
import RegisterStore
import Testing

@Suite("整理")
struct CheckpointTests {
  private let files = [
    "groups.json", "individuals.json", "notices.json", "bulletins.json", "register.json",
  ]

  @Test("整理の後は、記録を読み直さずに同じ台帳が開く")
  func collectionsHoldEverything() throws {
    let disk = try TestDesk.newRegister()
    let desk = try TestDesk(on: disk)
    for name in ["一", "二", "三"] { _ = try desk.save(name).get() }
    #expect(desk.open.commitsSinceCheckpoint == 3)
    try desk.checkpoint()
    #expect(desk.open.commitsSinceCheckpoint == 0)
    let text = String(decoding: disk.contents("/register/groups.json") ?? [], as: UTF8.self)
    #expect(
      text.hasPrefix(#"{"format":"aiport-register/1","collection":"groups","seq":3,"count":3"#)
    )
    #expect(text.hasSuffix("\n]}\n"))
    let again = try TestDesk(on: disk)
    #expect(again.groups == ["一", "二", "三"])
    #expect(again.open.lastTime == TestDesk.now)
    #expect(try again.save("四").get().changes[0].number.text == "G-000004")
    try again.checkpoint()
    #expect(try TestDesk(on: disk).groups == ["一", "二", "三", "四"])
    #expect(OpenRegister.verify(folder: "/register", disk: again.process.disk).isEmpty)
  }

  @Test("知らない項目は、整理しても一字も変わらない")
  func unknownMembersSurvive() throws {
    let disk = try TestDesk.newRegister()
    let desk = try TestDesk(on: disk)
    let number = try desk.save("水辺の会").get().changes[0].number
    try desk.checkpoint()
    let bytes = disk.contents("/register/groups.json") ?? []
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
    let record = lines[1].components(separatedBy: #","sum":""#)[0]
    let odd = #","futureField":{"a": [1.50, "あ"]}"#
    let line = String(decoding: SummedLine.sealing(record + odd + "}"), as: UTF8.self)
    disk.put(
      Array([lines[0], line, lines[2], ""].joined(separator: "\n").utf8),
      at: "/register/groups.json"
    )
    let later = try TestDesk(on: disk)
    #expect(later.findings.isEmpty)
    _ = try later.rename(number, revision: 1, to: "水辺クラブ").get()
    try later.checkpoint()
    let written = String(decoding: disk.contents("/register/groups.json") ?? [], as: UTF8.self)
    #expect(written.contains(odd))
    #expect(written.contains("水辺クラブ"))
  }

  @Test("新旧のファイルが混ざっていても、壊れてはいない")
  func mixtureIsNoDamage() throws {
    for mixture in 0..<(1 << files.count) {
      let disk = try TestDesk.newRegister()
      let desk = try TestDesk(on: disk)
      _ = try desk.save("一").get()
      try desk.checkpoint()
      let old = files.map { disk.contents("/register/\($0)") ?? [] }
      _ = try desk.save("二").get()
      _ = try desk.rename(RecordNumber(.group, 1), revision: 1, to: "壱").get()
      try desk.checkpoint()
      for (place, file) in files.enumerated() where mixture >> place & 1 == 1 {
        disk.put(old[place], at: "/register/\(file)")
      }
      let again = try TestDesk(on: disk)
      #expect(again.groups == ["壱", "二"])
      #expect(again.findings.isEmpty)
      #expect(try again.save("三").get().changes[0].number.text == "G-000003")
    }
  }

  @Test("ほかのファイルが古く、新しい変更の行が壊れていても、ファイルにある新しい内容は古い変更に戻らない")
  func olderCommitsDoNotUndoACollection() throws {
    let disk = try TestDesk.newRegister()
    let desk = try TestDesk(on: disk)
    let old = disk.contents("/register/notices.json") ?? []
    let number = try desk.save("一").get().changes[0].number
    let segment = "/register/journal/0000000001.jsonl"
    let end = disk.lines(of: segment)?.count ?? 0
    _ = try desk.rename(number, revision: 1, to: "壱").get()
    try desk.checkpoint()
    disk.put(old, at: "/register/notices.json")
    var journal = disk.lines(of: segment) ?? []
    journal[end + 60] ^= 0x01
    disk.put(journal, at: segment)
    let again = try TestDesk(on: disk)
    #expect(again.groups == ["壱"])
    #expect(again.findings.map(\.fault) == [.damagedLine])
    #expect(try again.rename(number, revision: 2, to: "弐").get().changes[0].revision == 3)
  }

  @Test("他の端末が整理していれば任せ、倒れた端末の書きかけは片づける")
  func leavesItToTheOther() throws {
    let disk = try TestDesk.newRegister()
    let desk = try TestDesk(on: disk)
    _ = try desk.save("一").get()
    let holder = disk.process()
    let file = try holder.disk.open("/register/checkpoint.lock", .locking)
    #expect(try holder.disk.tryLock(file))
    _ = try holder.disk.open("/register/.new-dead", .creating)
    _ = try holder.disk.open("/register/journal/.new-dead", .creating)
    try desk.checkpoint()
    #expect(desk.open.commitsSinceCheckpoint == 1)
    holder.kill()
    try desk.checkpoint()
    #expect(desk.open.commitsSinceCheckpoint == 0)
    #expect(!disk.names(in: "/register").contains { $0.hasPrefix(".new-") })
    #expect(disk.names(in: "/register/journal") == ["0000000001.jsonl"])
  }

  @Test("整理ができないときは知らせ、台帳はそのまま使える")
  func failedCheckpointIsTold() throws {
    let disk = try TestDesk.newRegister()
    let desk = try TestDesk(on: disk)
    _ = try desk.save("一").get()
    desk.process.fail("rename", with: ENOSPC)
    #expect(throws: StoreError.self) { try desk.checkpoint() }
    #expect(!disk.names(in: "/register").contains { $0.hasPrefix(".new-") })
    #expect(try desk.save("二").get().seq == 2)
    desk.process.fail("rename", with: nil)
    try desk.checkpoint()
    #expect(try TestDesk(on: disk).groups == ["一", "二"])
  }

  @Test("空のフォルダーが消えていても、整理でき、作り直される")
  func missingFoldersAreMade() throws {
    let disk = try TestDesk.newRegister()
    let desk = try TestDesk(on: disk)
    _ = try desk.save("一").get()
    let folders = ["backup", "damaged", "drafts", "masters"]
    for folder in folders { try desk.process.disk.removeFolder("/register/\(folder)") }
    #expect(OpenRegister.verify(folder: "/register", disk: desk.process.disk).isEmpty)
    try desk.checkpoint()
    #expect(desk.open.commitsSinceCheckpoint == 0)
    disk.losePower(.all)
    #expect(disk.names(in: "/register").filter(folders.contains) == folders)
  }

  @Test("長くなった区切りは閉じ、行のない区切りの後ろには始めない")
  func newSegmentWhenLong() throws {
    let disk = try TestDesk.newRegister()
    let desk = try TestDesk(on: disk, segmentLimit: 100)
    _ = try desk.save("一").get()
    try desk.checkpoint()
    try desk.checkpoint()
    #expect(disk.names(in: "/register/journal") == ["0000000001.jsonl", "0000000002.jsonl"])
    _ = try desk.save("二").get()
    disk.losePower(.all)
    let again = try TestDesk(on: disk)
    #expect(again.groups.count == 2)
    #expect(again.groups.last == "二")
    #expect(try again.open.recent(limit: 9).map(\.seq) == [2, 1])
    #expect(try again.open.history(of: RecordNumber(.group, 1)).map(\.seq) == [1])
  }

  @Test("ネットワークのフォルダーや、復元で閉じられた台帳では、何も作らず何も消さない")
  func nothingIsTouched() async throws {
    for isClosed in [false, true] {
      let disk = try TestDesk.newRegister()
      let desk = try TestDesk(on: disk)
      _ = try desk.save("一").get()
      var thrown = try desk.beginDraft()
      try thrown.write(typed: ["name": "やめた会"], at: TestDesk.now)
      try thrown.discard(at: TestDesk.now)
      let process = disk.process()
      var its = process.disk
      if !isClosed { its.fileSystem = { _ in 0x6969 } }
      var open = try OpenRegister(opening: "/register", desk: "窓口2", staff: "", disk: its)
      if isClosed {
        var restoring = Restoring(
          present: "/register",
          archive: nil,
          until: nil,
          desk: "窓口3",
          staff: ""
        )
        restoring.disk = disk.process().disk
        _ = try await restoring.make(at: "/new", at: TestDesk.now)
      }
      process.disk.close(try process.disk.open("/register/.new-left", .creating))
      try process.disk.removeFolder("/register/damaged")
      let before = [disk.names(in: "/register"), disk.names(in: "/register/drafts")]
      let refusal: StoreError = isClosed ? .closedForGood : .networkFileSystem("NFS")
      var refused: StoreError?
      do throws(StoreError) {
        try open.checkpoint(at: TestDesk.now.adding(days: 7))
      } catch {
        refused = error
      }
      #expect(refused == refusal)
      #expect(throws: StaffFileError.store(refusal)) {
        try StaffFile.set(pinHash: "", of: "山田", in: "/register", defaults: "", disk: its)
      }
      #expect([disk.names(in: "/register"), disk.names(in: "/register/drafts")] == before)
    }
  }
}
