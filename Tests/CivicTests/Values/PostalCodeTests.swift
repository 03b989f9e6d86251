// PostalCodeTests — postal codes as they are typed.

import Civic
import Testing

@Suite("郵便番号")
struct PostalCodeTests {
  @Test(
    "7桁なら、どう打っても同じ番号",
    arguments: ["8620941", "862-0941", "８６２－０９４１", "〒862-0941", "862ー0941", " 〒 862 0941"]
  )
  func readable(text: String) throws {
    let code = try PostalCode(written: text)
    #expect(code.digits == "8620941")
    #expect(code.text == "862-0941")
  }

  @Test("7桁でなければ受け付けない", arguments: ["862", "862-09411", "", "862-094A", "八六二"])
  func refused(text: String) {
    #expect(throws: FieldError.notAPostalCode(text)) { try PostalCode(written: text) }
  }
}
