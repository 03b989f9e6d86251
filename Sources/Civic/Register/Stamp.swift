// 受付の記録: who entered or changed a record, when and at which desk.

/// Who did something to the register, where and when.
public struct Stamp: Hashable, Sendable {
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

  /// Appends the stamp as a record carries it: `{"time","desk","staff","seq"}`.
  func write(to bytes: inout [UInt8]) {
    bytes.append(text: #"{"time":""#)
    time.write(to: &bytes)
    bytes.append(text: #"","desk":"#)
    JSON.write(desk, to: &bytes)
    bytes.append(text: #","staff":"#)
    JSON.write(staff, to: &bytes)
    bytes.append(text: #","seq":"#)
    bytes.append(digitsOf: seq)
    bytes.append(UInt8(ascii: "}"))
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
