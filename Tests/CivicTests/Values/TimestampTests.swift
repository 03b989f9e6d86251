// TimestampTests — instants on the desk's clock, nine hours ahead of UTC.

import Civic
import Testing

@Suite("日時")
struct TimestampTests {
  @Test(
    "時差があっても日本の時刻で読み書きする",
    arguments: [
      ("2026-11-24T10:42:05+09:00", "2026-11-24T10:42:05+09:00"),
      ("2026-11-24T01:42:05Z", "2026-11-24T10:42:05+09:00"),
      ("2026-11-23T20:00:00-05:30", "2026-11-24T10:30:00+09:00"),
      ("2026-11-24T10:42:05.987+0900", "2026-11-24T10:42:05+09:00"),
      ("2026-11-24T10:42", "2026-11-24T10:42:00+09:00"),
      ("2026-11-24", "2026-11-24T00:00:00+09:00"),
      ("1969-12-31T23:59:59+09:00", "1969-12-31T23:59:59+09:00"),
    ]
  )
  func readable(text: String, expected: String) throws {
    #expect(try Timestamp(iso: text).iso == expected)
  }

  @Test("UTCの前日の夜は、日本ではもう今日の朝")
  func dayInJapan() throws {
    let instant = try Timestamp(iso: "2026-11-23T23:05:00Z")
    #expect(instant.day.iso == "2026-11-24")
    #expect(instant.clock == "08:05")
    #expect([instant.hour, instant.minute] == [8, 5])
    #expect(Timestamp(day: instant.day, hour: 8, minute: 5) == instant)
  }

  @Test(
    "時刻として読めないものは受け付けない",
    arguments: [
      "2026-11-24T24:00:00Z", "2026-11-24T10:60:00Z", "2026-11-24T10", "2026-11-24T10:42:05+9",
      "2026-02-30T10:42:05Z", "10:42", "", "2026-11-24T10:42:05.Z",
    ]
  )
  func refused(text: String) {
    #expect(throws: FieldError.notADate(text)) { try Timestamp(iso: text) }
  }
}
