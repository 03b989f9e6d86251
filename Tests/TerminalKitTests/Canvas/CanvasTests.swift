// What is written on the canvas, and what its edges do to wide characters.
import HostileText
import Testing

@testable import TerminalKit

struct CanvasTests {
  /// No half of a wide character stands without the other.
  private func expectWhole(_ canvas: Canvas, _ comment: Comment) {
    for row in 0..<canvas.rows {
      for column in 0..<canvas.columns {
        let cell = canvas[row, column]
        let next = canvas[row, column + 1]
        switch cell?.columns {
        case 2: #expect(next?.columns == 0, comment)
        case 0: #expect(canvas[row, column - 1]?.columns == 2, comment)
        default: #expect(next?.columns != 0, comment)
        }
      }
    }
  }

  @Test("右端のどの桁から書いても、全角が半分にならない", arguments: HostileString.all)
  func rightEdge(string: HostileString) {
    let width = TextWidth().columns(of: string.text)
    for column in -3...12 {
      var canvas = Canvas(rows: 1, columns: 12)
      let used = canvas.write(string.text, at: 0, column)
      expectWhole(canvas, "\(string.what) at \(column)")
      #expect(used == min(width, 12 - column))
    }
  }

  @Test("窓を重ねても、下の全角が半分にならない", arguments: HostileString.all)
  func underADialog(string: HostileString) {
    for column in 0...10 {
      var canvas = Canvas(rows: 3, columns: 20)
      for row in 0..<3 { canvas.write(string.text, at: row, column) }
      canvas.box(Rect(row: 0, column: 6, rows: 3, columns: 7), title: string.text)
      expectWhole(canvas, "\(string.what) at \(column)")
    }
  }

  @Test("全角の上に一桁ずらして全角を書いても、半分が残らない")
  func wideOverWide() {
    for column in 0...7 {
      var canvas = Canvas(rows: 1, columns: 8)
      canvas.write("水辺の会", at: 0, 0)
      canvas.write("川", at: 0, column)
      expectWhole(canvas, "at \(column)")
    }
  }

  @Test("半分だけ上書きされた全角は、もう半分が空白になる")
  func overwrittenHalf() {
    var canvas = Canvas(rows: 1, columns: 8)
    canvas.write("水辺会", at: 0, 0)
    canvas.write("x", at: 0, 2)
    #expect(canvas.lines == ["水x 会"])
    canvas.write("x", at: 0, 1)
    #expect(canvas.lines == [" xx 会"])
    canvas.write("川", at: 0, 3)
    #expect(canvas.lines == [" xx川"])
  }

  @Test("桁の上限を超える分は書かず、全角が入らない一桁は空白にする")
  func limit() {
    var canvas = Canvas(rows: 2, columns: 10)
    canvas.fill(canvas.bounds)
    #expect(canvas.write("水辺の会", at: 0, 1, columns: 5) == 5)
    #expect(canvas.lines[0] == " 水辺")
    #expect(canvas.write("団体", in: Rect(row: 1, column: 2, rows: 1, columns: 3)) == 3)
    #expect(canvas.lines[1] == "  団")
    #expect(canvas.write("外", at: 5, 0) == 2)
    #expect(canvas.write("", at: 0, 0) == 0)
  }

  @Test("エスケープ列を含む名前も、そのまま端末に届かない")
  func escapeSequence() {
    var canvas = Canvas(rows: 1, columns: 20)
    canvas.write("会\u{1B}[31m\u{202E}名", at: 0, 0)
    #expect(canvas.lines == ["会␛[31m‹202E›名"])
  }

  @Test("枠と見出しを描く")
  func box() {
    var canvas = Canvas(rows: 3, columns: 14)
    canvas.box(canvas.bounds, title: "確認")
    #expect(canvas.lines == ["┌─ 確認 ─────┐", "│            │", "└────────────┘"])
    var wide = Canvas(rows: 3, columns: 6, width: TextWidth(ambiguousIsWide: true))
    wide.box(wide.bounds)
    #expect(wide.lines == ["+----+", "|    |", "+----+"])
  }

  @Test("文字を残して装飾だけを変え、全角は全体が変わる")
  func applyStyle() {
    var canvas = Canvas(rows: 1, columns: 6)
    canvas.write("水辺", at: 0, 0)
    canvas.apply(style: .reverse, to: Rect(row: 0, column: 1, rows: 1, columns: 1))
    #expect((0..<4).map { canvas[0, $0]?.style } == [.reverse, .reverse, .plain, .plain])
    #expect(canvas.lines == ["水辺"])
  }

  @Test("どんな大きさでも落ちない", arguments: [(0, 0), (1, 1), (1, 0), (2, 1), (-1, 5)])
  func tinySizes(rows: Int, columns: Int) {
    var canvas = Canvas(rows: rows, columns: columns)
    canvas.write("水辺", at: 0, 0)
    canvas.fill(Rect(row: -3, column: -3, rows: 100, columns: 100))
    canvas.box(Rect(row: -1, column: -1, rows: 4, columns: 9), title: "見出し")
    canvas.horizontalLine(row: 0, column: -2, columns: 9)
    canvas.verticalLine(row: -2, column: 0, rows: 9)
    Dialog("題", lines: ["文"], buttons: ["はい"]).draw(on: &canvas, in: canvas.bounds)
    FunctionKeyLine([.init("F1", "説明")]).draw(on: &canvas, in: canvas.bounds)
    #expect(canvas.lines.count == max(0, rows))
  }
}
