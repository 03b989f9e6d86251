// The real aiport-typeset, where it was built beside the tests.
import Delivery
import Foundation
import Press
import Testing

/// The programs that were built beside the tests.
private enum Built {
  /// The desk's own program, in the folder that the tests were built into.
  static let program = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
    .appending(path: "aiport").path
  static let hasTypesetter = FileManager.default.isExecutableFile(atPath: program + "-typeset")
}

@Suite("本物の組版プログラム", .enabled(if: Built.hasTypesetter), .timeLimit(.minutes(1)))
struct RealTypesetterTests {
  @Test("紙面がPDFになり、報告のページ数と合う")
  func pdf() throws {
    let typesetter = Typesetter(beside: Built.program)
    let item = Document.Item(id: "N-000031", title: "水辺の清掃", body: "軍手をお持ちください。")
    let document = Document(
      title: "あいぽーと通信",
      layout: .bulletin,
      sections: [.init(label: "募集", items: [item])]
    )
    let report = try typesetter.report(document)
    #expect(report.items == [.init(item: "N-000031", firstPage: 1, lastPage: 1)])
    let paper = try typesetter.make(pdf: document)
    #expect(paper.bytes.starts(with: "%PDF-".utf8))
    #expect(paper.pages == report.pages)
  }
}
