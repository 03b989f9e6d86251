// 台帳を作る: whole or not at all, for its owner's eyes alone.

import Civic
import DeskTestKit
import Foundation
import RegisterStore
import Testing

@Suite("台帳を作る", .serialized)
struct RegisterFolderTests {
  @Test("umask がどうであれ、フォルダーは 0700、ファイルは 0600 になる", arguments: [0o000, 0o077])
  func permissions(mask: mode_t) throws {
    let folder = try RealFolder()
    let before = umask(mask)
    defer { umask(before) }
    let path = folder.path("register")
    try RegisterFolder.make(at: path)
    var register = try OpenRegister(opening: path, desk: "窓口1", staff: "山田")
    var draft = try DraftFolder(path)
      .begin("a", form: "group", base: nil, desk: "窓口1", staff: "山田", at: TestDesk.now)
    try draft.write(typed: ["name": "水"], at: TestDesk.now)
    _ = try register.commit(
      Proposal([Change(.new, .group(Group()))]),
      at: TestDesk.now
    ).get()
    try register.checkpoint(at: TestDesk.now)
    let files = FileManager.default
    for name in try files.subpathsOfDirectory(atPath: path) + [""] {
      let attributes = try files.attributesOfItem(atPath: "\(path)/\(name)")
      let isFolder = attributes[.type] as? FileAttributeType == .typeDirectory
      #expect(attributes[.posixPermissions] as? Int == (isFolder ? 0o700 : 0o600), "\(name)")
    }
  }

  @Test("空でないフォルダーには作らず、何も残さない")
  func notEmptyIsRefused() throws {
    let folder = try RealFolder()
    try "覚え書き".write(toFile: folder.path("memo"), atomically: true, encoding: .utf8)
    let path = folder.path("")
    #expect(throws: StoreError.self) { try RegisterFolder.make(at: path) }
    #expect(try FileManager.default.contentsOfDirectory(atPath: path) == ["memo"])
  }

  @Test("空のフォルダーへの近道 (リンク) を通しても作れる")
  func linkIsResolved() throws {
    let folder = try RealFolder()
    try FileManager.default.createDirectory(
      atPath: folder.path("real"),
      withIntermediateDirectories: true
    )
    try FileManager.default.createSymbolicLink(
      atPath: folder.path("link"),
      withDestinationPath: folder.path("real")
    )
    try RegisterFolder.make(at: folder.path("link"))
    #expect(RegisterFolder.isRegister(at: folder.path("real")))
    #expect(OpenRegister.verify(folder: folder.path("link")).isEmpty)
  }

  @Test("上のフォルダーがなければ、それも作る")
  func foldersAboveAreMade() throws {
    let folder = try RealFolder()
    try RegisterFolder.make(at: folder.path("share/aiport/register/"))
    #expect(RegisterFolder.isRegister(at: folder.path("share/aiport/register")))
  }

  @Test("ディスクの取り付け口には作らず、その理由を知らせる")
  func mountPointIsRefused() throws {
    let simulated = SimulatedDisk()
    var disk = simulated.process().disk
    try disk.makeFolder("/mnt")
    let statusOf = disk.statusOf
    disk.statusOf = { path throws(DiskError) in
      var status = try statusOf(path)
      if path == "/mnt" { status.device = 2 }
      return status
    }
    #expect(throws: StoreError.mountPoint("/mnt")) {
      try RegisterFolder.make(at: "/mnt", disk: disk)
    }
    #expect(simulated.names(in: "/") == ["mnt"])
  }

  @Test("台帳のないフォルダーは、ないと知らせる")
  func missingRegister() throws {
    let disk = SimulatedDisk()
    #expect(throws: StoreError.notARegister("/register")) { try TestDesk(on: disk) }
    #expect(!RegisterFolder.isRegister(at: "/register", disk: disk.process().disk))
  }

  @Test("作る途中でどこで倒れても、台帳はないか、全部ある")
  func makingIsWholeOrNothing() throws {
    var call = 0
    while true {
      call += 1
      let disk = SimulatedDisk()
      let process = disk.process()
      process.strike(.kill, atCall: call)
      try? RegisterFolder.make(at: "/register", disk: process.disk)
      disk.losePower(.all)
      if disk.names(in: "/").contains("register") {
        #expect(OpenRegister.verify(folder: "/register", disk: disk.process().disk).isEmpty)
      }
      if !process.isDead { break }
    }
    #expect(call > 30)
  }
}
