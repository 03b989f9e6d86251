// MailAddressTests — addresses that can stand in a header and on a command line.

import Civic
import Testing

@Suite("メールアドレス")
struct MailAddressTests {
  @Test(
    "届くアドレスは読む",
    arguments: [
      ("info@example.org", "info@example.org"), ("ｉｎｆｏ＠ｅｘａｍｐｌｅ．ｏｒｇ", "info@example.org"),
      (" a.b+c@Mail.Example.ORG　", "a.b+c@mail.example.org"),
      ("hana..ko.@example.ne.jp", "hana..ko.@example.ne.jp"),
    ]
  )
  func readable(text: String, expected: String) throws {
    #expect(try MailAddress(written: text).text == expected)
  }

  @Test(
    "宛先を増やしたり、命令に見えたりするものは受け付けない",
    arguments: [
      "", "info", "@example.org", "info@", "a@b@example.org", "info@example", "info@.org",
      "info@example..org",
      "a,b@example.org", "a b@example.org", "info@example.org\nBcc: x@example.org",
      "-oQ/tmp@example.org",
      "花@example.org", "info@例.jp", "\"a b\"@example.org", "info@-example.org", "info@192.168.0.1",
      "a\u{0}@example.org",
    ]
  )
  func refused(text: String) {
    #expect(throws: FieldError.notAMailAddress(text)) { try MailAddress(written: text) }
  }
}
