// 案内先: where the desk sends a visitor; offices and numbers change, so each holds from a day.

/// A place that the desk refers visitors to.
public struct ReferralPoint: Hashable, Sendable {
  public let id: String
  /// What the visitor needs.
  public let need: String
  public let name: String
  /// Empty where none is given.
  public let phone: String
  public let from: Day
  /// The last day on which it holds, or `nil` while it does.
  public let until: Day?

  public init(id: String, need: String, name: String, phone: String, from: Day, until: Day? = nil) {
    self.id = id
    self.need = need
    self.name = name
    self.phone = phone
    self.from = from
    self.until = until
  }
}
