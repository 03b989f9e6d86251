// FieldTextTests — what a field writes can be read again, in words and in JSON.

import Civic
import DeskTestKit
import Testing

@Suite("項目の書き出し")
struct FieldTextTests {
  @Test("書き出した値は、どの項目でも同じ値として読み戻せる")
  func writtenReadsBack() throws {
    try expect(readingBack: Marked.group())
    try expect(readingBack: Marked.individual())
    try expect(readingBack: Marked.notice())
    try expect(readingBack: Marked.issue())
  }

  private func expect<R: Record>(readingBack record: R) throws {
    for field in R.fields where field.kind != .json {
      let written = field.written(in: record)
      #expect(!written.isEmpty || field.kind == .flag, "\(R.kind) \(field.key.rawValue)")
      var other = R()
      try field.read(written, into: &other, seeing: .sample)
      #expect(field.json(of: other) == field.json(of: record), "\(R.kind) \(field.key.rawValue)")
    }
  }

  @Test("JSON にした値も、どの項目でも読み戻せる")
  func jsonReadsBack() {
    expect(jsonOf: Marked.group())
    expect(jsonOf: Marked.individual())
    expect(jsonOf: Marked.notice())
    expect(jsonOf: Marked.issue())
  }

  private func expect<R: Record>(jsonOf record: R) {
    var other = R()
    for field in R.fields {
      if let json = field.json(of: record) { #expect(field.readJSON(json, into: &other)) }
    }
    #expect(other == record)
  }

  @Test("型の違う JSON は取らず、記録を変えない", arguments: Group.fields.map(\.key))
  func wrongJSON(key: FieldKey) throws {
    let field = try #require(Group.field(key))
    let before = Marked.group()
    var group = before
    for json in [JSON.null, .object([]), .number("1.5"), .array([.int(1)])] {
      #expect(!field.readJSON(json, into: &group))
    }
    #expect(group == before)
  }

  @Test("番号の並びにひとつでも番号でないものがあれば、全体を取らない")
  func wrongNumbers() throws {
    let items = try #require(BulletinIssue.field(.items))
    var issue = Marked.issue()
    #expect(!items.readJSON(.strings(["N-000001", "第一"]), into: &issue))
    #expect(issue == Marked.issue())
  }

  @Test(
    "人が読む形では、ラベルと両方の暦で書く",
    arguments: [
      (FieldKey.kind, "ボランティア団体"), (.fields, "環境保全、まちづくり"), (.areas, "出水"),
      (.founded, "平成17年4月1日 2005-04-01(金)"), (.recruiting, "はい"), (.phonePublic, ""),
      (.state, "登録済"), (.members, "24"), (.delivery, "メール"), (.legalStatus, "NPO法人"),
    ]
  )
  func inWords(key: FieldKey, text: String) throws {
    #expect(try #require(Group.field(key)).text(of: Marked.group(), seeing: .sample) == text)
  }

  @Test("情報提供書と通信の番号は、画面の書き方になる")
  func numbersInWords() throws {
    let group = try #require(Notice.field(.group))
    let items = try #require(BulletinIssue.field(.items))
    #expect(group.text(of: Marked.notice(), seeing: .sample) == "団-000001")
    #expect(items.text(of: Marked.issue(), seeing: .sample) == "情-000002、情-000001")
  }
}
