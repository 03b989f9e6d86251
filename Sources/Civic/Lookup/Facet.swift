// 絞り込み (分野, 地域, 種別, 時間帯, 募集中): the values on the left of the lookup screen.

/// One value of a facet.
public enum Facet: Hashable, Sendable {
  case field(String)
  case area(String)
  case kind(String)
  case slot(String)
  case recruiting
}

extension LookupQuery {
  /// Whether a value is among the conditions.
  public func has(_ facet: Facet) -> Bool {
    switch facet {
    case .field(let id): fields.contains(id)
    case .area(let id): areas.contains(id)
    case .kind(let id): kind == id
    case .slot(let id): slots.contains(id)
    case .recruiting: recruiting
    }
  }

  /// The conditions with one value chosen; 種別 holds one value, the others gather.
  public func choosing(_ facet: Facet) -> Self {
    guard !has(facet) else { return self }
    var query = self
    switch facet {
    case .field(let id): query.fields.append(id)
    case .area(let id): query.areas.append(id)
    case .kind(let id): query.kind = id
    case .slot(let id): query.slots.append(id)
    case .recruiting: query.recruiting = true
    }
    return query
  }

  /// The conditions without one value.
  public func dropping(_ facet: Facet) -> Self {
    var query = self
    switch facet {
    case .field(let id): query.fields.removeAll { $0 == id }
    case .area(let id): query.areas.removeAll { $0 == id }
    case .kind(let id): if kind == id { query.kind = nil }
    case .slot(let id): query.slots.removeAll { $0 == id }
    case .recruiting: query.recruiting = false
    }
    return query
  }

  /// The conditions with one value taken or given back.
  public func toggling(_ facet: Facet) -> Self { has(facet) ? dropping(facet) : choosing(facet) }

  /// All values that are chosen, in the order of the screen.
  public var facets: [Facet] {
    fields.map(Facet.field) + areas.map(Facet.area) + (kind.map { [.kind($0)] } ?? [])
      + slots.map(Facet.slot) + (recruiting ? [.recruiting] : [])
  }
}

extension Masters {
  /// The label of a facet value, as the screen names it.
  public func label(of facet: Facet) -> String {
    switch facet {
    case .field(let id): ChoiceList.fields.label(of: id, in: self)
    case .area(let id): ChoiceList.areas.label(of: id, in: self)
    case .kind(let id): ChoiceList.groupKinds.label(of: id, in: self)
    case .slot(let id): ChoiceList.slots.label(of: id, in: self)
    case .recruiting: "募集中"
    }
  }
}
