// The program aiport-typeset on its pipe: requests in, answers out, never a crash.
import Foundation
import Press
import Testing

@Suite(.serialized)
struct ServiceTests {
  private struct Answer: Decodable {
    var id: Int?
    var bytes: Int?
    var pages: Int?
    var problems: [String]?
    var dropped: Bool?
    var error: String?
  }

  /// Everything the program answers to some lines of input.
  private func answers(to lines: [String]) throws -> (answers: [Answer], files: [Data]) {
    let beside = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
    let process = Process()
    process.executableURL = beside.deletingLastPathComponent()
      .appendingPathComponent("aiport-typeset")
    let input = Pipe()
    let output = Pipe()
    process.standardInput = input
    process.standardOutput = output
    try process.run()
    DispatchQueue.global().async {
      input.fileHandleForWriting.write(Data(lines.map { $0 + "\n" }.joined().utf8))
      try? input.fileHandleForWriting.close()
    }
    var rest = output.fileHandleForReading.readDataToEndOfFile()[...]
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    var answers: [Answer] = []
    var files: [Data] = []
    while let end = rest.firstIndex(of: UInt8(ascii: "\n")) {
      let answer = try JSONDecoder().decode(Answer.self, from: Data(rest[..<end]))
      let file = rest[(end + 1)...].prefix(answer.bytes ?? 0)
      rest = rest[(end + 1)...].dropFirst(file.count)
      answers.append(answer)
      files.append(Data(file))
    }
    #expect(rest.isEmpty)
    return (answers, files)
  }

  private func request(_ id: Int, _ make: String, items: Int = 3) throws -> String {
    let document = try Samples.bulletin(Samples.items(items)).json()
    return
      #"{"id":\#(id),"make":"\#(make)","document":\#(String(decoding: document, as: UTF8.self))}"#
  }

  @Test("頼んだ順に、PDFと報告が返る")
  func answersInOrder() throws {
    let (answers, files) = try answers(to: [
      request(7, "pdf"), request(8, "report", items: 40), request(9, "pdf", items: 40),
    ])
    #expect(answers.map(\.id) == [7, 8, 9])
    #expect(files[0].starts(with: Data("%PDF-".utf8)) && files[2].count > files[0].count)
    #expect(answers[1].bytes == 0)
    #expect(answers[1].pages == answers[2].pages)
    #expect(answers.allSatisfy { $0.problems == [] && $0.error == nil })
  }

  @Test("新しい報告が頼まれていれば、古い報告は作らない")
  func dropsOlderReports() throws {
    let lines = try (1...9).map { try request($0, "report") }
    let (answers, _) = try answers(to: lines)
    #expect(answers.map(\.id) == Array(1...9))
    #expect(answers.last?.dropped == nil && answers.last?.pages == 1)
    #expect(answers.dropLast().contains { $0.dropped == true })
  }

  @Test("読めない依頼には日本語で答え、次の依頼に応える")
  func survivesMalformedRequests() throws {
    let bad = [
      "{", "[]", #"{"id":5}"#, #"{"id":6,"make":"poster","document":{}}"#,
      #"{"id":7,"make":"pdf","document":{"format":"aiport-document/9"}}"#,
    ]
    let (answers, files) = try answers(to: bad + [request(8, "pdf")])
    #expect(answers.map(\.id) == [nil, nil, 5, 6, 7, 8])
    #expect(answers.dropLast().allSatisfy { $0.error?.hasSuffix("。") == true })
    #expect(files.last?.isEmpty == false)
  }

  @Test("入力がなければ、何も書かずに終わる")
  func nothingToDo() throws {
    #expect(try answers(to: []).answers.isEmpty)
  }
}
