// 団体種別と型: the kinds of group, and the type that follows from each.

/// A kind of group.
public struct GroupKind: Hashable, Sendable {
  /// What a kind is in the guideline's sense; derived, never typed.
  public enum GroupType: String, Sendable {
    case areaBased, themeBased, supporter

    public var label: String {
      switch self {
      case .areaBased: "地縁型"
      case .themeBased: "テーマ型"
      case .supporter: "市民活動団体以外"
      }
    }
  }

  public let id: String
  public let label: String
  public let kana: String
  public let type: GroupType

  public init(id: String, label: String, kana: String, type: GroupType) {
    self.id = id
    self.label = label
    self.kana = kana
    self.type = type
  }
}
