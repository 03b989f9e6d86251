// LookupPropertyTests — whatever is on file and whatever is asked, lookup says what going through all says.

import Civic
import DeskTestKit
import Testing

@Suite("団体検索: でたらめな台帳でも")
struct LookupPropertyTests {
  @Test("見つかるものは、ひとつずつ見ていったときと同じ", arguments: 1...30 as ClosedRange<UInt64>)
  func hits(seed: UInt64) {
    var numbers = SeededNumbers(seed: seed)
    let plain = PlainLookup.atRandom(&numbers)
    let index = plain.index
    for _ in 0..<12 {
      let query = PlainLookup.query(&numbers)
      let found = index.search(query).numbers
      #expect(Set(found) == plain.hits(query), "\(query)")
      #expect(Set(found).count == found.count)
    }
  }

  @Test("件数は、いまその値を選んだら見つかる数である", arguments: 1...12 as ClosedRange<UInt64>)
  func counts(seed: UInt64) {
    var numbers = SeededNumbers(seed: seed)
    let plain = PlainLookup.atRandom(&numbers)
    let index = plain.index
    for _ in 0..<3 {
      let query = PlainLookup.query(&numbers)
      let hits = index.search(query)
      for facet in PlainLookup.facets {
        #expect(
          hits.count(of: facet) == plain.hits(query.choosing(facet)).count,
          "\(facet) \(query)"
        )
      }
    }
  }

  @Test("緩めれば見つかる数は、そのとおりで、多い順に並ぶ", arguments: 1...12 as ClosedRange<UInt64>)
  func relaxations(seed: UInt64) {
    var numbers = SeededNumbers(seed: seed)
    let plain = PlainLookup.atRandom(&numbers)
    let index = plain.index
    for _ in 0..<6 {
      let query = PlainLookup.query(&numbers)
      let ways = index.relaxations(of: query)
      for way in ways { #expect(way.count == plain.hits(way.query).count && way.count > 0) }
      #expect(ways.map(\.count) == ways.map(\.count).sorted(by: >))
      let single = ways.compactMap { way -> Facet? in
        if case .facet(let facet) = way.dropped { facet } else { nil }
      }
      for facet in query.facets {
        #expect(single.contains(facet) == !plain.hits(query.dropping(facet)).isEmpty)
      }
    }
  }

  @Test("保存を追いかけた索引は、作り直した索引と同じことを言う", arguments: 1...8 as ClosedRange<UInt64>)
  func following(seed: UInt64) {
    var numbers = SeededNumbers(seed: seed)
    var plain = PlainLookup.atRandom(&numbers)
    var followed = plain.index
    var register = plain.register
    for step in 0..<15 {
      let commit = register.save(change(step, in: register, &numbers))
      followed.follow(commit, in: register)
      plain = PlainLookup(register: register, masters: .sample, today: plain.today)
      let rebuilt = plain.index
      for var query in [LookupQuery(text: "手話"), LookupQuery(), PlainLookup.query(&numbers)] {
        #expect(followed.search(query).numbers == rebuilt.search(query).numbers)
        for facet in PlainLookup.facets {
          #expect(followed.search(query).count(of: facet) == rebuilt.search(query).count(of: facet))
        }
        query.collections = Set(RecordKind.allCases)
        #expect(followed.search(query).numbers == rebuilt.search(query).numbers)
      }
      for number in register.groups.numbers {
        #expect(followed.notices(of: number) == rebuilt.notices(of: number))
        #expect(followed.entry(of: number)?.isRecruiting == rebuilt.entry(of: number)?.isRecruiting)
      }
    }
  }

  /// A group or a notice, new or changed.
  private func change(
    _ step: Int,
    in register: Register,
    _ numbers: inout SeededNumbers
  ) -> [Filed<Content>] {
    let value = Int.random(in: 1...30, using: &numbers)
    if numbers.oneIn(3) {
      let revision = (register.notices[n(value)]?.revision ?? 0) + 1
      let owner = g(Int.random(in: 1...30, using: &numbers))
      let hasOwner = numbers.oneIn(2)
      return [
        .init(
          Notice.sample(title: "第\(step)回", group: hasOwner ? owner : nil)
            .filed(value, revision: revision)
        )
      ]
    }
    let revision = (register.groups[g(value)]?.revision ?? 0) + 1
    return [.init(PlainLookup.group(&numbers).filed(value, revision: revision))]
  }
}
