// ShelfTests — a shelf over stored lines says the same as a plain dictionary.

import Civic
import DeskTestKit
import Testing

/// Records as they lie in a collection's file.
func storedLines<R: Record>(_ records: [Filed<R>]) -> StoredLines {
  var bytes: [UInt8] = []
  var lines: [Range<Int>] = []
  for record in records {
    let start = bytes.count
    bytes += Array(record.json.utf8)
    lines.append(start..<bytes.count)
    bytes += Array(",\n".utf8)
  }
  return StoredLines(bytes: bytes, lines: lines, values: records.map(\.number.value))
}

@Suite("棚")
struct ShelfTests {
  @Test("でたらめに置いても、辞書と同じことを言う", arguments: 1...40 as ClosedRange<UInt64>)
  func likeADictionary(seed: UInt64) {
    var numbers = SeededNumbers(seed: seed)
    var plain: [Int: Filed<Notice>] = [:]
    for value in numbers.some(of: Array(1...20), upTo: 12) {
      plain[value] = Notice.sample(title: "はじめ\(value)").filed(value)
    }
    let untouched = plain
    var shelf = Shelf<Notice>(stored: storedLines(plain.values.sorted { $0.number < $1.number }))
    let copy = shelf
    for step in 0..<12 {
      let value = Int.random(in: 1...25, using: &numbers)
      let notice = Notice.sample(title: "あと\(step)").filed(value, revision: step + 2)
      shelf.put(notice)
      plain[value] = notice
    }
    let order = plain.keys.sorted()
    #expect(shelf.numbers.map(\.value) == order)
    #expect(shelf.count == order.count && shelf.highest == order.last ?? 0)
    #expect(Array(shelf.all) == order.compactMap { plain[$0] })
    for value in 0...26 { #expect(shelf[n(value)] == plain[value]) }
    #expect(Array(copy.all) == untouched.keys.sorted().compactMap { untouched[$0] })
  }

  @Test("誰も変えていない行は、読んだバイトのまま渡す")
  func entries() {
    let line = #"{"number":"N-000002","revision":1,"title":"川",  "mood":1}"#
    var shelf = Shelf<Notice>(
      stored: StoredLines(bytes: Array(line.utf8), lines: [0..<line.utf8.count], values: [2])
    )
    func text(_ value: Int) -> String? {
      switch shelf.entry(value) {
      case .stored(let bytes): String(decoding: bytes, as: UTF8.self)
      case .changed(let filed): filed.record.title
      case nil: nil
      }
    }
    #expect(text(2) == line && text(1) == nil && text(3) == nil)
    shelf.put(Notice.sample(title: "山").filed(2, revision: 2))
    #expect(text(2) == "山" && shelf.count == 1)
  }

  @Test("ほかの種類の番号では、何も出ない")
  func otherKind() {
    var shelf = Shelf<Notice>()
    #expect(shelf.highest == 0 && shelf.numbers.isEmpty)
    shelf.put(Notice.sample().filed(1))
    #expect(shelf[g(1)] == nil && shelf[n(1)] != nil)
  }
}
