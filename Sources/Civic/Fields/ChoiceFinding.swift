// 選択肢を探す: what typing finds in a list of choices, by label, reading or romaji.

/// Choices made searchable once, found again at every key.
public struct ChoiceFinder: Sendable {
  private let labels: [String]
  private let readings: [String]
  private let others: [String]

  /// Makes choices searchable.
  /// - Parameters:
  ///   - choices: what can be found, in the order of the list.
  ///   - others: further words for each, such as the law's wording; may be empty.
  public init(_ choices: [Choice], others: [String] = []) {
    labels = choices.map { Folding.folded($0.label) }
    readings = choices.map { Folding.folded($0.kana) }
    self.others = others.map(Folding.folded)
  }

  /// The places of the choices that the typed text finds: labels and readings that begin with it first.
  ///
  /// Everything where nothing is typed.
  public func places(typed: String) -> [Int] {
    let word = Folding.folded(typed)
    guard !word.isEmpty else { return Array(labels.indices) }
    let romaji = Romaji.readings(of: word)
    let ranked: [(rank: Int, place: Int)] = labels.indices.compactMap { place in
      rank(of: place, word: word, romaji: romaji).map { ($0, place) }
    }
    return ranked.sorted { ($0.rank, $0.place) < ($1.rank, $1.place) }.map(\.place)
  }

  private func rank(of place: Int, word: String, romaji: [String]) -> Int? {
    let label = labels[place]
    let reading = readings[place]
    if label.hasPrefix(word) || reading.hasPrefix(word) { return 0 }
    if romaji.contains(where: reading.hasPrefix) { return 1 }
    if label.contains(word) || reading.contains(word) { return 2 }
    if romaji.contains(where: { reading.contains($0) }) { return 3 }
    if others.indices.contains(place), others[place].contains(word) { return 4 }
    return nil
  }
}

extension ChoiceList {
  /// The list made searchable, with further words where a master has them.
  public func finder(in masters: Masters) -> ChoiceFinder {
    ChoiceFinder(
      choices(in: masters),
      others: self == .fields ? masters.fields.map(\.official) : []
    )
  }
}
