// JSONTests — reading and writing JSON, with Foundation's decoder as the oracle.

import Civic
import Foundation
import HostileText
import Testing

@Suite("JSON")
struct JSONTests {
  @Test("どんな文字列も、書いて読むと元に戻り、Foundation にも同じに読める", arguments: HostileString.all)
  func stringsRoundTrip(row: HostileString) throws {
    let text = row.text + "\"\\/\n\r\t\u{0}\u{1F}\u{7F}\u{2028}\u{2029}"
    let written = JSON.object([.init("a", .strings([text, ""]))]).text
    let read = try #require(try JSON(parsing: written)["a"]?.strings?.first)
    #expect(Array(read.utf8) == Array(text.utf8))
    let oracle = try JSONDecoder().decode([String: [String]].self, from: Data(written.utf8))
    #expect(oracle["a"]?.first.map { Array($0.utf8) } == Array(text.utf8))
    #expect(!written.unicodeScalars.contains { $0.value < 0x20 || $0 == "\u{2028}" })
  }

  @Test(
    "正しいものは、書かれたとおりに戻る",
    arguments: [
      "null", "true", "false", "0", "-0", "1.50", "1e400", "123456789012345678901234567890", "\"\"",
      "[]", "{}", "[1,[2,[]],{}]",
      "{\"b\":1,\"a\":{\"c\":[null]},\"b\":2}", "\"髙橋　葛\u{E0100}\"",
    ]
  )
  func verbatim(text: String) throws {
    #expect(try JSON(parsing: text).text == text)
  }

  @Test("エスケープは、その文字になる")
  func escapes() throws {
    let text = #""\u3042\ud83d\ude00\"\\\/\b\f\n\r\t\u0000""#
    #expect(try JSON(parsing: text).string == "あ😀\"\\/\u{08}\u{0C}\n\r\t\u{0}")
  }

  @Test(
    "壊れたものは、場所と、そこにあるべきものを示して断る",
    arguments: [
      ("", 0, .value), ("[1 2]", 3, .commaOrClosing), ("{\"a\" 1}", 5, .colon),
      ("{a:1}", 1, .key), ("01", 1, .end), ("1.", 2, .digit),
      ("-", 1, .digit), ("1e+", 3, .digit), ("\"abc", 4, .closingQuote), ("\"\\x\"", 1, .escape),
      ("\"\\u12g4\"", 1, .escape), ("\"\\ud800\"", 1, .surrogatePair),
      ("\"\\udc00\"", 1, .surrogatePair), ("\"\\ud800\\u0041\"", 1, .surrogatePair),
      ("\"a\nb\"", 2, .escapedControl), ("nul", 0, .value), ("{} x", 3, .end), ("[", 1, .value),
    ] as [(String, Int, JSONError.Expected)]
  )
  func refused(text: String, offset: Int, expected: JSONError.Expected) {
    #expect(throws: JSONError(offset: offset, line: 1, expected: expected)) {
      try JSON(parsing: text)
    }
    #expect(throws: (any Error).self) {
      try JSONSerialization.jsonObject(with: Data(text.utf8), options: .fragmentsAllowed)
    }
  }

  @Test("終わりの余分なコンマも断る(Foundation は見逃す)")
  func trailingComma() {
    #expect(throws: JSONError(offset: 3, line: 1, expected: .value)) { try JSON(parsing: "[1,]") }
    #expect(throws: JSONError(offset: 7, line: 1, expected: .key)) {
      try JSON(parsing: #"{"a":1,}"#)
    }
  }

  @Test("何行目が壊れているかを示す")
  func line() {
    #expect(throws: JSONError(offset: 14, line: 3, expected: .value)) {
      try JSON(parsing: "{\n\"a\": 1,\n\"b\":x}")
    }
  }

  @Test(
    "UTF-8でないバイトは断る",
    arguments: [[0xFF], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xE3, 0x81]] as [[UInt8]]
  )
  func brokenUTF8(bytes: [UInt8]) {
    let text = [UInt8(ascii: "\"")] + bytes + [UInt8(ascii: "\"")]
    #expect(throws: JSONError(offset: 1, line: 1, expected: .utf8)) { try JSON(parsing: text) }
  }

  @Test("百段までは読み、それより深いものは断る")
  func levels() throws {
    let hundred = String(repeating: "[", count: 100) + String(repeating: "]", count: 100)
    #expect(try JSON(parsing: hundred).text == hundred)
    #expect(throws: JSONError(offset: 100, line: 1, expected: .fewerLevels)) {
      try JSON(parsing: "[" + hundred + "]")
    }
  }

  @Test("同じ名前が二度あれば、先のものを読む")
  func firstOfDuplicates() throws {
    #expect(try JSON(parsing: #"{"a":1,"a":2}"#)["a"]?.int == 1)
  }

  @Test("値は、その型のときだけ取り出せる")
  func conveniences() throws {
    let json = try JSON(parsing: #"{"s":"字","n":12,"d":1.5,"b":true,"l":["a","b"],"m":["a",1]}"#)
    #expect(json["s"]?.string == "字")
    #expect(json["n"]?.int == 12)
    #expect(json["d"]?.int == nil)
    #expect(json["b"]?.bool == true)
    #expect(json["l"]?.strings == ["a", "b"])
    #expect(json["m"]?.strings == nil)
    #expect(json["s"]?.int == nil)
    #expect(json["x"] == nil)
  }
}
