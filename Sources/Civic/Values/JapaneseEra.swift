// JapaneseEra — an era of the Japanese calendar (元号), and days written in it (和暦).

/// An era of the Japanese calendar.
public struct JapaneseEra: Hashable, Sendable {
  /// The name, such as 令和.
  public let name: String
  /// The capital letter that stands for the name in short forms, such as R.
  public let letter: String
  /// The reading in hiragana.
  public let kana: String
  /// The first day.
  public let first: Day
  /// The last day, or `nil` while the era lasts.
  public let last: Day?

  /// An era with these facts.
  public init(name: String, letter: String, kana: String, first: Day, last: Day?) {
    self.name = name
    self.letter = letter
    self.kana = kana
    self.first = first
    self.last = last
  }

  /// Whether the day lies within the era.
  public func contains(_ day: Day) -> Bool {
    day >= first && last.map { day <= $0 } ?? true
  }

  /// The year of the era in which the day lies, from 1.
  public func year(of day: Day) -> Int {
    day.year - first.year + 1
  }
}

extension [JapaneseEra] {
  /// The era in which the day lies, or `nil` where the table knows none.
  public func era(of day: Day) -> JapaneseEra? {
    last { $0.contains(day) }
  }

  /// The day in full, `令和8年11月23日`; the first year is 元年, and a day without an era is 西暦.
  public func written(_ day: Day) -> String {
    let date = "\(day.month)月\(day.day)日"
    guard let era = era(of: day) else { return "\(day.year)年\(date)" }
    let year = era.year(of: day)
    return "\(era.name)\(year == 1 ? "元" : String(year))年\(date)"
  }

  /// The day in short, `R8.11.23`; a day without an era is `1850.1.1`.
  public func short(_ day: Day) -> String {
    let era = era(of: day)
    let year = era.map { "\($0.letter)\($0.year(of: day))" } ?? String(day.year)
    return "\(year).\(day.month).\(day.day)"
  }

  /// The day in both calendars, `令和8年11月23日 2026-11-23(月)`.
  public func bothCalendars(_ day: Day) -> String {
    "\(written(day)) \(day.iso)(\(day.weekday.label))"
  }
}
