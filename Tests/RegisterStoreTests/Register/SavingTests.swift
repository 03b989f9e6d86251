// 保存: acknowledged when it is on disk, once, with its numbers.

import Civic
import DeskTestKit
import Glibc
import RegisterStore
import Synchronization
import Testing

@Suite("保存")
struct SavingTests {
  @Test("保存したものは、開き直しても番号つきである")
  func savedIsThereAfterReopening() throws {
    let disk = try TestDesk.newRegister()
    let desk = try TestDesk(on: disk)
    let first = try desk.save("水辺の会").get()
    #expect(first.changes.map(\.number.text) == ["G-000001"])
    #expect(try desk.save("緑の会").get().changes.map(\.number.text) == ["G-000002"])
    let again = try TestDesk(on: disk)
    #expect(again.groups == ["水辺の会", "緑の会"])
    #expect(again.open.register.seq == 2)
    #expect(again.open.lastTime == TestDesk.now)
    #expect(again.findings.isEmpty)
  }

  @Test("「保存しました」の後で電源が落ちても、失われない")
  func acknowledgedSurvivesPowerLoss() throws {
    let disk = try TestDesk.newRegister()
    let desk = try TestDesk(on: disk)
    for name in ["一", "二", "三"] { _ = try desk.save(name).get() }
    disk.losePower(.all)
    #expect(try TestDesk(on: disk).groups == ["一", "二", "三"])
  }

  @Test("同じ書類を二度保存しても、一度しか書かれない")
  func sameIdIsWrittenOnce() throws {
    let disk = try TestDesk.newRegister()
    let desk = try TestDesk(on: disk)
    let id = RandomID.draw()
    let first = try desk.save("水辺の会", id: id, since: 0).get()
    #expect(try desk.save("水辺の会", id: id, since: 0).get() == first)
    // Another desk, and one that opened when the collections already had it.
    try desk.checkpoint()
    let later = try TestDesk("窓口2", on: disk)
    #expect(try later.save("水辺の会", id: id, since: 0).get() == first)
    #expect(try later.save("水辺の会", id: id).get() == first)
    #expect(later.groups == ["水辺の会"])
  }

  @Test("同じ書類は、古い区切りにあっても見つかり、二度書かれない")
  func sameIdIsFoundInOldSegments() throws {
    let disk = try TestDesk.newRegister()
    let desk = try TestDesk(on: disk, segmentLimit: 100)
    let id = RandomID.draw()
    let first = try desk.save("水辺の会", id: id, since: 0).get()
    for name in ["緑の会", "海の会"] {
      try desk.checkpoint()
      _ = try desk.save(name).get()
    }
    #expect(disk.names(in: "/register/journal").count == 3)
    // The desk that has read every line, and one that opened when the collections had them.
    #expect(try desk.save("水辺の会", id: id, since: 0).get() == first)
    let later = try TestDesk("窓口2", on: disk)
    #expect(try later.save("水辺の会", id: id, since: 0).get() == first)
    #expect(later.groups == ["水辺の会", "緑の会", "海の会"])
  }

  @Test("他の端末が先に変えた記録は、変えずに知らせる")
  func conflictIsAnswered() throws {
    let disk = try TestDesk.newRegister()
    let desk = try TestDesk(on: disk)
    let other = try TestDesk("窓口2", on: disk)
    let number = try desk.save("水辺の会").get().changes[0].number
    _ = try other.rename(number, revision: 1, to: "水辺クラブ").get()
    guard case .failure(.conflict(let conflict)) = desk.rename(number, revision: 1, to: "海の会")
    else {
      Issue.record("競合が知らされない")
      return
    }
    #expect(conflict.number == number)
    #expect(conflict.current?.record.title == "水辺クラブ")
    #expect(conflict.current?.revision == 2)
    #expect(desk.groups == ["水辺クラブ"])
  }

  @Test(
    "書けないときは「保存できませんでした」と知らせ、もう一度保存すれば一度だけ書かれる",
    arguments: [
      ("pwrite", ENOSPC, "ディスクがいっぱいです"), ("fdatasync", EIO, "ディスクの読み書きに失敗しました"),
      ("pwrite", EDQUOT, "ディスクの割り当てを使い切りました"), ("fdatasync", ENOSPC, "ディスクがいっぱいです"),
      ("fdatasync", EDQUOT, "ディスクの割り当てを使い切りました"),
      ("pwrite", EIO, "ディスクの読み書きに失敗しました"), ("pwrite", EROFS, "このディスクには書き込めません"),
    ]
  )
  func failedWriteIsToldAndRetried(call: String, code: Int32, reason: String) throws {
    let disk = try TestDesk.newRegister()
    let desk = try TestDesk(on: disk)
    _ = try desk.save("前").get()
    let before = disk.lines(of: "/register/journal/0000000001.jsonl")
    let id = RandomID.draw()
    desk.process.fail(call, with: code)
    let refused = desk.save("後", id: id, since: 1)
    #expect(refused == .failure(.notSaved(reason: reason)))
    #expect(disk.lines(of: "/register/journal/0000000001.jsonl") == before)
    #expect(desk.groups == ["前"])
    desk.process.fail(call, with: nil)
    _ = try desk.save("後", id: id, since: 1).get()
    #expect(try TestDesk(on: disk).groups == ["前", "後"])
  }

