// どこで倒れても: every call of a save, a checkpoint and a new segment is killed or failed once.

import Civic
import DeskTestKit
import Glibc
import RegisterStore
import Testing

/// What a test does with a desk while faults strike.
private enum Deed: String, CaseIterable, Sendable {
  case save, checkpoint, newSegment

  /// Does it; answers the names that were acknowledged.
  func perform(at desk: TestDesk) -> [String] {
    switch self {
    case .save:
      return ["三", "四"].filter { if case .success = desk.save($0) { true } else { false } }
    case .checkpoint, .newSegment:
      try? desk.checkpoint()
      return ["三"].filter { if case .success = desk.save($0) { true } else { false } }
    }
  }
}

@Suite("どこで倒れても")
struct CrashTests {
  /// A register with two acknowledged groups.
  private func register() throws -> (SimulatedDisk, [String]) {
    let disk = try TestDesk.newRegister()
    let desk = try TestDesk("窓口0", on: disk)
    for name in ["一", "二"] { _ = try desk.save(name).get() }
    return (disk, ["一", "二"])
  }

  /// Strikes at the n-th call until none is left, and looks what is there afterwards.
  private func everyCall(
    _ deed: Deed,
    _ fault: SimulatedProcess.Fault,
    _ loss: SimulatedDisk.Loss
  ) throws -> Int {
    var call = 0
    while true {
      call += 1
      let (disk, before) = try register()
      let limit = deed == .newSegment ? 100 : 1024 * 1024
      let desk = try TestDesk(on: disk, segmentLimit: limit)
      desk.process.strike(fault, atCall: call)
      let calls = desk.process.calls.count
      let acknowledged = before + deed.perform(at: desk)
      let wasStruck = desk.process.isDead || desk.process.calls.count - calls >= call
      desk.process.kill()
      if loss != .none { disk.losePower(loss) }

      let place = "\(deed) \(fault) \(loss) 呼出し\(call)"
      let next = try TestDesk("窓口2", on: disk)
      _ = try next.save("五").get()
      let groups = next.groups
      // Everything acknowledged is there once, in its order; what wasn't is there whole or not.
      let known = groups.filter { acknowledged.contains($0) }
      #expect(known == acknowledged, "\(place)")
      #expect(groups.allSatisfy { (before + ["三", "四", "五"]).contains($0) }, "\(place)")
      #expect(Set(groups).count == groups.count, "\(place)")
      #expect(next.findings.allSatisfy { !$0.isDamage }, "\(place) \(next.findings)")
      try next.checkpoint()
      disk.losePower(.all)
      #expect(try TestDesk(on: disk).groups == groups, "\(place)")
      let found = OpenRegister.verify(folder: "/register", disk: disk.process().disk)
      #expect(found.isEmpty, "\(place) \(found)")
      if !wasStruck { return call }
    }
  }

  @Test("保存や整理の途中で倒れても、保存したものは全部あり、半端なものはない", arguments: Deed.allCases)
  fileprivate func killedAtEveryCall(deed: Deed) throws {
    for loss in SimulatedDisk.Loss.allCases {
      #expect(try everyCall(deed, .kill, loss) > 15)
    }
  }

  @Test("保存や整理の途中でディスクが失敗しても、保存したものは全部ある", arguments: Deed.allCases)
  fileprivate func failedAtEveryCall(deed: Deed) throws {
    for loss in SimulatedDisk.Loss.allCases {
      #expect(try everyCall(deed, .failure(EIO), loss) > 15)
    }
  }
}
