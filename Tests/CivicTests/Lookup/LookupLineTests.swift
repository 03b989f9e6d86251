// LookupLineTests — the index is read off the lines as they lie, however they are written.

import Civic
import DeskTestKit
import Foundation
import RegisterGenerator
import Testing

@Suite("団体検索: 台帳の行から")
struct LookupLineTests {
  /// A register whose groups lie in these lines, unread.
  private func register(_ lines: [String]) -> Register {
    var bytes: [UInt8] = []
    var ranges: [Range<Int>] = []
    for line in lines {
      ranges.append(bytes.count..<bytes.count + line.utf8.count)
      bytes += Array((line + ",\n").utf8)
    }
    let stored = StoredLines(bytes: bytes, lines: ranges, values: Array(1...lines.count))
    return Register(groups: Shelf(stored: stored))
  }

  private func found(_ text: String, in register: Register) -> [RecordNumber] {
    LookupIndex(of: register, masters: .sample, today: day("2026-11-24"))
      .search(LookupQuery(text: text, includesWithdrawn: true)).numbers
  }

  @Test(
    "書き方が変わっていても、同じ中身なら同じに見つかる",
    arguments: [
      #"{"number":"G-000001","revision":1,"name":"水辺 手話の会","state":"registered"}"#,
      #"{"number":"G-000001","revision":1,"name":"\u6c34\u8fba \u624b話の会","state":"registered"}"#,
      #"{ "number" : "G-000001", "revision" : 1, "name" : "水辺 手話の会" }"#,
      #"{"revision":1,"created":{"desk":"}\"{"},"x":[{"name":"よそ"}],"name":"水辺 手話の会","number":"G-000001"}"#,
      #"{"number":"G-000001","revision":1,"created":{"desk":"}"},"name":"水辺 手話の会"}"#,
      #"{"number":"G-000001","revision":1,"x":{"y":[1,{"z":"]}"}]},"name":"水辺 手話の会","x":null}"#,
      #"{"created":{"desk":"a},\"name\":\"よそ","x":[{"y":"}"},"z"]},"name":"水辺 手話の会"}"#,
      #"{"created":{"x":{"y":1},"name":"よそ","z":"}"},"changed":{},"name":"水辺 手話の会","x":{"name":"よそ"}}"#,
      #"{"nam":"よそ","names":"よそ","name\u0000":"よそ","activit":"よそ","activityx":"よそ","name":"水辺 手話の会"}"#,
      #"{"postalCodes":"よそ","postalCod":"よそ","representativ":"よそ","newcomersWelcomed":true,"name":"水辺 手話の会"}"#,
      #"{"number":"G-000001","revision":1,"kana":7,"fields":"環境","slots":[1],"name":"水辺 手話の会"}"#,
    ]
  )
  func ways(line: String) {
    let register = register([line])
    #expect(found("手話", in: register) == [g(1)])
    #expect(found("水辺手話", in: register) == [g(1)])
    #expect(found("よそ", in: register).isEmpty)
    #expect(found("初心者歓迎", in: register).isEmpty)
  }

  @Test("作った台帳の団体は、ひとつずつ見ていったときと同じに見つかる")
  func generated() throws {
    let lines = try GeneratedRegister(times: 1).lines(of: .group, upTo: 150)
    let register = register(lines)
    let plain = PlainLookup(register: register, masters: .sample, today: day("2026-11-24"))
    for word in ["手話", "の会", "096", "クラブ", "くらぶ", "npo", "さ", "shi", "k", "会 の", "団-000007"] {
      // The plain one doesn't look into every text, but whatever it finds must be found.
      #expect(
        plain.hits(LookupQuery(text: word)).isSubset(of: found(word, in: register)),
        "\(word)"
      )
    }
    for filed in register.groups.all {
      #expect(found(filed.record.name, in: register).contains(filed.number))
      #expect(found(filed.record.phone.value, in: register).contains(filed.number))
      #expect(found(filed.record.activity, in: register).contains(filed.number))
    }
  }
}
