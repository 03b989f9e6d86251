// 余白: lines are written in room that was there before; it may be missing, and is nobody's words.

import DeskTestKit
import Glibc
import RegisterStore
import Testing

private let segment = "/register/journal/0000000001.jsonl"

@Suite("記録の余白")
struct RoomTests {
  private let disk: SimulatedDisk
  private let desk: TestDesk

  init() throws {
    disk = try TestDesk.newRegister()
    desk = try TestDesk(on: disk)
    _ = try desk.save("一").get()
  }

  private var length: Int { disk.contents(segment)?.count ?? 0 }

  @Test("次の行は余白に書かれ、余白が尽きるまでファイルは長くならない")
  func linesAreWrittenInRoom() throws {
    let before = length
    let lines = disk.lines(of: segment)?.count ?? 0
    #expect(before - lines > 10_000)
    for number in 1...10 { _ = try desk.save("会\(number)").get() }
    #expect(length == before)
    for number in 11...60 { _ = try desk.save("会\(number)").get() }
    #expect(length > before)
    #expect(length - (disk.lines(of: segment)?.count ?? 0) > 100)
    #expect(try TestDesk(on: disk).groups.count == 61)
  }

  @Test("余白を作れなくても、保存はできている")
  func roomIsNoCondition() throws {
    let disk = try TestDesk.newRegister()
    let probe = try TestDesk(on: SimulatedDisk(copying: disk))
    let opening = probe.process.calls.count
    _ = try probe.save("一").get()
    let lastWrite = try #require(probe.process.calls.lastIndex(of: "pwrite"))
    let desk = try TestDesk(on: disk)
    // The line fits on the disk, and no more.
    desk.process.strike(.failure(ENOSPC), atCall: lastWrite - opening + 1)
    _ = try desk.save("一").get()
    #expect(desk.groups == ["一"])
    desk.process.recover()
    _ = try desk.save("二").get()
    #expect(try TestDesk(on: disk).groups == ["一", "二"])
  }

  @Test("余白の化けた一字は、書きかけの行と同じように取っておかれ、知らされる")
  func flippedRoom() throws {
    var bytes = disk.contents(segment) ?? []
    bytes[bytes.count - 5] = 0x23
    disk.put(bytes, at: segment)
    let next = try TestDesk("窓口2", on: disk)
    _ = try next.save("二").get()
    #expect(next.findings.map(\.fault) == [.tornEnd])
    #expect(disk.names(in: "/register/damaged").count == 1)
    #expect(try TestDesk(on: disk).groups == ["一", "二"])
    #expect(OpenRegister.verify(folder: "/register", disk: desk.process.disk).isEmpty)
  }

  @Test("新しい区切りができたあとの古い区切りには、余白がない")
  func onlyTheNewestHasRoom() throws {
    let other = try TestDesk("窓口2", on: disk, segmentLimit: 100)
    try other.checkpoint()
    #expect(disk.contents(segment) == disk.lines(of: segment))
    // Whoever finds no room looks for the segment behind.
    #expect(try desk.save("二").get().seq == 2)
    #expect(disk.lines(of: "/register/journal/0000000002.jsonl")?.contains(0x0A) == true)
    #expect(try TestDesk(on: disk).groups == ["一", "二"])
    #expect(disk.contents(segment) == disk.lines(of: segment))
  }

  @Test("電源が落ちて余白が消えても、何も失われず、何も傷ついていない")
  func lostRoom() throws {
    disk.losePower(.all)
    let next = try TestDesk("窓口2", on: disk)
    #expect(next.groups == ["一"])
    #expect(next.findings.isEmpty)
    #expect(try next.save("二").get().seq == 2)
  }
}
