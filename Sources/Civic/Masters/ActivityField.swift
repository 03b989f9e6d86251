// 分野: the 20 fields of the NPO law, with the short labels of the counter.

/// A field of activity (特定非営利活動促進法 別表).
public struct ActivityField: Hashable, Sendable {
  public let id: String
  /// The short label on the screen: 福祉.
  public let label: String
  public let kana: String
  /// The law's own wording.
  public let official: String

  public init(id: String, label: String, kana: String, official: String) {
    self.id = id
    self.label = label
    self.kana = kana
    self.official = official
  }
}
