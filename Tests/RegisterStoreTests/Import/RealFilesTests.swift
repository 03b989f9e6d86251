// 本物のファイル: excerpts of two public lists, as they came (Fixtures/import/README.md).

import Civic
import RegisterStore
import Testing

@Test(
  "認定NPO法人一覧は、対応表を選ばなくても、どの文字コードでも同じに取り込める",
  arguments: [
    ("certified-npo.csv", TextEncoding.utf8), ("certified-npo-bom.csv", .utf8WithMark),
    ("certified-npo-cp932.csv", .cp932),
  ]
)
func certifiedNPOs(file: String, encoding: TextEncoding) throws {
  var counter = try ImportCounter()
  let plan = try counter.plan(.group, try importFixture(file))
  #expect(plan.report.mapName == "認定NPO法人一覧 (内閣府)")
  #expect(plan.report.encoding == encoding)
  #expect(plan.report.taken == 40)
  #expect(plan.report.pending == 40)
  #expect(plan.report.needCheck == 0)
  #expect(plan.report.bad == [])
  try counter.save(plan)
  let first = try #require(counter.groups.first)
  #expect(first.name == "どんころ野外学校")
  #expect(first.groupKind == "npoCorporation")
  #expect(first.legalStatus == "npo")
  #expect(first.corporateNumber == "3450005002241")
  #expect(first.address == Detail("空知郡南富良野町字落合１０７４番地"))
  #expect(first.founded == nil)
  #expect(first.note == "所轄庁: 北海道\n認定の有効期間の初日: 2013年01月23日\n認定の有効期間の末日: 2028年01月22日")
  #expect(counter.groups.count { $0.name == "特定非営利活動法人アンビシャス" } == 2)
  #expect(counter.groups.count { $0.origin.count == 64 } == 5)
}

@Test("自治体のイベント一覧は、汚れた行も取り込み、直せない日付だけを備考に移す")
func municipalEvents() throws {
  var counter = try ImportCounter()
  let plan = try counter.plan(.notice, try importFixture("municipal-events.csv"))
  #expect(plan.report.mapName == "イベント一覧 (自治体標準の45列)")
  #expect(plan.report.taken == 40)
  #expect(plan.report.bad == [])
  #expect(plan.report.needCheck == 3)
  #expect(plan.report.valuesMovedToNote == 3)
  #expect(plan.report.ignoredColumns.contains("アクセス方法"))
  try counter.save(plan)
  #expect(counter.notices.allSatisfy { !$0.title.isEmpty && !$0.noticeClass.isEmpty })
  #expect(counter.notices.count { $0.starts == nil } >= 5)
  #expect(counter.notices.allSatisfy { $0.state == .registered && $0.received != nil })
  let first = try #require(counter.notices.first)
  #expect(first.title == "第10回さいたマーチ~見沼ツーデーウオーク~")
  #expect(first.noticeClass == "event")
  #expect(first.starts?.iso == "2022-03-26")
  #expect(first.ends?.iso == "2022-03-27")
  #expect(first.place == "さいたま新都心及び見沼田んぼ周辺 さいたま市大宮区北袋町1-190-24")
  #expect(first.fee == "大人:2,000円 小・中・高:1,000円 未就学児:無料")
  #expect(counter.notices.contains { $0.fee == "無料" })
  #expect(counter.notices.contains { $0.time.hasPrefix("10:00〜") })
  #expect(counter.notices.contains { $0.noticeClass == "training" })
  #expect(counter.notices.contains { $0.deadline != nil })
}

@Test("取込の結果は、端末で読める言葉になる")
func reportInWords() throws {
  let report = try ImportCounter().plan(.group, "名称,電話,会費\n会,328,500\n会,328,500\n").report
  #expect(
    ImportWords.lines(for: report, file: "名簿.csv", isDryRun: true) == [
      "名簿.csv: 対応表「項目名の見出し」、UTF-8",
      "団体を1件取り込みます (試しに見ただけで、保存していません)",
      "  保留 1件 (登録に要る項目が未記入です)",
      "  要確認 1件 (備考に移した値 1個)",
      "  すでにあるため飛ばした行 1件",
      "  取り込まなかった列 1列: 会費",
    ]
  )
}
