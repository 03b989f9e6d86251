// FieldWordsTests — what staff read beside a field with an error.

import Civic
import Testing

@Suite("項目の誤りの言葉")
struct FieldWordsTests {
  @Test("電話の桁が足りないときは、市外局番から確かめてもらう")
  func phoneTooShort() {
    #expect(FieldWords.sentence(for: .phoneTooShort("328-2868")) == "桁が足りません。市外局番からご確認ください")
  }

  @Test("断った文字に画面を壊すものがあっても、言葉には出ない")
  func hostileTextIsQuotedSafely() {
    let sentence = FieldWords.sentence(
      for: .notADate("\u{1B}[2J\u{202E}" + String(repeating: "長", count: 90))
    )
    #expect(!sentence.unicodeScalars.contains { $0 == "\u{1B}" || $0 == "\u{202E}" })
    #expect(sentence.count < 80)
  }

  @Test("複数に当たるときは、その名前を挙げる")
  func ambiguous() {
    #expect(FieldWords.sentence(for: .ambiguousChoice("出水", ["出水", "出水南"])).contains("出水、出水南"))
  }
}
