// 利用目的: the text that is read out when personal data is taken (個人情報保護法 62条), by date.

/// One version of the purpose for which data is taken.
public struct PurposeText: Hashable, Sendable {
  /// The version that a record keeps: the day from which it holds, `2026-04-01`.
  public var version: String { from.iso }
  public let from: Day
  public let text: String

  public init(from: Day, text: String) {
    self.from = from
    self.text = text
  }
}
