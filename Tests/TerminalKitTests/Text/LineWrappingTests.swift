// Where lines break.
import HostileText
import Testing

@testable import TerminalKit

struct LineWrappingTests {
  @Test(
    "行頭に句読点、行末に始め括弧が来ない",
    arguments: [
      ("水辺の会です。次", "水辺の会で|す。次", 12),
      ("あいうえ「かき", "あいうえ|「かき", 10),
      ("あいうえおー", "あいうえ|おー", 10),
      ("あ\nい", "あ|い", 10), ("", "", 10), ("あ\n", "あ|", 10),
      ("たべもの bank です", "たべもの |bank です", 12),
      ("abcdefghij", "abcd|efgh|ij", 4),
    ]
  )
  func wrapping(text: String, lines: String, columns: Int) {
    #expect(TextWidth().wrapped(text, columns: columns).joined(separator: "|") == lines)
  }

  @Test("折り返しても一文字も失わず、どの行も幅に収まる")
  func nothingIsLost() {
    let width = TextWidth()
    for string in HostileString.all {
      for columns in 2...20 {
        let lines = width.wrapped(string.text, columns: columns)
        #expect(lines.joined() == string.text)
        for line in lines where line.count > 1 { #expect(width.columns(of: line) <= columns) }
      }
    }
  }
}
