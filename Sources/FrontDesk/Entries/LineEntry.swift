// 1行の欄: names, readings, addresses, telephone, mail, numbers; a number tells whose it is.

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

  var isText: Bool { true }
  var written: String { line.text }

  mutating func set(_ written: String) { line.text = written }

  /// What the typed words find, where they are no number; Space takes it.
  private func found(seeing desk: DeskView) -> LookupEntry? {
    guard case .record(let kind) = echo, !line.isEmpty,
      RecordNumber(written: line.text, kind: kind) == nil, let index = desk.lookup
    else { return nil }
    let query = LookupQuery(text: line.text, collections: [kind])
    return index.search(query, limit: 1).numbers.first.flatMap(index.entry)
  }

  func spaceLabel(seeing desk: DeskView) -> String {
    found(seeing: desk).map { "\($0.number.label)にする" } ?? ""
  }

  /// The record that the line shows is the one that is meant.
  mutating func finish(seeing desk: DeskView) {
    if let found = found(seeing: desk) { line.replace(with: found.number.label) }
  }

  mutating func handle(_ key: Key, seeing desk: DeskView) -> Handled {
    if key.isSpace, let found = found(seeing: desk) {
      line.replace(with: found.number.label)
      return .handled
    }
    return line.handle(key)
  }

  func draw(on canvas: inout Canvas, in rect: Rect, focused: Bool, seeing desk: DeskView) {
    guard case .record(let kind) = echo else {
      return line.draw(on: &canvas, in: rect, focused: focused)
    }
    line.draw(on: &canvas, in: rect.leading(columns: Self.numberColumns), focused: focused)
    let name =
      if let number = RecordNumber(written: line.text, kind: kind) {
        desk.register[number]?.record.title ?? "（この番号の\(kind.label)はありません）"
      } else if let found = found(seeing: desk) {
        "Enterで \(found.number.label) \(found.title)"
      } else {
        line.isEmpty ? "番号か名称で探せます" : "（見つかりません）"
      }
    canvas.writeShortened(name, in: rect.dropping(columns: Self.numberColumns + 1), style: .quiet)
  }

  private static let numberColumns = 20
}
