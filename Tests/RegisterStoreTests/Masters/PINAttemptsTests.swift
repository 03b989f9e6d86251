// PINの待ち時間: kept with the register, doubled, forgotten with the right PIN.

import DeskTestKit
import RegisterStore
import Testing

@Suite("PINの待ち時間")
struct PINAttemptsTests {
  private func attempts(_ disk: SimulatedDisk) -> PINAttempts {
    PINAttempts(in: "/register", disk: disk.process().disk)
  }

  @Test("違うPINのたびに待ち時間は倍になり、1分を越えない")
  func doubles() throws {
    var attempts = attempts(try TestDesk.newRegister())
    #expect(attempts.pause(at: 100) == 0)
    let pauses = (0..<8).map { _ in attempts.noteWrong(at: 100) }
    #expect(pauses == [1, 2, 4, 8, 16, 32, 60, 60])
    #expect(attempts.pause(at: 101) == 59)
    #expect(attempts.pause(at: 160) == 0)
  }

  @Test("プログラムを開き直しても、ほかの端末でも、待ち時間は続く")
  func survives() throws {
    let disk = try TestDesk.newRegister()
    var first = attempts(disk)
    for _ in 0..<5 { _ = first.noteWrong(at: 100) }
    var second = attempts(disk)
    #expect(second.pause(at: 100) == 16)
    #expect(second.noteWrong(at: 116) == 32)
  }

  @Test("正しいPINで、待ち時間は初めに戻る")
  func forgets() throws {
    let disk = try TestDesk.newRegister()
    var first = attempts(disk)
    for _ in 0..<5 { _ = first.noteWrong(at: 100) }
    first.forget()
    var second = attempts(disk)
    #expect(second.pause(at: 100) == 0)
    #expect(second.noteWrong(at: 100) == 1)
  }

  @Test(
    "読めないファイルや途方もない値でも止まらず、待ち時間は1分を越えない",
    arguments: [
      "", "{", "[]", #"{"failures":9223372036854775807,"until":9223372036854775807}"#,
      #"{"failures":-1,"until":-9223372036854775808}"#,
    ]
  )
  func nonsense(text: String) throws {
    let disk = try TestDesk.newRegister()
    disk.put(Array(text.utf8), at: "/register/pin-attempts.json")
    var attempts = attempts(disk)
    #expect((0...60).contains(attempts.pause(at: 100)))
    #expect((1...60).contains(attempts.noteWrong(at: 200)))
  }
}
