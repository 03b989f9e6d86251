// 受付の記録: who entered or changed a record, when and at which desk.

/// Who did something to the register, where and when.
public struct Stamp: Equatable, Sendable {
  public var time: Timestamp
  public var desk: String
  public var staff: String
  /// The commit that it belongs to; 0 before the commit has its number.
  public var seq: Int

  public init(time: Timestamp, desk: String, staff: String, seq: Int = 0) {
    self.time = time
    self.desk = desk
    self.staff = staff
    self.seq = seq
  }

  /// The stamp as a record carries it: `{"time","desk","staff","seq"}`.
  public var json: JSON {
    .object([
      .init("time", .string(time.iso)),
      .init("desk", .string(desk)),
      .init("staff", .string(staff)),
      .init("seq", .number(String(seq))),
    ])
  }

  /// Reads a stamp, or `nil` where a member is missing or of another kind.
  public init?(json: JSON) {
    guard let written = json["time"]?.string, let time = try? Timestamp(iso: written),
      let desk = json["desk"]?.string, let staff = json["staff"]?.string,
      let seq = json["seq"]?.int
    else { return nil }
    self.init(time: time, desk: desk, staff: staff, seq: seq)
  }
}
