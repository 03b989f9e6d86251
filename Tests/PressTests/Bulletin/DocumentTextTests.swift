// DocumentTextTests — the plain text of a paper says all that its items say, and no desk number.

import Civic
import DeskTestKit
import Testing

@testable import Press

@Suite("紙面の文字だけの形")
struct DocumentTextTests {
  @Test("記事の題名、主催、本文、要点のすべてがある")
  func everyItem() {
    let text = DocumentJSONTests.full.plainText.joined(separator: "\n")
    for part in [
      "あいぽーと通信　第412号　令和8年12月1日(火) 発行", "市民活動支援センター", "次号 12月15日",
      "寒い朝こそ、ひと仕事。", "川の清掃に三十人が集まりました。", "【今号のもくじ】", "■ 募集　手伝ってくださる方を求めています",
      "◇ 水辺の清掃", "なかよし水辺クラブ", "［見学可］", "締切 12/4(金)", "道具は用意します。",
      "https://example.jp/a?b=c&d='e'", "日時：12月5日(土) 9:00～10:30", "月2回お届けしています。",
    ] {
      #expect(text.contains(part), "\(part)")
    }
    #expect(!text.contains("N-000001"))
  }

  @Test("どの記事の本文も、空の行のほかは一行も欠けない", arguments: [1, 2, 3] as [UInt64])
  func everyLine(seed: UInt64) {
    var numbers = SeededNumbers(seed: seed)
    let items = (0..<20).map { place in
      Document.Item(
        id: "N-\(place)",
        title: "題\(place)",
        organizer: numbers.oneIn(2) ? "主催\(place)" : nil,
        body: "本文\(place)-1\n\n本文\(place)-2",
        facts: numbers.oneIn(2) ? [.init("場所", "会場\(place)-1\n会場\(place)-2")] : []
      )
    }
    let lines = Document(
      title: "",
      layout: .bulletin,
      sections: [.init(label: "", items: items)]
    ).plainText
    for item in items {
      var parts = [item.title, item.organizer ?? item.title]
      for text in [item.body] + item.facts.map(\.text) {
        parts += text.split(separator: "\n").map(String.init)
      }
      for part in parts { #expect(lines.contains { $0.hasSuffix(part) }, "\(part)") }
    }
    #expect(!lines.contains { $0.contains("\n") })
  }

  @Test("何もない紙は、何も言わない")
  func empty() {
    #expect(Document(title: "題", layout: .slip).plainText == [])
  }
}
