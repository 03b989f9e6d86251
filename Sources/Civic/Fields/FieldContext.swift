// 入力を読むときに要るもの: what reading a written value depends on, besides the text.

/// The masters and the day, by which written values are understood.
public struct FieldContext: Sendable {
  public var masters: Masters
  public var today: Day
  /// Whether a number that is named leads to a record.
  public var isOnFile: @Sendable (RecordNumber) -> Bool

  /// Makes a context; without a register every number counts as being on file.
  public init(
    masters: Masters,
    today: Day,
    isOnFile: @escaping @Sendable (RecordNumber) -> Bool = { _ in true }
  ) {
    self.masters = masters
    self.today = today
    self.isOnFile = isOnFile
  }
}
