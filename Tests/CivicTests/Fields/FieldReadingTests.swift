// FieldReadingTests — every kind of field in every form in which the counter may write it.

import Civic
import DeskTestKit
import Testing

/// Reads a text into a field of an empty record and hands back what is then written in it.
func reading<R: Record>(_ text: String, into key: FieldKey, of type: R.Type) throws -> String {
  let field = try #require(R.field(key))
  var record = R()
  try field.read(text, into: &record, seeing: .sample)
  return field.written(in: record)
}

@Suite("項目の読み取り")
struct FieldReadingTests {
  @Test(
    "団体の項目は、窓口で書かれるどの形でも読む",
    arguments: [
      (FieldKey.name, "なかよし水辺クラブ", "なかよし水辺クラブ"), (.name, "　水辺 クラブ ", "水辺 クラブ"),
      (.name, "水辺\nクラブ", "水辺 クラブ"), (.name, "\u{1B}[31m水辺", "水辺"),
      (.kana, "ナカヨシ", "なかよし"), (.kana, "ﾅｶﾖｼ", "なかよし"), (.kana, "なかよし", "なかよし"),
      (.purpose, "一行目\r\n二行目", "一行目\n二行目"), (.purpose, "\n一行目\n", "一行目"),
      (.founded, "2005-04-01", "2005-04-01"), (.founded, "平成17年4月1日", "2005-04-01"),
      (.founded, "H17.4.1", "2005-04-01"), (.founded, "２００５／４／１", "2005-04-01"),
      (.founded, "1123", "2026-11-23"),
      (.members, "24", "24"), (.members, "２４", "24"), (.members, " 24 ", "24"),
      (.members, "0", "0"),
      (.recruiting, "はい", "yes"), (.recruiting, "ＹＥＳ", "yes"), (.recruiting, "1", "yes"),
      (.recruiting, "true", "yes"), (.recruiting, "○", "yes"), (.recruiting, "有", "yes"),
      (.recruiting, "いいえ", ""), (.recruiting, "no", ""), (.recruiting, "0", ""),
      (.recruiting, "×", ""), (.recruiting, "無", ""), (.recruiting, "なし", ""),
      (.phonePublic, "公開", "yes"), (.phonePublic, "非公開", ""),
      (.postalCode, "8620941", "862-0941"), (.postalCode, "〒８６２－０９４１", "862-0941"),
      (.phone, "0960001234", "096-000-1234"), (.phone, "０９６－０００－１２３４", "096-000-1234"),
      (.email, " Mizube@Example.JP ", "Mizube@example.jp"),
      (.corporateNumber, "7000012050002", "7000012050002"),
      (.corporateNumber, "７-0000-1205-0002", "7000012050002"),
      (.kind, "ボランティア団体", "volunteer"), (.legalStatus, "認可地縁団体", "neighborhoodCorporation"),
      (.fields, "環境保全、まちづくり", "environment、town"), (.fields, "福祉,福祉", "welfare"),
      (.fields, "福祉\n子ども", "welfare、children"), (.fields, "", ""),
    ]
  )
  func accepted(key: FieldKey, text: String, kept: String) throws {
    #expect(try reading(text, into: key, of: Group.self) == kept)
  }

  @Test(
    "読めないものは、わけを添えて断り、もとの値を残す",
    arguments: [
      (FieldKey.kana, "水辺", FieldError.notKana("水辺")), (.founded, "あした", .notADate("あした")),
      (.founded, "2026-02-30", .notADate("2026-02-30")), (.members, "多数", .notANumber("多数")),
      (.members, "20-30", .notANumber("20-30")), (.members, "20 30", .notANumber("20 30")),
      (.members, "-5", .notANumber("-5")), (.members, "2.5", .notANumber("2.5")),
      (.members, "1000001", .outOfRange(1_000_001, 0...1_000_000)),
      (.recruiting, "たぶん", .notYesOrNo("たぶん")), (.postalCode, "862", .notAPostalCode("862")),
      (.phone, "000-1234", .phoneTooShort("000-1234")),
      (.email, "mizube", .notAMailAddress("mizube")),
      (.corporateNumber, "8000012050002", .wrongCheckDigit("8000012050002")),
      (.kind, "同好会", .unknownChoice("同好会")), (.fields, "福祉、料理", .unknownChoice("料理")),
    ]
  )
  func refused(key: FieldKey, text: String, error: FieldError) throws {
    var group = Group.sample { group in
      group.members = 24
      group.phone.value = "096-000-9999"
    }
    let before = group
    let field = try #require(Group.field(key))
    #expect(throws: error) { try field.read(text, into: &group, seeing: .sample) }
    #expect(group == before)
  }

  @Test(
    "空にすると、どの項目も新しい団体と同じになり、保存しても変わらない",
    arguments: Group.fields.map(\.key).filter { $0 != .state }
  )
  func emptied(key: FieldKey) throws {
    for nothing in ["", " ", "　", "\n", "\0\0\0\0"] {
      var group = Marked.group()
      let field = try #require(Group.field(key))
      try field.read(nothing, into: &group, seeing: .sample)
      #expect(field.written(in: group) == field.written(in: Group()))
      let filed = group.filed(1)
      #expect(try Filed<Group>(reading: Array(filed.json.utf8)[...]) == filed)
    }
  }

  @Test(
    "番号の項目は、通し番号だけでも記号つきでも読む",
    arguments: [("87", "G-000087"), ("団８７", "G-000087"), ("g-87", "G-000087"), ("", "")]
  )
  func recordNumber(text: String, kept: String) throws {
    #expect(try reading(text, into: .group, of: Notice.self) == kept)
  }

  @Test("団体番号の項目に、個人の番号は書けない", arguments: ["個-1", "i1", "団", "0", "8-7"])
  func wrongRecordNumber(text: String) {
    #expect(throws: FieldError.unknownChoice(text)) {
      try reading(text, into: .group, of: Notice.self)
    }
  }

  @Test("掲載する番号は、書いた順に、一度ずつ読む")
  func recordNumbers() throws {
    #expect(
      try reading("31、N-12、情31", into: .items, of: BulletinIssue.self) == "N-000031、N-000012"
    )
  }

  @Test("紙面は、入力できない")
  func documentIsNotTyped() {
    #expect(throws: FieldError.self) { try reading("{}", into: .document, of: BulletinIssue.self) }
  }
}
