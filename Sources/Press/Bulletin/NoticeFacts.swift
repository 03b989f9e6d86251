// 記事の要点: the small table under a notice: when, where, what it costs, how to apply.

import Civic

extension PublicNotice {
  /// The facts of a notice that say something, in the order of print, dates as seen from a day.
  public func facts(asOf day: Day) -> [(label: String, text: String)] {
    let deadline = deadline.map { "\($0.inWords(asOf: day))まで" } ?? ""
    return [
      ("日時", when(asOf: day)),
      ("場所", place),
      ("費用", fee),
      ("定員", capacity),
      ("申込", [applyTo, deadline].filter { !$0.isEmpty }.joined(separator: "　")),
      ("問合", contact),
      ("案内", web),
    ].filter { !$0.1.isEmpty }
  }

  private func when(asOf day: Day) -> String {
    var text = starts?.inWords(asOf: day) ?? ""
    if let ends, ends != starts {
      text += (text.isEmpty ? "" : "から") + ends.inWords(asOf: day) + "まで"
    }
    return [text, time].filter { !$0.isEmpty }.joined(separator: " ")
  }
}

extension Day {
  /// `12月5日(土)`, with the year before it where the day is not within half a year.
  public func inWords(asOf day: Day) -> String {
    let near = abs(day.days(until: self)) <= 183
    return (near ? "" : "\(year)年") + "\(month)月\(self.day)日(\(weekday.label))"
  }

  /// `12/5 土`, for the calendar beside the text.
  var inBrief: String { "\(month)/\(day) \(weekday.label)" }
}