  @Test("切り戻しもできないときは「分かりません」と知らせ、もう一度保存すると確かめられる")
  func unknownIsToldAndCleared() throws {
    let disk = try TestDesk.newRegister()
    let desk = try TestDesk(on: disk)
    _ = try desk.save("前").get()
    let id = RandomID.draw()
    desk.process.fail("fdatasync", with: EIO)
    desk.process.fail("ftruncate", with: EIO)
    let answer = desk.save("後", id: id, since: 1)
    #expect(answer == .failure(.unknown(reason: "ディスクの読み書きに失敗しました")))
    desk.process.fail("fdatasync", with: nil)
    desk.process.fail("ftruncate", with: nil)
    #expect(try desk.save("後", id: id, since: 1).get().seq == 2)
    #expect(desk.groups == ["前", "後"])
    disk.losePower(.all)
    #expect(try TestDesk(on: disk).groups == ["前", "後"])
  }

  @Test("他の端末が同期せずに倒れたときの最後の行は、次の保存の前に書き直される")
  func lastLineOfADeadDeskIsSecured() throws {
    let disk = try TestDesk.newRegister()
    let dead = try TestDesk(on: disk)
    _ = try dead.save("一").get()
    dead.process.fail("fdatasync", with: EIO)
    dead.process.fail("ftruncate", with: EIO)
    _ = dead.save("二")
    dead.process.kill()
    let desk = try TestDesk("窓口2", on: disk)
    #expect(try desk.save("三").get().seq == 3)
    let writes = desk.process.calls.filter { ["pwrite", "fdatasync"].contains($0) }
    #expect(writes == ["pwrite", "fdatasync", "pwrite", "fdatasync"])
    disk.losePower(.all)
    #expect(try TestDesk(on: disk).groups == ["一", "二", "三"])
  }

  @Test("同期に失敗して切り戻した端末も、次の保存の前に、その前の行を書き直す")
  func lastLineIsSecuredAfterAFailedSync() throws {
    let disk = try TestDesk.newRegister()
    let desk = try TestDesk(on: disk)
    _ = try desk.save("一").get()
    desk.process.fail("fdatasync", with: EIO)
    #expect(desk.save("二") == .failure(.notSaved(reason: "ディスクの読み書きに失敗しました")))
    desk.process.recover()
    let before = desk.process.calls.count
    _ = try desk.save("三").get()
    let calls = desk.process.calls.dropFirst(before)
    let writes = calls.filter { ["pwrite", "fdatasync"].contains($0) }
    // The last one makes room again, which the cut had taken.
    #expect(writes == ["pwrite", "fdatasync", "pwrite", "fdatasync", "pwrite"])
  }

  @Test("最後の行を確かにできない間は、誰も先へ進まない")
  func nobodyGoesOnUnsecured() throws {
    let disk = try TestDesk.newRegister()
    _ = try TestDesk(on: disk).save("一").get()
    let desk = try TestDesk("窓口2", on: disk)
    desk.process.fail("fdatasync", with: EIO)
    #expect(desk.save("二") == .failure(.notSaved(reason: "ディスクの読み書きに失敗しました")))
    #expect(desk.groups == ["一"])
  }

  @Test("区切りへの最初の保存は、journal/ の名前も同期してから済む")
  func firstAppendSyncsTheFolder() throws {
    let disk = try TestDesk.newRegister()
    let desk = try TestDesk(on: disk)
    desk.process.fail("fsync", with: EIO)
    // The cut can't be synced either, so nobody can tell.
    #expect(desk.save("一") == .failure(.unknown(reason: "ディスクの読み書きに失敗しました")))
    desk.process.fail("fsync", with: nil)
    _ = try desk.save("二").get()
    let before = desk.process.calls.filter { $0 == "fsync" }.count
    _ = try desk.save("三").get()
    #expect(desk.process.calls.filter { $0 == "fsync" }.count == before)
  }

  @Test("他の端末が錠を持ったままなら、待ってから知らせ、放せば保存できる")
  func heldLockIsTold() throws {
    let disk = try TestDesk.newRegister()
    let holder = disk.process()
    let file = try holder.disk.open("/register/lock", .locking)
    #expect(try holder.disk.tryLock(file))
    let desk = try TestDesk(on: disk)
    #expect(desk.save("一") == .failure(.busy))
    holder.kill()
    #expect(try desk.save("一").get().seq == 1)
  }

