// PhoneNumberTests — telephone numbers as the counter and other people's files write them.

import Civic
import Testing

@Suite("電話番号")
struct PhoneNumberTests {
  @Test(
    "全角でも、括弧でも、続けて打っても読む",
    arguments: [
      ("096-000-1234", "096-000-1234"), ("0960001234", "096-000-1234"),
      ("０９６－０００－１２３４", "096-000-1234"),
      ("096(000)1234", "096-000-1234"), ("(096) 000-1234", "096-000-1234"),
      ("096ー000ー1234", "096-000-1234"),
      ("096−000‐1234", "096-000-1234"), ("+81-96-000-1234", "096-000-1234"),
      ("+81 (0)96 000 1234", "096-000-1234"),
      ("0960-00-1234", "0960-00-1234"), ("0967001234", "0967001234"),
      ("096-0001234", "096-000-1234"),
      ("09000001234", "090-0000-1234"), ("+819000001234", "090-0000-1234"),
      ("0120000123", "0120-000-123"),
      ("05000001234", "050-0000-1234"), ("08000001234", "0800-000-1234"),
      ("0300001234", "03-0000-1234"),
    ]
  )
  func readable(text: String, expected: String) throws {
    #expect(try PhoneNumber(written: text).text == expected)
  }

  @Test("数字だけも取り出せる")
  func digits() throws {
    #expect(try PhoneNumber(written: "096-000-1234").digits == "0960001234")
  }

  @Test(
    "桁が足りなければ、そう知らせる",
    arguments: ["328-2868", "3282868", "096-000-12", "090-123-4567", "960001234", "110"]
  )
  func tooShort(text: String) {
    #expect(throws: FieldError.phoneTooShort(text)) { try PhoneNumber(written: text) }
  }

  @Test("桁が多すぎれば、そう知らせる", arguments: ["096-0000-12345", "090-0000-12345"])
  func tooLong(text: String) {
    #expect(throws: FieldError.phoneTooLong(text)) { try PhoneNumber(written: text) }
  }

  @Test(
    "電話番号でないものは受け付けない",
    arguments: ["", "なし", "096-000-1234 内線5", "+1-212-555-0100", "1234567890"]
  )
  func refused(text: String) {
    #expect(throws: FieldError.notAPhoneNumber(text)) { try PhoneNumber(written: text) }
  }
}
