// はい・いいえの欄: Space turns it over.

import TerminalKit

/// A yes-or-no entry.
struct FlagEntry: FieldEntry {
  private var isOn: Bool
  private let word: String

  /// Makes an entry; the word is what stands beside the box: 「公開」, 「はい」.
  init(_ written: String, word: String = "はい") {
    isOn = written == "yes"
    self.word = word
  }

  var typingHint: String { "ここには文字は入りません。Spaceで「\(word)」を選び、または外します" }
  var written: String { isOn ? "yes" : "" }
  func spaceLabel(seeing desk: DeskView) -> String { isOn ? "外す" : "選ぶ" }

  mutating func set(_ written: String) { isOn = written == "yes" }

  mutating func handle(_ key: Key, seeing desk: DeskView) -> Handled {
    guard key.isSpace else { return .ignored }
    isOn.toggle()
    return .handled
  }

  func draw(on canvas: inout Canvas, in rect: Rect, focused: Bool, seeing desk: DeskView) {
    let used = canvas.write((isOn ? "[x]" : "[ ]") + word, in: rect)
    guard focused else { return }
    canvas.apply(style: .reverse, to: rect.top(rows: 1).leading(columns: used))
    canvas.caret = CaretPosition(row: rect.row, column: rect.column + 1)
  }
}
