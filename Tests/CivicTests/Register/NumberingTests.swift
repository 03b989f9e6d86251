// NumberingTests — numbers are given once, in order, and never over a faster desk.

import Civic
import DeskTestKit
import Testing

@Suite("番号を与える")
struct NumberingTests {
  private let register = Register.sample(
    groups: [.sample(), .sample(name: "みみずく会")],
    notices: [.sample()]
  )
  private let stamp = Stamp.sample(day("2026-11-25"), seq: 9)

  private func numbered(
    _ changes: [Change],
    above highest: [RecordKind: Int] = [:],
    startingAt first: [RecordKind: Int] = [:]
  ) throws -> [Filed<Content>] {
    try register.numbering(changes, above: highest, startingAt: first, stamp: stamp).get()
  }

  private let newGroup = Change(.new, .group(.sample(name: "どんぐり")))
  private let newNotice = Change(.new, .notice(.sample()))

  @Test("新しい記録は、台帳のいちばん上の次の番号になる")
  func next() throws {
    let filed = try #require(try numbered([newGroup]).first)
    #expect(filed.number == g(3) && filed.revision == 1)
    #expect(filed.created == stamp && filed.changed == stamp)
  }

  @Test("一度にいくつあっても、種類ごとに申し出の順に続く")
  func several() throws {
    let filed = try numbered([newGroup, newNotice, newGroup, newNotice, newGroup])
    #expect(filed.map(\.number) == [g(3), n(2), g(4), n(3), g(5)])
  }

  @Test("いまはない番号も、二度と使わない")
  func aboveHighest() throws {
    #expect(
      try numbered([newGroup, newGroup], above: [.group: 120]).map(\.number) == [g(121), g(122)]
    )
    #expect(try numbered([newGroup], above: [.group: 1]).map(\.number) == [g(3)])
    #expect(try numbered([newGroup], above: [.notice: 50]).map(\.number) == [g(3)])
  }

  @Test("通信のはじめの号数を決められ、続きはその次になる")
  func startingAt() throws {
    let issue = Change(.new, .bulletin(.sample()))
    #expect(
      try numbered([issue, issue], startingAt: [.bulletin: 412]).map(\.number) == [b(412), b(413)]
    )
    #expect(
      try numbered([issue], above: [.bulletin: 420], startingAt: [.bulletin: 412]).map(\.number)
        == [b(421)]
    )
  }

  @Test("直した記録は、番号と登録の記録と知らない項目を残し、版が一つ進む")
  func correcting() throws {
    var register = Register()
    let line = #"{"number":"G-000001","revision":4,"name":"水辺","future":[1]}"#
    let old = try Filed<Group>(reading: Array(line.utf8)[...])
    register.save([.init(old)])
    let change = Change(.existing(g(1), revision: 4), .group(.sample(name: "川辺")))
    let filed = try #require(
      try register.numbering([change], above: [:], stamp: stamp).get().first
    )
    #expect(filed.number == g(1) && filed.revision == 5 && filed.unknown == old.unknown)
    #expect(filed.created == old.created && filed.changed == stamp && filed.record.title == "川辺")
  }

  @Test("ほかの端末が先に変えていたら、全体を断り、いまの記録を見せる")
  func conflict() {
    let late = Change(.existing(g(2), revision: 7), .group(.sample()))
    #expect(
      register.numbering([newGroup, late], above: [:], stamp: stamp)
        == .failure(Conflict(number: g(2), current: register[g(2)]))
    )
    var faster = register
    faster.save([.init(Group.sample(name: "先に直した").filed(2, revision: 2))])
    let stale = Change(.existing(g(2), revision: 1), .group(.sample()))
    #expect(
      faster.numbering([stale], above: [:], stamp: stamp)
        == .failure(Conflict(number: g(2), current: faster[g(2)]))
    )
    let gone = Change(.existing(g(9), revision: 1), .group(.sample()))
    #expect(
      register.numbering([gone], above: [:], stamp: stamp)
        == .failure(Conflict(number: g(9), current: nil))
    )
  }
}
