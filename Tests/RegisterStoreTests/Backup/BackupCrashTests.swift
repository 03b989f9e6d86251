// バックアップと復元のどこで倒れても: every call of both fails once, or the process dies there.

import Civic
import DeskTestKit
import Glibc
import RegisterStore
import Testing

extension BackupTests {
  @Test("バックアップのどこで倒れても失敗しても、半端な書庫はなく、台帳はそのまま使える")
  func backupStruckAtEveryCall() async throws {
    for fault in [SimulatedProcess.Fault.kill, .failure(ENOSPC)] {
      for isPowerCut in [true, false] {
        var call = 0
        var wasStruck = true
        while wasStruck {
          call += 1
          let disk = try TestDesk.newRegister()
          let desk = try TestDesk(on: disk)
          _ = try desk.save("一").get()
          let process = disk.process()
          process.strike(fault, atCall: call)
          let name = try? await backUp(process)
          wasStruck = process.calls.count >= call
          process.kill()
          if isPowerCut { disk.losePower(.all) }
          let place = "\(fault) \(isPowerCut) 呼出し\(call)"
          let there = disk.names(in: "/register/backup").compactMap { BackupName($0) }
          if let name { #expect(there == [name], "\(place)") }
          for name in there {
            let process = SimulatedDisk(copying: disk).process()
            let outcome = try await restoring(process, backups(process).path(of: name))
              .make(at: "/new", at: TestDesk.now)
            #expect(outcome.seq == 1, "\(place)")
          }
          // A desk goes on, where the power stayed the one that was open all along.
          let next = isPowerCut ? try TestDesk("窓口2", on: disk) : desk
          #expect(try next.save("二").get().seq == 2, "\(place)")
          #expect(try await backUp(disk.process())?.seq == 2, "\(place)")
          #expect(disk.names(in: "/register/backup").count == 1, "\(place)")
        }
        #expect(call > 60)
      }
    }
  }

  @Test("復元のどこで倒れても失敗しても、新しい台帳は全部あるか、まったくない")
  func restoreStruckAtEveryCall() async throws {
    for fault in [SimulatedProcess.Fault.kill, .failure(EIO)] {
      for isPowerCut in [true, false] {
        var call = 0
        var wasStruck = true
        while wasStruck {
          call += 1
          wasStruck = try await restoreIsWhole(fault, atCall: call, isPowerCut: isPowerCut)
        }
        #expect(call > 100)
      }
    }
  }

  /// Restores with a fault, and goes on: with the next process, and where the power stayed with a desk
  /// that was open all along.
  /// - Returns: whether the fault came before the restore was over.
  private func restoreIsWhole(
    _ fault: SimulatedProcess.Fault,
    atCall call: Int,
    isPowerCut: Bool
  ) async throws -> Bool {
    let place = Comment("\(fault) \(isPowerCut) 呼出し\(call)")
    let disk = try TestDesk.newRegister()
    let desk = try TestDesk(on: disk)
    _ = try desk.save("一").get()
    let maker = disk.process()
    let name = try #require(try await backUp(maker))
    _ = try desk.save("二").get()
    let process = disk.process()
    process.strike(fault, atCall: call)
    let outcome = try? await restoring(process, backups(maker).path(of: name))
      .make(at: "/new", at: TestDesk.now)
    let wasStruck = process.calls.count >= call
    process.kill()
    var saved = ["一", "二"]
    if isPowerCut {
      disk.losePower(.all)
    } else {
      switch desk.save("三") {
      case .success: saved.append("三")
      case .failure(let failure): #expect(failure == .closedForGood, place)
      }
    }
    let isThere = disk.names(in: "/").contains("new")
    if outcome != nil { #expect(isThere && saved.count == 2, place) }
    let next = disk.process()
    if !isThere {
      // Tried again, it works, whether the present one was closed by then or not.
      _ = try await restoring(next, backups(next).path(of: name))
        .make(at: "/new", at: TestDesk.now)
      #expect(!disk.names(in: "/").contains { $0.hasPrefix(".new-") }, place)
    }
    var restored = try open("/new", on: disk)
    #expect(restored.register.groups.all.map(\.record.name) == ["一"], place)
    let damage = OpenRegister.verify(folder: "/new", disk: next.disk)
    #expect(damage.isEmpty, place)
    let commit = try restored.commit(Proposal([Change(.new, .group(Group()))]), at: TestDesk.now)
      .get()
    #expect(commit.changes[0].number.value > saved.count, place)
    let old = try open("/register", on: disk)
    #expect(old.register.groups.all.map(\.record.name) == saved, place)
    #expect(desk.save("四") == .failure(.closedForGood) || isPowerCut, place)
    return wasStruck
  }
}
