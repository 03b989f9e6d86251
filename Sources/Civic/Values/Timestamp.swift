// Timestamp — an instant, read on the desk's clock, which is Japan's whatever the machine says.

/// An instant, to the second, read on a clock that is always nine hours ahead of UTC.
///
/// Source: 標準時ニ関スル件 (明治28年勅令第167号): Japan's standard time, which knows no summer time.
public struct Timestamp: Hashable, Comparable, Sendable {
  /// The seconds since 1970-01-01T00:00:00Z, without leap seconds.
  public let seconds: Int

  /// The instant so many seconds after 1970-01-01T00:00:00Z.
  public init(seconds: Int) {
    self.seconds = seconds
  }

  /// The instant at which the desk's clock shows that time of that day.
  public init(day: Day, hour: Int = 0, minute: Int = 0, second: Int = 0) {
    seconds =
      day.daysSince1970 * 86_400 + hour * 3600 + minute * 60 + second - Self.secondsAheadOfUTC
  }

  /// The instant that an ISO 8601 text such as `2026-11-24T10:42:05+09:00` names.
  ///
  /// The offset may be `Z`; without one, the desk's clock is meant. Seconds, or the time as a
  /// whole (then midnight), may be missing; fractions of a second are cut off.
  ///
  /// - Throws: ``FieldError/notADate(_:)`` where the text names no instant.
  public init(iso text: String) throws(FieldError) {
    guard text.utf8.count >= 10 else { throw .notADate(text) }
    var bytes = Array(text.utf8)[...]
    let day: Day
    do {
      day = try Day(iso: String(decoding: bytes.prefix(10), as: UTF8.self))
    } catch {
      throw .notADate(text)
    }
    bytes = bytes.dropFirst(10)
    guard let sinceMidnight = Self.takeTime(from: &bytes),
      let offset = Self.takeOffset(from: &bytes), bytes.isEmpty
    else { throw .notADate(text) }
    seconds = day.daysSince1970 * 86_400 + sinceMidnight - offset
  }

  /// The instant as ISO 8601 writes it on the desk's clock, `2026-11-24T10:42:05+09:00`.
  public var iso: String {
    var bytes: [UInt8] = []
    write(to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Appends ``iso``.
  func write(to bytes: inout [UInt8]) {
    day.write(to: &bytes)
    bytes.append(UInt8(ascii: "T"))
    bytes.append(digitsOf: hour, width: 2)
    bytes.append(UInt8(ascii: ":"))
    bytes.append(digitsOf: minute, width: 2)
    bytes.append(UInt8(ascii: ":"))
    bytes.append(digitsOf: sinceMidnight % 60, width: 2)
    bytes.append(text: "+09:00")
  }

  /// The day on the desk's clock.
  public var day: Day {
    Day(daysSince1970: (local - sinceMidnight) / 86_400)
  }

  /// The hour on the desk's clock, 0 to 23.
  public var hour: Int { sinceMidnight / 3600 }

  /// The minute on the desk's clock, 0 to 59.
  public var minute: Int { sinceMidnight / 60 % 60 }

  /// The time as the desk shows it, `10:42`, two digits each.
  public var clock: String {
    "\(Day.padded(hour, to: 2)):\(Day.padded(minute, to: 2))"
  }

  public static func < (left: Timestamp, right: Timestamp) -> Bool {
    left.seconds < right.seconds
  }
}

extension Timestamp {
  private static let secondsAheadOfUTC = 9 * 3600

  private var local: Int { seconds + Self.secondsAheadOfUTC }

  /// The seconds since midnight on the desk's clock.
  private var sinceMidnight: Int { ((local % 86_400) + 86_400) % 86_400 }

  /// The seconds since midnight that `T10:42:05.25` at the front names, 0 where nothing is left.
  private static func takeTime(from bytes: inout ArraySlice<UInt8>) -> Int? {
    guard !bytes.isEmpty else { return 0 }
    guard take("T", from: &bytes) || take(" ", from: &bytes),
      let hour = takeTwoDigits(from: &bytes), hour < 24, take(":", from: &bytes),
      let minute = takeTwoDigits(from: &bytes), minute < 60
    else { return nil }
    guard take(":", from: &bytes) else { return hour * 3600 + minute * 60 }
    guard let second = takeTwoDigits(from: &bytes), second < 60 else { return nil }
    if take(".", from: &bytes) {
      let fraction = bytes.prefix { (0x30...0x39).contains($0) }
      guard !fraction.isEmpty else { return nil }
      bytes = bytes.dropFirst(fraction.count)
    }
    return hour * 3600 + minute * 60 + second
  }

  /// The seconds ahead of UTC that `+09:00` or `Z` at the front names.
  private static func takeOffset(from bytes: inout ArraySlice<UInt8>) -> Int? {
    guard !bytes.isEmpty else { return secondsAheadOfUTC }
    if take("Z", from: &bytes) { return 0 }
    let ahead = take("+", from: &bytes)
    guard ahead || take("-", from: &bytes),
      let hours = takeTwoDigits(from: &bytes), hours < 24
    else { return nil }
    _ = take(":", from: &bytes)
    guard let minutes = takeTwoDigits(from: &bytes), minutes < 60 else { return nil }
    return (hours * 3600 + minutes * 60) * (ahead ? 1 : -1)
  }

  private static func take(_ sign: Unicode.Scalar, from bytes: inout ArraySlice<UInt8>) -> Bool {
    guard bytes.first == UInt8(ascii: sign) else { return false }
    bytes = bytes.dropFirst()
    return true
  }

  private static func takeTwoDigits(from bytes: inout ArraySlice<UInt8>) -> Int? {
    let digits = bytes.prefix(2)
    guard digits.count == 2, digits.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    bytes = bytes.dropFirst(2)
    return digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
  }
}

extension Timestamp {
  /// The same time of day so many days later.
  public func adding(days: Int) -> Timestamp { Timestamp(seconds: seconds + days * 86_400) }
}
