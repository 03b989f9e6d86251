// RelaxingTests — where nothing is found, the ways out; and records that may be the same.

import Civic
import DeskTestKit
import Testing

@Suite("条件を緩める")
struct RelaxingTests {
  private let index = LookupIndex(
    of: .sample(groups: [
      .sample(name: "てのひら手話の会", kana: "あ", fields: ["welfare"], areas: ["43101"]),
      .sample(name: "手話ダンス", kana: "い", fields: ["culture"], areas: ["43104"]),
      .sample(name: "絵本", kana: "う", fields: ["children"], areas: ["43104"]),
    ]),
    masters: .sample,
    today: day("2026-11-24")
  )

  @Test("何を外すと何団体になるかを、多い順に言う")
  func ways() {
    let query = LookupQuery(text: "手話", fields: ["welfare"], areas: ["43104"])
    #expect(index.search(query).numbers.isEmpty)
    let ways = index.relaxations(of: query)
    #expect(ways.map(\.dropped) == [.facet(.field("welfare")), .facet(.area("43104"))])
    #expect(ways.map(\.count) == [1, 1])
    let wide = index.relaxations(of: LookupQuery(text: "太鼓", areas: ["43104"]))
    #expect(wide.map(\.dropped) == [.word("太鼓")] && wide.map(\.count) == [2])
    #expect(wide.first?.query == LookupQuery(areas: ["43104"]))
  }

  @Test("語は、ひとつずつ外してみる")
  func words() {
    let ways = index.relaxations(of: LookupQuery(text: "手話　太鼓"))
    #expect(ways.map(\.dropped) == [.word("太鼓")] && ways.map(\.query.text) == ["手話"])
  }

  @Test("手紙を貼り付けても、人が打つほどの語までしか見ない")
  func pastedLetter() {
    let typed = Array(repeating: "手話", count: 16)
    let letter = (typed + (1...5_000).map { "太鼓\($0)" }).joined(separator: " ")
    let hits = index.search(LookupQuery(text: letter))
    #expect(hits.numbers == index.search(LookupQuery(text: "手話")).numbers && hits.count == 2)
    let unknown = (1...5_000).map { "太鼓\($0)" }.joined(separator: " ")
    #expect(index.relaxations(of: LookupQuery(text: unknown)).map(\.dropped) == [.all])
  }

  @Test("ひとつ外しても足りなければ、すべて外すことだけを言う")
  func all() {
    let ways = index.relaxations(of: LookupQuery(text: "太鼓", fields: ["support"]))
    #expect(ways.map(\.dropped) == [.all] && ways.map(\.count) == [3])
    #expect(index.relaxations(of: LookupQuery()) == [])
  }
}

@Suite("似た登録")
struct ResemblingTests {
  private let index = LookupIndex(
    of: .sample(
      individuals: [.sample(name: "水野 はるか", kana: "みずの はるか")],
      groups: [
        .sample(name: "齋藤文庫", kana: "さいとうぶんこ") { $0.phone.value = "096-000-1234" },
        .sample(name: "退会した会", kana: "たいかいしたかい") { $0.state = .withdrawn },
        .sample(name: "取り消した会", kana: "とりけしたかい") { $0.state = .cancelled },
      ]
    ),
    masters: .sample,
    today: day("2026-11-24")
  )

  @Test(
    "名前、ふりがな、電話のどれかが同じなら、わけを添えて知らせる",
    arguments: [
      ("斎藤文庫", "", "", [Resemblance.Reason.name]), ("齋藤 文庫", "", "", [.name]),
      ("別の会", "サイトウブンコ", "", [.kana]), ("別の会", "べつ", "0960001234", [.phone]),
      ("別の会", "", "(096)000-1234", [.phone]), ("別の会", "", "０９６－０００－１２３４", [.phone]),
      ("斎藤", "さいとう", "", []), ("別の会", "べつ", "096-000-9999", []), ("", "", "", []),
      ("別の会", "", "0001234", []), ("退会した会", "", "", [.name]), ("取り消した会", "", "", []),
      ("水野 はるか", "", "", []),
    ]
  )
  func reasons(name: String, kana: String, phone: String, reasons: [Resemblance.Reason]) {
    let found = index.resembling(.group, name: name, kana: kana, phone: phone, except: nil)
    #expect(found.map(\.reason) == reasons)
  }

  @Test("自分自身には似ていない")
  func notItself() {
    #expect(index.resembling(.group, name: "齋藤文庫", kana: "", phone: "", except: g(1)) == [])
    let person = index.resembling(
      .individual,
      name: "水野はるか",
      kana: "",
      phone: "",
      except: nil
    )
    #expect(person.map(\.number) == [i(1)] && person.map(\.title) == ["水野 はるか"])
  }
}