  @Test("錠のファイルが開けなければ知らせ、開ければ保存できる")
  func refusedLockFileIsTold() throws {
    let disk = try TestDesk.newRegister()
    let desk = try TestDesk(on: disk)
    desk.process.fail("open", with: EROFS)
    #expect(desk.save("一") == .failure(.notSaved(reason: "このディスクには書き込めません")))
    desk.process.fail("open", with: nil)
    #expect(try desk.save("一").get().seq == 1)
  }

  @Test("保存の合間にも錠は空いていて、取り替えられた錠は新しいほうで待つ")
  func keptLockFileIsNoHeldLock() throws {
    let disk = try TestDesk.newRegister()
    let desk = try TestDesk(on: disk)
    _ = try desk.save("一").get()
    let holder = disk.process()
    let old = try holder.disk.open("/register/lock", .locking)
    #expect(try holder.disk.tryLock(old))
    holder.disk.unlock(old)
    try holder.disk.rename("/register/lock", "/register/lock.old")
    let new = try holder.disk.open("/register/lock", .locking)
    #expect(try holder.disk.tryLock(new))
    #expect(desk.save("二") == .failure(.busy))
    holder.disk.unlock(new)
    #expect(try desk.save("二").get().seq == 2)
  }

  @Test("フォルダーが消されたら、保存できないと知らせる")
  func removedFolderIsTold() throws {
    let disk = try TestDesk.newRegister()
    let desk = try TestDesk(on: disk)
    try disk.process().disk.rename("/register", "/elsewhere")
    #expect(desk.save("一") == .failure(.folderGone))
    #expect(throws: StoreError.folderGone("/register")) { try desk.follow() }
  }

  @Test("別の台帳に取り替えられたら、そこには書かない")
  func exchangedFolderIsTold() throws {
    let disk = try TestDesk.newRegister()
    let desk = try TestDesk(on: disk)
    let system = disk.process().disk
    try system.rename("/register", "/elsewhere")
    try RegisterFolder.make(at: "/register", disk: system)
    #expect(desk.save("一") == .failure(.folderGone))
    #expect(try TestDesk(on: disk).groups.isEmpty)
  }

  @Test("ネットワークのフォルダーには書かず、その理由を知らせる")
  func networkFileSystemIsRefused() throws {
    let disk = try TestDesk.newRegister()
    var remote = disk.process().disk
    remote.fileSystem = { _ in 0x6969 }
    var register = try OpenRegister(
      opening: TestDesk.folder,
      desk: "窓口1",
      staff: "山田",
      disk: remote
    )
    let answer = register.commit(Proposal([]), at: TestDesk.now)
    guard case .failure(.notSaved(let reason)) = answer else {
      Issue.record("書き込みが断られない")
      return
    }
    #expect(reason.hasPrefix("NFS のネットワークのフォルダーには書き込めません"))
    #expect(throws: StoreError.networkFileSystem("NFS")) {
      try RegisterFolder.make(at: "/new", disk: remote)
    }
  }

  @Test("通信の番号は、決めた号から始まり、後戻りしない")
  func numbersBeginWhereTold() throws {
    let disk = try TestDesk.newRegister()
    let desk = try TestDesk(on: disk)
    let issue = Proposal([Change(.new, .bulletin(BulletinIssue()))])
    let first = try desk.open.commit(issue, at: TestDesk.now, startingAt: [.bulletin: 412]).get()
    let second = try desk.open.commit(issue, at: TestDesk.now).get()
    #expect([first, second].map { $0.changes[0].number.label } == ["第412号", "第413号"])
  }

  @Test("開くときに一度だけ書込みを断られた端末も、あとで保存できる")
  func openedWhereWritingWasRefused() throws {
    let disk = try TestDesk.newRegister()
    _ = try TestDesk(on: disk).save("一").get()
    let base = disk.process().disk
    let readOnly = Mutex<Set<Int32>>([])
    let isRefusing = Mutex(true)
    var refusing = base
    refusing.open = { path, how throws(DiskError) in
      if path.hasSuffix(".jsonl"), how == .writing, isRefusing.withLock({ $0 }) {
        throw DiskError(call: "open", code: EIO, path: path)
      }
      let file = try base.open(path, how)
      if how == .reading { readOnly.withLock { _ = $0.insert(file) } }
      return file
    }
    refusing.write = { file, bytes, offset throws(DiskError) in
      if readOnly.withLock({ $0.contains(file) }) { throw DiskError(call: "pwrite", code: EBADF) }
      return try base.write(file, bytes, offset)
    }
    var open = try OpenRegister(opening: "/register", desk: "窓口1", staff: "山田", disk: refusing)
    let proposal = Proposal([Change(.new, .group(Group()))])
    let refused = open.commit(proposal, at: TestDesk.now)
    #expect(refused == .failure(.notSaved(reason: "ディスクの読み書きに失敗しました")))
    isRefusing.withLock { $0 = false }
    let commit = try open.commit(proposal, at: TestDesk.now).get()
    #expect(commit.seq == 2)
  }
}
