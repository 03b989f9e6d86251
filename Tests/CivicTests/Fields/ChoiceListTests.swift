// ChoiceListTests — how an identifier, a label, a reading or a number names a choice.

import Civic
import DeskTestKit
import Testing

@Suite("選択肢の読み取り")
struct ChoiceListTests {
  @Test(
    "識別子でも、ラベルでも、ふりがなでも、番号でも選べる",
    arguments: [
      (ChoiceList.fields, "environment", "environment"), (.fields, "環境保全", "environment"),
      (.fields, "かんきょうほぜん", "environment"), (.fields, "カンキョウホゼン", "environment"),
      (.fields, "5", "environment"), (.fields, "５", "environment"), (.fields, "1", "welfare"),
      (.fields, "文化・スポーツ", "culture"), (.fields, "文化･ｽﾎﾟｰﾂ", "culture"),
      (.fields, "ＮＰＯ支援", "support"), (.fields, "Environment", "environment"),
      (.areas, "市内全域", "city"), (.areas, "1", "city"), (.areas, "中央区", "43101"),
      (.areas, "43101", "43101"), (.areas, "出水", "43101-izumi"), (.areas, "出水校区", "43101-izumi"),
      (.areas, "いずみ", "43101-izumi"), (.areas, "いずみ校区", "43101-izumi"),
      (.areas, "出水南校区", "43101-izumiminami"), (.areas, "竜田", "43105-tatsuda"),
      (.districts, "健軍", "43102-kengun"), (.slots, "土日祝", "holiday"),
      (.deliveries, "メール", "mail"), (.legalStatuses, "NPO法人", "npo"),
      (.noticeClasses, "助成金", "grant"), (.requirements, "rules", "rules"),
    ]
  )
  func named(list: ChoiceList, text: String, id: String) throws {
    #expect(try list.identifier(written: text, seeing: .sample) == id)
  }

  @Test(
    "選択肢にないものは断る",
    arguments: [
      (ChoiceList.fields, "環境"), (.fields, "0"), (.fields, "8"), (.fields, "1-2"), (.fields, "-1"),
      (.areas, "校区"), (.districts, "中央区"), (.slots, "volunteer"),
    ]
  )
  func unknown(list: ChoiceList, text: String) {
    #expect(throws: FieldError.unknownChoice(text)) {
      try list.identifier(written: text, seeing: .sample)
    }
  }

  @Test("同じ名の校区が二つあれば、決めずに尋ねる", arguments: ["出水", "出水校区", "いずみ"])
  func ambiguous(text: String) throws {
    let masters = Masters.sample.with {
      $0.districts.append(
        SchoolDistrict(id: "43102-izumi", ward: "43102", label: "出水", kana: "いずみ")
      )
    }
    #expect(throws: FieldError.ambiguousChoice(text, ["43101-izumi", "43102-izumi"])) {
      try ChoiceList.areas.identifier(written: text, seeing: masters)
    }
    #expect(
      try ChoiceList.areas.identifier(written: "43102-izumi", seeing: masters) == "43102-izumi"
    )
  }

  @Test(
    "いくつも書けば、書いた順に一度ずつ選ぶ",
    arguments: [
      ("子ども、福祉", ["children", "welfare"]), ("福祉, 福祉，1", ["welfare"]),
      (" 福祉 、、 town ", ["welfare", "town"]), ("", []),
      ("all", Masters.sample.fields.map(\.id)),
    ]
  )
  func several(text: String, ids: [String]) throws {
    #expect(try ChoiceList.fields.identifiers(written: text, seeing: .sample) == ids)
  }

  @Test("書き出したラベルの並びは、どの選択肢でも読み戻せる", arguments: ChoiceList.allCases)
  func labelsReadBack(list: ChoiceList) throws {
    let choices = list.choices(in: .sample)
    let written = WrittenList.text(choices.map(\.label))
    #expect(try list.identifiers(written: written, seeing: .sample) == choices.map(\.id))
  }

  @Test("どの選択肢の識別子も、ほかと重ならない", arguments: ChoiceList.allCases)
  func identifiersAreUnique(list: ChoiceList) {
    let ids = list.choices(in: .sample).map(\.id)
    #expect(Set(ids).count == ids.count && !ids.isEmpty)
  }

  @Test("区のあとに、その区の校区が並ぶ")
  func areasInOrder() {
    let areas = Masters.sample.areaChoices
    #expect(
      areas.prefix(6).map(\.label) == ["市内全域", "中央区", "出水", "出水南", "白川", "東区"]
    )
    #expect(areas.first { $0.label == "白川" }?.parent == "43101")
  }

  @Test("マスターから消えた識別子は、そのまま見せる")
  func unknownIdentifierIsShown() {
    #expect(ChoiceList.fields.label(of: "robots", in: .sample) == "robots")
    #expect(ChoiceList.fields.label(of: "", in: .sample) == "")
  }
}

@Suite("選択肢を打って探す")
struct ChoiceFinderTests {
  @Test(
    "ラベル、ふりがな、ローマ字、条文の言葉で見つかり、先頭が合うものが先に立つ",
    arguments: [
      ("", ["福祉", "社会教育", "まちづくり", "文化・スポーツ", "環境保全", "子ども", "NPO支援"]),
      ("環境", ["環境保全"]), ("かん", ["環境保全"]), ("kank", ["環境保全"]), ("Ｋａｎｋ", ["環境保全"]),
      ("き", ["社会教育", "環境保全"]), ("ほ", ["環境保全"]), ("健全", ["子ども"]), ("npo", ["NPO支援"]),
      ("し", ["社会教育", "福祉", "NPO支援"]), ("料理", []),
    ]
  )
  func found(typed: String, labels: [String]) {
    let finder = ChoiceList.fields.finder(in: .sample)
    #expect(finder.places(typed: typed).map { Masters.sample.fields[$0].label } == labels)
  }
}
