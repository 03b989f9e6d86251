// 消去の申し出: what is asked before a person goes, and what is left of the history.

import Civic
import DeskTestKit
import Testing

@Suite("消去の申し出")
struct ErasingTests {
  private let number = RecordNumber(.individual, 1)
  private var person: Individual {
    .sample(name: "水野 はるか") { $0.phone = Detail("096-328-2868") }
  }
  private var traces: PersonTraces { PersonTraces([person]) }

  private func register(_ group: Group) -> Register {
    var register = Register()
    register.apply(
      Commit(
        seq: 1,
        id: "1",
        time: Timestamp(seconds: 0),
        desk: "",
        staff: "",
        changes: [
          Filed(number: number, revision: 1, record: person.content),
          Filed(number: RecordNumber(.group, 1), revision: 1, record: group.content),
        ]
      )
    )
    return register
  }

  @Test(
    "本人は、どう書かれていても見つかる",
    arguments: [
      ("水野はるか", true), ("代表は水野　ハルカさん", true), ("電話0963282868まで", true),
      ("096（328）2868", true), ("水野", false), ("はるか", false), ("096-328-2869", false), ("", false),
    ]
  )
  func recognised(text: String, isFound: Bool) {
    #expect(traces.areIn(text) == isFound)
  }

  @Test("一文字の名や短い番号は、どこにでもあるので手がかりにしない")
  func tooShort() {
    let short = PersonTraces([.sample(name: "林") { $0.phone = Detail("110") }])
    #expect(!short.areIn("林業を学ぶ会 110番の家"))
  }

  private func propose(
    reason: String = "本人の申し出",
    _ decision: Erasing.Decision,
    _ group: Group
  ) -> Result<Proposal, Erasing.Refusal> {
    let register = register(group)
    let mentions = traces.fields(
      of: Filed(number: .init(.group, 1), revision: 1, record: group.content)
    )
    .map { Mention($0, isCurrent: true) }
    return Erasing.proposing(
      PersonSearch(number, traces: traces, mentions: mentions, seq: 1),
      reason: reason,
      decision: decision,
      in: register
    )
  }

  private let representative = ClearedField(RecordNumber(.group, 1), .representative)

  @Test("理由が要り、理由に本人の名は書けない")
  func reason() {
    let group = Group.sample()
    #expect(propose(reason: " ", .init(), group) == .failure(.withoutReason))
    #expect(propose(reason: "水野はるか様から", .init(), group) == .failure(.reasonNamesThePerson))
  }

  @Test("ほかの記録にある名は、消すか残すかを決めるまで進まない")
  func everyMentionIsDecided() throws {
    let group = Group.sample { $0.representative = Detail("水野はるか") }
    let mention = Mention(representative, isCurrent: true)
    #expect(propose(.init(), group) == .failure(.undecided([mention])))
    let left = try propose(.init(leavesTheRest: true), group).get()
    #expect(left.changes.isEmpty && left.cleared.isEmpty && left.about == [number])
    let cleared = try propose(.init(clearing: [representative]), group).get()
    #expect(cleared.cleared == [representative])
    #expect(cleared.changes.map(\.after) == [.group(Group.sample())])
  }

  @Test("団体の名称のような必須の項目は、空にはできない")
  func requiredStays() {
    let group = Group.sample(name: "水野はるか後援会")
    let name = ClearedField(RecordNumber(.group, 1), .name)
    #expect(propose(.init(clearing: [name]), group) == .failure(.cannotBeCleared(name)))
  }

  @Test("履歴からは本人だけが消え、番号・日時・担当とほかの人は残る")
  func leavesTheOthers() throws {
    let old = Commit(
      seq: 7,
      id: "7",
      time: Timestamp(seconds: 7),
      desk: "窓口1",
      staff: "山田",
      why: "水野はるかさんの退会",
      changes: [
        Filed(number: number, revision: 2, record: person.content),
        Filed(
          number: RecordNumber(.group, 1),
          revision: 3,
          record: Group.sample { $0.representative = Detail("水野はるか") }.content
        ),
      ]
    )
    let erasing = Commit(
      seq: 9,
      id: "9",
      time: Timestamp(seconds: 9),
      desk: "",
      staff: "",
      event: .erasing,
      about: [number],
      cleared: [representative]
    )
    let left = try #require(Erasure([erasing]).leaving(old))
    #expect(left.changes.map(\.record) == [.group(Group.sample())])
    #expect(left.about == [number])
    #expect((left.seq, left.id, left.desk, left.staff, left.why) == (7, "7", "窓口1", "山田", nil))
    #expect(try Commit(reading: Array(left.json.utf8)[...]) == left)
    var other = old
    other.changes = [
      Filed(number: RecordNumber(.group, 2), revision: 1, record: Group.sample().content)
    ]
    #expect(Erasure([erasing]).leaving(other) == nil)
  }

  @Test(
    "消す欄は、番号と項目で書く",
    arguments: [
      ("G-000001.representative", true), ("団1.representative", true), ("G-000001.nothing", false),
      ("representative", false), ("G-000001.", false),
    ]
  )
  func clearedFieldIsWritten(text: String, isOne: Bool) {
    #expect((ClearedField(text: text) != nil) == isOne)
  }

  @Test("保存期間を過ぎた方だけが、一覧に出る")
  func due() {
    var register = register(.sample())
    let persons = [("2021-11-28", 2), ("2021-11-29", 3)].map { left, value in
      let leaver = Individual.sample {
        $0.state = .withdrawn
        $0.withdrawn = day(left)
      }
      return Filed(number: RecordNumber(.individual, value), revision: 1, record: leaver.content)
    }
    register.apply(
      Commit(seq: 2, id: "2", time: .init(seconds: 0), desk: "", staff: "", changes: persons)
    )
    let today = day("2026-11-28")
    #expect(Retention.due(in: register, years: 5, today: today).map(\.number.value) == [2])
    #expect(Retention.due(in: register, years: nil, today: today).isEmpty)
  }
}
