// どこで倒れても: every call of every deed is failed, killed, or the last one before the power goes.

import DeskTestKit
import Glibc
import ProgramTestKit
import RegisterStore
import Testing

/// What happens at the n-th call.
private enum Blow: CaseIterable, Sendable {
  case kill, inputOutputError, fullDisk, shortWrite
  /// This call and all after it fail, until the deed is over.
  case breakdown

  /// A full disk takes the way of any other error: once is enough where time is short.
  static var chosen: [Self] { isSoak ? allCases : allCases.filter { $0 != .fullDisk } }

  func strike(_ process: SimulatedProcess, atCall call: Int) {
    switch self {
    case .kill: process.strike(.kill, atCall: call)
    case .inputOutputError: process.strike(.failure(EIO), atCall: call)
    case .fullDisk: process.strike(.failure(ENOSPC), atCall: call)
    case .shortWrite: process.strike(.shortWrite, atCall: call)
    case .breakdown: process.breakDown(with: EIO, atCall: call)
    }
  }
}

@Suite("どこで倒れても", PrintingFigures())
struct CrashTests {
  @Test(
    "どの呼出しで倒れても、失敗しても、電源が落ちても、保存したものは全部一度だけあり、半端なものはない",
    arguments: Deed.allCases,
    [false, true]
  )
  func everyCall(deed: Deed, hasOtherDesk: Bool) throws {
    let base = try TestDesk.newRegister()
    var before = Account()
    let first = try TestDesk("窓口0", on: base)
    for name in ["一", "二"] { before.save([name], at: first) }
    for blow in Blow.chosen {
      var call = 0
      var wasStruck = true
      while wasStruck {
        call += 1
        let scene = Scene(place: "\(deed.rawValue) \(blow) 呼出し\(call)", account: before)
        wasStruck = try scene.play(deed, on: base, blow, atCall: call, hasOtherDesk: hasOtherDesk)
      }
      #expect(call > 15)
    }
  }
}

/// One deed with one blow, and what is on file afterwards.
private struct Scene {
  let place: String
  var account: Account

  /// - Returns: whether the blow fell before the deed was over.
  func play(
    _ deed: Deed,
    on base: SimulatedDisk,
    _ blow: Blow,
    atCall call: Int,
    hasOtherDesk: Bool
  ) throws -> Bool {
    var account = account
    let disk = SimulatedDisk(copying: base)
    let desk = try TestDesk(on: disk, segmentLimit: deed.segmentLimit)
    let other =
      hasOtherDesk ? try TestDesk("窓口2", on: disk, segmentLimit: deed.segmentLimit) : nil
    let calls = desk.process.calls.count
    blow.strike(desk.process, atCall: call)
    deed.perform(at: desk, &account)
    let wasStruck = desk.process.isDead || desk.process.calls.count - calls >= call
    let lastCalls = desk.process.calls.dropFirst(calls).prefix(call).suffix(2)
    if wasStruck, !isSoak, isRepetition(blow, lastCalls) { return true }
    CrashFigures.add { $0.points += wasStruck ? 1 : 0 }

    // The power goes at this moment.
    for loss in losses(of: disk, call) {
      let copy = SimulatedDisk(copying: disk)
      let fates = copy.losePower(loss)
      CrashFigures.add { $0.cuts += 1 }
      // Where the end of a line is there without its beginning, no reader can tell it from damage.
      let isLikeDamage = fates.contains(.back) || blow == .shortWrite
      try look(at: copy, account, "\(place) \(loss)", mayBeDamaged: isLikeDamage)
    }

    // Or it goes on: with the desk that was struck, and with the one that was open all along.
    desk.process.recover()
    for name in other == nil ? [] : ["五", "六"] {
      if let other {
        account.save([name], at: other)
        try other.checkpoint()
      }
    }
    if !desk.process.isDead { account.save(["七"], at: desk) }
    for desk in [desk, other] {
      guard let desk, !desk.process.isDead else { continue }
      _ = try desk.follow()
      #expect(try desk.groups == TestDesk("窓口3", on: disk).groups, "\(place)")
    }
    try look(at: disk, account, place, mayBeDamaged: false)
    return wasStruck
  }

  /// Whether the disk is as the blow before left it: a death behind a call that only reads, or a write
  /// cut short where nothing is written.
  private func isRepetition(_ blow: Blow, _ calls: ArraySlice<String>) -> Bool {
    let reading: Set = ["pread", "fstat", "stat", "readdir", "realpath", "statfs", "flock"]
    return switch blow {
    case .kill: calls.count == 2 && calls.first.map(reading.contains) == true
    case .shortWrite: calls.last != "pwrite"
    case .inputOutputError, .fullDisk, .breakdown: false
    }
  }

  /// Some of what a power cut may leave now: all of it where that is little, else drawn from seeds.
  private func losses(of disk: SimulatedDisk, _ call: Int) -> [SimulatedDisk.Loss] {
    let limit = isSoak ? 256 : 3
    let possible = disk.possibleLosses
    if possible <= limit { return (0..<possible).map { .combination($0) } }
    return (isSoak ? SimulatedDisk.Loss.allCases : [.all])
      + (0..<(isSoak ? 64 : 1)).map { .seed(UInt64(1000 * call + $0)) }
  }

  /// Opens the register, goes on with it, and holds it against what the staff were told.
  private func look(
    at disk: SimulatedDisk,
    _ account: Account,
    _ place: String,
    mayBeDamaged: Bool
  ) throws {
    var account = account
    let desk = try TestDesk("窓口4", on: disk)
    account.save(["後"], at: desk)
    #expect(account.saved.last == ["後"], "\(place)")
    let lies = account.lies(in: desk.groups)
    #expect(lies.isEmpty, "\(place)")
    CrashFigures.add {
      $0.openings += 1
      $0.lost += lies.count
    }
    try desk.checkpoint()
    disk.losePower(.all)
    #expect(try TestDesk("窓口5", on: disk).groups == desk.groups, "\(place)")
    let found = OpenRegister.verify(folder: TestDesk.folder, disk: disk.process().disk)
    let findings = (desk.findings + found).filter {
      $0.isDamage && !(mayBeDamaged && $0.fault == .damagedLine)
    }
    #expect(findings.isEmpty, "\(place)")
  }
}
