// RegisterTests — following commits: the same one twice changes nothing, and no older one wins.

import Civic
import DeskTestKit
import Testing

@Suite("台帳")
struct RegisterTests {
  @Test("記録した四つの種類が、番号で引ける")
  func fourKinds() {
    let register = Register.sample(
      individuals: [.sample()],
      groups: [.sample()],
      notices: [.sample()],
      bulletins: [.sample()]
    )
    for number in [i(1), g(1), n(1), b(1)] {
      #expect(register[number]?.number == number)
      #expect(register[number]?.record.kind == number.kind)
    }
    #expect(register[g(2)] == nil && register.seq == 4)
    #expect(RecordKind.allCases.allSatisfy { register.highest($0) == 1 })
  }

  @Test("同じ変更を二度たどっても、同じ台帳になる")
  func idempotent() {
    var register = Register.sample(groups: [.sample()])
    let commit = register.save([.init(Group.sample(name: "みみずく会").filed(1, revision: 2))])
    let once = register.groups[g(1)]
    register.apply(commit)
    #expect(register.groups[g(1)] == once && register.seq == commit.seq)
    #expect(register.groups.count == 1)
  }

  @Test("古い版は、あとから来ても新しい版に勝たない")
  func olderRevisionIsPassedOver() {
    var register = Register()
    let versions = (1...3).map { Group.sample(name: "第\($0)版").filed(1, revision: $0) }
    for (seq, revision) in [(3, 3), (1, 1), (2, 2)] {
      register.apply(.sample(seq: seq, [.init(versions[revision - 1])]))
      #expect(register.groups[g(1)]?.record.name == "第3版")
    }
    #expect(register.seq == 3)
  }

  @Test("同じ版の別の中身は、あとから来ても採らない")
  func sameRevisionIsPassedOver() {
    var register = Register.sample(groups: [.sample(name: "先")])
    register.save([.init(Group.sample(name: "後").filed(1))])
    #expect(register.groups[g(1)]?.record.name == "先" && register.seq == 5)
  }

  @Test("変更のない出来事も、順番だけは進める")
  func eventMovesSeq() {
    var register = Register.sample(groups: [.sample()])
    register.apply(.sample(seq: 9, event: .printed))
    #expect(register.seq == 9 && register.groups.count == 1)
  }
}
