// IssueDatesTests — days of issue and deadlines, across the ends of months and years.

import Civic
import DeskTestKit
import Testing

@Suite("発行日と締切")
struct IssueDatesTests {
  @Test(
    "月2回の発行日を、月や年をまたいで数える",
    arguments: [
      ("2026-11-24", "2026-12-01", "2026-11-15"), ("2026-12-01", "2026-12-01", "2026-11-15"),
      ("2026-12-02", "2026-12-15", "2026-12-01"), ("2026-12-16", "2027-01-01", "2026-12-15"),
      ("2027-01-01", "2027-01-01", "2026-12-15"), ("2028-02-29", "2028-03-01", "2028-02-15"),
    ]
  )
  func twiceAMonth(from: String, next: String, last: String) {
    let center = Center.sample()
    #expect(center.issueDay(onOrAfter: day(from)) == day(next))
    #expect(center.issueDay(before: day(from)) == day(last))
    #expect(center.isIssueDay(day(next)) && center.isIssueDay(day(last)))
  }

  @Test(
    "31日発行のセンターは、31日のない月には発行しない",
    arguments: [
      ("2026-11-01", "2026-12-31", "2026-10-31"), ("2027-02-01", "2027-03-31", "2027-01-31"),
      ("2026-10-31", "2026-10-31", "2026-08-31"), ("2027-08-01", "2027-08-31", "2027-07-31"),
    ]
  )
  func thirtyFirst(from: String, next: String, last: String) {
    let center = Center.sample(issueDays: [31])
    #expect(center.issueDay(onOrAfter: day(from)) == day(next))
    #expect(center.issueDay(before: day(from)) == day(last))
  }

  @Test("発行日を決めていないセンターでは、いつでも今日になる")
  func noIssueDays() {
    #expect(
      Center.sample(issueDays: []).issueDay(onOrAfter: day("2026-11-24")) == day("2026-11-24")
    )
  }

  @Test("締切は、発行日の決めた日数前である")
  func deadline() {
    #expect(Center.sample().deadline(for: day("2026-12-01")) == day("2026-11-26"))
    #expect(Center.sample(deadlineDays: 0).deadline(for: day("2026-12-01")) == day("2026-12-01"))
    #expect(Center.sample().deadline(for: day("2028-03-01")) == day("2028-02-25"))
  }
}
