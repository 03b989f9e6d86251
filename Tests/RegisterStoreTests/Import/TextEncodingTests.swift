// 文字コード: what is recognised, and how a byte that is no text is named.

import RegisterStore
import Testing

@Test(
  "文字コードは、ファイルを開かなくても見分けられる",
  arguments: [
    ([0xE3, 0x81, 0x82], TextEncoding.utf8, "あ"),
    ([0xEF, 0xBB, 0xBF, 0xE3, 0x81, 0x82], .utf8WithMark, "あ"),
    ([0x82, 0xA0, 0x8D, 0x82], .cp932, "あ高"),
    ([0xB6, 0xDE], .cp932, "ｶﾞ"),
    ([0xFB, 0xFC, 0x87, 0x8A], .cp932, "髙㈱"),
    ([0x61, 0x62], .utf8, "ab"),
    ([], .utf8, ""),
  ] as [([UInt8], TextEncoding, String)]
)
func encodingIsRecognised(bytes: [UInt8], encoding: TextEncoding, text: String) {
  let decoded = TextEncoding.decode(bytes)
  #expect(decoded.encoding == encoding)
  #expect(decoded.text == text)
  #expect(decoded.faults.isEmpty)
}

@Test(
  "Windows の波ダッシュや全角マイナスは、Excel が UTF-8 で保存したときと同じ字になる",
  arguments: [
    ([0x81, 0x60], "\u{FF5E}"), ([0x81, 0x7C], "\u{FF0D}"), ([0x81, 0x61], "\u{2225}"),
    ([0x81, 0x5C], "\u{2015}"), ([0x81, 0x91], "\u{FFE0}"),
  ] as [([UInt8], String)]
)
func windowsSigns(bytes: [UInt8], sign: String) {
  #expect(TextEncoding.decode(bytes).text.unicodeScalars.elementsEqual(sign.unicodeScalars))
}

@Test("UTF-8 の壊れた1バイトは、行と文字の位置で分かる")
func brokenUTF8() {
  let decoded = TextEncoding.decode(Array("名称\r\nあい".utf8) + [0xFF] + Array("う".utf8))
  #expect(decoded.encoding == .utf8)
  #expect(decoded.text == "名称\r\nあい\u{FFFD}う")
  #expect(decoded.faults.map { [$0.line, $0.column, Int($0.byte)] } == [[2, 3, 0xFF]])
}

@Test("Shift_JIS の読めない字は、行と文字の位置で分かり、残りは読める")
func brokenCP932() {
  let decoded = TextEncoding.decode([0x8D, 0x82, 0x0A, 0x82, 0xA0, 0x85, 0x9F, 0x82, 0xA2, 0xFF])
  #expect(decoded.encoding == .cp932)
  #expect(decoded.text == "高\nあ\u{FFFD}い\u{FFFD}")
  #expect(
    decoded.faults.map { [$0.line, $0.column, Int($0.byte)] } == [[2, 2, 0x85], [2, 4, 0xFF]]
  )
}
