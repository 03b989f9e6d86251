// 下書き: what was typed survives the desk, and only one form holds it.

import Civic
import DeskTestKit
import Glibc
import RegisterStore
import Testing

@Suite("下書き")
struct DraftTests {
  private let now = TestDesk.now

  private func folder(_ disk: SimulatedDisk) -> DraftFolder {
    DraftFolder("/register", disk: disk.process().disk)
  }

  private func take(_ id: String, _ disk: SimulatedDisk) throws -> DraftFile? {
    try folder(disk).take(id, desk: "窓口2", staff: "佐藤")
  }

  @Test("打った分は、端末が倒れても残り、他の端末が続きを打てる")
  func survivesTheDesk() throws {
    let disk = try TestDesk.newRegister()
    let desk = try TestDesk(on: disk)
    _ = try desk.save("一").get()
    var draft = try desk.beginDraft(base: (RecordNumber(.group, 1), 1))
    try draft.write(typed: ["name": "水"], at: now)
    try draft.write(typed: ["name": "水辺の会"], at: now)
    try draft.sync()
    let id = draft.draft.id
    #expect(try folder(disk).list().map(\.isHeld) == [true])
    #expect(try take(id, disk) == nil)
    disk.losePower(.all)
    let found = try folder(disk).list()
    #expect(found.map(\.typed) == [["name": "水辺の会"]])
    #expect(found.map(\.isHeld) == [false])
    #expect(found.map(\.base?.text) == ["G-000001"])
    #expect(found.map(\.seq) == [1])
    guard var taken = try take(id, disk) else {
      Issue.record("下書きを引き継げない")
      return
    }
    try taken.write(typed: ["name": "水辺の会", "kana": "みずべ"], at: now)
    let list = try folder(disk).list()
    #expect(list.map(\.typed.count) == [2])
    // Whoever goes on with it stands there as the one who types.
    #expect(list.map(\.desk) == ["窓口2"])
    #expect(list.map(\.staff) == ["佐藤"])
    try taken.remove()
    #expect(disk.names(in: "/register/drafts").isEmpty)
  }

