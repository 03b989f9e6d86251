// 文字の幅と描き方: any text at any place, in terminals that draw ambiguous signs narrow or wide.

import TerminalKit

enum TextInput {
  /// The first bytes say where it is written and how much room there is; the rest is the text.
  static func take(_ bytes: [UInt8]) {
    guard bytes.count > 4 else { return }
    let text = String(decoding: bytes.dropFirst(4), as: UTF8.self)
    let width = TextWidth(ambiguousIsWide: bytes[0] & 1 != 0)
    let room = Int(bytes[1] % 40)
    let columns = width.columns(of: text)
    expect(columns >= 0, "a text has a width")
    let fitting = width.prefix(of: text, fitting: room)
    expect(fitting.columns <= room, "what fits is no wider than the room")
    expect(
      width.columns(of: fitting.text) <= fitting.columns,
      "what fits is no wider than it says when it is drawn"
    )
    if room >= 2 {
      for line in width.wrapped(text, columns: room) {
        // A pile of what can't be drawn is one character, and wider than any narrow column.
        let fits = width.columns(of: line) <= room || line.count == 1
        expect(fits, "a wrapped line fits its room")
      }
    }
    var canvas = Canvas(rows: 3, columns: 20, width: width)
    canvas.write(text, at: 0, Int(Int8(bitPattern: bytes[2])))
    canvas.write(text, at: 1, Int(bytes[3] % 24), columns: room)
    canvas.box(canvas.bounds, title: text)
    expectPlainCells(canvas)
    expect(canvas.lines.count == canvas.rows, "a canvas has its rows")
  }
}
