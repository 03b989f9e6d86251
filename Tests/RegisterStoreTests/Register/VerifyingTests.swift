// 確かめる: every line of every file, also those that a checkpoint has covered.

import Civic
import DeskTestKit
import RegisterStore
import Testing

@Suite("確かめる")
struct VerifyingTests {
  private func findings(_ disk: SimulatedDisk) -> [String] {
    OpenRegister.verify(folder: "/register", disk: disk.process().disk).map(\.place)
  }

  @Test("整理より前の記録の傷も見つかる")
  func oldDamageIsFound() throws {
    let disk = try TestDesk.newRegister()
    let desk = try TestDesk(on: disk)
    for name in ["一", "二"] { _ = try desk.save(name).get() }
    try desk.checkpoint()
    #expect(findings(disk) == [])
    let segment = "/register/journal/0000000001.jsonl"
    var bytes = disk.lines(of: segment) ?? []
    bytes[(bytes.firstIndex(of: 0x0A) ?? 0) + 50] ^= 0x01
    disk.put(bytes, at: segment)
    #expect(findings(disk) == ["damagedLine journal/0000000001.jsonl:2"])
  }

  /// A register of three segments, all of whose commits the collections include.
  private func threeSegments() throws -> SimulatedDisk {
    let disk = try TestDesk.newRegister()
    let desk = try TestDesk(on: disk, segmentLimit: 100)
    for name in ["一", "二", "三"] {
      _ = try desk.save(name).get()
      try desk.checkpoint()
    }
    return disk
  }

  private func segment(_ first: Int) -> String { "/register/journal/000000000\(first).jsonl" }

  @Test("古い区切りの傷も、最新の区切りと同じように見つかる", arguments: 1...3)
  func everySegmentIsRead(first: Int) throws {
    let disk = try threeSegments()
    #expect(findings(disk) == [])
    var bytes = disk.contents(segment(first)) ?? []
    bytes[(bytes.firstIndex(of: 0x0A) ?? 0) + 50] ^= 0x01
    disk.put(bytes, at: segment(first))
    #expect(findings(disk) == ["damagedLine journal/000000000\(first).jsonl:2"])
  }

  @Test("和は合っていても変更の記録でない行は、古い区切りでも知らされる")
  func wholeLineWithoutACommit() throws {
    let disk = try threeSegments()
    let bytes = disk.contents(segment(2)) ?? []
    let header = bytes.prefix { $0 != 0x0A } + [0x0A]
    disk.put(header + SummedLine.sealing(#"{"seq":2,"id":"x"}"#) + [0x0A], at: segment(2))
    #expect(findings(disk) == ["unreadableCommit journal/0000000002.jsonl:2"])
  }

  @Test("区切りのファイルが消えていれば、抜けた番号が知らされる", arguments: [1, 2])
  func missingSegment(first: Int) throws {
    let disk = try threeSegments()
    try disk.process().disk.unlink(segment(first))
    #expect(
      findings(disk)
        == [
          first == 1
            ? "gap(ClosedRange(1...1)) journal:0"
            : "gap(ClosedRange(2...2)) journal/0000000003.jsonl:0"
        ]
    )
  }

  @Test("切れた末尾は、傷とは別に知らされる")
  func tornEndIsNoDamage() throws {
    let disk = try TestDesk.newRegister()
    _ = try TestDesk(on: disk).save("一").get()
    let segment = "/register/journal/0000000001.jsonl"
    let bytes = disk.lines(of: segment) ?? []
    disk.put(bytes + Array(#"{"seq":2,"id""#.utf8), at: segment)
    let found = OpenRegister.verify(folder: "/register", disk: disk.process().disk)
    #expect(found.map(\.fault) == [.tornEnd])
    #expect(found.map(\.isDamage) == [false])
    #expect(found.map(\.line) == [3])
  }

  @Test("下書きの傷も行の番号で知らされ、書き終わらなかった行は知らされない")
  func damagedDraft() throws {
    let disk = try TestDesk.newRegister()
    var draft = try TestDesk(on: disk).beginDraft()
    let path = "drafts/\(draft.draft.id).jsonl"
    for name in ["水", "水辺", "水辺の会"] {
      try draft.write(typed: ["name": name], at: TestDesk.now)
    }
    var bytes = (disk.contents("/register/\(path)") ?? []).dropLast(20)
    disk.put(Array(bytes), at: "/register/\(path)")
    #expect(findings(disk) == [])
    let line = (bytes.firstIndex(of: 0x0A) ?? 0) + 1
    bytes[line + 20] ^= 0x01
    disk.put(Array(bytes), at: "/register/\(path)")
    #expect(findings(disk) == ["damagedLine \(path):2"])
  }

  @Test("和は合っていても記録でない行は、記録の番号で知らされる")
  func wholeLineWithoutARecord() throws {
    let disk = try TestDesk.newRegister()
    let desk = try TestDesk(on: disk)
    _ = try desk.save("一").get()
    try desk.checkpoint()
    let header = #"{"format":"aiport-register/1","collection":"groups","seq":1,"count":1"#
    let sum = CRC32C.sum(header.utf8)
    let digits = String(sum, radix: 16)
    let padded = String(repeating: "0", count: 8 - digits.count) + digits
    let line = SummedLine.sealing(#"{"number":"G-000001","revision":1,"name":}"#)
    disk.put(
      Array((header + #","sum":"\#(padded)","records":["# + "\n").utf8) + line
        + Array("\n]}\n".utf8),
      at: "/register/groups.json"
    )
    let found = OpenRegister.verify(folder: "/register", disk: disk.process().disk)
    #expect(found.map { $0.record?.text } == ["G-000001"])
  }

  @Test("台帳がなければ、ないと知らされる")
  func missingRegister() throws {
    #expect(findings(SimulatedDisk()).count == 1)
  }
}
