// 発行日と締切: on which days the bulletin appears, and until when notices must be in.

extension Center {
  /// Whether an issue appears on a day.
  public func isIssueDay(_ day: Day) -> Bool { issueDays.contains(day.day) }

  /// The first day of issue on or after a day.
  public func issueDay(onOrAfter day: Day) -> Day {
    search(from: day, by: 1)
  }

  /// The last day of issue before a day.
  public func issueDay(before day: Day) -> Day {
    search(from: day.adding(days: -1), by: -1)
  }

  /// The last day on which a notice can come in for an issue.
  public func deadline(for issue: Day) -> Day { issue.adding(days: -deadlineDays) }

  private func search(from day: Day, by step: Int) -> Day {
    // Two months hold every day of issue that a month can have; a center without any issues daily.
    for offset in 0...62 {
      let candidate = day.adding(days: offset * step)
      if isIssueDay(candidate) { return candidate }
    }
    return day
  }
}
