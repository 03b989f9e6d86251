// 取込: what becomes of a row, and when a file as a whole is refused.

import Civic
import RegisterStore
import Testing

@Test("名称だけの行も取り込み、足りない項目は保留の理由になる")
func nameIsEnough() throws {
  var counter = try ImportCounter()
  let plan = try counter.plan(.group, "名称,ふりがな,種別,分野\nみどりの会,,volunteer,\n")
  try counter.save(plan)
  #expect(counter.groups.map(\.state) == [.pending])
  #expect(counter.groups.map(\.stateReason) == ["未記入: ふりがな、分野、活動地域、登録の要件"])
  #expect(plan.report.pending == 1)
}

@Test("要るものがそろった行は、登録済になる")
func completeRowIsRegistered() throws {
  var counter = try ImportCounter()
  try counter.save(
    counter.plan(
      .group,
      "name,kana,kind,fields,areas,requirements\n会,カイ,volunteer,福祉、環境保全,出水,all\n"
    )
  )
  let group = try #require(counter.groups.first)
  #expect(group.state == .registered)
  #expect(group.stateReason == "")
  #expect(group.kana == "かい")
  #expect(group.fields == ["health", "environment"])
  #expect(group.areas == ["43101-izumi"])
}

@Test("項目に入らない値は、備考に「欄名: 値」で残り、要確認になる")
func valueGoesToTheNote() throws {
  var counter = try ImportCounter()
  let plan = try counter.plan(.group, "名称,電話,設立,備考\n会,328,昔々,元の備考\n")
  try counter.save(plan)
  let group = try #require(counter.groups.first)
  #expect(group.phone.value == "")
  #expect(group.note == "元の備考\n設立: 昔々\n電話: 328")
  #expect(group.concerns == ["取込で備考に移した欄: 設立、電話"])
  #expect(plan.report.valuesMovedToNote == 2)
  #expect(plan.report.needCheck == 1)
}

@Test("終了日が開始日より前なら、終了日は備考に移る")
func endBeforeStartGoesToTheNote() throws {
  var counter = try ImportCounter()
  try counter.save(
    counter.plan(.notice, "class,title,starts,ends\nevent,会,2022-02-02,2022-01-02\n")
  )
  let notice = try #require(counter.notices.first)
  #expect(notice.starts?.iso == "2022-02-02")
  #expect(notice.ends == nil)
  #expect(notice.note == "ends: 2022-01-02")
  #expect(notice.state == .registered)
  #expect(notice.received?.iso == "2022-01-20")
}

@Test("取り込めない行が1行でもあれば何も取り込まず、すべての行を知らせる")
func wholeOrNothing() throws {
  let counter = try ImportCounter()
  let bytes =
    Array("名称,住所\n会,出水\n\u{3000},出水\n会2\n会3,".utf8) + [0xFF] + Array("\n,,\n会4,x\n".utf8)
  let refused = try counter.plan(.group, bytes)
  #expect(refused.proposal == nil)
  #expect(refused.report.isRefused)
  #expect(
    refused.report.bad.map { ImportWords.sentence(for: $0) } == [
      "3行目「名称」: 名称がありません",
      "4行目: 欄が1個あります (見出しは2個)",
      "5行目「住所」: 4文字目が文字として読めません (0xFF)",
    ]
  )
  let rest = try counter.plan(.group, bytes, skippingBad: true)
  #expect(rest.proposal?.changes.map(\.after.title) == ["会", "会4"])
  #expect(rest.report.bad.count == 3)
  #expect(rest.report.taken == 2)
}

@Test(
  "表として読めないファイルは、何をすればよいかが分かる",
  arguments: [
    ("", "ファイルに行がありません"),
    ("名称\n\"会\n", "2行目で開いた引用符 (\") が閉じていません"),
    ("団体,場所\n会,館\n", "列の見出しに合う対応表がありません (団体、場所)。--map で指定してください"),
    ("名称,電話,電話\n会,,\n", "列「電話」が二つあります"),
  ]
)
func unreadableFiles(text: String, sentence: String) throws {
  let error = #expect(throws: ImportError.self) { try ImportCounter().plan(.group, text) }
  #expect(error.map { ImportWords.sentence(for: $0) } == sentence)
}

@Test(
  "Excel のブックや「Unicode テキスト」は、保存し直し方を案内する",
  arguments: [
    ([0xFF, 0xFE, 0x0D, 0x54], ImportError.wideText),
    ([0x50, 0x4B, 0x03, 0x04, 0x14], .workbook),
    ([0xD0, 0xCF, 0x11, 0xE0, 0xA1], .workbook),
  ] as [([UInt8], ImportError)]
)
func notACSV(bytes: [UInt8], error: ImportError) throws {
  #expect(throws: error) { try ImportCounter().plan(.group, bytes) }
  #expect(ImportWords.sentence(for: error).contains("「CSV UTF-8 (コンマ区切り)」"))
}

@Test("団体の対応表で情報提供書は取り込めない")
func mapForAnotherCollection() throws {
  let counter = try ImportCounter()
  #expect(throws: ImportError.mapFor(.group)) {
    try counter.plan(.notice, "name\n会\n", by: counter.shipped.first)
  }
}

@Test("端末や表計算を壊す文字は、取り込んだ記録に残らない")
func hostileText() throws {
  var counter = try ImportCounter()
  let plan = try counter.plan(.group, try importFixture("hostile.csv"))
  try counter.save(plan)
  #expect(plan.report.taken == 30)
  let names = counter.groups.map(\.name)
  let unsafe = names.filter { name in
    name.unicodeScalars.contains {
      $0.value < 0x20 || (0x7F...0x9F).contains($0.value) || (0x202A...0x202E).contains($0.value)
    }
  }
  #expect(unsafe == [])
  #expect(names.contains("団体赤"))
  #expect(names.contains("改行の 会"))
  #expect(names.contains { $0.hasSuffix("𠮷田") })
  let last = try #require(counter.groups.last)
  #expect(last.note == "ふりがな: かな漢字\n電話: 328-28")
  #expect(last.web == "@SUM(A1)")
}
