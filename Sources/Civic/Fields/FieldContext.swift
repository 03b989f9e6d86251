// 入力を読むときに要るもの: what reading a written value depends on, besides the text.

/// The masters and the day, by which written values are understood.
public struct FieldContext: Sendable {
  public var masters: Masters
  public var today: Day

  public init(masters: Masters, today: Day) {
    self.masters = masters
    self.today = today
  }
}