  @Test("始めた、打った、手放した、消えた下書きは、読まずに見ても違って見え、そのほかは同じに見える")
  func sightTellsOfChanges() throws {
    let disk = try TestDesk.newRegister()
    let desk = try TestDesk(on: disk)
    var sights = [try folder(disk).sight()]
    var draft = try desk.beginDraft()
    sights.append(try folder(disk).sight())
    try draft.write(typed: ["name": "水"], at: now)
    sights.append(try folder(disk).sight())
    try draft.sync()
    #expect(try folder(disk).sight() == sights.last)
    let id = draft.draft.id
    #expect(try folder(disk).sight(except: [id]) == sights.first)
    disk.losePower(.all)
    sights.append(try folder(disk).sight())
    guard let taken = try take(id, disk) else {
      Issue.record("下書きを引き継げない")
      return
    }
    sights.append(try folder(disk).sight())
    try taken.remove()
    #expect(try folder(disk).sight() == sights.first)
    for (before, after) in zip(sights, sights.dropFirst()) { #expect(before != after) }
  }

  /// The draft of a dead desk with two lines: its id, its bytes, and how many of them the first line has.
  private func twoLines() throws -> (SimulatedDisk, id: String, bytes: [UInt8], first: Int) {
    let disk = try TestDesk.newRegister()
    let desk = try TestDesk(on: disk)
    var draft = try desk.beginDraft()
    try draft.write(typed: ["name": "水"], at: now)
    let path = "/register/drafts/\(draft.draft.id).jsonl"
    let first = disk.contents(path)?.count ?? 0
    try draft.write(typed: ["name": "水辺"], at: now)
    let bytes = disk.contents(path) ?? []
    desk.process.kill()
    return (disk, draft.draft.id, bytes, first)
  }

  @Test("書きかけで切れても、最後の完全な行が生きている")
  func lastWholeLineCounts() throws {
    let (disk, id, bytes, first) = try twoLines()
    let path = "/register/drafts/\(id).jsonl"
    for end in first..<bytes.count {
      disk.put(Array(bytes.prefix(end)), at: path)
      let name = end == bytes.count - 1 ? "水辺" : "水"
      #expect(try folder(disk).list().map(\.typed) == [["name": name]])
    }
    guard var taken = try take(id, disk) else { return }
    try taken.write(typed: ["name": "水辺の会"], at: now)
    let typed = try folder(disk).list().map(\.typed)
    #expect(typed == [["name": "水辺の会"]])
  }

  @Test("最後の行のどの字が化けても、その行は数えず、前の行が生きている")
  func flippedLineDoesNotCount() throws {
    let (disk, id, bytes, first) = try twoLines()
    let path = "/register/drafts/\(id).jsonl"
    for place in first..<bytes.count {
      var flipped = bytes
      flipped[place] ^= 0x01
      disk.put(flipped, at: path)
      #expect(try folder(disk).list().map(\.typed) == [["name": "水"]], "\(place)字目")
    }
  }

  @Test("保存された書類の下書きは、片づけられる")
  func savedDraftGoes() throws {
    let disk = try TestDesk.newRegister()
    let desk = try TestDesk(on: disk)
    var draft = try desk.beginDraft()
    try draft.write(typed: ["name": "水辺の会"], at: now)
    let proposal = Proposal(
      [Change(.new, .group(Group()))],
      draft: draft.draft.id,
      id: draft.draft.commit,
      since: draft.draft.seq
    )
    _ = try desk.open.commit(proposal, at: now).get()
    // The desk died between saving and removing.
    desk.process.kill()
    #expect(try folder(disk).list().isEmpty)
    #expect(disk.names(in: "/register/drafts").isEmpty)
  }

  @Test("下書きは書類の番号をそのまま持ち、台帳を読み込まなくても始められる")
  func bearsTheFormsID() throws {
    let disk = try TestDesk.newRegister()
    let desk = try TestDesk(on: disk, segmentLimit: 100)
    let id = RandomID.draw()
    #expect(try desk.beginDraft(id: id).draft.seq == 0)
    _ = try desk.save("一").get()
    try desk.checkpoint()
    // The newest segment has only its header.
    let draft = try desk.beginDraft(id: id + "2").draft
    #expect(draft.seq == 1)
    #expect([draft.id, draft.commit] == [id + "2", id + "2"])
  }

  @Test("一覧が同時に開かれても、入力中でない下書きは入力中に見えない")
  func listIsNoTyping() throws {
    let disk = try TestDesk.newRegister()
    var draft = try TestDesk(on: disk).beginDraft()
    try draft.write(typed: ["name": "水"], at: now)
    let path = "/register/drafts/\(draft.draft.id).jsonl"
    try draft.sync()
    disk.losePower(.all)
    // The other list, caught while it holds the lock, lets it go when this one looks again.
    let other = disk.process()
    let held = try other.disk.open(path, .writing)
    #expect(try other.disk.tryLock(held))
    let process = disk.process()
    var patient = process.disk
    patient.pause = { _ in other.kill() }
    let list = try DraftFolder("/register", disk: patient).list()
    #expect(list.map(\.isHeld) == [false])
  }

  @Test("最初の画面のためには、記録を読まず、錠も取らずに下書きが並ぶ")
  func glanceTakesNoLock() throws {
    let disk = try TestDesk.newRegister()
    var draft = try TestDesk(on: disk).beginDraft()
    try draft.write(typed: ["name": "水"], at: now)
    let process = disk.process()
    let glance = try DraftFolder("/register", disk: process.disk).glance()
    #expect(glance.map(\.typed) == [["name": "水"]])
    #expect(!process.calls.contains("flock"))
    try draft.remove()
  }

  @Test("drafts/ が消えていても、下書きは始められ、一覧は空である")
  func missingFolder() throws {
    let disk = try TestDesk.newRegister()
    let desk = try TestDesk(on: disk)
    try desk.process.disk.removeFolder("/register/drafts")
    #expect(try folder(disk).list().isEmpty)
    var draft = try desk.beginDraft()
    try draft.write(typed: ["name": "水"], at: now)
    let found = try folder(disk).list()
    #expect(found.map(\.typed) == [["name": "水"]])
  }

  @Test("空のままの下書きは、誰も持っていなければ消える")
  func emptyDraftGoes() throws {
    let disk = try TestDesk.newRegister()
    let desk = try TestDesk(on: disk)
    let draft = try desk.beginDraft()
    #expect(try folder(disk).list().isEmpty)
    #expect(disk.names(in: "/register/drafts") == ["\(draft.draft.id).jsonl"])
    desk.process.kill()
    #expect(try folder(disk).list().isEmpty)
    #expect(disk.names(in: "/register/drafts").isEmpty)
  }

  @Test("捨てた下書きは隠れ、取り戻せ、一日後の整理で消える")
  func discardedCanBeTakenBack() throws {
    let disk = try TestDesk.newRegister()
    let desk = try TestDesk(on: disk)
    var draft = try desk.beginDraft()
    try draft.write(typed: ["name": "水辺の会"], at: now)
    let id = draft.draft.id
    try draft.discard(at: now)
    #expect(try folder(disk).list().isEmpty)
    #expect(try folder(disk).list(withDiscarded: true).map(\.discarded) == [now])
    guard var back = try take(id, disk) else {
      Issue.record("捨てた下書きを取り戻せない")
      return
    }
    try back.restore(at: now)
    #expect(try folder(disk).list().map(\.typed) == [["name": "水辺の会"]])
    try back.discard(at: now)
    try desk.open.checkpoint(at: Timestamp(seconds: now.seconds + 3600))
    #expect(disk.names(in: "/register/drafts").count == 1)
    try desk.open.checkpoint(at: Timestamp(seconds: now.seconds + 90_000))
    #expect(disk.names(in: "/register/drafts").isEmpty)
  }

  @Test("ファイルの名が消されても、打っている書類は作り直される")
  func removedNameIsMadeAnew() throws {
    let disk = try TestDesk.newRegister()
    let desk = try TestDesk(on: disk)
    var draft = try desk.beginDraft()
    try draft.write(typed: ["name": "水"], at: now)
    try disk.process().disk.unlink("/register/drafts/\(draft.draft.id).jsonl")
    try draft.write(typed: ["name": "水辺"], at: now)
    let found = try folder(disk).list()
    #expect(found.map(\.typed) == [["name": "水辺"]])
    #expect(found.map(\.isHeld) == [true])
    try draft.remove()
  }

  @Test("名なしのファイルが作れないディスクでも、下書きは作れる", arguments: ["open", "linkat"])
  func withoutUnnamedFiles(call: String) throws {
    let disk = try TestDesk.newRegister()
    let process = disk.process()
    var poor = process.disk
    let open = poor.open
    if call == "open" {
      poor.open = { path, how throws(DiskError) in
        if how == .unnamed { throw DiskError(call: "open", code: EOPNOTSUPP) }
        return try open(path, how)
      }
    } else {
      process.fail("linkat", with: ENOENT)
    }
    var draft = try DraftFolder("/register", disk: poor)
      .begin("a", form: "group", base: nil, desk: "窓口1", staff: "山田", at: now)
    try draft.write(typed: ["name": "水"], at: now)
    let found = try folder(disk).list()
    #expect(found.map(\.isHeld) == [true])
    #expect(disk.names(in: "/register/drafts") == ["\(draft.draft.id).jsonl"])
  }

  @Test("下書きが書けないときは知らせ、次に書ければ残る")
  func failedWriteIsTold() throws {
    let disk = try TestDesk.newRegister()
    let desk = try TestDesk(on: disk)
    var draft = try desk.beginDraft()
    try draft.write(typed: ["name": "水"], at: now)
    desk.process.fail("pwrite", with: ENOSPC)
    var wasTold = false
    do { try draft.write(typed: ["name": "水辺"], at: now) } catch { wasTold = true }
    #expect(wasTold)
    #expect(try folder(disk).list().map(\.typed) == [["name": "水"]])
    desk.process.fail("pwrite", with: nil)
    try draft.write(typed: ["name": "海"], at: now)
    #expect(try folder(disk).list().map(\.typed) == [["name": "海"]])
  }
}
