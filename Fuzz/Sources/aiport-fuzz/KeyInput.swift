// キー: any bytes as what a terminal sends, and the keys as what is typed into a field.

import TerminalKit

enum KeyInput {
  static func take(_ bytes: [UInt8]) {
    var whole = KeyDecoder()
    let keys = whole.decode(bytes)
    var piecewise = KeyDecoder()
    let pieces = bytes.flatMap { piecewise.decode([$0]) }
    expect(keys == pieces, "the keys are the same however the bytes are cut")
    for _ in 0..<50 { _ = whole.afterPause() }
    expect(!whole.isWaiting, "nothing that has begun keeps the keyboard waiting for ever")

    var line = TextLine("斎藤", hint: "名称")
    var area = TextArea("一行目\n二行目", columns: 9)
    for key in keys {
      _ = line.handle(key)
      _ = area.handle(key)
    }
    var canvas = Canvas(rows: 4, columns: 11)
    line.draw(on: &canvas, in: canvas.bounds.top(rows: 1), focused: true)
    area.draw(on: &canvas, in: canvas.bounds.droppingTop(rows: 1), focused: true)
    expectPlainCells(canvas)
  }
}

/// Nothing that a terminal would obey stands in any cell, and no row is wider than the canvas.
func expectPlainCells(_ canvas: Canvas) {
  for row in 0..<canvas.rows {
    var column = 0
    while column < canvas.columns {
      guard let cell = canvas[row, column] else { return expect(false, "every cell can be read") }
      for scalar in cell.text.unicodeScalars {
        let isControl = scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
        expect(!isControl, "no control reaches a cell")
      }
      expect(cell.columns >= 0 && column + cell.columns <= canvas.columns, "a cell fits its row")
      column += max(1, cell.columns)
    }
  }
}
