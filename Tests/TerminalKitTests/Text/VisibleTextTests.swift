// What can't be drawn is shown as a sign.
import TerminalKit
import Testing

struct VisibleTextTests {
  private func drawn(_ text: String) -> String {
    TextWidth().prefix(of: text, fitting: .max).text
  }

  @Test(
    "見えない文字や制御文字は、見える記号に替わる",
    arguments: [
      ("\u{1B}[2J", "␛[2J"), ("a\r\nb", "a␍␊b"), ("\u{7F}", "␡"), ("\u{9B}31m", "‹009B›31m"),
      ("\u{202E}abc", "‹202E›abc"), ("あ\u{200B}い", "あ‹200B›い"), ("\u{FEFF}", "‹FEFF›"),
      ("\u{AD}", "‹00AD›"), ("\u{E0E3}", "‹E0E3›"), ("\u{378}", "‹0378›"), ("\u{2028}", "‹2028›"),
      ("\u{3164}", "‹3164›"), ("\u{301}", "‹0301›"), ("a\u{200D}b", "a‹200D›b"),
      ("a\u{E0041}", "a‹E0041›"), ("\u{FFF9}", "‹FFF9›"),
    ]
  )
  func placeholders(text: String, shown: String) {
    #expect(drawn(text) == shown)
  }

  @Test("名前に使われる文字はそのまま残る")
  func namesStay() {
    for text in ["葛\u{E0100}城", "か\u{309A}", "👨‍👩‍👧", "1\u{FE0F}\u{20E3}", "𱍐", "a\u{A0}b", "ｶﾞ"] {
      #expect(Array(drawn(text).unicodeScalars) == Array(text.unicodeScalars))
    }
  }

  @Test("印を重ねた文字も、決まった長さで描く")
  func piledMarks() {
    let pile = "a" + String(repeating: "\u{301}", count: 10_000)
    #expect(drawn(pile).unicodeScalars.count == 16)
    #expect(TextWidth().columns(of: pile) == 1)
  }
}
