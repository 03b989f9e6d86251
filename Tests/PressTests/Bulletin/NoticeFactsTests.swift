// NoticeFactsTests — the small table under a notice: when, where, what it costs, how to apply.

import Civic
import DeskTestKit
import Testing

@testable import Press

@Suite("記事の要点")
struct NoticeFactsTests {
  private func facts(_ change: (inout Notice) -> Void) -> [String] {
    PublicNotice(Notice.sample(with: change).filed(1), of: nil)
      .facts(asOf: day("2026-12-01")).map { "\($0.label) \($0.text)" }
  }

  @Test("書かれたことだけが、決まった順に並ぶ")
  func order() {
    #expect(facts { _ in } == [])
    #expect(
      facts {
        $0.starts = day("2026-12-05")
        $0.time = "午前9時から"
        $0.place = "出水の川辺"
        $0.fee = "100円"
        $0.capacity = "20人"
        $0.applyTo = "電話"
        $0.deadline = day("2026-12-04")
        $0.contact = "096-000-5678"
        $0.web = "https://example.jp/kawa"
      } == [
        "日時 12月5日(土) 午前9時から", "場所 出水の川辺", "費用 100円", "定員 20人",
        "申込 電話　12月4日(金)まで", "問合 096-000-5678", "案内 https://example.jp/kawa",
      ]
    )
  }

  @Test(
    "日時は、始まりと終わりの書かれ方で言い方が変わる",
    arguments: [
      ("2026-12-05", nil, "", ["日時 12月5日(土)"]),
      ("2026-12-05", "2026-12-05", "", ["日時 12月5日(土)"]),
      ("2026-12-05", "2026-12-06", "午後", ["日時 12月5日(土)から12月6日(日)まで 午後"]),
      (nil, "2026-12-06", "", ["日時 12月6日(日)まで"]), (nil, nil, "毎週土曜", ["日時 毎週土曜"]),
    ] as [(String?, String?, String, [String])]
  )
  func when(starts: String?, ends: String?, time: String, lines: [String]) {
    #expect(
      facts {
        $0.starts = starts.map(day)
        $0.ends = ends.map(day)
        $0.time = time
      } == lines
    )
  }

  @Test(
    "半年より離れた日には、年をつける",
    arguments: [
      ("2026-12-01", "12月1日(火)"), ("2027-06-02", "6月2日(水)"), ("2027-06-03", "2027年6月3日(木)"),
      ("2026-06-01", "6月1日(月)"), ("2026-05-31", "2026年5月31日(日)"),
    ]
  )
  func year(date: String, words: String) {
    #expect(day(date).inWords(asOf: day("2026-12-01")) == words)
  }

  @Test("締切だけでも、申込の欄に載る")
  func deadlineAlone() {
    #expect(facts { $0.deadline = day("2026-12-04") } == ["申込 12月4日(金)まで"])
  }
}
