// 傷んだファイル: a flipped byte is told by file, line and record, and costs that one change at most.

import Civic
import DeskTestKit
import Foundation
import RegisterStore
import Testing

private let file = "/register/groups.json"

@Suite("台帳のファイルの傷")
struct DamageTests {
  /// A checkpointed register with three groups.
  private func threeGroups() throws -> (disk: SimulatedDisk, bytes: [UInt8]) {
    let disk = try TestDesk.newRegister()
    let desk = try TestDesk(on: disk)
    for name in ["一", "二", "三"] { _ = try desk.save(name).get() }
    try desk.checkpoint()
    return (disk, disk.contents(file) ?? [])
  }

  /// The file with a flipped bit in its second line, the first record.
  private func withDamagedRecord(_ bytes: [UInt8]) -> [UInt8] {
    var flipped = bytes
    let line = String(decoding: bytes, as: UTF8.self).components(separatedBy: "\n")[0].utf8.count
    flipped[line + 60] ^= 0x01
    return flipped
  }

  @Test("どの字が化けても、知らせて、変更の記録から元どおりにする")
  func flippedAtEveryByte() throws {
    let (disk, bytes) = try threeGroups()
    for place in bytes.indices.dropLast() {
      var flipped = bytes
      flipped[place] ^= 0x01
      disk.put(flipped, at: file)
      let desk = try TestDesk(on: disk)
      #expect(desk.groups == ["一", "二", "三"], "\(place)字目")
      #expect(desk.findings.contains { $0.file == "groups.json" }, "\(place)字目")
      #expect(!desk.findings.contains { $0.fault == .damagedRecord(isRestored: false) })
    }
    let desk = try TestDesk(on: disk)
    _ = try desk.save("四").get()
    try desk.checkpoint()
    #expect(try TestDesk(on: disk).findings.isEmpty)
    #expect(try TestDesk(on: disk).groups == ["一", "二", "三", "四"])
  }

  @Test("壊れた行は、ファイルと行と記録の名で知らされる")
  func damageIsNamed() throws {
    let (disk, bytes) = try threeGroups()
    disk.put(withDamagedRecord(bytes), at: file)
    let finding = try TestDesk(on: disk).findings.first
    #expect(finding?.record?.text == "G-000001")
    #expect(finding?.sentence == "groups.json の2行目 (団-000001): 壊れた行があります。変更の記録から作り直しました。")
  }

  @Test("記録からも作れない行は、決まるまでそのまま持ち運ぶ")
  func unrestorableLineIsCarried() throws {
    let (disk, bytes) = try threeGroups()
    let flipped = withDamagedRecord(bytes)
    disk.put(flipped, at: file)
    let segment = "/register/journal/0000000001.jsonl"
    var journal = disk.lines(of: segment) ?? []
    journal[(journal.firstIndex(of: 0x0A) ?? 0) + 200] ^= 0x01
    disk.put(journal, at: segment)
    let desk = try TestDesk(on: disk)
    #expect(desk.groups == ["二", "三"])
    #expect(desk.findings.contains { $0.fault == .damagedRecord(isRestored: false) })
    _ = try desk.save("四").get()
    try desk.checkpoint()
    let again = try TestDesk(on: disk)
    #expect(again.groups == ["二", "三", "四"])
    let carried = String(decoding: flipped, as: UTF8.self).components(separatedBy: "\n")[1]
    #expect(String(decoding: disk.contents(file) ?? [], as: UTF8.self).contains(carried))
  }

  @Test("整形されたファイルもゆっくり読み、次の整理で書き直す")
  func reformattedFileIsRead() throws {
    let (disk, bytes) = try threeGroups()
    let object = try JSONSerialization.jsonObject(with: Data(bytes))
    let pretty = try JSONSerialization.data(withJSONObject: object, options: .prettyPrinted)
    disk.put(Array(pretty), at: file)
    let desk = try TestDesk(on: disk)
    #expect(desk.groups == ["一", "二", "三"])
    #expect(desk.findings.map(\.fault) == [.withoutSums])
    try desk.checkpoint()
    #expect(try TestDesk(on: disk).findings.isEmpty)
    #expect(try TestDesk(on: disk).groups == ["一", "二", "三"])
  }

