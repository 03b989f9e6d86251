// 絞り込みと見出し語の番号: what an identifier on a record means: facet values, and labels to be found by.

/// The places of all facet values and labels under one set of masters.
final class FacetSpace: Sendable {
  /// All facet values, by place.
  let facets: [Facet]
  private let places: [Facet: Int]
  let labels: LabelText
  /// What identifiers on records mean.
  let effects: Effects

  init(_ masters: Masters) {
    let areas = masters.areaChoices
    let fields = ChoiceList.fields.choices(in: masters)
    let kinds = ChoiceList.groupKinds.choices(in: masters)
    let slots = ChoiceList.slots.choices(in: masters)
    facets =
      fields.map { .field($0.id) } + areas.map { .area($0.id) } + kinds.map { .kind($0.id) }
      + slots.map { .slot($0.id) } + [.recruiting]
    let places = Dictionary(
      facets.enumerated().map { ($0.element, $0.offset) },
      uniquingKeysWith: { first, _ in first }
    )
    self.places = places
    labels = LabelText(fields + areas)
    let labelPlaces = Dictionary(
      (fields.map { Facet.field($0.id) } + areas.map { .area($0.id) }).enumerated()
        .map { ($0.element, $0.offset) },
      uniquingKeysWith: { first, _ in first }
    )
    let (covered, named) = (Self.coverage(of: masters), Self.names(of: masters))
    effects = Effects(
      zip(facets, fields + areas + kinds + slots).map { facet, choice in
        let active = facet.family == .area ? (covered[choice.id] ?? []).map(Facet.area) : [facet]
        let found = facet.family == .area ? (named[choice.id] ?? []).map(Facet.area) : [facet]
        return Effects.Meaning(
          id: choice.id,
          family: facet.family,
          facets: active.compactMap { places[$0] },
          labels: found.compactMap { labelPlaces[$0] },
          label: choice.label
        )
      }
    )
  }

  /// Area means "active there": the whole city covers every ward and 校区, a ward each of its 校区,
  /// and a 校区 makes a group active in its ward.
  private static func coverage(of masters: Masters) -> [String: [String]] {
    var covered: [String: [String]] = [:]
    covered[WholeCity.id] = masters.areaChoices.map(\.id)
    for ward in masters.wards {
      covered[ward.id] =
        [ward.id] + masters.districts.filter { $0.ward == ward.id }.map(\.id)
    }
    for district in masters.districts { covered[district.id] = [district.id, district.ward] }
    return covered
  }

  /// The areas by whose names a record is found: its own, the ward of its 校区, and for the whole
  /// city every ward, for it is active there.
  private static func names(of masters: Masters) -> [String: [String]] {
    var names: [String: [String]] = [:]
    names[WholeCity.id] = [WholeCity.id] + masters.wards.map(\.id)
    for ward in masters.wards { names[ward.id] = [ward.id] }
    for district in masters.districts { names[district.id] = [district.id, district.ward] }
    return names
  }

  func place(of facet: Facet) -> Int? { places[facet] }
}

extension Facet {
  /// The list that a value is out of.
  enum Family: Int, CaseIterable, Sendable {
    case field, area, kind, slot, recruiting
  }

  var family: Family {
    switch self {
    case .field: .field
    case .area: .area
    case .kind: .kind
    case .slot: .slot
    case .recruiting: .recruiting
    }
  }
}

/// The folded labels and readings of fields and areas: searched once a word, not once a record.
struct LabelText: Sendable {
  private var text: [UInt8] = []
  private var ends: [Int] = []

  init(_ choices: [Choice]) {
    for choice in choices {
      Folding.append(folded: choice.label, to: &text)
      text.append(0)
      Folding.append(folded: choice.kana, to: &text)
      ends.append(text.count)
    }
  }

  var count: Int { ends.count }

  /// The places of the labels in which it is found.
  func places(of scan: ByteScan) -> [Int] {
    text.withUnsafeBufferPointer { text in
      ends.indices.filter { place in
        scan.first(in: text, from: place == 0 ? 0 : ends[place - 1], to: ends[place]) != nil
      }
    }
  }
}
