// 候補の窓: a long list over the form, narrowed by typing (reading and romaji too), chosen by Space.

import Civic
import TerminalKit

/// A window with choices.
struct Picker: Sendable {
  /// What a key did.
  enum Answer: Equatable, Sendable {
    case open
    case cancelled
    case chosen([String])
  }

  private let title: String
  private let finder: ChoiceFinder
  private var list: PickList

  init(
    _ title: String,
    _ choices: [Choice],
    finder: ChoiceFinder? = nil,
    chosen: [String] = [],
    isMultiple: Bool = false,
    typed: String = "",
    parents: [Choice] = []
  ) {
    self.title = title
    self.finder = finder ?? ChoiceFinder(choices)
    let labels = Dictionary(
      (choices + parents).map { ($0.id, $0.label) },
      uniquingKeysWith: { first, _ in first }
    )
    list = PickList(
      choices.map { choice in
        let parent = choice.parent.flatMap { labels[$0] }
        return .init(id: choice.id, label: choice.label + (parent.map { "　\($0)" } ?? ""))
      },
      chosen: chosen,
      isMultiple: isMultiple
    )
    list.pageRows = Self.rows
    list.typed = typed
    list.visible = self.finder.places(typed: typed)
  }

  var typed: String { list.typed }

  private static let rows = 12

  /// Takes a key.
  ///
  /// Enter takes what is chosen, with what typing has found; in a single choice what the cursor stands on.
  /// Where typing has found nothing, nothing is taken.
  mutating func handle(_ key: Key) -> Answer {
    switch key {
    case .enter:
      guard let current = list.current else { return .open }
      guard list.isMultiple else { return .chosen([current.id]) }
      // What was looked for by typing is meant, ticked or not.
      if !list.typed.isEmpty, !isCurrentChosen { _ = list.handle(.character(" ")) }
      return .chosen(list.chosen)
    case .escape: return .cancelled
    case .tab, .backTab:
      if list.typed.isEmpty { return list.isMultiple ? .chosen(list.chosen) : .cancelled }
      return handle(.enter)
    case .paste(let text): setTyped(list.typed + text)
    default:
      let before = list.typed
      _ = list.handle(key)
      if key.isSpace, !list.isMultiple, let id = list.chosen.first { return .chosen([id]) }
      if list.typed != before { list.visible = finder.places(typed: list.typed) }
    }
    return .open
  }

  private var isCurrentChosen: Bool { list.current.map { list.chosen.contains($0.id) } ?? true }

  private mutating func setTyped(_ text: String) {
    list.typed = text
    list.visible = finder.places(typed: text)
  }

  func draw(on canvas: inout Canvas, in body: Rect) {
    let rows = min(body.rows, Self.rows + 4)
    let window = body.centered(rows: rows, columns: min(body.columns, 60))
    canvas.fill(window)
    canvas.box(window, title: title)
    let inside = window.inset(rows: 1, columns: 2)
    let prompt = "絞り込み \(canvas.signs.pointer) "
    let used = canvas.write(prompt, in: inside.top(rows: 1), style: .quiet)
    let typed = canvas.write(list.typed, in: inside.top(rows: 1).dropping(columns: used))
    list.draw(on: &canvas, in: inside.droppingTop(rows: 1).droppingBottom(rows: 1), focused: true)
    if list.visible.isEmpty {
      canvas.write(
        "見つかりません（Ctrl+Uで絞り込みを消す）",
        in: inside.droppingTop(rows: 2),
        style: .warning
      )
    }
    canvas.write(
      list.isMultiple ? "Space選ぶ  Enter決定  Esc取りやめ  文字で絞り込み" : "Enter決定  Esc取りやめ  文字で絞り込み",
      in: inside.bottom(rows: 1),
      style: .quiet
    )
    canvas.caret = CaretPosition(row: inside.row, column: inside.column + used + typed)
  }
}
