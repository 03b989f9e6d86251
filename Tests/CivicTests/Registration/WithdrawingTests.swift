// WithdrawingTests — leaving the register with reason and date, and coming back.

import Civic
import DeskTestKit
import Testing

@Suite("退会と復帰")
struct WithdrawingTests {
  private let today = day("2026-11-24")

  @Test("退会には理由が要り、日付と理由が残る")
  func withdrawing() throws {
    let group = Marked.group().filed(87, revision: 4)
    let change = try Withdrawing.proposing(group, reason: "活動を終えたため", on: today).get()
    #expect(change.subject == .existing(g(87), revision: 4))
    var expected = group.record
    expected.state = .withdrawn
    expected.stateReason = "活動を終えたため"
    expected.withdrawn = today
    #expect(change.after == .group(expected))
  }

  @Test("理由がなければ、退会にしない", arguments: ["", " ", "　", "\n"])
  func noReason(reason: String) {
    var errors = FieldErrors()
    errors[.stateReason] = .required
    #expect(
      Withdrawing.proposing(Individual.sample().filed(1), reason: reason, on: today)
        == .failure(errors)
    )
    #expect(Withdrawing.proposing(Notice.sample().filed(1), reason: reason) == .failure(errors))
  }

  @Test("情報提供書も、理由を添えて取り下げられる")
  func noticeTakenBack() throws {
    let change = try Withdrawing.proposing(Notice.sample().filed(3), reason: "中止").get()
    let notice = try #require(change.after.record as? Notice)
    #expect(notice.state == .withdrawn && notice.stateReason == "中止")
  }

  @Test("復帰すると、そろっていれば登録済、欠けていれば保留になる")
  func returning() throws {
    func back(_ group: Group) throws -> Group {
      var left = group
      left.state = .withdrawn
      left.stateReason = "転居"
      left.withdrawn = today
      let change = Withdrawing.returning(left.filed(1, revision: 2), seeing: .sample)
      #expect(change.subject == .existing(g(1), revision: 2))
      return try #require(change.after.record as? Group)
    }
    #expect(try back(.sample()) == .sample())
    let gap = try back(.sample(kana: "") { $0.requirements.removeLast() })
    #expect(gap.state == .pending && gap.withdrawn == nil)
    #expect(gap.stateReason == "未記入: ふりがな　未確認の要件: 自ら資金を集められる")
  }

  @Test("状態は、色がなくても言葉としるしでわかる")
  func states() {
    #expect(RecordState.allCases.map(\.label) == ["登録済", "保留", "退会", "取消"])
    #expect(RecordState.allCases.map(\.sign) == ["●", "○", "－", "－"])
    #expect(RecordState.allCases.filter(\.isActive) == [.registered, .pending])
  }
}
