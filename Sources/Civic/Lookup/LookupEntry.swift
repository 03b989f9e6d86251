// 検索の見出し: what the index knows of one record, apart from the register.

/// One record in the index.
public struct LookupEntry: Sendable {
  public let number: RecordNumber
  /// The name or title, in its original spelling.
  public let title: String
  public let kana: String
  public let state: RecordState
  /// Whether the desk should look into it (要確認).
  public let hasConcerns: Bool
  /// A group: looks for members, or has an open recruitment in a notice.
  public var isRecruiting: Bool
  /// A notice: the group that handed it in.
  public let group: RecordNumber?
  /// A group: says itself that it looks for members, whatever its notices say.
  var recruitsByItself = false

  /// A group's facet values, without 募集中 by notice.
  var facets: FacetBits?
  /// Where its folded text lies in the index: name, reading, labels, everything else.
  var sections = Sections()

  /// The four sections of an entry's folded text; each ends where the next begins, a zero byte between.
  struct Sections: Equatable, Sendable {
    var start = 0
    var nameEnd = 0
    var kanaEnd = 0
    var labelsEnd = 0
    var end = 0
  }

  /// Entries stand by kind, then reading, then number: the order of hits that are equally good.
  func stands(before other: Self) -> Bool {
    if number.kind != other.number.kind { return rank < other.rank }
    if kana.isEmpty != other.kana.isEmpty { return other.kana.isEmpty }
    return kana == other.kana
      ? number < other.number : kana.utf8.lexicographicallyPrecedes(other.kana.utf8)
  }

  /// Groups first: the desk's main question is about them.
  private var rank: Int {
    switch number.kind {
    case .group: 0
    case .individual: 1
    case .notice: 2
    case .bulletin: 3
    }
  }
}
