// 条件の欄: 分野, 地域 (区→校区), 種別, 時間帯, 募集中 with the hits that each would leave.

import Civic
import TerminalKit

/// The facets on the left of the lookup screen.
struct FacetPanel: Sendable {
  private(set) var list: FacetList
  /// Wards whose 校区 are shown.
  private var expanded: Set<String> = []
  /// What is typed to find a value.
  private(set) var typed = ""
  /// Whether the typed text has just changed, so that the cursor goes to what it finds best.
  private var seeksBest = false
  private let facets: [String: Facet]
  /// By section.
  private let values: [[Value]]
  private let finder: ChoiceFinder

  init(seeing desk: DeskView) {
    let masters = desk.masters
    values = Self.sections.map { section in
      section.choices(masters).map { Value(section.facet($0.id), $0) }
    }
    let all = values.joined()
    facets = Dictionary(
      all.map { ($0.choice.id, $0.facet) },
      uniquingKeysWith: { first, _ in first }
    )
    finder = ChoiceFinder(all.map(\.choice))
    list = FacetList([])
  }

  /// A value of a facet, as it stands in the list.
  private struct Value {
    let facet: Facet
    let choice: Choice

    init(_ facet: Facet, _ choice: Choice) {
      self.facet = facet
      self.choice = Choice(
        id: FacetPanel.id(facet),
        label: choice.label,
        kana: choice.kana,
        parent: choice.parent.map { FacetPanel.id(.area($0)) }
      )
    }
  }

  private struct Section {
    let title: String
    let choices: @Sendable (Masters) -> [Choice]
    let facet: @Sendable (String) -> Facet
  }

  private static let sections: [Section] = [
    Section(title: "分野", choices: { Civic.ChoiceList.fields.choices(in: $0) }) { .field($0) },
    Section(title: "地域", choices: { $0.areaChoices }) { .area($0) },
    Section(title: "種別", choices: { Civic.ChoiceList.groupKinds.choices(in: $0) }) { .kind($0) },
    Section(title: "時間帯", choices: { $0.slots }) { .slot($0) },
    Section(title: "募集", choices: { _ in [Choice(id: "", label: "募集中", kana: "ぼしゅうちゅう")] }) {
      _ in .recruiting
    },
  ]

  private static func id(_ facet: Facet) -> String {
    switch facet {
    case .field(let id): "分野 \(id)"
    case .area(let id): "地域 \(id)"
    case .kind(let id): "種別 \(id)"
    case .slot(let id): "時間帯 \(id)"
    case .recruiting: "募集"
    }
  }

  /// Whether no value bears what is typed.
  var findsNothing: Bool { !typed.isEmpty && finder.places(typed: typed).isEmpty }

  /// Takes a key; Space chooses, → and ← open and close a ward, letters find a value.
  mutating func handle(_ key: Key, query: inout LookupQuery, seeing desk: DeskView) -> Handled {
    switch key {
    case _ where key.isSpace, .enter:
      guard let facet = list.cursor.flatMap({ facets[$0] }) else { return .ignored }
      query = query.toggling(facet)
      typed = ""
    case .right: return expand(true)
    case .left: return expand(false)
    case .character(let character): find(typed + String(character))
    case .paste(let text): find(typed + text)
    case .backspace where !typed.isEmpty: find(String(typed.dropLast()))
    case .escape where !typed.isEmpty: find("")
    default: return list.handle(key)
    }
    return .handled
  }

  /// Takes back what is typed to find a value.
  /// - Returns: whether there was anything.
  mutating func clearTyped() -> Bool {
    guard !typed.isEmpty else { return false }
    find("")
    return true
  }

  /// Forgets what is typed, which wards are open and where the cursor stands; ``update(_:counts:seeing:)``
  /// then shows the panel as it opens.
  mutating func startOver() {
    typed = ""
    seeksBest = false
    expanded = []
    list = FacetList([])
  }

  private mutating func find(_ text: String) {
    typed = text
    seeksBest = !text.isEmpty
  }

  /// Whether → would show the 校区 of the ward under the cursor.
  func isOnClosedWard(seeing desk: DeskView) -> Bool {
    guard case .area(let id)? = list.cursor.flatMap({ facets[$0] }) else { return false }
    return !expanded.contains(id) && desk.masters.wards.contains { $0.id == id }
  }

  private mutating func expand(_ opens: Bool) -> Handled {
    guard case .area(let id)? = list.cursor.flatMap({ facets[$0] }) else { return .ignored }
    if opens { expanded.insert(id) } else { expanded.remove(id) }
    return .handled
  }

  /// Shows the values with their counts as they are now; the cursor stays on its value.
  mutating func update(_ query: LookupQuery, counts: LookupHits, seeing desk: DeskView) {
    let chosen = Set(query.facets.map(Self.id))
    let all = values.joined().map(\.choice.id)
    let ranked = typed.isEmpty ? nil : finder.places(typed: typed).map { all[$0] }
    let found = ranked.map(Set.init)
    let openWards = Set(expanded.union(query.areas).map { Self.id(.area($0)) })
    list.sections = zip(Self.sections, values).compactMap { section, values in
      let rows = values.compactMap { value in
        row(
          value.choice,
          count: counts.count(of: value.facet),
          isChosen: chosen.contains(value.choice.id),
          found: found,
          openWards: openWards
        )
      }
      return rows.isEmpty ? nil : FacetList.Section(section.title, rows: rows)
    }
    list.checked = chosen
    if seeksBest, let best = ranked?.first { list.select(best) }
    seeksBest = false
  }

  /// A value that would leave nothing is not shown, unless it is chosen or the cursor is on it.
  private func row(
    _ choice: Choice,
    count: Int,
    isChosen: Bool,
    found: Set<String>?,
    openWards: Set<String>
  ) -> FacetList.Row? {
    let isUnderOpenWard = choice.parent.map(openWards.contains)
    let isShown =
      if isChosen {
        true
      } else if let found {
        found.contains(choice.id)
      } else {
        (isUnderOpenWard ?? true) && (count > 0 || list.cursor == choice.id)
      }
    guard isShown else { return nil }
    return FacetList.Row(
      id: choice.id,
      label: choice.label,
      count: count,
      indentation: choice.parent == nil ? 0 : 1
    )
  }
}
