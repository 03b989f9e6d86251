// 1行の欄: names, readings, addresses, telephone, mail, numbers; echoes what a number leads to.

import Civic
import TerminalKit

/// A one-line entry.
struct LineEntry: FieldEntry {
  /// What stands quietly beside the text.
  enum Echo: Equatable, Sendable {
    case none
    /// The name of the record whose number is typed.
    case record(RecordKind)
  }

  private var line: TextLine
  private let echo: Echo

  init(_ written: String, echo: Echo = .none) {
    line = TextLine(written)
    self.echo = echo
  }

  var written: String { line.text }

  mutating func set(_ written: String) { line.text = written }

  mutating func handle(_ key: Key, seeing desk: DeskView) -> Handled { line.handle(key) }

  func draw(on canvas: inout Canvas, in rect: Rect, focused: Bool, seeing desk: DeskView) {
    guard case .record(let kind) = echo else {
      return line.draw(on: &canvas, in: rect, focused: focused)
    }
    line.draw(on: &canvas, in: rect.leading(columns: Self.numberColumns), focused: focused)
    guard let number = RecordNumber(written: line.text, kind: kind) else { return }
    let name = desk.register[number]?.record.title ?? "（この番号の\(kind.label)はありません）"
    canvas.write(name, in: rect.dropping(columns: Self.numberColumns + 1), style: .quiet)
  }

  private static let numberColumns = 14
}
