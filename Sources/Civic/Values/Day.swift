// Day — a day of the civil calendar, with the arithmetic of days.

/// A day of the Gregorian calendar, in the years 1 to 9999.
public struct Day: Hashable, Comparable, Sendable {
  /// The days from 1970-01-01 to this one; negative before it.
  public let daysSince1970: Int

  /// The day of that date, or `nil` where the calendar has no such day.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month),
      (1...Self.daysIn(month: month, of: year)).contains(day)
    else { return nil }
    daysSince1970 = Self.count(year: year, month: month, day: day)
  }

  /// The day so many days after 1970-01-01, held within the years 1 to 9999.
  public init(daysSince1970 days: Int) {
    daysSince1970 = min(max(days, Self.earliest), Self.latest)
  }

  /// The day that an ISO 8601 date such as `2026-11-23` names.
  ///
  /// - Throws: ``FieldError/notADate(_:)`` where the text has another form or names no day.
  public init(iso text: String) throws(FieldError) {
    let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    guard parts.map(\.count) == [4, 2, 2],
      let day = Day(
        year: Self.number(parts[0]),
        month: Self.number(parts[1]),
        day: Self.number(parts[2])
      )
    else { throw .notADate(text) }
    self = day
  }

  /// The year, 1 to 9999.
  public var year: Int { date.year }
  /// The month, 1 to 12.
  public var month: Int { date.month }
  /// The day of the month, 1 to 31.
  public var day: Int { date.day }

  /// The day of the week.
  public var weekday: Weekday {
    // 1970-01-01 was a Thursday.
    let index = ((daysSince1970 + 4) % 7 + 7) % 7
    return Weekday(rawValue: index) ?? .sunday
  }

  /// The date as ISO 8601 writes it, `2026-11-23`.
  public var iso: String {
    var bytes: [UInt8] = []
    write(to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Appends ``iso``.
  func write(to bytes: inout [UInt8]) {
    let date = date
    bytes.append(digitsOf: date.year, width: 4)
    bytes.append(UInt8(ascii: "-"))
    bytes.append(digitsOf: date.month, width: 2)
    bytes.append(UInt8(ascii: "-"))
    bytes.append(digitsOf: date.day, width: 2)
  }

  /// The day so many days later, or earlier where the number is negative.
  public func adding(days: Int) -> Day {
    Day(daysSince1970: daysSince1970 + days)
  }

  /// The days from this day to the other; negative where the other is earlier.
  public func days(until other: Day) -> Int {
    other.daysSince1970 - daysSince1970
  }

  public static func < (left: Day, right: Day) -> Bool {
    left.daysSince1970 < right.daysSince1970
  }
}

extension Day {
  private static let earliest = count(year: 1, month: 1, day: 1)
  private static let latest = count(year: 9999, month: 12, day: 31)

  /// Year, month and day of this day.
  ///
  /// Source: H. Hinnant, "chrono-compatible low-level date algorithms", `civil_from_days`.
  /// Years begin in March there, so that the leap day is the last of its year.
  private var date: (year: Int, month: Int, day: Int) {
    let shifted = daysSince1970 + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
    let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
  }

  /// The days from 1970-01-01 to that date, by the same source's `days_from_civil`.
  private static func count(year: Int, month: Int, day: Int) -> Int {
    let marchYear = month <= 2 ? year - 1 : year
    let era = (marchYear >= 0 ? marchYear : marchYear - 399) / 400
    let yearOfEra = marchYear - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }

  private static func daysIn(month: Int, of year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// The number of ASCII digits, or −1, which no date has, where another byte is among them.
  private static func number(_ digits: Substring.UTF8View) -> Int {
    var value = 0
    for byte in digits {
      guard (0x30...0x39).contains(byte) else { return -1 }
      value = value * 10 + Int(byte - 0x30)
    }
    return value
  }

  static func padded(_ number: Int, to width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
  }
}
