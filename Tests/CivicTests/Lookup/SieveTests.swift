// SieveTests — with a sieve search finds what it finds without, also what was saved since.

import Civic
import DeskTestKit
import Testing

@Suite("検索の篩")
struct SieveTests {
  private static let words = [
    "手話", "齊藤", "saitou", "syuwa", "kank", "k", "光が丘", "ｶﾝｷｮｳ", "0960000001", "団-000003", "出水",
    "子ども　歩く",
    "水辺 mizu", "ない", "の", "こども食堂", "めずらしい", "bousai", "あ", "環", "境", "0", "9", "ん", "ﾅ", "0960",
    "99", "3-9", "39あ",
  ]

  private static func query(_ text: String) -> LookupQuery {
    var query = LookupQuery(text: text, collections: Set(RecordKind.allCases))
    query.meanings = ["bousai": ["防災", "望斎"], "kank": ["環境", "看護", "手話"]]
    return query
  }

  /// Enough groups for many pages, of which few hold a rare word.
  private func register(_ numbers: inout SeededNumbers) -> Register {
    var groups: [Group] = []
    for place in 0..<400 {
      var group = PlainLookup.group(&numbers)
      if place % 97 == 5 { group.purpose = "めずらしい防災の学び" }
      group.note = (0..<20).map { _ in
        String(numbers.one(of: Array("あいうえおかきくけこさしすせそ環境介護音楽文化子育0399-")) ?? "あ")
      }.joined()
      groups.append(group)
    }
    return .sample(groups: groups)
  }

  @Test("篩があってもなくても、同じものが同じ順に見つかる", arguments: 1...6 as ClosedRange<UInt64>)
  func findsTheSame(seed: UInt64) {
    var numbers = SeededNumbers(seed: seed)
    let plain = LookupIndex(
      of: register(&numbers),
      masters: .sample,
      today: day("2026-11-24")
    )
    var sieved = plain
    sieved.take(Sieves(of: plain))
    #expect(plain.lacksSieves && !sieved.lacksSieves)
    for word in Self.words {
      #expect(sieved.search(Self.query(word)) == plain.search(Self.query(word)), "\(word)")
      var (text, hits): (String, LookupHits?) = ("", nil)
      for character in word {
        text.append(character)
        hits = sieved.search(Self.query(text), after: hits)
        #expect(hits == plain.search(Self.query(text)), "\(text)")
      }
    }
  }

  @Test("篩を作ったあとに保存したものも見つかる", arguments: 1...4 as ClosedRange<UInt64>)
  func findsWhatWasSavedSince(seed: UInt64) {
    var numbers = SeededNumbers(seed: seed)
    var register = register(&numbers)
    var plain = LookupIndex(of: register, masters: .sample, today: day("2026-11-24"))
    var sieved = plain
    let sieves = Sieves(of: plain)
    for step in 0..<12 {
      var group = PlainLookup.group(&numbers)
      if step % 3 == 0 { group.purpose = "めずらしい会\(step)" }
      let value = step % 2 == 0 ? 401 + step : 1 + 30 * step
      let revision = (register.groups[g(value)]?.revision ?? 0) + 1
      let commit = register.save([.init(group.filed(value, revision: revision))])
      plain.follow(commit, in: register)
      sieved.follow(commit, in: register)
      // Taken in late, as they come from another thread.
      if step == 3 { sieved.take(sieves) }
      for word in Self.words {
        #expect(sieved.search(Self.query(word)) == plain.search(Self.query(word)), "\(word)")
      }
    }
    #expect(!sieved.lacksSieves)
  }

  @Test("ほかの索引の篩は使わない")
  func passesOverOthers() {
    let first = Register.sample(groups: [.sample(name: "手話の会")])
    let second = Register.sample(groups: [.sample(name: "水辺の会")])
    var index = LookupIndex(of: second, masters: .sample, today: day("2026-11-24"))
    let other = LookupIndex(of: first, masters: .sample, today: day("2026-11-24"))
    index.take(Sieves(of: other))
    #expect(index.lacksSieves)
    #expect(index.search(LookupQuery(text: "水辺")).numbers == [g(1)])
  }
}
