// 二つの窓口: saves appear at the other desk, numbers never collide.

import Civic
import DeskTestKit
import Foundation
import RegisterStore
import Synchronization
import Testing

@Suite("二つの窓口")
struct TwoDesksTests {
  @Test("空白で始まる壊れた行のあとに、ほかの端末が書いても、上書きしない")
  func badLineBeginningLikeRoom() throws {
    let disk = try TestDesk.newRegister()
    let segment = "/register/journal/0000000001.jsonl"
    let id = RandomID.draw()
    let first = try TestDesk(on: disk)
    _ = try first.save("一", id: id, since: 0).get()
    // The power failed in a line that crossed a page: its second one reached the disk, room lies before.
    let lines = try #require(disk.lines(of: segment))
    disk.put(lines + Array("   x\"}\n    ".utf8), at: segment)
    let desk = try TestDesk(on: disk)
    // Takes the lock, and finds nothing to write.
    #expect(try desk.save("一", id: id, since: 0).get().seq == 1)
    #expect(try TestDesk("窓口2", on: disk).save("二").get().seq == 3)
    #expect(try desk.save("三").get().seq == 4)
    #expect(try TestDesk("窓口3", on: disk).groups == ["一", "二", "三"])
  }

  @Test("他の端末の保存は、次に見たときに届く")
  func followsAnotherDesk() throws {
    let disk = try TestDesk.newRegister()
    let one = try TestDesk(on: disk)
    let two = try TestDesk("窓口2", on: disk)
    _ = try one.save("一").get()
    _ = try one.save("二").get()
    #expect(try two.follow() == [1, 2])
    #expect(two.groups == ["一", "二"])
    #expect(try two.follow().isEmpty)
    #expect(try one.follow().isEmpty)
  }

  @Test("保存の途中で出会った他の端末の変更も、後で届く")
  func newsMetWhileSavingComesLater() throws {
    let disk = try TestDesk.newRegister()
    let one = try TestDesk(on: disk)
    let two = try TestDesk("窓口2", on: disk)
    _ = try one.save("一").get()
    #expect(try two.save("二").get().changes[0].number.text == "G-000002")
    #expect(try two.follow() == [1])
  }

  @Test("書きかけの行は、書き終わるまで待つ")
  func unfinishedLineWaits() throws {
    let disk = try TestDesk.newRegister()
    let one = try TestDesk(on: disk)
    let two = try TestDesk("窓口2", on: disk)
    _ = try one.save("一").get()
    let segment = "/register/journal/0000000001.jsonl"
    let bytes = disk.lines(of: segment) ?? []
    disk.put(bytes.dropLast(10), at: segment)
    #expect(try two.follow().isEmpty)
    disk.put(bytes, at: segment)
    #expect(try two.follow() == [1])
  }

  @Test("取り消された行を先に読んでいた端末は、読み直す")
  func takenBackLineIsForgotten() throws {
    let disk = try TestDesk.newRegister()
    let one = try TestDesk(on: disk)
    _ = try one.save("一").get()
    let segment = "/register/journal/0000000001.jsonl"
    let before = disk.lines(of: segment) ?? []
    let two = try TestDesk("窓口2", on: disk)
    _ = try one.save("二").get()
    #expect(try two.follow() == [2])
    // One's write failed at its sync and was cut back; another line of the same length follows.
    disk.put(before, at: segment)
    let three = try TestDesk("窓口3", on: disk)
    _ = try three.save("三").get()
    #expect(try two.follow().isEmpty)
    #expect(two.open.reopenings == 1)
    #expect(two.groups == ["一", "三"])
    #expect(try one.save("四").get().seq == 3)
    #expect(one.groups == ["一", "三", "四"])
  }

  @Test("新しい区切りへも、名前で追っていく")
  func followsIntoTheNextSegment() throws {
    let disk = try TestDesk.newRegister()
    let one = try TestDesk(on: disk, segmentLimit: 100)
    let two = try TestDesk("窓口2", on: disk)
    _ = try one.save("一").get()
    try one.checkpoint()
    _ = try one.save("二").get()
    #expect(
      disk.names(in: "/register/journal") == ["0000000001.jsonl", "0000000002.jsonl"]
    )
    #expect(try two.follow() == [1, 2])
    #expect(try two.save("三").get().seq == 3)
  }

  @Test("二つの端末が一度に二百ずつ保存しても、番号は重ならず、何も失われない")
  func twoThreadsNeverCollide() throws {
    let folder = try RealFolder()
    try RegisterFolder.make(at: folder.path("register"))
    let count = 200
    let saved = Mutex<[RecordNumber]>([])
    let failures = Mutex<[String]>([])
    DispatchQueue.concurrentPerform(iterations: 2) { desk in
      do {
        var register = try OpenRegister(
          opening: folder.path("register"),
          desk: "窓口\(desk)",
          staff: "山田"
        )
        register.patience = .seconds(60)
        for turn in 0..<count {
          var group = Group()
          group.name = "\(desk)-\(turn)"
          let answer = register.commit(
            Proposal([Change(.new, .group(group))]),
            at: TestDesk.now
          )
          let commit = try answer.get()
          saved.withLock { $0.append(contentsOf: commit.changes.map(\.number)) }
          if turn % 50 == 49 { try register.checkpoint(at: TestDesk.now) }
        }
      } catch {
        failures.withLock { $0.append("\(error)") }
      }
    }
    #expect(failures.withLock { $0 } == [])
    let numbers = saved.withLock { $0 }
    #expect(Set(numbers).count == 2 * count)
    let register = try OpenRegister(
      opening: folder.path("register"),
      desk: "窓口3",
      staff: "山田"
    )
    let names = Set(register.register.groups.all.map(\.record.name))
    #expect(names.count == 2 * count)
    let findings = register.findings
    #expect(findings.isEmpty)
    #expect(OpenRegister.verify(folder: folder.path("register")).isEmpty)
  }

  @Test("他の端末の保存は、待つ側の合図になる")
  func watchTellsOfAnotherDesk() throws {
    let folder = try RealFolder()
    try RegisterFolder.make(at: folder.path("register"))
    var one = try OpenRegister(opening: folder.path("register"), desk: "窓口1", staff: "山田")
    var two = try OpenRegister(opening: folder.path("register"), desk: "窓口2", staff: "山田")
    guard let descriptor = two.watchDescriptor() else {
      Issue.record("合図がない")
      return
    }
    func isReadable() -> Bool {
      var poll = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
      return Foundation.poll(&poll, 1, 0) == 1
    }
    #expect(!isReadable())
    _ = try one.commit(Proposal([Change(.new, .group(Group()))]), at: TestDesk.now).get()
    #expect(isReadable())
    let news = try two.follow()
    #expect(news.map(\.seq) == [1])
    #expect(!isReadable())
  }

  @Test("開くのは別のスレッドでよく、開いたものはそのまま渡せる")
  func openedElsewhereAndHandedOver() async throws {
    let disk = try TestDesk.newRegister()
    _ = try TestDesk(on: disk).save("一").get()
    let other = disk.process().disk
    let place = Mutex<OpenRegister?>(nil)
    await Task.detached {
      place.withLock {
        $0 = try? OpenRegister(
          opening: TestDesk.folder,
          desk: "窓口1",
          staff: "山田",
          disk: other
        )
      }
    }.value
    let count = place.withLock { $0?.register.groups.count }
    #expect(count == 1)
  }
}
