// FiledJSONTests — a record's line can be read again, whatever a newer program or an editor put into it.

import Civic
import DeskTestKit
import Testing

@Suite("記録の1行")
struct FiledJSONTests {
  private func read<R: Record>(_ line: String, as type: R.Type = R.self) throws -> Filed<R> {
    try Filed<R>(reading: Array(line.utf8)[...])
  }

  @Test("書いた記録は、そのまま読み戻せる")
  func roundTrip() throws {
    try expect(readingBack: Marked.group().filed(87, revision: 12))
    try expect(readingBack: Marked.individual().filed(1))
    try expect(readingBack: Marked.notice().filed(31, created: nil))
    try expect(readingBack: Marked.issue().filed(412))
    try expect(readingBack: Group().filed(1))
  }

  private func expect<R: Record>(readingBack filed: Filed<R>) throws {
    #expect(try read(filed.json) == filed)
    let any = Filed<Content>(filed)
    #expect(any.json == filed.json)
    #expect(try Filed<Content>(kind: R.kind, reading: Array(filed.json.utf8)[...]) == any)
  }

  @Test("1行に、番号、版、項目、受付の記録がこの順で並ぶ")
  func shape() {
    let group = Group.sample { $0.requirements = [] }.filed(87, revision: 2)
    let stamp = #"{"time":"2026-11-24T10:00:00+09:00","desk":"窓口1","staff":"緒方","seq":1}"#
    #expect(
      group.json
        == #"{"number":"G-000087","revision":2,"name":"なかよし水辺クラブ","kana":"なかよしみずべくらぶ","#
        + #""kind":"volunteer","legalStatus":"none","fields":["environment"],"#
        + #""areas":["43101-izumi"],"state":"registered","created":\#(stamp),"changed":\#(stamp)}"#
    )
  }

  @Test("空の文字列は、書かれていない項目と同じに読む")
  func emptyText() throws {
    let line = #"{"number":"G-000001","revision":1,"name":"水辺","legalStatus":""}"#
    let filed = try read(line, as: Group.self)
    #expect(filed.record.legalStatus == "none" && !filed.record.isIncorporated)
    #expect(try read(filed.json) == filed)
  }

  @Test("知らない項目は、書かれたとおりに、うしろに残る")
  func unknownMembers() throws {
    let strange = [
      #""future":{"b": 1.50, "a" : [1e3, null]}"#, #""旗":"\u3042\/""#, #""pair":"\ud83d\udc6a""#,
      #""n":-0"#,
    ]
    let line =
      #"{"number":"G-000001","revision":3,"#
      + strange.joined(separator: ",") + #","name":"水辺","sum":"00000000"}"#
    let filed = try read(line, as: Group.self)
    #expect(filed.record.name == "水辺" && filed.revision == 3)
    var changed = filed
    changed.record.name = "川辺"
    #expect(changed.json.hasSuffix(strange.joined(separator: ",") + "}"))
    #expect(try read(changed.json) == changed)
    #expect(!changed.json.contains("sum"))
  }

  @Test(
    "読めない値も、捨てずに残す",
    arguments: [
      #""phone":5"#, #""members":"多数""#, #""founded":"2005-02-30""#, #""state":"archived""#,
      #""fields":"welfare""#, #""recruiting":"yes""#, #""created":{"time":"昨日"}"#,
      #""changed":null"#,
    ]
  )
  func unreadableValue(member: String) throws {
    let filed = try read(#"{"number":"G-000001","revision":1,\#(member)}"#, as: Group.self)
    #expect(filed.record == Group())
    #expect(filed.json.contains(member))
    #expect(try read(filed.json) == filed)
  }

  @Test(
    "番号や版のない行、別の種類の番号の行は、記録ではない",
    arguments: [
      "", "[]", #"{"number":"G-000001"}"#, #"{"revision":1}"#,
      #"{"number":"I-000001","revision":1}"#,
      #"{"number":"G-000001","revision":1"#, #"{"number":"G-000001","revision":"1"}"#,
    ]
  )
  func noRecord(line: String) {
    #expect(throws: JSONError.self) { try read(line, as: Group.self) }
  }
}
