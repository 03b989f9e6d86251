// PlainLookup — lookup as one would explain it to a colleague: slow, without an index, obviously right.

import Civic
import DeskTestKit

/// Looks groups up by going through all of them.
struct PlainLookup {
  let register: Register
  let masters: Masters
  let today: Day

  /// The numbers of the groups that fit.
  func hits(_ query: LookupQuery) -> Set<RecordNumber> {
    Set(register.groups.all.filter { fits($0, query) }.map(\.number))
  }

  private func fits(_ filed: Filed<Group>, _ query: LookupQuery) -> Bool {
    let group = filed.record
    guard group.state.isActive || query.includesWithdrawn && group.state == .withdrawn else {
      return false
    }
    return query.fields.allSatisfy(group.fields.contains)
      && query.areas.allSatisfy { isActive(group, in: $0) }
      && (query.kind == nil || query.kind == group.groupKind)
      && query.slots.allSatisfy(group.slots.contains)
      && (!query.recruiting || isRecruiting(filed))
      && says(filed, query.text)
  }

  /// Active somewhere means: there, in all of it, or in a part of it.
  private func isActive(_ group: Group, in area: String) -> Bool {
    group.areas.contains { own in
      own == area || own == "city" || area.hasPrefix(own + "-") || own.hasPrefix(area + "-")
    }
  }

  private func isRecruiting(_ filed: Filed<Group>) -> Bool {
    filed.record.recruiting
      || register.notices.all.contains { notice in
        notice.record.group == filed.number && notice.record.state.isActive
          && notice.record.noticeClass == "recruitment"
          && (notice.record.deadline ?? notice.record.ends ?? notice.record.starts ?? today)
            >= today
      }
  }

  private func says(_ filed: Filed<Group>, _ text: String) -> Bool {
    if RecordNumber(written: text) == filed.number { return true }
    let group = filed.record
    let named =
      masters.fields.filter { group.fields.contains($0.id) }.map { ($0.label, $0.kana) }
      + areasByName(group).map { ($0.label, $0.kana) }
    let parts =
      [group.name, group.kana, filed.number.label, group.purpose, group.phone.value]
      + [ChoiceList.groupKinds.label(of: group.groupKind, in: masters)]
      + group.slots.map { ChoiceList.slots.label(of: $0, in: masters) }
      + (group.newcomersWelcome ? ["初心者歓迎"] : []) + (group.trialVisits ? ["見学・体験"] : [])
      + named.flatMap { [$0.0, $0.1] }
    let readings = [group.kana] + named.flatMap { [$0.0, $0.1] }
    return Folding.words(in: text).allSatisfy { word in
      parts.contains { Folding.folded($0).contains(word) }
        || word.count == 1
          && Romaji.readings(of: word).contains { Folding.folded(group.kana).hasPrefix($0) }
        || word.count > 1
          && Romaji.readings(of: word).contains { reading in
            readings.contains { Folding.folded($0).contains(reading) }
          }
    }
  }

  /// A group is found by the names of its areas and of the wards in which these lie.
  private func areasByName(_ group: Group) -> [Choice] {
    let isEverywhere = group.areas.contains("city")
    return masters.areaChoices.filter { area in
      group.areas.contains(area.id)
        || masters.wards.contains { ward in
          ward.id == area.id
            && (isEverywhere
              || masters.districts.contains {
                $0.ward == ward.id && group.areas.contains($0.id)
              })
        }
    }
  }
}

extension PlainLookup {
  /// A register of random groups and notices, small enough that conditions often meet.
  static func atRandom(_ numbers: inout SeededNumbers) -> PlainLookup {
    var groups: [Group] = []
    for _ in 0..<25 { groups.append(group(&numbers)) }
    var notices: [Notice] = []
    for _ in 0..<8 {
      let owner = g(Int.random(in: 1...30, using: &numbers))
      let noticeClass = numbers.one(of: [NoticeClass.recruitment, .event]) ?? .news
      let deadline = numbers.one(of: [nil, day("2026-11-23"), day("2026-11-24")]) ?? nil
      let state = numbers.one(of: RecordState.allCases) ?? .registered
      notices.append(
        Notice.sample(class: noticeClass, group: owner) {
          $0.deadline = deadline
          $0.state = state
        }
      )
    }
    return PlainLookup(
      register: .sample(groups: groups, notices: notices),
      masters: .sample,
      today: day("2026-11-24")
    )
  }

  private static let names = [
    ("てのひら手話の会", "てのひらしゅわのかい"), ("水辺クラブ", "みずべくらぶ"), ("斎藤文庫", "さいとうぶんこ"),
    ("齋藤こども食堂", "さいとうこどもしょくどう"), ("カンキョウの輪", "かんきょうのわ"), ("光ヶ丘見守り隊", "ひかりがおかみまもりたい"),
  ]

  static func group(_ numbers: inout SeededNumbers) -> Group {
    let name = numbers.one(of: names) ?? ("", "")
    let areas = Masters.sample.areaChoices.map(\.id) + ["city"]
    let state = numbers.one(of: RecordState.allCases + [.registered, .registered, .pending])
    var group = Group.sample(
      name: name.0,
      kana: name.1,
      kind: numbers.one(of: Masters.sample.groupKinds)?.id ?? "",
      fields: numbers.some(of: Masters.sample.fields, upTo: 3).map(\.id),
      areas: numbers.some(of: areas, upTo: 2),
      slots: numbers.some(of: Masters.sample.slots, upTo: 2).map(\.id)
    )
    group.state = state ?? .registered
    group.recruiting = numbers.oneIn(4)
    group.phone.value = "096-000-000\(Int.random(in: 0...9, using: &numbers))"
    group.purpose = numbers.one(of: ["子どもと歩く", "手話を広める", ""]) ?? ""
    return group
  }

  static func query(_ numbers: inout SeededNumbers) -> LookupQuery {
    let words = [
      "", "", "", "手話", "齊藤", "saitou", "syuwa", "shuwa", "kank", "光が丘", "ｶﾝｷｮｳ", "0960000001",
      "団-000003", "出水", "子ども　歩く", "水辺 mizu", "ない",
    ]
    var query = LookupQuery(text: numbers.one(of: words) ?? "")
    if numbers.oneIn(2) {
      query.fields = numbers.some(of: Masters.sample.fields, upTo: 2).map(\.id)
    }
    if numbers.oneIn(2) {
      query.areas = numbers.some(of: Masters.sample.areaChoices, upTo: 2).map(\.id)
    }
    if numbers.oneIn(3) { query.kind = numbers.one(of: Masters.sample.groupKinds)?.id }
    if numbers.oneIn(3) { query.slots = numbers.some(of: Masters.sample.slots, upTo: 2).map(\.id) }
    query.recruiting = numbers.oneIn(6)
    query.includesWithdrawn = numbers.oneIn(5)
    return query
  }

  /// All values that the facets on the left can have.
  static let facets: [Facet] =
    Masters.sample.fields.map { .field($0.id) } + Masters.sample.areaChoices.map { .area($0.id) }
    + Masters.sample.groupKinds.map { .kind($0.id) } + Masters.sample.slots.map { .slot($0.id) }
    + [.recruiting]

  var index: LookupIndex { LookupIndex(of: register, masters: masters, today: today) }
}
