// JapaneseEraTests — days written in 和暦.

import Civic
import Testing

@Suite("元号")
struct JapaneseEraTests {
  @Test(
    "和暦では、その日の元号と年で書く",
    arguments: [
      ("2026-11-23", "令和8年11月23日", "R8.11.23"), ("2019-05-01", "令和元年5月1日", "R1.5.1"),
      ("2019-04-30", "平成31年4月30日", "H31.4.30"), ("1989-01-07", "昭和64年1月7日", "S64.1.7"),
      ("1926-12-25", "昭和元年12月25日", "S1.12.25"), ("1912-07-29", "明治45年7月29日", "M45.7.29"),
      ("1850-01-02", "1850年1月2日", "1850.1.2"),
    ]
  )
  func written(iso: String, full: String, short: String) throws {
    let day = try Day(iso: iso)
    #expect(eras.written(day) == full)
    #expect(eras.short(day) == short)
  }

  @Test("両方の暦を曜日つきで並べる")
  func bothCalendars() throws {
    #expect(eras.bothCalendars(try Day(iso: "2026-11-23")) == "令和8年11月23日 2026-11-23(月)")
  }
}
