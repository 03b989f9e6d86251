// 日付欄: a day typed as the counter writes it, echoed in both calendars.

import Civic
import TerminalKit

/// A one-line entry for a day: `2026-11-23`, `R8.11.23`, `令和8年11月23日`, or `1123` for the nearest.
struct DateEntry: FieldEntry {
  private var line: TextLine

  init(_ written: String) {
    line = TextLine(written)
  }

  var isText: Bool { true }
  var written: String { line.text }

  mutating func set(_ written: String) { line.text = written }

  func spaceLabel(seeing desk: DeskView) -> String { line.isEmpty ? "今日" : "" }

  /// Space in an empty line is today: the day that is asked for most.
  mutating func handle(_ key: Key, seeing desk: DeskView) -> Handled {
    guard key.isSpace, line.isEmpty else { return line.handle(key) }
    line.replace(with: desk.today.iso)
    return .handled
  }

  func draw(on canvas: inout Canvas, in rect: Rect, focused: Bool, seeing desk: DeskView) {
    line.draw(on: &canvas, in: rect.leading(columns: Self.typedColumns), focused: focused)
    guard !line.isEmpty,
      let day = try? Day(written: line.text, near: desk.today, eras: desk.masters.eras)
    else { return }
    canvas.write(
      desk.masters.eras.bothCalendars(day),
      in: rect.dropping(columns: Self.typedColumns + 1),
      style: .quiet
    )
  }

  private static let typedColumns = 20
}
