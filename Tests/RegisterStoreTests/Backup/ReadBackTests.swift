// 読み戻し: an archive or a copy that reads otherwise than it was written is none.

import DeskTestKit
import RegisterStore
import Testing

extension BackupTests {
  @Test("読み戻して違っていた書庫は残らず、前の書庫が消えない")
  func unreadableArchiveReplacesNothing() async throws {
    let disk = try TestDesk.newRegister()
    let desk = try TestDesk(on: disk)
    _ = try desk.save("一").get()
    let process = disk.process()
    let first = try #require(try await backUp(process))
    _ = try desk.save("二").get()
    var archiver = Archiver.simulated(process.disk)
    let pack = archiver.pack
    archiver.pack = { name, above, file async throws(StoreError) in
      try await pack(name, above, file)
      disk.put(disk.contents(file)?.dropLast(8) ?? [], at: file)
    }
    let broken = Backups(of: "/register", disk: process.disk, archiver: archiver)
    await #expect(throws: StoreError.self) {
      try await broken.make(of: "/register", by: ("窓口1", "山田"), at: TestDesk.now)
    }
    #expect(disk.names(in: "/register/backup") == [first.text])
  }

  @Test("写しを読み戻して違っていれば、写し先の書庫にはならない")
  func unreadableCopyIsNone() async throws {
    let disk = try TestDesk.newRegister()
    _ = try TestDesk(on: disk).save("一").get()
    let process = disk.process()
    try process.disk.makeFolder("/elsewhere")
    let name = try #require(try await backUp(process))
    var flipping = process.disk
    let base = process.disk
    flipping.write = { file, bytes, offset throws(DiskError) in
      try base.write(file, ArraySlice(bytes.map { $0 ^ 1 }), offset)
    }
    let from = Backups(of: "/register", disk: flipping, archiver: .simulated(base))
    #expect(throws: StoreError.self) { try from.copy(name, to: backups(process, in: "/elsewhere")) }
    #expect(disk.names(in: "/elsewhere") == [])
  }
}
