// 記録の末尾: a torn end is set aside, a whole line of a dead desk is secured before anything new.

import Civic
import DeskTestKit
import RegisterStore
import Testing

private let segment = "/register/journal/0000000001.jsonl"

@Suite("記録の末尾")
struct TailTests {
  /// A register with two groups, and the place where the second one's line begins.
  private func twoGroups() throws -> (disk: SimulatedDisk, bytes: [UInt8], last: Int) {
    let disk = try TestDesk.newRegister()
    let desk = try TestDesk(on: disk)
    _ = try desk.save("水辺の会").get()
    let last = disk.lines(of: segment)?.count ?? 0
    _ = try desk.save("緑の会").get()
    return (disk, disk.lines(of: segment) ?? [], last)
  }

  @Test("行の途中の改行が失われても、どちらの行も生きている")
  func lostNewlineCostsNothing() throws {
    let (disk, bytes, last) = try twoGroups()
    var joined = bytes
    joined.remove(at: last - 1)
    disk.put(joined, at: segment)
    let desk = try TestDesk(on: disk)
    #expect(desk.groups == ["水辺の会", "緑の会"])
    #expect(try desk.save("次の会").get().seq == 3)
  }

  @Test("中ほどの行が化けると、その変更だけが失われ、ファイルと行と記録の名で知らされる")
  func flippedInTheMiddle() throws {
    let (disk, bytes, last) = try twoGroups()
    var flipped = bytes
    flipped[last - 40] ^= 0x04
    disk.put(flipped, at: segment)
    let desk = try TestDesk(on: disk)
    #expect(desk.groups == ["緑の会"])
    #expect(desk.findings.map(\.place) == ["damagedLine journal/0000000001.jsonl:2"])
    #expect(desk.findings.first?.record?.text == "G-000001")
    _ = try desk.save("次の会").get()
    #expect(disk.names(in: "/register/damaged").count == 1)
    _ = try TestDesk(on: disk).save("その次").get()
    #expect(disk.names(in: "/register/damaged").count == 1)
  }

  @Test("抜けた行は、抜けたと知らされる")
  func gapIsTold() throws {
    let (disk, bytes, last) = try twoGroups()
    let header = (bytes.firstIndex(of: 0x0A) ?? 0) + 1
    disk.put(Array(bytes[..<header] + bytes[last...]), at: segment)
    let desk = try TestDesk(on: disk)
    #expect(desk.findings.map(\.fault) == [.gap(1...1)])
    #expect(desk.groups == ["緑の会"])
  }

  @Test("見出しが化けても、変更はすべて読める")
  func flippedHeader() throws {
    let (disk, bytes, _) = try twoGroups()
    for place in 0..<(bytes.firstIndex(of: 0x0A) ?? 0) {
      var flipped = bytes
      flipped[place] ^= 0x01
      disk.put(flipped, at: segment)
      let desk = try TestDesk(on: disk)
      #expect(desk.groups == ["水辺の会", "緑の会"])
      #expect(desk.findings.map(\.fault) == [.damagedHeader])
    }
  }

  @Test(
    "新しい版の記録は、書かずに、そう知らせる",
    arguments: ["aiport-register/2", "aiport-register/01", "aiport-register/-1", "register/0"]
  )
  func newerFormatIsRefused(name: String) throws {
    let (disk, _, _) = try twoGroups()
    let open = try TestDesk("窓口2", on: disk)
    let header =
      SummedLine.sealing(#"{"format":"\#(name)","register":"x","first":3}"#) + [0x0A]
    let system = disk.process().disk
    let file = try system.open("/register/journal/0000000003.jsonl", .creating)
    _ = try system.write(file, header[...], 0)
    #expect(open.save("次の会") == .failure(.newerFormat))
    #expect(open.groups == ["水辺の会", "緑の会"])
    #expect(throws: StoreError.newerFormat(name)) { try TestDesk(on: disk) }
  }

  @Test("知らない出来事の行があれば、新しい版として止まる")
  func unknownEventStops() throws {
    let (disk, bytes, _) = try twoGroups()
    let line =
      #"{"seq":3,"id":"a","time":"2026-11-24T10:00:00+09:00","desk":"d","staff":"s","#
      + #""event":"merged","changes":[]}"#
    disk.put(bytes + SummedLine.sealing(line) + [0x0A], at: segment)
    #expect(throws: StoreError.newerFormat("merged")) { try TestDesk(on: disk) }
  }

  @Test("閉じられた台帳は読めるが、もう保存できない")
  func closedForGood() throws {
    let (disk, _, _) = try twoGroups()
    let desk = try TestDesk(on: disk)
    _ = try desk.open.commit(Proposal([], event: .closing), at: TestDesk.now).get()
    #expect(desk.save("次の会") == .failure(.closedForGood))
    let again = try TestDesk(on: disk)
    #expect(again.groups.count == 2)
    #expect(again.save("次の会") == .failure(.closedForGood))
  }
}
