// 選択肢: the lists that fields choose from, and how an identifier, a label or a number names one.

/// One thing that can be chosen.
public struct Choice: Hashable, Sendable {
  /// What records keep; never changes.
  public let id: String
  /// What the screen shows.
  public let label: String
  /// The reading, for type-to-find; empty where the label is its own reading.
  public let kana: String
  /// The identifier of the choice above it (the ward of a 校区), or `nil`.
  public let parent: String?

  public init(id: String, label: String, kana: String = "", parent: String? = nil) {
    self.id = id
    self.label = label
    self.kana = kana
    self.parent = parent
  }
}

/// A list of choices that a field refers to; the choices themselves are masters.
public enum ChoiceList: String, Sendable, CaseIterable {
  case fields, areas, districts, groupKinds, legalStatuses, slots, reaches, motives, deliveries
  case requirements, noticeClasses

  /// The choices in the order in which they are shown and numbered.
  public func choices(in masters: Masters) -> [Choice] {
    switch self {
    case .fields: masters.fields.map { Choice(id: $0.id, label: $0.label, kana: $0.kana) }
    case .areas: masters.areaChoices
    case .districts: masters.districts.map(\.choice)
    case .groupKinds: masters.groupKinds.map { Choice(id: $0.id, label: $0.label, kana: $0.kana) }
    case .legalStatuses: LegalStatus.allCases.map { Choice(id: $0.rawValue, label: $0.label) }
    case .slots: masters.slots
    case .reaches: masters.reaches
    case .motives: masters.motives
    case .deliveries: Delivery.allCases.map { Choice(id: $0.rawValue, label: $0.label) }
    case .requirements: Requirement.allCases.map { Choice(id: $0.rawValue, label: $0.label) }
    case .noticeClasses: NoticeClass.allCases.map { Choice(id: $0.rawValue, label: $0.label) }
    }
  }

  /// The label of an identifier; one that no master knows is shown as it is.
  public func label(of id: String, in masters: Masters) -> String {
    // Asked for every row of a list, and there are a hundred areas.
    let choice =
      self == .areas ? masters.area(id) : choices(in: masters).first { $0.id == id }
    return choice?.label ?? id
  }

  /// The identifier that a text names: itself, a label, a reading, or a number from 1.
  /// - Throws: ``FieldError/unknownChoice(_:)``, or ``FieldError/ambiguousChoice(_:_:)`` where a label names several.
  public func identifier(
    written text: String,
    seeing masters: Masters
  ) throws(FieldError) -> String {
    let choices = choices(in: masters)
    if let choice = choices.first(where: { $0.id == text }) { return choice.id }
    let folded = Folding.folded(text)
    let bare = folded.hasSuffix("校区") ? String(folded.dropLast(2)) : folded
    let named = choices.filter {
      Folding.folded($0.label) == folded || Folding.folded($0.label) == bare
        || Folding.folded($0.id) == folded
    }
    let found = named.isEmpty ? choices.filter { !$0.kana.isEmpty && $0.kana == bare } : named
    if found.count > 1 { throw .ambiguousChoice(text, found.map(\.id)) }
    if let choice = found.first { return choice.id }
    // Not folded: folding takes the sign out of 1-2, which is not the twelfth.
    if let number = Int(Normalization.nfkc(text)), choices.indices.contains(number - 1) {
      return choices[number - 1].id
    }
    throw .unknownChoice(text)
  }

  /// The identifiers that a text names, each once, in the order written; `all` names every one.
  ///
  /// A label may hold the separator itself (いつでも、だれでも参加できる): written whole, it is one item.
  /// - Throws: ``FieldError`` at the first item that names none.
  public func identifiers(
    written text: String,
    seeing masters: Masters
  ) throws(FieldError) -> [String] {
    if text == "all" { return choices(in: masters).map(\.id) }
    var found: [String] = []
    let divided = choices(in: masters).map { ($0.id, WrittenList.items(in: $0.label)) }
      .filter { $0.1.count > 1 }
    var rest = WrittenList.items(in: text)[...]
    while let item = rest.first {
      let whole = divided.first { rest.starts(with: $0.1) }
      let id = if let whole { whole.0 } else { try identifier(written: item, seeing: masters) }
      rest = rest.dropFirst(whole?.1.count ?? 1)
      if !found.contains(id) { found.append(id) }
    }
    return found
  }
}
