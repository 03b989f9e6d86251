// Keys as terminals send them.
import Testing

@testable import TerminalKit

struct KeyDecoderTests {
  /// What each terminal sends, with ␛ for the escape byte.
  static let dialects: [(String, Key)] = [
    // xterm and its relatives
    ("␛OP", .f(1)), ("␛OQ", .f(2)), ("␛OR", .f(3)), ("␛OS", .f(4)), ("␛[15~", .f(5)),
    ("␛[17~", .f(6)), ("␛[18~", .f(7)), ("␛[19~", .f(8)), ("␛[20~", .f(9)), ("␛[21~", .f(10)),
    ("␛[23~", .f(11)), ("␛[24~", .f(12)), ("␛[A", .up), ("␛[B", .down), ("␛[C", .right),
    ("␛[D", .left), ("␛[H", .home), ("␛[F", .end), ("␛OA", .up), ("␛OD", .left), ("␛OH", .home),
    ("␛[2~", .insert), ("␛[3~", .delete), ("␛[5~", .pageUp), ("␛[6~", .pageDown),
    ("␛[Z", .backTab), ("␛[1;5A", .controlUp), ("␛[1;5B", .controlDown), ("␛[1;5C", .controlRight),
    ("␛[1;5D", .controlLeft), ("␛[1;2A", .up), ("␛[3;5~", .delete), ("␛O5A", .controlUp),
    // Linux console, screen and tmux
    ("␛[[A", .f(1)), ("␛[[E", .f(5)), ("␛[1~", .home), ("␛[4~", .end), ("␛[25~", .f(13)),
    // PuTTY
    ("␛[11~", .f(1)), ("␛[12~", .f(2)), ("␛[13~", .f(3)), ("␛[14~", .f(4)),
    // rxvt
    ("␛[7~", .home), ("␛[8~", .end), ("␛Oa", .controlUp), ("␛[a", .up), ("␛[3$", .delete),
    ("␛[5^", .pageUp),
    // vt100
    ("␛Ot", .f(5)), ("␛Ou", .f(6)), ("␛Ov", .f(7)), ("␛Ol", .f(8)), ("␛Ow", .f(9)),
    ("␛Ox", .f(10)), ("␛OM", .enter),
    // Alt
    ("␛1", .alt("1")), ("␛0", .alt("0")), ("␛あ", .alt("あ")),
    // text and controls
    ("a", .character("a")), ("あ", .character("あ")), ("𠮷", .character("𠮷")),
    ("　", .character("　")), ("\r", .enter), ("\n", .enter), ("\t", .tab), ("\u{7F}", .backspace),
    ("\u{8}", .backspace), ("\u{1}", .control("a")), ("\u{1A}", .control("z")),
    ("\u{0}", .control("@")), ("\u{1F}", .control("_")),
    // paste
    ("␛[200~一行目\r二行目␛[201~", .paste("一行目\n二行目")),
    ("␛[200~a\r\nb\tc␛[31m\u{0}d␛[201~", .paste("a\nb\tc[31md")), ("␛[200~␛[201~", .paste("")),
  ]

  private func bytes(_ written: String) -> [UInt8] {
    Array(written.replacing("␛", with: "\u{1B}").utf8)
  }

  @Test("どの端末のキーも、同じキーになる")
  func everyDialect() {
    for (written, key) in Self.dialects {
      var decoder = KeyDecoder()
      #expect(decoder.decode(bytes(written)) == [key], "\(written)")
      #expect(!decoder.isWaiting, "\(written)")
    }
  }

  @Test("どこで途切れて届いても、同じキーになる")
  func splitAtEveryByte() {
    for (written, key) in Self.dialects {
      let bytes = bytes(written)
      for cut in bytes.indices {
        var decoder = KeyDecoder()
        let keys = decoder.decode(bytes[..<cut]) + decoder.decode(bytes[cut...])
        #expect(keys == [key], "\(written) cut at \(cut)")
      }
    }
  }

  @Test("続けて打たれたキーは、混ざらない")
  func oneAfterAnother() {
    var decoder = KeyDecoder()
    let all = Self.dialects.flatMap { bytes($0.0) }
    #expect(decoder.decode(all) == Self.dialects.map(\.1))
  }

  @Test(
    "知らないキー列やマウス・端末の応答は、欄に一文字も入らない",
    arguments: [
      "␛[99~", "␛[200z", "␛[?1;2c", "␛[<0;10;5M", "␛[<0;10;5m", "␛[M !!", "␛[I", "␛[O", "␛Oz",
      "␛[27;5;13~", "␛[13;5u", "␛[1;5P", "␛[24;2~", "␛]0;題␛\\", "␛]11;rgb:0/0/0\u{7}", "␛P1$r␛\\",
      "␛[?2026;2$y", "␛[[Z", "␛[>0;136;0c", "␛[12;40R",
    ]
  )
  func unknownSequences(written: String) {
    for cut in bytes(written).indices {
      var decoder = KeyDecoder()
      let keys = decoder.decode(bytes(written)[..<cut]) + decoder.decode(bytes(written)[cut...])
      #expect(keys == [])
      #expect(decoder.decode(bytes("あ")) == [.character("あ")])
    }
  }

  @Test("Escは、25ミリ秒のあいだ何も続かなければEscになる")
  func escapeByTime() {
    var decoder = KeyDecoder()
    #expect(decoder.decode([0x1B]) == [])
    #expect(decoder.isWaiting)
    #expect(decoder.afterPause() == [.escape])
    #expect(decoder.decode(bytes("1")) == [.character("1")])
    #expect(decoder.decode([0x1B, 0x1B]) + decoder.afterPause() == [.escape, .escape])
    #expect(decoder.decode(bytes("␛\r")) == [.escape, .enter])
    #expect(decoder.decode(bytes("␛[")) + decoder.afterPause() == [.alt("[")])
    #expect(decoder.decode(bytes("␛O")) + decoder.afterPause() == [.alt("O")])
    #expect(decoder.decode(bytes("␛P")) + decoder.afterPause() == [.alt("P")])
    #expect(decoder.decode(bytes("␛␛[A")) == [.up])
    #expect(!decoder.isWaiting)
  }

  @Test("壊れたバイトのあとも、次の文字から正しく読む")
  func malformedBytes() {
    let good = Array("団".utf8)
    let broken: [[UInt8]] = [
      [0xFF], [0x80], [0xE5], [0xE5, 0x9B], [0xC0, 0x80], [0xED, 0xA0, 0x80],
      [0xF5, 0x80, 0x80, 0x80], [0xF0, 0x80], [0xC2, 0x9B], [0xEF, 0xBF, 0xBD],
    ]
    for bytes in broken {
      var decoder = KeyDecoder()
      #expect(decoder.decode(bytes + good) == [.character("団")], "\(bytes)")
    }
  }

  @Test("大きな貼り付けも一度に届き、終わりの印が失われても止まらない")
  func largePaste() {
    var decoder = KeyDecoder()
    let text = String(repeating: "なかよし水辺クラブ", count: 20_000)
    #expect(decoder.decode(bytes("␛[200~" + text)) == [])
    #expect(decoder.decode(bytes("␛[201~x")) == [.paste(text), .character("x")])
    _ = decoder.decode(bytes("␛[200~途中"))
    var keys: [Key] = []
    for _ in 0..<100 where decoder.isWaiting { keys += decoder.afterPause() }
    #expect(keys == [.paste("途中")])
  }
}
