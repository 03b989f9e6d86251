// 文章の欄: text of several lines; Enter begins a new one.

import TerminalKit

/// A multi-line entry.
struct ParagraphEntry: FieldEntry {
  private var area: TextArea
  private let shownRows: Int

  init(_ written: String, rows: Int = 3, columns: Int = 58) {
    area = TextArea(written, columns: columns)
    shownRows = rows
  }

  var isText: Bool { true }
  var written: String { area.text }

  mutating func set(_ written: String) { area.text = written }

  func rows(columns: Int, width: TextWidth) -> Int { shownRows }

  mutating func handle(_ key: Key, seeing desk: DeskView) -> Handled { area.handle(key) }

  func draw(on canvas: inout Canvas, in rect: Rect, focused: Bool, seeing desk: DeskView) {
    area.draw(on: &canvas, in: rect, focused: focused)
  }
}
