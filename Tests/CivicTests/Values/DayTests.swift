// DayTests — the calendar: dates that exist, weekdays, days between them.

import Civic
import Foundation
import Testing

@Suite("日付")
struct DayTests {
  @Test("ISO 8601 の日付は書いたとおりに戻る", arguments: ["2026-11-23", "0001-01-01", "9999-12-31"])
  func isoRoundTrip(text: String) throws {
    #expect(try Day(iso: text).iso == text)
  }

  @Test(
    "暦にない日や別の書き方は受け付けない",
    arguments: [
      "2026-02-29", "2026-13-01", "2026-00-10", "2026-4-1", "2026/04/01", "", "２０２６-04-01",
    ]
  )
  func refused(text: String) {
    #expect(throws: FieldError.notADate(text)) { try Day(iso: text) }
  }

  @Test("うるう年は400年に97回")
  func leapYears() {
    #expect(Day(year: 2024, month: 2, day: 29) != nil)
    #expect(Day(year: 2000, month: 2, day: 29) != nil)
    #expect(Day(year: 2100, month: 2, day: 29) == nil)
    #expect((2001...2400).count { Day(year: $0, month: 2, day: 29) != nil } == 97)
  }

  @Test(
    "曜日が合う",
    arguments: [("2026-11-23", "月"), ("1970-01-01", "木"), ("1945-08-15", "水"), ("2000-01-01", "土")]
  )
  func weekday(text: String, label: String) throws {
    #expect(try Day(iso: text).weekday.label == label)
  }

  @Test("日数の差と足し算は打ち消し合う")
  func daysBetween() throws {
    let day = try Day(iso: "2026-11-23")
    #expect(day.days(until: try Day(iso: "2026-12-01")) == 8)
    #expect(day.adding(days: -400).days(until: day) == 400)
  }

  @Test("1900年から2100年までのどの日も、Foundation の暦と一致する")
  func agreesWithFoundation() throws {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = try #require(TimeZone(secondsFromGMT: 0))
    let first = try Day(iso: "1900-01-01").daysSince1970
    let last = try Day(iso: "2100-12-31").daysSince1970
    for number in stride(from: first, through: last, by: 17) {
      let day = Day(daysSince1970: number)
      let date = Date(timeIntervalSince1970: Double(number) * 86_400)
      let parts = calendar.dateComponents([.year, .month, .day, .weekday], from: date)
      #expect([day.year, day.month, day.day] == [parts.year, parts.month, parts.day])
      #expect(day.weekday.rawValue + 1 == parts.weekday)
    }
  }
}
