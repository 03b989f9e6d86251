// CorporateNumberTests — corporate numbers against published ones.

import Civic
import Testing

@Suite("法人番号")
struct CorporateNumberTests {
  @Test(
    "公表されている番号の検査用数字と合う",
    arguments: [("000012050002", 7), ("000020130001", 8), ("000020431001", 9)]  // 国税庁, 東京都, 熊本市
  )
  func checkDigit(base: String, published: Int) {
    #expect(CorporateNumber.checkDigit(before: Folding.digits(in: base)) == published)
  }

  @Test("全角でも区切りがあっても読む", arguments: ["7000012050002", "７００００１２０５０００２", "7-0000-1205-0002"])
  func readable(text: String) throws {
    #expect(try CorporateNumber(written: text).digits == "7000012050002")
  }

  @Test("書き写しの誤りに気づく", arguments: ["7000012050003", "8000012050002", "7000012500002"])
  func wrongCheckDigit(text: String) {
    #expect(throws: FieldError.wrongCheckDigit(text)) { try CorporateNumber(written: text) }
  }

  @Test("13桁でなければ受け付けない", arguments: ["", "700001205000", "70000120500022", "T7000012050002"])
  func refused(text: String) {
    #expect(throws: FieldError.notACorporateNumber(text)) { try CorporateNumber(written: text) }
  }
}
