// 選択欄: a few choices, all in sight; one (•) or several [x].

import Civic
import TerminalKit

/// An entry whose choices lie side by side, or one under the other where they are sentences.
struct ChoiceEntry: FieldEntry {
  private var list: PickList
  private let columns = 58

  init(_ choices: [Choice], written: String, isMultiple: Bool, isChecklist: Bool = false) {
    list = PickList(
      choices.map { PickList.Item(id: $0.id, label: $0.label) },
      chosen: WrittenList.items(in: written),
      isMultiple: isMultiple,
      layout: isChecklist ? .list : .flow
    )
  }

  var typingHint: String { "ここには文字は入りません。←→で移り、Spaceで選びます" }
  var written: String { WrittenList.text(list.chosen) }
  func spaceLabel(seeing desk: DeskView) -> String { "選ぶ" }

  mutating func set(_ written: String) { list.chosen = WrittenList.items(in: written) }

  func rows(columns: Int, width: TextWidth) -> Int {
    guard list.layout == .flow else { return list.items.count }
    var rows = 1
    var used = 0
    for item in list.items {
      let needed = width.columns(of: item.label) + 3
      if used > 0, used + needed > columns {
        rows += 1
        used = 0
      }
      used += needed + 1
    }
    return rows
  }

  mutating func handle(_ key: Key, seeing desk: DeskView) -> Handled {
    switch key {
    // Choices in sight need no finding: letters mean nothing here, which the form says.
    case .character where !key.isSpace: return .ignored
    case .backspace, .delete:
      guard !list.isMultiple, !list.chosen.isEmpty else { return .ignored }
      list.chosen = []
      return .handled
    // The first and last row of a checklist let the caret out.
    case .up where list.layout == .list && list.cursor == 0: return .ignored
    case .down where list.layout == .list && list.cursor == list.items.count - 1: return .ignored
    case .pageUp, .pageDown: return .ignored
    default: return list.handle(key)
    }
  }

  func draw(on canvas: inout Canvas, in rect: Rect, focused: Bool, seeing desk: DeskView) {
    list.draw(on: &canvas, in: rect, focused: focused)
  }
}
