// どの一字が傷んでも: the last lines of a segment, cut short at every byte and flipped at every byte.

import DeskTestKit
import ProgramTestKit
import RegisterStore
import Testing

private let segment = "/register/journal/0000000001.jsonl"

@Suite("どの一字が傷んでも")
struct EveryByteTests {
  private let disk: SimulatedDisk
  private let bytes: [UInt8]
  /// Where the two lines begin; the second is the last.
  private let lines: [Int]

  init() throws {
    disk = try TestDesk.newRegister()
    let desk = try TestDesk(on: disk)
    var lines: [Int] = []
    for name in ["水辺の会", "緑の会"] {
      lines.append(disk.lines(of: segment)?.count ?? 0)
      _ = try desk.save(name).get()
    }
    self.lines = lines
    bytes = disk.lines(of: segment) ?? []
  }

  /// A disk whose segment is exchanged for these bytes.
  private func disk(with bytes: [UInt8]) -> SimulatedDisk {
    let copy = SimulatedDisk(copying: disk)
    copy.put(bytes, at: segment)
    return copy
  }

  private func spaces(_ count: Int) -> [UInt8] { Array(repeating: UInt8(ascii: " "), count: count) }

  private func damaged(_ disk: SimulatedDisk) -> [[UInt8]] {
    disk.names(in: "/register/damaged").compactMap { disk.contents("/register/damaged/\($0)") }
  }

  @Test("どの字で切れても、その前は残り、切れた行は別に取っておかれ、知らされる", arguments: [0, 64])
  func cutAtEveryByte(room: Int) throws {
    for end in lines[0]...bytes.count {
      let disk = disk(with: Array(bytes.prefix(end)) + spaces(room))
      let desk = try TestDesk(on: disk)
      _ = try desk.save("次の会").get()
      // A line that only lacks its newline has a right sum: it counts, and the newline is put back.
      let whole = ["水辺の会", "緑の会"].enumerated().filter { index, _ in
        end >= (lines + [bytes.count])[index + 1] - 1
      }
      #expect(desk.groups == whole.map(\.element) + ["次の会"], "\(end)字目")
      let start = (lines + [bytes.count])[whole.count]
      let isTorn = end > start
      #expect(desk.findings.map(\.fault) == (isTorn ? [.tornEnd] : []), "\(end)字目")
      #expect(damaged(disk) == (isTorn ? [Array(bytes[start..<end])] : []), "\(end)字目")
      #expect(try TestDesk(on: disk).groups == desk.groups)
      #expect(OpenRegister.verify(folder: "/register", disk: desk.process.disk).isEmpty)
    }
  }

  @Test(
    "どの字が化けても、行の名で知らせ、字は取っておき、ほかは残り、番号は重ならない",
    arguments: [0, 64]
  )
  func flippedAtEveryByte(room: Int) throws {
    for place in lines[0]..<bytes.count {
      let masks: [UInt8] = isSoak ? (0..<8).map { 1 << $0 } : [[0x01, 0x20, 0x80][place % 3]]
      for mask in masks { try expectDamageIsTold(flipping: mask, at: place, room: room) }
    }
  }

  private func expectDamageIsTold(flipping mask: UInt8, at place: Int, room: Int) throws {
    var flipped = bytes + spaces(room)
    flipped[place] ^= mask
    let disk = disk(with: flipped)
    let desk = try TestDesk(on: disk)
    let commit = try desk.save("次の会").get()
    let line = place < lines[1] ? 0 : 1
    let range = lines[line]..<(lines + [bytes.count])[line + 1]
    let isNewline = place == range.upperBound - 1
    let hint = Comment("\(place)字目 \(mask)")
    let left = ["水辺の会", "緑の会"].enumerated().filter { isNewline || $0.offset != line }
    #expect(desk.groups == left.map(\.element) + ["次の会"], hint)
    // A foreign byte in the place of the very last newline is an end that was never finished.
    let isTorn = place == bytes.count - 1
    #expect(desk.findings.map(\.fault).contains(isTorn ? .tornEnd : .damagedLine), hint)
    #expect(desk.findings.first?.line == line + 2, hint)
    #expect(commit.seq >= 3, hint)
    if !isNewline {
      #expect(commit.changes[0].number.value > 100, hint)
      // Every byte of the line is kept, but for one that became a newline itself.
      let kept = damaged(disk).joined().count
      #expect(kept >= range.count - 2, hint)
    }
    let again = try TestDesk(on: disk)
    #expect(again.groups == desk.groups, hint)
    let next = try again.save("その次").get().changes[0].number
    #expect(next.value == commit.changes[0].number.value + 1, hint)
  }
}
