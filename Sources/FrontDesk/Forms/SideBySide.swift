// 並べて選ぶ: two values of each field beside one another; ← takes this desk's, → the other's.

import TerminalKit

/// A table of fields with two values each, one of which is to be chosen.
struct SideBySide: Sendable {
  /// A field and what either side says.
  struct Row: Sendable {
    var label: String
    var mine: String
    var theirs: String
    /// Whether a visitor looking at the screen should not see it unasked.
    var isHidden = false
  }

  private let mine: String
  private let theirs: String
  private(set) var rows: [Row]
  /// Whether hidden rows are shown because somebody asked.
  var isRevealed = false
  /// By row, whether this side's value was chosen; `nil` while nothing was.
  private(set) var takesMine: [Bool?]
  private var cursor = 0

  /// Makes a table in which nothing is chosen yet.
  /// - Parameters:
  ///   - mine: what this side is called.
  ///   - theirs: what the other side is called.
  ///   - rows: the fields.
  init(mine: String, theirs: String, rows: [Row]) {
    self.mine = mine
    self.theirs = theirs
    self.rows = rows
    takesMine = Array(repeating: nil, count: rows.count)
  }

  /// Shows other texts of the same rows; what was chosen stays chosen.
  mutating func show(_ rows: [Row]) {
    if rows.count == self.rows.count { self.rows = rows }
  }

  static let hints = [("↑↓", "項目"), ("←→", "選ぶ")].map { (key: $0.0, label: $0.1) }

  mutating func handle(_ key: Key) -> Handled {
    guard rows.indices.contains(cursor) else { return key.isFunction ? .ignored : .handled }
    switch key {
    case .up, .backTab: cursor = max(0, cursor - 1)
    case .down, .tab, .enter: cursor = min(rows.count - 1, cursor + 1)
    case .left: takesMine[cursor] = true
    case .right: takesMine[cursor] = false
    case _ where key.isSpace: takesMine[cursor] = !(takesMine[cursor] ?? false)
    case _ where key.isFunction: return .ignored
    default: return .handled
    }
    return .handled
  }

  /// Goes to the first row that is not decided yet.
  /// - Returns: its label; `nil` where all are decided.
  mutating func goToUndecided() -> String? {
    guard let place = takesMine.firstIndex(where: { $0 == nil }) else { return nil }
    cursor = place
    return rows[place].label
  }

  private static let labelColumns = 18

  func draw(on canvas: inout Canvas, in rect: Rect) {
    let columns = max(10, (rect.columns - Self.labelColumns) / 2)
    let whole = wholeText(columns: rect.columns - 2, width: canvas.width)
    let list = rect.droppingTop(rows: 2).droppingBottom(rows: whole.count + 1)
    draw(["項目", mine, theirs], nil, on: &canvas, in: rect.top(rows: 1), columns, .heading)
    let first = max(0, cursor - list.rows + 1)
    for (offset, row) in rows.dropFirst(first).prefix(list.rows).enumerated() {
      let line = list.droppingTop(rows: offset).top(rows: 1)
      let place = first + offset
      let told = [shown(row.mine, of: row), shown(row.theirs, of: row)]
      let texts = [row.label] + Self.differing(told, columns: columns - 4, width: canvas.width)
      draw(texts, takesMine[place], on: &canvas, in: line, columns, .plain)
      if place == cursor {
        canvas.apply(style: .reverse, to: line.leading(columns: Self.labelColumns - 1))
        canvas.caret = CaretPosition(row: line.row, column: line.column)
      }
    }
    for (row, text) in whole.enumerated() {
      canvas.write(text, in: rect.bottom(rows: whole.count - row), style: .quiet)
    }
  }

  /// Two texts whose difference a column would cut off, from shortly before it on.
  private static func differing(_ texts: [String], columns: Int, width: TextWidth) -> [String] {
    let same = zip(texts[0], texts[1]).prefix { $0 == $1 }.count
    let lead = 2
    guard texts[0] != texts[1], same > lead,
      width.columns(of: String(texts[0].prefix(same + 1))) >= columns
    else { return texts }
    return texts.map { "…" + $0.dropFirst(same - lead) }
  }

  /// Both values of the row at the cursor in full: a column may be too narrow for them.
  private func wholeText(columns: Int, width: TextWidth) -> [String] {
    guard rows.indices.contains(cursor) else { return [] }
    let row = rows[cursor]
    return [(mine, row.mine), (theirs, row.theirs)].flatMap { side in
      width.wrapped("\(side.0): \(shown(side.1, of: row))", columns: columns).prefix(4)
    }
  }

  private func shown(_ text: String, of row: Row) -> String {
    if row.isHidden, !isRevealed { return "非公開（F8で表示）" }
    return text.isEmpty ? "（なし）" : text
  }

  private func draw(
    _ texts: [String],
    _ takesMine: Bool?,
    on canvas: inout Canvas,
    in line: Rect,
    _ columns: Int,
    _ style: Style
  ) {
    canvas.writeShortened(texts[0], in: line.leading(columns: Self.labelColumns - 1), style: style)
    for (place, text) in texts.dropFirst().enumerated() {
      let spot = line.dropping(columns: Self.labelColumns + place * columns)
        .leading(columns: columns - 1)
      let isTaken = takesMine == (place == 0)
      let sign = style == .heading ? " " : isTaken ? "[" : " "
      canvas.write(sign, in: spot, style: .bold)
      let used = canvas.writeShortened(
        text.split(separator: "\n").joined(separator: " "),
        in: spot.dropping(columns: 1).leading(columns: columns - 4),
        style: isTaken ? .bold : style
      )
      if isTaken { canvas.write("]", in: spot.dropping(columns: 1 + used), style: .bold) }
    }
  }
}
