// Weekday — the day of the week, with its one-letter label (日 to 土).

/// A day of the week, counted from Sunday as Japanese calendars do.
public enum Weekday: Int, Hashable, Sendable, CaseIterable {
  /// The days, in order.
  case sunday, monday, tuesday, wednesday, thursday, friday, saturday

  /// The label, one character: 日 to 土.
  public var label: String {
    switch self {
    case .sunday: "日"
    case .monday: "月"
    case .tuesday: "火"
    case .wednesday: "水"
    case .thursday: "木"
    case .friday: "金"
    case .saturday: "土"
    }
  }
}
