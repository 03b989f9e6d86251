// SafeTextTests — what may be kept, shown and sent outward.

import Civic
import HostileText
import Testing

@Suite("安全な文字列")
struct SafeTextTests {
  @Test(
    "一行の文字列には、端末を動かす文字も改行もない",
    arguments: [
      ("手話の会", "手話の会"), ("一行\r\n二行\n三行\t終", "一行 二行 三行 終"), ("赤\u{1B}[31mい\u{1B}[0m花", "赤い花"),
      ("題\u{1B}]0;だまし\u{07}名", "題名"),
      ("題\u{1B}]0;だまし\u{1B}\\名", "題名"), ("\u{9B}2J消えない", "消えない"), ("\u{1B}(Bあ", "あ"),
      ("\u{1B}cあ", "あ"), ("あ\u{1B}", "あ"), ("\u{202E}abc\u{202C}", "abc"),
      ("あ\u{200B}い\u{FEFF}う\u{AD}え\u{2028}お", "あいうえ お"), ("鳴\u{07}る\u{0}", "鳴る"),
      ("👨\u{200D}👩", "👨\u{200D}👩"), ("葛\u{E0100}城", "葛\u{E0100}城"),
    ]
  )
  func line(text: String, expected: String) {
    #expect(Array(SafeText.line(text).utf8) == Array(expected.utf8))
  }

  @Test("段落では改行が残る")
  func paragraph() {
    #expect(SafeText.paragraph("一行\r\n二行\r三行\t終\u{1B}[1m") == "一行\n二行\n三行 終")
  }

  @Test(
    "表計算ソフトは、どのセルも式と見ない",
    arguments: [
      ("=1+1", "'=1+1"), ("+81", "'+81"), ("-2", "'-2"), ("@SUM", "'@SUM"), ("＝1", "'＝1"),
      ("−1", "'−1"),
      (" =1", "' =1"), ("\t=1", "' =1"), ("\r=1", "'\n=1"), ("\u{1B}[1m=1", "'=1"),
      ("096-000-1234", "096-000-1234"), ("a=1", "a=1"), ("", ""),
    ]
  )
  func csvCell(text: String, expected: String) {
    #expect(SafeText.csvCell(text) == expected)
  }

  @Test("メールの見出しは一行で、見出しを増やせない")
  func headerValue() {
    #expect(SafeText.headerValue(" 通信\r\nBcc: x@example.org ") == "通信 Bcc: x@example.org")
  }

  @Test(
    "ファイル名は、ほかの場所を指さず、空でも隠しでもない",
    arguments: [
      ("第412号", "第412号"), ("../../etc/passwd", "_._.._etc_passwd"), ("a/b\\c:d", "a_b_c_d"),
      ("", "_"), ("..", "_"), ("-rf", "_rf"), ("名 . ", "名"), (".隠し", "_隠し"),
    ]
  )
  func fileName(text: String, expected: String) {
    #expect(SafeText.fileName(text) == expected)
  }

  @Test("長い名前は、文字の途中で切れない")
  func longFileName() {
    let name = SafeText.fileName(String(repeating: "葛\u{E0100}", count: 99))
    #expect(name.utf8.count <= 200)
    #expect(name.hasSuffix("葛\u{E0100}"))
  }

  @Test("どんな文字列も、安全にしたものはもう変わらない", arguments: HostileString.all)
  func hostile(row: HostileString) {
    for make in [SafeText.line, SafeText.paragraph, SafeText.headerValue, SafeText.fileName] {
      let safe = make(row.text)
      #expect(make(safe) == safe)
      #expect(!safe.unicodeScalars.contains { $0.properties.generalCategory == .control })
      #expect(!safe.unicodeScalars.contains { (0x202A...0x202E).contains($0.value) })
    }
  }
}
