// どこへ、何から復元するか: the place that is refused, and the present register as its own source.

import Civic
import DeskTestKit
import RegisterStore
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
    let error = await #expect(throws: StoreError.self) {
      try await restoring(process, path).make(at: target, at: TestDesk.now)
    }
    #expect(error?.sentence.contains("外のフォルダーを選んでください。") == true)
    #expect(disk.names(in: "/register") == before)
    #expect(try desk.save("二").get().seq == 2)
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
}
