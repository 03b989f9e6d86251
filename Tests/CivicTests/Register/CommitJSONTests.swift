// CommitJSONTests — a journal line can be read again; one of a newer program stops the reader.

import Civic
import DeskTestKit
import Testing

@Suite("変更の1行")
struct CommitJSONTests {
  private func read(_ line: String) throws -> Commit { try Commit(reading: Array(line.utf8)[...]) }

  private let head =
    #"{"seq":7,"id":"0a","time":"2026-11-24T10:00:00+09:00","desk":"窓口1","staff":"緒方""#

  @Test("書いた変更は、そのまま読み戻せる")
  func roundTrip() throws {
    var commit = Commit.sample(
      seq: 1043,
      [
        .init(Marked.group().filed(87, revision: 4)), .init(Marked.individual().filed(1)),
        .init(Marked.notice().filed(31)), .init(Marked.issue().filed(412)),
      ],
      undoes: 12,
      redoes: 13,
      event: .closing
    )
    commit.why = "「転居」\n\"のため\""
    commit.draft = "下書き-1"
    commit.about = [RecordNumber(.group, 87), RecordNumber(.individual, 1)]
    commit.successor = Successor(register: "0b", folder: "/窓口/新しい 台帳")
    #expect(try read(commit.json) == commit)
    #expect(try read(Commit.sample().json) == .sample())
  }

  @Test("出来事は、どれも読み戻せる")
  func events() throws {
    for name in ["erasing", "erased", "closing", "lost", "viewed", "exported", "printed", "sent"] {
      let commit = try read(#"\#(head),"event":"\#(name)","changes":[]}"#)
      #expect(commit.event?.rawValue == name)
      #expect(try read(commit.json) == commit)
    }
  }

  @Test("変更がない行も、知らない項目のある行も読める")
  func sparse() throws {
    #expect(try read(head + "}") == read(head + #","changes":[]}"#))
    #expect(try read(head + #","mood":"\u3042","changes":[],"sum":"00000000"}"#).seq == 7)
  }

  @Test(
    "続きの台帳の場所がない閉じた行も、知らない書き方の行も、閉じた行として読める",
    arguments: ["", #","successor":"/new""#, #","successor":{"folder":"/new"}"#]
  )
  func closingWithoutSuccessor(member: String) throws {
    let commit = try read(#"\#(head),"event":"closing"\#(member),"changes":[]}"#)
    #expect(commit.event == .closing && commit.successor == nil)
  }

  @Test("知らない出来事なら、止まって知らせる")
  func unknownEvent() {
    #expect(throws: CommitError.unknownEvent("merged")) { try read(head + #","event":"merged"}"#) }
    #expect(throws: CommitError.unknownEvent("5")) { try read(head + #","event":5}"#) }
  }

  @Test(
    "欠けた行は、変更として読まない",
    arguments: [
      "", "{}", "[]", #"{"seq":1}"#,
      #"{"seq":"7","id":"0a","time":"2026-11-24T10:00:00+09:00","desk":"窓口1","staff":"緒方"}"#,
      #"{"seq":7,"id":"0a","time":"昨日","desk":"窓口1","staff":"緒方"}"#,
    ]
  )
  func noCommit(line: String) {
    #expect(throws: CommitError.notACommit) { try read(line) }
  }

  @Test(
    "中の記録が読めなければ、行ごと読まない",
    arguments: [
      "{}", "[{}]", #"[{"number":"G-000001","record":{}}]"#,
      #"[{"number":"X-000001","record":{"number":"G-000001","revision":1}}]"#,
    ]
  )
  func badChanges(changes: String) {
    #expect(throws: CommitError.notACommit) { try read(head + #","changes":\#(changes)}"#) }
  }
}
