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
      let first = index.search(query, limit: 5)
      #expect(first.numbers == Array(found.prefix(5)))
      #expect(first.count == found.count)
    }
  }

  @Test("続けて打っても、消しても、ひとつずつ見ていったときと同じ", arguments: 1...60 as ClosedRange<UInt64>)
  func typing(seed: UInt64) {
    var numbers = SeededNumbers(seed: seed)
    let plain = PlainLookup.atRandom(&numbers)
    let index = plain.index
    var hits: LookupHits?
    var query = LookupQuery()
    for _ in 0..<6 {
      let word = PlainLookup.query(&numbers).text
      for character in word + (numbers.oneIn(2) ? " " : "") {
        query.text.append(character)
        hits = expectSame(query, plain, index, after: hits)
      }
      query = query.toggling(numbers.one(of: PlainLookup.facets) ?? .recruiting)
      hits = expectSame(query, plain, index, after: hits)
      while !query.text.isEmpty, !numbers.oneIn(4) {
        query.text.removeLast()
        hits = expectSame(query, plain, index, after: hits)
      }
    }
  }

  private func expectSame(
    _ query: LookupQuery,
    _ plain: PlainLookup,
    _ index: LookupIndex,
    after earlier: LookupHits?
  ) -> LookupHits {
    let hits = index.search(query, after: earlier)
    #expect(Set(hits.numbers) == plain.hits(query), "\(query)")
    #expect(hits == index.search(query), "\(query)")
    return hits
  }

  @Test("少ししか見つからなくても、たくさん見つかっても、読みの順に並ぶ", arguments: 1...4 as ClosedRange<UInt64>)
  func order(seed: UInt64) {
    var numbers = SeededNumbers(seed: seed)
    let letters = Array("あいうえおかきくけこさしすせそ")
    var groups: [Group] = []
    for place in 0..<400 {
      let kana = (0..<4).map { _ in String(numbers.one(of: letters) ?? "あ") }.joined()
      let isRare = place % 97 == 5
      groups.append(.sample(name: "会", kana: kana) { $0.purpose = isRare ? "めずらしい" : "ふつう" })
    }
    let register = Register.sample(groups: groups)
    let index = LookupIndex(of: register, masters: .sample, today: day("2026-11-24"))
    for (word, count) in [("めずらしい", 5), ("ふつう", 395)] {
      let found = index.search(LookupQuery(text: word)).numbers
      let kana = found.compactMap { register.groups[$0]?.record.kana }
      #expect(kana.count == count && kana == kana.sorted())
    }
  }

  @Test("並びは、ふりがなの順、ないものはあと、同じなら番号の順", arguments: 1...30 as ClosedRange<UInt64>)
  func readingOrder(seed: UInt64) {
    var numbers = SeededNumbers(seed: seed)
    var groups: [Group] = []
    for _ in 0..<40 {
      var kana = numbers.oneIn(2) ? "さいとう" : ""
      while !numbers.oneIn(4) {
        kana += numbers.one(of: ["あ", "い", "ゔ", "ー", "ア", " ", "a", "é", "〜", "手"]) ?? ""
      }
      groups.append(Group.sample(name: "会", kana: kana))
    }
    let register = Register.sample(groups: groups, notices: [])
    let index = LookupIndex(of: register, masters: .sample, today: day("2026-11-24"))
    let expected = register.groups.all.sorted {
      let (left, right) = (Array($0.record.kana.utf8), Array($1.record.kana.utf8))
      if left.isEmpty != right.isEmpty { return right.isEmpty }
      return left == right ? $0.number < $1.number : left.lexicographicallyPrecedes(right)
    }
    #expect(index.search(LookupQuery()).numbers == expected.map(\.number))
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
      // What was found before the commit is not to be believed any more.
      let before = followed.search(LookupQuery(text: "手話"))
      followed.follow(commit, in: register)
      #expect(
        followed.search(LookupQuery(text: "手話"), after: before)
          == followed.search(LookupQuery(text: "手話"))
      )
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
      #expect(followed.newest(.notice, limit: 3) == rebuilt.newest(.notice, limit: 3))
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
    var group = PlainLookup.group(&numbers)
    // Somebody leaves, or a registration is taken back.
    if numbers.oneIn(5) { group.state = numbers.one(of: [.withdrawn, .cancelled]) ?? .withdrawn }
    return [.init(group.filed(value, revision: revision))]
  }
}
