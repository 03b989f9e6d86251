// 確認済み: damage that was looked at is told no more, its bytes stay, and other damage is told as before.

import Civic
import DeskTestKit
import Glibc
import RegisterStore
import Testing

private let segment = "/register/journal/0000000001.jsonl"

@Suite("壊れた行の確認")
struct ConfirmingTests {
  /// A register with three groups, the second of whose lines are damaged; the collections know all
  /// three where a checkpoint went before.
  private func damaged(afterCheckpoint: Bool = false) throws -> SimulatedDisk {
    let disk = try TestDesk.newRegister()
    let desk = try TestDesk(on: disk)
    for name in ["一", "二", "三"] { _ = try desk.save(name).get() }
    if afterCheckpoint { try desk.checkpoint() }
    flip(line: 3, of: disk)
    return disk
  }

  /// Flips a bit in a line of the journal, counted from 1.
  private func flip(line: Int, of disk: SimulatedDisk, at column: Int = 60) {
    var bytes = disk.lines(of: segment) ?? []
    let ends = bytes.indices.filter { bytes[$0] == 0x0A }
    bytes[ends[line - 2] + column] ^= 0x01
    disk.put(bytes, at: segment)
  }

  private func verify(_ disk: SimulatedDisk) -> [Finding] {
    OpenRegister.verify(folder: "/register", disk: disk.process().disk)
  }

  @Test("確認すると、どの端末も言わなくなり、確かめると確認済みとして出る", arguments: [false, true])
  func toldNoMore(afterCheckpoint: Bool) throws {
    let disk = try damaged(afterCheckpoint: afterCheckpoint)
    let desk = try TestDesk(on: disk)
    let other = try TestDesk("本庁", on: disk)
    #expect(desk.findings.map(\.place) == ["damagedLine journal/0000000001.jsonl:3"])
    let commit = try desk.open.confirm(verify(disk), at: TestDesk.now).get()
    #expect(commit.event == .confirmed && commit.changes.isEmpty)
    #expect(desk.findings.isEmpty)
    _ = try other.follow()
    #expect(other.findings.isEmpty)
    #expect(try TestDesk(on: disk).findings.isEmpty)
    try desk.checkpoint()
    #expect(try TestDesk(on: disk).findings.isEmpty)
    let found = verify(disk)
    #expect(found.map(\.place) == ["damagedLine journal/0000000001.jsonl:3"])
    #expect(found.map(\.isDamage) == [false])
    #expect(found.first?.confirmed?.staff == "山田")
  }

  @Test("壊れた変更がどの記録のものだったかを言い、確認すると言わなくなる")
  func namesTheRecord() throws {
    let disk = try TestDesk.newRegister()
    let desk = try TestDesk(on: disk)
    for name in ["一", "二"] { _ = try desk.save(name).get() }
    let number = RecordNumber(.group, 2)
    let filed = try #require(desk.open.register[number])
    var group = Group()
    group.name = "二と三"
    try desk.commit([Change(.existing(number, revision: filed.revision), .group(group))])
    let bytes = disk.lines(of: segment) ?? []
    flip(line: 4, of: disk, at: bytes.count - (bytes.dropLast().lastIndex(of: 0x0A) ?? 0) - 20)
    let later = try TestDesk(on: disk)
    #expect(later.findings.compactMap(\.mayHaveCost) == [number])
    _ = try later.open.confirm(verify(disk), at: TestDesk.now).get()
    #expect(later.findings.isEmpty)
  }

  @Test("作り直せた行と抜けた番号は、どの記録の変更も損ねたとは言わない")
  func costsNothing() {
    let number = RecordNumber(.group, 1)
    let faults: [Finding.Fault] = [.damagedRecord(isRestored: true), .gap(3...3), .repeated(2)]
    for fault in faults {
      #expect(Finding(fault, file: "groups.json", record: number).mayHaveCost == nil)
    }
    let lost = Finding(.damagedRecord(isRestored: false), file: "groups.json", record: number)
    #expect(lost.mayHaveCost == number)
  }

  @Test("確認しても、壊れた行のバイトも、ほかの変更も、そのままである")
  func bytesAreKept() throws {
    let disk = try damaged()
    let before = disk.lines(of: segment) ?? []
    let desk = try TestDesk(on: disk)
    _ = try desk.open.confirm(verify(disk), at: TestDesk.now).get()
    #expect(disk.lines(of: segment)?.prefix(before.count).elementsEqual(before) == true)
    #expect(disk.names(in: "/register/damaged").count == 1)
    #expect(try TestDesk(on: disk).groups == ["一", "三"])
    #expect(try desk.save("四").get().seq == 5)
  }

