// JSONObjectTests — records whose values stay unread until they are asked for.

import Civic
import Testing

@Suite("読まずに持つJSON")
struct JSONObjectTests {
  private func object(_ text: String) throws -> JSONObject {
    try JSONObject(Array(text.utf8)[...])
  }

  @Test("知らない項目も、書かれたとおりのバイトで残る")
  func verbatim() throws {
    let object = try object(#" { "name" : "\u3042", "x" : { "y":[1, 2 ] } , "n":1.50 } "#)
    #expect(object.members.map(\.key) == ["name", "x", "n"])
    let values = object.members.map { String(decoding: $0.value, as: UTF8.self) }
    #expect(values == [#""\u3042""#, #"{ "y":[1, 2 ] }"#, "1.50"])
    #expect(object["name"]?.string == "あ")
    #expect(object["n"]?.string == nil)
    #expect(try object["x"]?.json()["y"]?.array?.count == 2)
  }

  @Test("大きなバイト列の途中からも読む")
  func slice() throws {
    let bytes = Array("[{\"a\":1},{\"b\":\"二\"}]".utf8)
    #expect(try JSONObject(bytes[9..<bytes.count - 1])["b"]?.string == "二")
  }

  @Test("一覧の要素も、読まずに分ける")
  func elements() throws {
    let elements = try JSONList(Array(" [ {\"a\":1} , \"二\" ] ".utf8)[...]).elements
    #expect(elements.map { String(decoding: $0, as: UTF8.self) } == ["{\"a\":1}", "\"二\""])
  }

  @Test(
    "読まずに飛ばす値も、形は確かめる",
    arguments: [
      "[]", "1", "", "{\"a\":}", "{\"a\":[1,}", "{\"a\":01}", "{\"a\":\"\\q\"}", "{\"a\":1} 2",
      "{\"a\":\"\\ud800\"}", "{\"a\":tru}",
    ]
  )
  func refused(text: String) {
    #expect(throws: JSONError.self) { try object(text) }
  }
}
