// CSV: what office programs write, and what is read from it.

import RegisterStore
import Testing

@Test(
  "Excel が書く CSV を、そのとおりに読む",
  arguments: [
    ("a,b\nc,d\n", [["a", "b"], ["c", "d"]]),
    ("a,b\r\nc,d", [["a", "b"], ["c", "d"]]),
    ("a,b\rc,d\r", [["a", "b"], ["c", "d"]]),
    ("\"a,1\",\"b\"\"c\"\"\"", [["a,1", "b\"c\""]]),
    ("\"一行目\n二行目\",x\n", [["一行目\n二行目", "x"]]),
    ("\"一行目\r\n二行目\",x\n", [["一行目\r\n二行目", "x"]]),
    ("a\"b,c\"\n", [["a\"b", "c\""]]),
    ("\"a\"b,c\n", [["ab", "c"]]),
    (",,\n", [["", "", ""]]),
    ("\"\",x\n", [["", "x"]]),
    ("a\n\nb\n", [["a"], [""], ["b"]]),
    ("", []),
  ] as [(String, [[String]])]
)
func csvIsRead(text: String, cells: [[String]]) throws {
  #expect(try CSVReader.rows(in: Array(text.utf8)).map(\.cells) == cells)
}

@Test("どの行も、ファイルの何行目で始まるかを知っている")
func rowsKnowTheirLine() throws {
  let text = "a,b\r\n\"1\n2\r\n3\",x\r\ny,z\n"
  #expect(try CSVReader.rows(in: Array(text.utf8)).map(\.line) == [1, 2, 5])
}

@Test("閉じていない引用符は、開いた行で分かる")
func unterminatedQuote() {
  #expect(throws: CSVError.unterminatedQuote(line: 3)) {
    try CSVReader.rows(in: Array("a\nb\nc,\"d\ne\nf".utf8))
  }
}

@Test("10MB の欄も読める")
func longCell() throws {
  let long = String(repeating: "長い文\n", count: 1_000_000)
  let rows = try CSVReader.rows(in: Array("a,\"\(long)\"\nb,c\n".utf8))
  #expect(rows.map(\.line) == [1, 1_000_002])
  #expect(rows.first?.cells.last?.utf8.count == 10_000_000)
}

@Test("見出しがどれだけ広くても、短い行は短いだけの場所しか取らない")
func shortRowsBelowAWideHeading() throws {
  let text = String(repeating: ",", count: 1_000) + "\n" + String(repeating: "x\n", count: 1_000)
  let rows = try CSVReader.rows(in: Array(text.utf8))
  #expect(rows.count == 1_001)
  #expect(rows.reduce(0) { $0 + $1.cells.capacity } < 10_000)
}
