// Documents to set: real notices, a small bulletin.
import Foundation
import Press
import Testing

@testable import Typeset

enum Samples {
  private struct Notice: Decodable {
    var title: String
    var body: String
  }

  static func fixture(_ name: String) throws -> Data {
    let folder = Bundle.module.resourceURL?.appendingPathComponent("Fixtures")
    return try Data(contentsOf: #require(folder?.appendingPathComponent(name)))
  }

  /// The real notices, with facts of the usual kind on every other one.
  static func notices() throws -> [Document.Item] {
    try JSONDecoder().decode([Notice].self, from: fixture("notices.json")).enumerated().map {
      Document.Item(
        id: "N-\($0)",
        title: $1.title,
        marks: $0 % 5 == 0 ? ["初心者歓迎"] : [],
        body: $1.body,
        facts: $0 % 2 == 0
          ? [.init("日時", "12月5日(土) 9:00～10:30"), .init("場所", "公民館 2階 研修室(中央区出水)")] : []
      )
    }
  }

  /// A bulletin of one section, with an index of its items.
  static func bulletin(_ items: [Document.Item], sidebar: Bool = true) -> Document {
    let entries = items.map { Document.IndexEntry(title: $0.title, item: $0.id) }
    return Document(
      title: "あいぽーと通信 第412号",
      layout: .bulletin,
      day: "2026-12-01",
      masthead: .init(title: "あいぽーと通信", issueNumber: "第412号"),
      sidebar: sidebar
        ? [.index(title: "今号のもくじ", groups: [.init(label: "募集", entries: entries)])] : [],
      sections: [.init(label: "募集", note: "手伝ってくださる方を求めています", items: items)]
    )
  }

  static func items(_ count: Int) -> [Document.Item] {
    (1...count).map {
      Document.Item(
        id: "N-\($0)",
        title: "水辺の清掃 その\($0)",
        organizer: "なかよし水辺クラブ",
        body: String(repeating: "湖畔の遊歩道を一時間ほど歩きながら拾います。", count: 3),
        facts: [.init("日時", "12月5日(土)")]
      )
    }
  }
}
