// RecordNumberTests — numbers in every form in which they are written.

import Civic
import DeskTestKit
import Testing

@Suite("番号")
struct RecordNumberTests {
  @Test(
    "記号は、かなでも英字でも、全角でも小文字でも読む",
    arguments: [
      ("g87", g(87)), ("G-000087", g(87)), ("団-000087", g(87)), ("団８７", g(87)), ("Ｇ－８７", g(87)),
      ("団ー87", g(87)), ("g 87", g(87)), ("個-1", i(1)), ("I-000001", i(1)), ("情12", n(12)),
      ("n-1234567", n(1_234_567)), ("b412", b(412)), ("号-412", b(412)),
    ]
  )
  func withSign(text: String, number: RecordNumber) {
    #expect(RecordNumber(written: text) == number)
  }

  @Test(
    "番号でないものは読まない",
    arguments: [
      "", "87", "団", "g-", "団-0", "x-87", "g87a", "87g", "g-99999999999999999999",
      "g-9223372036854775807", "第412号",
      "手話", "ß1", "ŉ1", "ΐ1", "ﬁ1", "ǰ1", "İ1", "👪1", "\u{345}1",
    ]
  )
  func noNumber(text: String) {
    #expect(RecordNumber(written: text) == nil)
  }

  @Test(
    "種類がわかっていれば、記号はいらない",
    arguments: [
      ("87", RecordKind.group, g(87)), ("８７", .group, g(87)), ("団-87", .group, g(87)),
      ("第412号", .bulletin, b(412)), ("412", .bulletin, b(412)), ("b412", .bulletin, b(412)),
      ("個-87", .group, nil), ("第87号", .group, nil), ("0", .group, nil), ("", .group, nil),
      ("-", .group, nil), ("8-7", .group, nil),
    ] as [(String, RecordKind, RecordNumber?)]
  )
  func withKind(text: String, kind: RecordKind, number: RecordNumber?) {
    #expect(RecordNumber(written: text, kind: kind) == number)
  }

  @Test(
    "書き出した番号は、どの種類も読み戻せる",
    arguments: RecordKind.allCases,
    [1, 87, 999_999, 1_000_000]
  )
  func readBack(kind: RecordKind, value: Int) {
    let number = RecordNumber(kind, value)
    #expect(RecordNumber(written: number.text) == number)
    #expect(RecordNumber(written: number.label, kind: kind) == number)
    #expect(RecordKind(collection: kind.collection) == kind)
  }

  @Test("画面と紙の書き方")
  func shown() {
    #expect(g(87).label == "団-000087" && g(87).text == "G-000087")
    #expect(b(412).label == "第412号" && b(412).text == "B-000412")
    #expect(i(1_000_000).label == "個-1000000")
  }

  @Test("通し番号の順に並ぶ")
  func order() {
    #expect([g(10), g(9), b(1), n(1), i(2)].sorted() == [b(1), g(9), g(10), i(2), n(1)])
  }
}
