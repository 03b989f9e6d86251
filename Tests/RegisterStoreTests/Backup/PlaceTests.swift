// 写しの場所のディスク: an empty mount point is no backup disk, and a plain folder is as good as any.

import DeskTestKit
import RegisterStore
import Testing

@Suite("写しの場所")
struct PlaceTests {
  private let disk = SimulatedDisk()

  /// How it stands with a folder, on a machine with these two tables; `nil` where it has none.
  private func place(_ folder: String, planned: String?, attached: String?) throws -> Backups.Place
  {
    let process = disk.process()
    for folder in [
      "/etc", "/proc", "/proc/self", "/srv", "/mnt", "/mnt/usb disk", "/mnt/usb disk/aiport",
    ] {
      try process.disk.makeFolder(folder)
    }
    for (path, text) in [("/etc/fstab", planned), ("/proc/self/mounts", attached)] {
      guard let text else { continue }
      process.disk.close(try process.disk.open(path, .creating))
      disk.put(Array(text.utf8), at: path)
    }
    return Backups(in: folder, disk: process.disk).place
  }

  private static let planned = """
    # /mnt のディスクは自動では付かない
    UUID=1234 / ext4 errors=remount-ro 0 1
    UUID=5678\t/mnt/usb\\040disk\text4\tnoauto,user 0 2
    UUID=9abc none swap sw 0 0
    """
  private static let bare = "/dev/sda1 / ext4 rw 0 0\nproc /proc proc rw 0 0\n"
  private static let whole = bare + "/dev/sdb1 /mnt/usb\\040disk ext4 rw 0 0\n"

  @Test("取り付け口にディスクが付いていなければ、その中のフォルダーも写しの場所にならない", arguments: ["", "/", "/aiport"])
  func withoutDisk(below: String) throws {
    let found = try place("/mnt/usb disk" + below, planned: Self.planned, attached: Self.bare)
    #expect(found == .withoutDisk(mountPoint: "/mnt/usb disk"))
  }

  @Test("ディスクが付いていれば、そこに置ける", arguments: ["", "/aiport"])
  func withDisk(below: String) throws {
    let found = try place("/mnt/usb disk" + below, planned: Self.planned, attached: Self.whole)
    #expect(found == .there)
  }

  @Test("取り付け口でないフォルダーは、台帳と同じディスクでも置ける", arguments: ["/srv", "/mnt"])
  func plainFolder(folder: String) throws {
    #expect(try place(folder, planned: Self.planned, attached: Self.bare) == .there)
  }

  @Test("取り付け口の表がない機械では、あるフォルダーに置ける")
  func withoutTables() throws {
    #expect(try place("/mnt/usb disk", planned: nil, attached: Self.bare) == .there)
    #expect(Backups(in: "/nowhere", disk: disk.process().disk).place == .missing)
  }

  @Test("今の取り付けが分からない機械では、疑わずに置く")
  func unknownMounts() throws {
    #expect(try place("/mnt/usb disk", planned: Self.planned, attached: nil) == .there)
  }
}