  @Test("消されたファイルや行は、知らせて、変更の記録から作り直す")
  func missingIsMadeAnew() throws {
    let (disk, bytes) = try threeGroups()
    let lines = String(decoding: bytes, as: UTF8.self).components(separatedBy: "\n")
    disk.put(Array((lines[...1] + lines[3...]).joined(separator: "\n").utf8), at: file)
    var desk = try TestDesk(on: disk)
    #expect(desk.groups == ["一", "二", "三"])
    #expect(desk.findings.map(\.fault) == [.wrongCount(said: 3, found: 2)])
    for name in ["groups.json", "register.json"] {
      try disk.process().disk.unlink("/register/\(name)")
    }
    desk = try TestDesk(on: disk)
    #expect(desk.groups == ["一", "二", "三"])
    #expect(desk.findings.map(\.file) == ["register.json", "groups.json"])
    #expect(try desk.save("四").get().changes[0].number.text == "G-000004")
    try desk.checkpoint()
    #expect(try TestDesk(on: disk).findings.isEmpty)
  }

  @Test("壊れた行が一つなら、通信の号は一つだけ飛ばし、ほかの番号は重ならないように百飛ばす")
  func oneDamagedLine() throws {
    let disk = try TestDesk.newRegister()
    let before = try TestDesk(on: disk)
    for name in ["一", "二"] { _ = try before.save(name).get() }
    let segment = "/register/journal/0000000001.jsonl"
    var journal = disk.lines(of: segment) ?? []
    let last = journal.dropLast().lastIndex(of: 0x0A) ?? 0
    journal[last + 40] ^= 1
    disk.put(journal, at: segment)
    let desk = try TestDesk(on: disk)
    let made = try desk.commit([
      Change(.new, .bulletin(BulletinIssue())), Change(.new, .group(Group())),
    ])
    #expect(made.changes[0].number.value == 2)
    #expect(made.changes[1].number.value > 100)
  }

  @Test("register.json のどの字が化けても、知らせて、番号は重ならず、次の整理で元どおりになる")
  func flippedRegisterFile() throws {
    let (original, _) = try threeGroups()
    let path = "/register/register.json"
    let bytes = original.contents(path) ?? []
    for place in bytes.indices {
      let disk = SimulatedDisk(copying: original)
      var flipped = bytes
      flipped[place] ^= 0x01
      disk.put(flipped, at: path)
      let desk = try TestDesk(on: disk)
      #expect(desk.findings.map(\.fault) == [.damagedRegisterFile], "\(place)字目")
      #expect(try desk.save("四").get().changes[0].number.text == "G-000004", "\(place)字目")
      try desk.checkpoint()
      #expect(try TestDesk(on: disk).findings.isEmpty, "\(place)字目")
    }
  }

  @Test("見出しの和が合わないファイルは、先の番号を名乗っていても、次の整理で書き直される")
  func damagedSeqIsNoSeq() throws {
    let (disk, bytes) = try threeGroups()
    let line = String(decoding: bytes, as: UTF8.self)
    let ahead = line.replacing(#""seq":3"#, with: #""seq":9"#, maxReplacements: 1)
    disk.put(Array(ahead.utf8), at: file)
    let desk = try TestDesk(on: disk)
    #expect(desk.findings.map(\.fault) == [.damagedCollection])
    _ = try desk.save("四").get()
    try desk.checkpoint()
    let again = try TestDesk(on: disk)
    #expect(again.groups == ["一", "二", "三", "四"])
    #expect(again.findings.isEmpty)
  }

  @Test("記録より先へ進んだファイルは、知らせて、番号を重ねない")
  func aheadOfTheJournal() throws {
    let (disk, _) = try threeGroups()
    let segment = "/register/journal/0000000001.jsonl"
    let journal = disk.lines(of: segment) ?? []
    let last = journal.dropLast().lastIndex(of: 0x0A) ?? 0
    disk.put(Array(journal[...last]), at: segment)
    let desk = try TestDesk(on: disk)
    #expect(desk.groups == ["一", "二", "三"])
    #expect(desk.findings.allSatisfy { $0.fault == .aheadOfJournal(seq: 3) })
    #expect(!desk.findings.isEmpty)
    let commit = try desk.save("四").get()
    #expect(commit.seq == 4)
    #expect(commit.changes[0].number.value > 100)
  }
}
