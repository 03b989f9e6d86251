// 試験用のディスクそのもの: it loses what POSIX permits to be lost, and nothing else.

import DeskTestKit
import Glibc
import RegisterStore
import Testing

@Suite("試験用のディスク")
struct SimulatedDiskTests {
  private let disk = SimulatedDisk()
  private let process: SimulatedProcess

  init() { process = disk.process() }

  /// Makes a file of these bytes, durable with its name.
  private func file(_ path: String, _ text: String) throws -> Int32 {
    let file = try process.disk.open(path, .creating)
    try write(text, at: 0, in: file)
    try process.disk.sync(file)
    try process.disk.sync(process.disk.open("/", .folder))
    return file
  }

  private func write(_ text: String, at offset: Int, in file: Int32) throws {
    _ = try process.disk.write(file, Array(text.utf8)[...], offset)
  }

  /// What a file may be after a power cut now, each once, `nil` where its name is gone.
  private func outcomes(_ path: String) -> Set<String?> {
    Set(
      (0..<disk.possibleLosses).map { number in
        let copy = SimulatedDisk(copying: disk)
        copy.losePower(.combination(number))
        return copy.contents(path).map { String(decoding: $0, as: UTF8.self) }
      }
    )
  }

  @Test("同期していない書込みは、一つずつ、残るか消えるか半分になる")
  func writesAreLostOneByOne() throws {
    let file = try file("/a", "")
    try write("12", at: 0, in: file)
    try write("34", at: 2, in: file)
    #expect(disk.possibleLosses == 16)
    #expect(
      outcomes("/a") == [
        "", "12", "1", "\02", "1234", "1\034", "\0234", "\0\034", "123", "1\03", "\023", "\0\03",
        "12\04", "1\0\04", "\02\04", "\0\0\04",
      ]
    )
    try process.disk.syncData(file)
    #expect(outcomes("/a") == ["1234"])
  }

  @Test("同期に失敗した後の字は、読めるがディスクになく、次の同期も書かない")
  func failedSyncForgets() throws {
    let file = try file("/a", "12")
    try write("34", at: 2, in: file)
    process.strike(.failure(EIO), atCall: 1)
    #expect(throws: DiskError.self) { try process.disk.syncData(file) }
    try process.disk.syncData(file)
    #expect(disk.contents("/a") == Array("1234".utf8))
    #expect(outcomes("/a") == ["12\0\0", "1234", "123\0", "12\04"])
    try write("34", at: 2, in: file)
    try process.disk.syncData(file)
    #expect(outcomes("/a") == ["1234"])
  }

  @Test("失敗した書込みの字は、読めるがディスクにあるとは限らない")
  func failedWriteForgets() throws {
    let file = try file("/a", "12")
    process.strike(.failure(ENOSPC), atCall: 1)
    #expect(throws: DiskError.self) { try write("3456", at: 2, in: file) }
    #expect(disk.contents("/a") == Array("1234".utf8))
    try process.disk.syncData(file)
    #expect(outcomes("/a").contains("12\0\0"))
    try process.disk.cut(file, 2)
    try process.disk.syncData(file)
    #expect(outcomes("/a") == ["12"])
  }

  @Test("同期していない名前は、一つずつ、付くか付かないか")
  func namesAreLostOneByOne() throws {
    _ = try file("/a", "1")
    _ = try file("/b", "2")
    try process.disk.rename("/b", "/a")
    #expect(outcomes("/a") == ["1", "2"])
    #expect(outcomes("/b") == ["2", nil])
    let fresh = try process.disk.open("/c", .creating)
    try process.disk.unlink("/a")
    #expect(disk.possibleLosses == 8)
    #expect(outcomes("/c") == ["", nil])
    try process.disk.sync(fresh)
    #expect(outcomes("/c") == ["", nil])
    try process.disk.sync(process.disk.open("/", .folder))
    #expect(outcomes("/a") == [nil])
    #expect(outcomes("/b") == [nil])
    #expect(outcomes("/c") == [""])
  }

  @Test("同じ種からは同じものが失われる")
  func seedsCanBeReplayed() throws {
    let file = try file("/a", "")
    for place in 0..<8 { try write("ab", at: 2 * place, in: file) }
    func left(_ seed: UInt64) -> [UInt8]? {
      let copy = SimulatedDisk(copying: disk)
      copy.losePower(.seed(seed))
      return copy.contents("/a")
    }
    #expect(left(1) == left(1))
    #expect(Set((0..<20).map(left)).count > 10)
  }

  @Test("短い書込みは、書けた分を答える")
  func shortWriteIsTold() throws {
    let file = try file("/a", "")
    process.strike(.shortWrite, atCall: 1)
    #expect(try process.disk.write(file, Array("1234".utf8)[...], 0) == 2)
    #expect(disk.contents("/a") == Array("12".utf8))
  }
}
