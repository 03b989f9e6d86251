// 絞り込める一覧: a line to type into above a table of records; search, roster and notices share it.

import Civic
import TerminalKit

/// A table of records that typing narrows; the line keeps the caret, the arrows move in the table.
struct RecordTable: Sendable {
  /// What a key did.
  enum Answer: Equatable, Sendable {
    /// The words have changed: the owner lists anew.
    case typed
    case moved
    case ignored
  }

  private let prompt: String
  private(set) var line: TextLine
  private var table: Table

  init(_ prompt: String, _ columns: [Table.Column], text: String = "", hint: String = "") {
    self.prompt = prompt
    line = TextLine(text, hint: hint)
    table = Table(columns: columns, showsTitles: columns.contains { !$0.title.isEmpty })
  }

  var text: String { line.text }

  /// The chosen record, or `nil` in an empty table.
  var selected: RecordNumber? { table.selected.flatMap { RecordNumber(written: $0) } }

  var isEmpty: Bool { table.rows.isEmpty }

  /// What opens the chosen record.
  var opening: [Effect] { selected.map { [.open(.detail($0))] } ?? [] }

  mutating func handle(_ key: Key) -> Answer {
    if line.handle(key) == .handled { return .typed }
    // While words stand in the line, Ctrl+Z is about them and not about the last save.
    if key == .control("z"), !line.isEmpty { return .moved }
    return table.handle(key) == .handled ? .moved : .ignored
  }

  /// Shows other rows; the chosen record stays chosen, or the first is where the words are new.
  mutating func show(_ rows: [Table.Row], fromTheTop: Bool) {
    table.rows = rows
    if fromTheTop { table.selectFirst() }
  }

  /// Draws the line and the table; rows may be filled in as they come into sight.
  func draw(on canvas: inout Canvas, in body: Rect, filled: (Table.Row) -> Table.Row = { $0 }) {
    let head = body.top(rows: 1)
    let used = canvas.write(" \(prompt) \(canvas.signs.pointer) ", in: head, style: .bold)
    let room = body.droppingTop(rows: 2).dropping(columns: 1)
    table.draw(on: &canvas, in: room, focused: false, filled: filled)
    // Last, so that the caret stands in the line.
    line.draw(on: &canvas, in: head.dropping(columns: used).droppingEnd(columns: 1), focused: true)
  }
}

/// A screen that is such a table: typing narrows it, Enter opens, what is saved anywhere refreshes it.
protocol RecordTableScreen: Screen {
  var list: RecordTable { get set }

  /// Lists anew; from the top where the words are new.
  mutating func refresh(seeing desk: DeskView, fromTheTop: Bool)

  /// What to ask about the words that were typed.
  var asking: [Effect] { get }
  /// Takes the answer; then the screen lists anew.
  mutating func understand(_ meanings: [String: [String]])
}

extension RecordTableScreen {
  static var listsRecords: Bool { true }
  var asking: [Effect] { [] }
  mutating func understand(_ meanings: [String: [String]]) {}

  static var openingKey: KeyCommand<Self> {
    KeyCommand(.enter, "開く", when: { screen, _ in !screen.list.isEmpty }) { screen, _ in
      screen.list.opening
    }
  }

  mutating func handle(_ event: Event, seeing desk: DeskView) -> Reaction {
    switch event {
    case .key(let key):
      switch list.handle(key) {
      case .typed where desk.typesOn: break
      case .typed:
        refresh(seeing: desk, fromTheTop: true)
        return .effects(asking)
      case .moved: break
      case .ignored: return .ignored
      }
    case .loaded, .saved, .changedElsewhere: refresh(seeing: desk, fromTheTop: false)
    case .understood(let meanings):
      understand(meanings)
      refresh(seeing: desk, fromTheTop: false)
    default: return .ignored
    }
    return .handled
  }
}

extension LookupEntry {
  /// The state in a list's last column: 要確認 before 登録済, which needs no attention.
  var stateLabel: String { state == .registered && hasConcerns ? "要確認" : state.label }
}

extension Rect {
  /// The rectangle without its last columns.
  func droppingEnd(columns count: Int) -> Rect { leading(columns: columns - count) }
}
