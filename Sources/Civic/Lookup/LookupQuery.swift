// 検索条件: what is typed and which facet values are chosen; text and facets combine.

/// The conditions of a lookup.
public struct LookupQuery: Equatable, Sendable {
  /// Words separated by any space; all must be found.
  public var text: String
  /// Other words by which a word in Latin letters or kana may be meant (`bousai`, ぼうさい: 防災), by the
  /// folded word.
  public var meanings: [String: [String]] = [:]
  /// 分野: each further one narrows.
  public var fields: [String]
  /// 地域: `city`, wards and 校区; each further one narrows.
  public var areas: [String]
  /// 種別: one value; a second choice replaces the first.
  public var kind: String?
  /// 時間帯: each further one narrows.
  public var slots: [String]
  /// 募集中 only.
  public var recruiting: Bool
  /// The kinds of record searched.
  ///
  /// Facets other than the text apply to groups alone.
  public var collections: Set<RecordKind>
  /// Whether those who have left are found too, as the home screen's search does.
  public var includesWithdrawn: Bool

  public init(
    text: String = "",
    fields: [String] = [],
    areas: [String] = [],
    kind: String? = nil,
    slots: [String] = [],
    recruiting: Bool = false,
    collections: Set<RecordKind> = [.group],
    includesWithdrawn: Bool = false
  ) {
    self.text = text
    self.fields = fields
    self.areas = areas
    self.kind = kind
    self.slots = slots
    self.recruiting = recruiting
    self.collections = collections
    self.includesWithdrawn = includesWithdrawn
  }

  /// What is typed, word by word, as far as anybody types; a pasted letter would hold up the desk.
  var words: [String] {
    text.split(maxSplits: Self.mostWords, whereSeparator: \.isWhitespace).prefix(Self.mostWords)
      .map { Self.withoutOpenHyphen($0) }
  }

  /// `096-` on the way to `096-328`: a hyphen between digits counts for nothing, and the next digit comes.
  private static func withoutOpenHyphen(_ word: Substring) -> String {
    let before = word.dropLast()
    guard let last = word.last, Folding.folded(String(last)) == "ー", let digit = before.last,
      !Folding.digits(in: String(digit)).isEmpty
    else { return String(word) }
    return String(before)
  }

  /// The same, folded.
  var foldedWords: [String] { Folding.words(in: words.joined(separator: " ")) }

  private static let mostWords = 16

  /// Whether any condition is set.
  public var isEmpty: Bool { text.allSatisfy(\.isWhitespace) && !hasFacets }

  /// Whether a facet value is chosen.
  public var hasFacets: Bool {
    !fields.isEmpty || !areas.isEmpty || kind != nil || !slots.isEmpty || recruiting
  }

  /// The words of which it would be worth knowing what else they may mean.
  public var wordsWithoutMeaning: [String] {
    foldedWords.filter { meanings[$0] == nil && MigemoAnswer.isAsked($0) }
  }
}
