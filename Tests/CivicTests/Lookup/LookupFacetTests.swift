// LookupFacetTests — area means "active there", and how the other facets combine.

import Civic
import DeskTestKit
import Testing

@Suite("団体検索: 地域と条件")
struct LookupFacetTests {
  private func found(_ query: LookupQuery, among groups: [Group]) -> [String] {
    let register = Register.sample(groups: groups)
    let index = LookupIndex(of: register, masters: .sample, today: day("2026-11-24"))
    return index.search(query).numbers.compactMap { register.groups[$0]?.record.name }
  }

  private let placed = [
    Group.sample(name: "市", kana: "あ", areas: ["city"]),
    Group.sample(name: "中央区", kana: "い", areas: ["43101"]),
    Group.sample(name: "出水", kana: "う", areas: ["43101-izumi"]),
    Group.sample(name: "白川", kana: "え", areas: ["43101-shirakawa"]),
    Group.sample(name: "東区", kana: "お", areas: ["43102"]),
    Group.sample(name: "出水と健軍", kana: "か", areas: ["43101-izumi", "43102-kengun"]),
    Group.sample(name: "未記入", kana: "き", areas: []),
  ]

  @Test(
    "市内全域の団体はどこでも、区の団体はその区のどの校区でも、校区の団体はその区で見つかる",
    arguments: [
      (["city"], ["市"]),
      (["43101"], ["市", "中央区", "出水", "白川", "出水と健軍"]),
      (["43101-izumi"], ["市", "中央区", "出水", "出水と健軍"]),
      (["43101-izumiminami"], ["市", "中央区"]),
      (["43102-kengun"], ["市", "東区", "出水と健軍"]),
      (["43105"], ["市"]), (["43105-tatsuda"], ["市"]),
      (["43101-izumi", "43102"], ["市", "出水と健軍"]),
      (["43101-izumi", "43101-shirakawa"], ["市", "中央区"]),
      (["43199"], []),
    ]
  )
  func areas(areas: [String], names: [String]) {
    #expect(found(LookupQuery(areas: areas), among: placed) == names)
  }

  private let busy = [
    Group.sample(
      name: "手話",
      kana: "あ",
      kind: "volunteer",
      fields: ["welfare", "children"],
      slots: ["holiday"]
    ),
    Group.sample(
      name: "見守り",
      kana: "い",
      kind: "neighborhood",
      fields: ["welfare"],
      slots: ["holiday", "weekdayDay"]
    ) { $0.recruiting = true },
    Group.sample(name: "絵本", kana: "う", kind: "npoCorporation", fields: ["children"]),
  ]

  @Test("分野や時間帯は、選ぶほど絞られる")
  func andSemantics() {
    #expect(found(LookupQuery(fields: ["welfare"]), among: busy) == ["手話", "見守り"])
    #expect(found(LookupQuery(fields: ["welfare", "children"]), among: busy) == ["手話"])
    #expect(found(LookupQuery(slots: ["holiday", "weekdayDay"]), among: busy) == ["見守り"])
    #expect(found(LookupQuery(fields: ["welfare"], recruiting: true), among: busy) == ["見守り"])
    #expect(found(LookupQuery(fields: ["robots"]), among: busy) == [])
  }

  @Test("種別は、選び直すと置き換わる")
  func kindReplaces() {
    var query = LookupQuery().choosing(.kind("volunteer"))
    #expect(found(query, among: busy) == ["手話"])
    query = query.choosing(.kind("npoCorporation"))
    #expect(query.kind == "npoCorporation" && found(query, among: busy) == ["絵本"])
    #expect(found(LookupQuery(kind: "circle"), among: busy) == [])
  }

  @Test("種別を選んでも、ほかの種別の件数は残り、ほかの値の件数は選んだ種別のものになる")
  func countsBesideAKind() {
    let index = LookupIndex(
      of: .sample(groups: busy),
      masters: .sample,
      today: day("2026-11-24")
    )
    let hits = index.search(LookupQuery(kind: "volunteer"))
    #expect(hits.count(of: .kind("volunteer")) == 1 && hits.count(of: .kind("npoCorporation")) == 1)
    #expect(hits.count(of: .field("children")) == 1 && hits.count(of: .slot("weekdayDay")) == 0)
    #expect(hits.count(of: .recruiting) == 0)
    #expect(index.search(LookupQuery(fields: ["welfare"])).count(of: .kind("npoCorporation")) == 0)
  }

  @Test("選んだ値は、もう一度選ぶと外れる", arguments: PlainLookup.facets)
  func toggling(facet: Facet) {
    let query = LookupQuery(text: "手話")
    let chosen = query.toggling(facet)
    #expect(chosen.has(facet) && chosen.facets == [facet] && chosen.hasFacets && !chosen.isEmpty)
    #expect(chosen.choosing(facet) == chosen)
    #expect(chosen.toggling(facet) == query && query.dropping(facet) == query)
  }

  @Test("選んだ条件は、画面の順に並び、名で呼べる")
  func facetsInOrder() {
    let query = LookupQuery(
      fields: ["town"],
      areas: ["city", "43101-izumi"],
      kind: "company",
      slots: ["holiday"],
      recruiting: true
    )
    #expect(
      query.facets.map { Masters.sample.label(of: $0) }
        == ["まちづくり", "市内全域", "出水", "企業", "土日祝", "募集中"]
    )
    #expect(LookupQuery(text: " 　").isEmpty && !LookupQuery(recruiting: true).isEmpty)
  }

  @Test("募集中は、本人の申し出か、締切前の募集の情報提供書による")
  func recruiting() {
    func isRecruiting(_ notice: Notice) -> Bool {
      let register = Register.sample(groups: [.sample()], notices: [notice])
      let index = LookupIndex(of: register, masters: .sample, today: day("2026-11-24"))
      return index.search(LookupQuery(recruiting: true)).numbers == [g(1)]
    }
    #expect(isRecruiting(.sample(group: g(1))))
    #expect(isRecruiting(.sample(group: g(1)) { $0.deadline = day("2026-11-24") }))
    #expect(!isRecruiting(.sample(group: g(1)) { $0.deadline = day("2026-11-23") }))
    #expect(!isRecruiting(.sample(class: .event, group: g(1))))
    #expect(!isRecruiting(.sample(group: g(1)) { $0.state = .withdrawn }))
    #expect(!isRecruiting(.sample(group: g(2))))
    #expect(!isRecruiting(.sample()))
  }
}
