// What print makes of typed text.
import Testing

@testable import Typeset

struct PrintTextTests {
  @Test(
    "和文に続く半角の括弧や記号は全角で組み、英文やアドレスはそのまま残す",
    arguments: [
      ("12月5日(土) 9:00", "12月5日（土） 9:00"),
      ("電話(096-000-0000)へ", "電話（096-000-0000）へ"),
      ("(1)はじめに", "（1）はじめに"),
      ("NPO (ABC) office", "NPO (ABC) office"),
      ("来ませんか?", "来ませんか？"),
      ("やった!!", "やった！！"),
      ("日時:12月", "日時：12月"),
      ("TEL:096", "TEL:096"),
      ("13:15~15:50", "13:15～15:50"),
      ("たのしい~よ", "たのしい～よ"),
      ("https://example.jp/~aiport/?q=1", "https://example.jp/~aiport/?q=1"),
      ("申込はhttps://example.jp/a(b)", "申込はhttps://example.jp/a(b)"),
    ]
  )
  func wideForms(typed: String, printed: String) {
    #expect(PrintText.line(of: typed) == printed)
  }

  @Test("濁点の離れた仮名は一字にし、異体字や互換漢字はそのまま残す")
  func composes() {
    let scalars = { (text: String) in PrintText.line(of: text).unicodeScalars.map(\.value) }
    #expect(scalars("か\u{3099}") == [0x304C])
    #expect(scalars("か\u{309A}") == [0x304B, 0x309A])
    #expect(scalars("\u{FA19}葛\u{E0100}") == [0xFA19, 0x845B, 0xE0100])
  }

  @Test("見えない文字や制御文字は刷らない")
  func dropsInvisible() {
    #expect(PrintText.line(of: "あ\u{200B}い\u{FEFF}う\u{202E}え\u{7}お\u{AD}") == "あいうえお")
    #expect(PrintText.line(of: "あ\tい") == "あ\u{3000}い")
  }

  @Test("改行で段落に分け、行末の空きは落とす")
  func paragraphs() {
    #expect(PrintText.paragraphs(of: "一 　\r\n\n　　二") == ["一", "", "　二"])
  }
}
