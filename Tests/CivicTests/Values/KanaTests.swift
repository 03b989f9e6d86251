// KanaTests — readings, whatever kana they were typed in.

import Civic
import Testing

@Suite("ふりがな")
struct KanaTests {
  @Test(
    "どのかなで打っても、ひらがなになる",
    arguments: [
      ("なかよしみずべくらぶ", "なかよしみずべくらぶ"), ("ナカヨシミズベクラブ", "なかよしみずべくらぶ"), ("ﾅｶﾖｼﾐｽﾞﾍﾞｸﾗﾌﾞ", "なかよしみずべくらぶ"),
      ("サーカス", "さーかす"), ("ｻｰｶｽ", "さーかす"), ("サ－カス", "さーかす"), ("た\u{3099}んす", "だんす"),
      ("ヴァイオリン", "ゔぁいおりん"),
      ("えぬぴーおー　ＮＰＯ２１", "えぬぴーおー NPO21"), ("アート・キッズ", "あーと・きっず"), (" やま  だ ", "やま だ"), ("か゚", "か゚"),
      ("ヷ", "ゔぁ"),
    ]
  )
  func hiragana(text: String, expected: String) throws {
    let reading = try Kana.hiragana(written: text)
    #expect(Array(reading.unicodeScalars) == Array(expected.unicodeScalars))
  }

  @Test(
    "漢字などは、そこを指して断る",
    arguments: [
      ("なかよし水辺くらぶ", "水辺"), ("山田たろう", "山田"), ("あ\u{1B}[31m", "\u{1B}["), ("-あ", "-"), ("あ。い", "。"),
    ]
  )
  func refused(text: String, part: String) {
    #expect(throws: FieldError.notKana(part)) { try Kana.hiragana(written: text) }
  }
}
