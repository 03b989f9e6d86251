// 対応表: what a center may write in one, and how an error in it is named.

import Civic
import Foundation
import RegisterStore
import Testing

private func map(_ json: String) throws -> ColumnMap {
  try ColumnMap(reading: Array(json.utf8))
}

@Test("備え付けの対応表は、どれも読める")
func shippedMapsAreRead() throws {
  let shipped = try ImportCounter().shipped
  #expect(shipped.map(\.name) == ["認定NPO法人一覧 (内閣府)", "イベント一覧 (自治体標準の45列)"])
}

@Test(
  "対応表の誤りは、場所と要るもので分かる",
  arguments: [
    (#"{"collection":"groups""#, "1行目が JSON として読めません"),
    (#"{"name":"x"}"#, "「collection」に文字列が要ります"),
    (
      #"{"collection":"people","name":"x"}"#,
      "「collection」にindividuals, groups, noticesが要ります"
    ),
    (
      #"{"collection":"groups","name":"x","columns":{"団体":"nmae"}}"#,
      "「団体」の nmae という項目はありません"
    ),
    (#"{"collection":"groups","name":"x","columns":["団体"]}"#, "「columns」に{ }が要ります"),
    (#"{"collection":"groups","name":"x","columns":{"団体":{}}}"#, "「団体」にfieldが要ります"),
    (
      #"{"collection":"groups","name":"x","constants":{"title":"y"}}"#,
      "「constants」の title という項目はありません"
    ),
  ]
)
func wrongMaps(json: String, sentence: String) throws {
  let error = #expect(throws: ColumnMapError.self) { try map(json) }
  #expect(error.map { ImportWords.sentence(for: $0) } == sentence)
}

@Test("何列かを1項目に: 順につなぎ、同じ文は二度書かず、空の列は代わりの列を見る")
func columnsArePutTogether() throws {
  let parts = try map(
    #"""
    {"collection":"notices","name":"x","columns":{
      "題":"title",
      "場所":{"field":"place","else":["集合"]},
      "町":{"field":"place","with":["番地"]},
      "始":"time","終":{"field":"time","before":"〜","separator":""},
      "料金":{"field":"fee","unit":"円","values":{"0":"無料"}},
      "料金2":{"field":"fee","unit":"円","values":{"0":"無料"}},
      "概要":"body","説明":"body",
      "分類":[{"field":"class","values":{"学習":"training"},"otherwise":"event"},"note"]},
     "words":[{"column":"題","contains":["募集"],"field":"class","value":"recruitment"}],
     "constants":{"class":"news"}}
    """#
  )
  let counter = try ImportCounter()
  let plan = try counter.plan(
    .notice,
    """
    題,場所,集合,町,番地,始,終,料金,料金2,概要,説明,分類
    一,,公園,本町,1-2,10:00,12:00,0,0,短く,長く,学習
    二,館,門,,,10:00,,12000,資料代別,同じ,同じ,
    三,館,,本町,,,,100,円,,,祭
    会員募集,,,,,,,,,,,学習
    """,
    by: parts
  )
  let notices = (plan.proposal?.changes ?? []).compactMap { change -> Notice? in
    guard case .notice(let notice) = change.after else { return nil }
    return notice
  }
  #expect(notices.map(\.place) == ["公園 本町1-2", "館", "館 本町", ""])
  #expect(notices.map(\.time) == ["10:00〜12:00", "10:00", "", ""])
  #expect(notices.map(\.fee) == ["無料", "12,000円 資料代別", "100円 円", ""])
  #expect(notices.map(\.body) == ["短く\n長く", "同じ", "", ""])
  #expect(notices.map(\.noticeClass) == ["training", "news", "event", "recruitment"])
  #expect(notices.map(\.note) == ["学習", "", "祭", "学習"])
}

@Test("対応表の値が項目に入らなければ、1行も読まないうちに分かる")
func wrongConstant() throws {
  let wrong = try map(
    #"{"collection":"groups","name":"x","columns":{"名":"name"},"constants":{"kind":"club"}}"#
  )
  #expect(throws: ImportError.wrongValue("club", field: "種別", .unknownChoice("club"))) {
    try ImportCounter().plan(.group, "名\nあ\n", by: wrong)
  }
}
