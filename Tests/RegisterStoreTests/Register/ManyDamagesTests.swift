// 傷だらけの台帳: a file that is damaged throughout is opened as fast as any other, and all of it told.

import Civic
import DeskTestKit
import RegisterStore
import Testing

/// Each of these took minutes or hours as long as the work grew with the square of the damage.
@Suite("傷だらけの台帳")
struct ManyDamagesTests {
  private static let segment = "/register/journal/0000000001.jsonl"

  /// A register with one group and these bytes behind its line.
  private func register(endingWith bytes: [UInt8]) throws -> SimulatedDisk {
    let disk = try TestDesk.newRegister()
    _ = try TestDesk(on: disk).save("一").get()
    disk.put((disk.contents(Self.segment) ?? []) + bytes, at: Self.segment)
    return disk
  }

  @Test("記録が十万行読めなくても、待たせずに開き、行ごとに知らせる", .timeLimit(.minutes(10)))
  func manyBadLines() throws {
    let bad = Array(String(repeating: "x\n", count: 100_000).utf8)
    let desk = try TestDesk(on: try register(endingWith: bad))
    #expect(desk.groups == ["一"])
    let told = desk.findings.map(\.line)
    #expect(told == Array(3...100_002))
  }

  @Test("改行のない一行に記録の始まりが数十万あっても、待たせずに開く", .timeLimit(.minutes(10)))
  func manyBeginningsInOneLine() throws {
    let bad = Array((String(repeating: #"{"seq":2,"#, count: 400_000) + "\n").utf8)
    let desk = try TestDesk(on: try register(endingWith: bad))
    #expect(desk.groups == ["一"])
    #expect(desk.findings.map(\.fault) == [.damagedLine])
  }

  @Test("読めない行が千あっても、最初の保存は控えを一度だけ見渡し、まとめて確かにする")
  func savingBehindManyBadLines() throws {
    let bad = (1...1000).flatMap { Array("x\($0)\n".utf8) }
    let disk = try register(endingWith: bad)
    let desk = try TestDesk(on: disk)
    let before = desk.process.calls.count
    #expect(try desk.save("二").get().seq == 1002)
    let calls = Dictionary(grouping: desk.process.calls[before...], by: \.self).mapValues(\.count)
    #expect(disk.names(in: "/register/damaged").count == 1000)
    // Each copy is synced, and the folder once for all.
    #expect(calls["fsync", default: 0] < 1010)
    #expect(calls["readdir", default: 0] < 10)
  }
}
