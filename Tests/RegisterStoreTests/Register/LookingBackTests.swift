// 最近の記録と履歴: read from the journal's end, across segments.

import Civic
import DeskTestKit
import Glibc
import RegisterStore
import Testing

@Suite("履歴")
struct LookingBackTests {
  @Test("最近の記録は、台帳を読み込まなくても、新しい順に見える")
  func recentWithoutLoading() throws {
    let disk = try TestDesk.newRegister()
    let desk = try TestDesk(on: disk)
    for name in ["一", "二", "三"] { _ = try desk.save(name).get() }
    let system = disk.process().disk
    let recent = try OpenRegister.glanceBack(in: "/register", limit: 2, disk: system)
    #expect(recent.map(\.seq) == [3, 2])
    #expect(recent.map(\.staff) == ["山田", "山田"])
    #expect(recent.map { $0.changes.first?.record.title } == ["三", "二"])
    #expect(try OpenRegister.glanceBack(in: "/register", limit: 9, disk: system).count == 3)
    #expect(throws: StoreError.notARegister("/elsewhere")) {
      try OpenRegister.glanceBack(in: "/elsewhere", limit: 2, disk: system)
    }
  }

  @Test("読み込む前に見える記録も、どの種類でも、何をどうしたかは読み込んだあとと同じ")
  func glanceTellsTheSame() throws {
    let disk = try TestDesk.newRegister()
    let desk = try TestDesk(on: disk)
    var (group, person, notice, issue) = (Group(), Individual(), Notice(), BulletinIssue())
    (group.name, person.name, notice.title) = ("水辺の会", "八代太郎", "水辺の冬鳥")
    group.purpose = "川を守る"
    issue.date = try Day(iso: "2026-12-01")
    let contents: [Content] = [
      .group(group), .individual(person), .notice(notice), .bulletin(issue),
    ]
    var numbers: [RecordNumber] = []
    for content in contents {
      numbers.append(try desk.commit([Change(.new, content)]).changes[0].number)
    }
    group.state = .withdrawn
    issue.closed = try Day(iso: "2026-11-24")
    _ = try desk.commit([Change(.existing(numbers[0], revision: 1), .group(group))])
    _ = try desk.commit([Change(.existing(numbers[3], revision: 1), .bulletin(issue))])
    let glance = try OpenRegister.glanceBack(in: "/register", limit: 9, disk: disk.process().disk)
    let whole = try desk.open.recent(limit: 9)
    #expect(glance.map(\.deed) == whole.map(\.deed))
    #expect(glance.map(\.changes.first?.number) == whole.map(\.changes.first?.number))
    let titles = whole.map(\.changes.first?.record.title)
    #expect(glance.map(\.changes.first?.record.title) == titles && titles.count == 6)
  }

  @Test("長い一行 (取り込み) が最後でも、最近の記録に出る")
  func recentPastALongLine() throws {
    let disk = try TestDesk.newRegister()
    let desk = try TestDesk(on: disk)
    _ = try desk.save("一").get()
    _ = try desk.save(String(repeating: "水", count: 100_000)).get()
    #expect(try desk.open.recent(limit: 5).first?.seq == 2)
  }

  @Test("区切りをまたいでも、最近の記録がつながる")
  func recentAcrossSegments() throws {
    let disk = try TestDesk.newRegister()
    let desk = try TestDesk(on: disk, segmentLimit: 100)
    _ = try desk.save("一").get()
    _ = try desk.save("二").get()
    try desk.checkpoint()
    _ = try desk.save("三").get()
    #expect(try desk.open.recent(limit: 2).map(\.seq) == [3, 2])
  }

  @Test("さかのぼって探すときは、見つかった区切りより古い区切りを読まない")
  func newestIsFoundLazily() throws {
    let disk = try TestDesk.newRegister()
    let desk = try TestDesk(on: disk, segmentLimit: 100)
    for name in ["一", "二", "三"] {
      _ = try desk.save(name).get()
      try desk.checkpoint()
    }
    try disk.process().disk.unlink("/register/journal/0000000001.jsonl")
    var seen: [Int] = []
    let found = try desk.open.newest { commit in
      seen.append(commit.seq)
      return commit.seq == 2
    }
    #expect(found?.seq == 2)
    #expect(seen == [3, 2])
    #expect(try desk.open.newest { _ in false } == nil)
  }

  @Test("記録が読めないときは、見つからないのではなく、読めないと知らされる")
  func unreadableJournalIsNoAnswer() throws {
    let disk = try TestDesk.newRegister()
    let desk = try TestDesk(on: disk)
    _ = try desk.save("一").get()
    desk.process.fail("pread", with: EIO)
    #expect(throws: StoreError.self) { try desk.open.newest { _ in false } }
  }

  @Test("記録の履歴は、整理の後も、はじめから全部見える")
  func historyOfARecord() throws {
    let disk = try TestDesk.newRegister()
    let desk = try TestDesk(on: disk)
    let number = try desk.save("水辺の会").get().changes[0].number
    _ = try desk.save("緑の会").get()
    _ = try desk.rename(number, revision: 1, to: "水辺クラブ").get()
    try desk.checkpoint()
    let later = try TestDesk("窓口2", on: disk)
    let history = try later.open.history(of: number)
    #expect(history.map(\.seq) == [1, 3])
    #expect(history.map { $0.changes[0].record.title } == ["水辺の会", "水辺クラブ"])
    let viewing = Proposal([], event: .viewed, about: [number])
    _ = try desk.open.commit(viewing, at: TestDesk.now).get()
    #expect(try later.open.history(of: number).map(\.seq) == [1, 3, 4])
    #expect(try later.open.commit(seq: 2)?.changes[0].record.title == "緑の会")
    #expect(try later.open.commit(seq: 9) == nil)
  }
}
