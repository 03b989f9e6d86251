// A document keeps its JSON form: what a closed issue holds can be read again, and nothing else is.
import Foundation
import Testing

@testable import Press

struct DocumentJSONTests {
  static let full = Document(
    title: "あいぽーと通信 第412号",
    layout: .bulletin,
    day: "2026-12-01",
    masthead: .init(
      title: "あいぽーと通信",
      issueNumber: "第412号",
      date: "令和8年12月1日(火) 発行",
      publisher: "市民活動支援センター",
      nextIssue: "次号 12月15日"
    ),
    sidebar: [
      .index(
        title: "今号のもくじ",
        groups: [.init(label: "募集", entries: [.init(title: "水辺の清掃", item: "N-000001")])]
      ),
      .calendar(title: "これからの4週間", days: [.init(day: "12/5 土", text: "水辺の清掃")]),
      .box(title: "求む！", text: "夜間の子ども食堂\n託児つきの講座"),
      .list(title: "新しい仲間", lines: ["みみずく会(北区)"]),
    ],
    greeting: .init(headline: "寒い朝こそ、ひと仕事。", paragraphs: ["川の清掃に三十人が集まりました。"]),
    sections: [
      .init(
        label: "募集",
        note: "手伝ってくださる方を求めています",
        items: [
          .init(
            id: "N-000001",
            title: "水辺の清掃",
            organizer: "なかよし水辺クラブ",
            marks: ["見学可"],
            body: "道具は用意します。\nhttps://example.jp/a?b=c&d='e'",
            facts: [.init("日時", "12月5日(土) 9:00～10:30")],
            emphasis: .leading,
            deadline: "締切 12/4(金)"
          )
        ]
      )
    ],
    footer: .init(lines: ["月2回お届けしています。"], code: "K7-3M")
  )

  @Test("書いた文書は、そのまま読み戻せる", arguments: [full, Document(title: "", layout: .slip)])
  func roundTrip(document: Document) throws {
    #expect(try Document(json: document.json()) == document)
  }

  @Test("文書のJSONは一行で、版が書いてあり、同じ文書なら同じバイトになる")
  func oneStableLine() throws {
    let bytes = try Self.full.json()
    #expect(!bytes.contains(UInt8(ascii: "\n")))
    #expect(String(decoding: bytes, as: UTF8.self).contains(#""format":"aiport-document/1""#))
    #expect(try Self.full.json() == bytes)
  }

  @Test(
    "版の違う文書や、欠けた文書は読まない",
    arguments: [
      #"{"format":"aiport-document/2","language":"ja","title":"","layout":"slip","sidebar":[],"sections":[]}"#,
      #"{"language":"ja","title":"","layout":"slip","sidebar":[],"sections":[]}"#,
      #"{"format":"aiport-document/1","language":"ja","title":"","layout":"tabloid","sidebar":[],"sections":[]}"#,
      #"{"format":"aiport-document/1"}"#,
    ]
  )
  func refused(json: String) {
    #expect(throws: DecodingError.self) { try Document(json: Data(json.utf8)) }
  }

  @Test("版が合えば、書かれていない欄は無いものとして読む")
  func optionalPartsMayBeMissing() throws {
    let json =
      #"{"format":"aiport-document/1","language":"ja","title":"控え","layout":"sheet","sidebar":[],"sections":[]}"#
    #expect(try Document(json: Data(json.utf8)) == Document(title: "控え", layout: .sheet))
  }
}