  @Test("確認のあとに壊れた行は、同じ場所でも、ほかの場所でも、これまでどおり言う")
  func newDamageIsTold() throws {
    let disk = try damaged()
    let desk = try TestDesk(on: disk)
    _ = try desk.open.confirm(verify(disk), at: TestDesk.now).get()
    flip(line: 2, of: disk)
    #expect(
      try TestDesk(on: disk).findings.map(\.place) == ["damagedLine journal/0000000001.jsonl:2"]
    )
    flip(line: 2, of: disk)
    #expect(try TestDesk(on: disk).findings.isEmpty)
    flip(line: 3, of: disk, at: 61)
    #expect(
      try TestDesk(on: disk).findings.map(\.place) == ["damagedLine journal/0000000001.jsonl:3"]
    )
    #expect(verify(disk).filter(\.isDamage).count == 1)
  }

  @Test("抜けた番号と、変更の記録になっていない行も確認できる")
  func gapsAndUnreadableCommits() throws {
    let disk = try TestDesk.newRegister()
    let desk = try TestDesk(on: disk)
    for name in ["一", "二", "三"] { _ = try desk.save(name).get() }
    let bytes = disk.lines(of: segment) ?? []
    let ends = bytes.indices.filter { bytes[$0] == 0x0A }
    let odd = SummedLine.sealing(#"{"seq":3,"id":"x"}"#) + [0x0A]
    disk.put(Array(bytes[...ends[0]] + bytes[(ends[1] + 1)...ends[2]] + odd), at: segment)
    let later = try TestDesk(on: disk)
    #expect(later.findings.count == 2)
    _ = try later.open.confirm(verify(disk), at: TestDesk.now).get()
    #expect(later.findings.isEmpty)
    #expect(try TestDesk(on: disk).findings.isEmpty)
    #expect(verify(disk).filter(\.isDamage).isEmpty)
  }

  @Test("どこからも作り直せない記録の行も確認でき、ほかの記録が増えて行がずれても言わない")
  func carriedLine() throws {
    let disk = try damaged(afterCheckpoint: true)
    var file = disk.contents("/register/groups.json") ?? []
    let ends = file.indices.filter { file[$0] == 0x0A }
    file[ends[1] + 60] ^= 0x01
    disk.put(file, at: "/register/groups.json")
    let desk = try TestDesk(on: disk)
    #expect(desk.findings.map(\.fault).contains(.damagedRecord(isRestored: false)))
    _ = try desk.open.confirm(verify(disk), at: TestDesk.now).get()
    _ = try desk.save("四").get()
    try desk.checkpoint()
    let again = try TestDesk(on: disk)
    #expect(again.findings.isEmpty)
    #expect(again.groups == ["一", "三", "四"])
  }

  @Test("消去しても、消去の前の確認は読め、消えた行のことは言わない")
  func afterErasing() throws {
    let disk = try TestDesk.newRegister()
    let desk = try TestDesk(on: disk)
    _ = try desk.commit([Change(.new, .individual(.sample()))])
    for name in ["一", "二"] { _ = try desk.save(name).get() }
    flip(line: 3, of: disk)
    let opened = try TestDesk(on: disk)
    _ = try opened.open.confirm(verify(disk), at: TestDesk.now).get()
    _ = try opened.erase(RecordNumber(.individual, 1)).get()
    #expect(verify(disk).isEmpty)
    #expect(try TestDesk(on: disk).findings.isEmpty)
  }

  @Test("確認の途中でどこで失敗しても倒れても、ほかの変更は失われず、確認はあるかないかのどちらかである", arguments: [false, true])
  func struckAtEveryCall(isDeath: Bool) throws {
    let base = try damaged()
    let found = verify(base)
    var call = 0
    var isOver = false
    while !isOver {
      call += 1
      let disk = SimulatedDisk(copying: base)
      let desk = try TestDesk(on: disk)
      let calls = desk.process.calls.count
      desk.process.strike(isDeath ? .kill : .failure(EIO), atCall: call)
      let isConfirmed = (try? desk.open.confirm(found, at: TestDesk.now).get()) != nil
      isOver = desk.process.calls.count - calls < call && !desk.process.isDead
      disk.losePower(.all)
      let later = try TestDesk(on: disk)
      #expect(later.groups == ["一", "三"], "呼出し\(call)")
      #expect(!isConfirmed || later.findings.filter(\.isDamage).isEmpty, "呼出し\(call)")
      _ = try later.open.confirm(found, at: TestDesk.now).get()
      #expect(try TestDesk(on: disk).findings.filter(\.isDamage).isEmpty, "呼出し\(call)")
      #expect(verify(disk).filter(\.isDamage).isEmpty, "呼出し\(call)")
    }
    #expect(call > 8)
  }
}
