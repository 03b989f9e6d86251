// 別の場所への写し: other programs' files lie there too, and other desks copy to it.

import Civic
import DeskTestKit
import Glibc
import RegisterStore
import Synchronization
import Testing

extension BackupTests {
  /// A name as this program gives it to what is not yet whole.
  private func own(_ digit: Character) -> String { ".new-" + String(repeating: digit, count: 32) }

  /// A disk with a backup of one group and a place for copies.
  private func diskWithPlace() async throws -> (SimulatedDisk, SimulatedProcess, BackupName) {
    let disk = try TestDesk.newRegister()
    _ = try TestDesk(on: disk).save("一").get()
    let process = disk.process()
    try process.disk.makeFolder("/elsewhere")
    return (disk, process, try #require(try await backUp(process)))
  }

  @Test("写しの場所では、倒れた端末の書きかけだけが片づき、ほかのものには触れない")
  func onlyOwnLeftoversGo() async throws {
    let (disk, process, name) = try await diskWithPlace()
    let living = disk.process()
    for file in [".new-album", own("a"), own("b")] {
      let number = try living.disk.open("/elsewhere/\(file)", .creating)
      if file == own("b") {
        #expect(try living.disk.tryLock(number))
      } else {
        living.disk.close(number)
      }
    }
    try process.disk.makeFolder("/elsewhere/\(own("c"))")
    try backups(process).copy(name, to: backups(process, in: "/elsewhere"))
    #expect(disk.names(in: "/elsewhere") == [".new-album", own("b"), own("c"), name.text])
  }

  @Test("片づけられないものが残っていても、写しは置ける")
  func leftoverThatStays() async throws {
    let (disk, process, name) = try await diskWithPlace()
    process.disk.close(try process.disk.open("/elsewhere/\(own("a"))", .creating))
    process.fail("unlink", with: EACCES)
    try backups(process).copy(name, to: backups(process, in: "/elsewhere"))
    #expect(disk.names(in: "/elsewhere") == [own("a"), name.text])
  }

  @Test("二台が同時に写しを置いても、互いの書きかけを消さない")
  func twoCopyAtOnce() async throws {
    let (disk, process, name) = try await diskWithPlace()
    let other = disk.process()
    let wasCopied = Mutex(false)
    var slow = process.disk
    let sync = slow.sync
    slow.sync = { file throws(DiskError) in
      let isFirst = wasCopied.withLock { wasCopied in
        defer { wasCopied = true }
        return !wasCopied
      }
      if isFirst {
        let copies = Backups(in: "/elsewhere", disk: other.disk)
        do throws(StoreError) {
          try Backups(of: "/register", disk: other.disk).copy(name, to: copies)
        } catch {
          throw DiskError(call: "copy", code: EIO)
        }
      }
      try sync(file)
    }
    try Backups(of: "/register", disk: slow).copy(name, to: Backups(in: "/elsewhere", disk: slow))
    #expect(wasCopied.withLock { $0 })
    #expect(disk.names(in: "/elsewhere") == [name.text])
  }
}
