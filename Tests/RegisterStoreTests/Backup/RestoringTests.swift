// どこへ、何から復元するか: the place that is refused, and the present register as its own source.

import Civic
import DeskTestKit
import Foundation
import RegisterStore
import Synchronization
import Testing

extension BackupTests {
  @Test(
    "今の台帳の中へは復元せず、今の台帳を閉じない",
    arguments: [
      "/register", "/register/", "/register/new", "/register/backup/new", "/register/x/y/new",
    ]
  )
  func refusedInsideThePresent(target: String) async throws {
    let disk = try TestDesk.newRegister()
    let desk = try TestDesk(on: disk)
    _ = try desk.save("一").get()
    let process = disk.process()
    let path = backups(process).path(of: try #require(try await backUp(process)))
    let before = disk.names(in: "/register")
    let refusal = RestoreRefusal.insidePresent(target: target, present: "/register")
    let error = await #expect(throws: StoreError.notCommitted(.refused(refusal))) {
      try await restoring(process, path).make(at: target, at: TestDesk.now)
    }
    #expect(error?.sentence.contains("外のフォルダーを選んでください。") == true)
    #expect(disk.names(in: "/register") == before)
    #expect(try desk.save("二").get().seq == 2)
  }

  @Test("バックアップのフォルダーが別のディスクへのリンクでも、その先へは復元しない")
  func refusedBehindALink() async throws {
    let folder = try RealFolder()
    let register = folder.path("register")
    try RegisterFolder.make(at: register)
    let other = folder.path("other")
    try FileManager.default.createDirectory(atPath: other, withIntermediateDirectories: false)
    try FileManager.default.removeItem(atPath: register + "/backup")
    try FileManager.default.createSymbolicLink(
      atPath: register + "/backup",
      withDestinationPath: other
    )
    let restoring = Restoring(
      present: register,
      archive: nil,
      until: nil,
      desk: "窓口1",
      staff: ""
    )
    await #expect(throws: StoreError.self) {
      try await restoring.make(at: other + "/new", at: TestDesk.now)
    }
    #expect(try OpenRegister(opening: register, desk: "窓口2", staff: "").stop == nil)
  }

  @Test("今の台帳の隣へは、名前が似ていても復元できる")
  func madeBesideThePresent() async throws {
    let disk = try TestDesk.newRegister()
    _ = try TestDesk(on: disk).save("一").get()
    let process = disk.process()
    let path = backups(process).path(of: try #require(try await backUp(process)))
    let outcome = try await restoring(process, path).make(at: "/register2", at: TestDesk.now)
    #expect(outcome.seq == 1)
  }

  @Test("今の台帳の履歴から復元する間にほかの端末が保存しても、頼んだとおりのところまでが入る", arguments: [2, nil])
  func savedMeanwhile(until: Int?) async throws {
    let disk = try TestDesk.newRegister()
    let desk = try TestDesk(on: disk)
    for name in ["一", "二"] { _ = try desk.save(name).get() }
    try desk.checkpoint()
    var restoring = restoring(disk.process(), nil, until: until)
    let other = disk.process()
    let hasSaved = Mutex(false)
    let take = restoring.disk.open
    restoring.disk.open = { path, how throws(DiskError) in
      let isFirst = hasSaved.withLock { hasSaved in
        defer { hasSaved = hasSaved || path == "/register/checkpoint.lock" }
        return !hasSaved && path == "/register/checkpoint.lock"
      }
      if isFirst {
        do {
          var open = try OpenRegister(
            opening: "/register",
            desk: "窓口2",
            staff: "佐々木",
            disk: other.disk
          )
          var group = Group()
          group.name = "三"
          _ = try open.commit(Proposal([Change(.new, .group(group))]), at: TestDesk.now).get()
          try open.checkpoint(at: TestDesk.now)
        } catch {
          throw DiskError(call: "other", code: EIO)
        }
      }
      return try take(path, how)
    }
    let outcome = try await restoring.make(at: "/new", at: TestDesk.now)
    #expect(hasSaved.withLock { $0 })
    #expect(outcome.seq == until ?? 3)
    #expect(outcome.behind == 4)
    let restored = try open("/new", on: disk)
    let names = Array(["一", "二", "三"].prefix(outcome.seq))
    #expect(restored.register.groups.all.map(\.record.name) == names)
    #expect(OpenRegister.verify(folder: "/new", disk: disk.process().disk).isEmpty)
  }
}
