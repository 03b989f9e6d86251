// Conditions to narrow a search by, in sections, each with the hits that it would leave.

/// Checkable rows in sections, with counts at the right.
public struct FacetList: Equatable, Sendable {
  /// One condition.
  public struct Row: Equatable, Sendable {
    /// What it is called in the data; unique in the whole list.
    public var id: String
    /// What is shown.
    public var label: String
    /// The hits if it were chosen; `nil` while that is not known.
    public var count: Int?
    /// How deep it lies under the row above it; 0 for the section's own rows.
    public var indentation: Int

    /// Creates a row.
    public init(id: String, label: String, count: Int?, indentation: Int = 0) {
      self.id = id
      self.label = label
      self.count = count
      self.indentation = indentation
    }
  }

  /// Conditions of one kind.
  public struct Section: Equatable, Sendable {
    /// What stands above the rows; empty for none.
    public var title: String
    /// The rows from top to bottom.
    public var rows: [Row]

    /// Creates a section.
    public init(_ title: String, rows: [Row]) {
      self.title = title
      self.rows = rows
    }
  }

  /// The sections; when they change the cursor stays on its row, and on its line of the screen.
  public var sections: [Section] {
    didSet { keepCursor(from: oldValue) }
  }
  /// The identifiers of the checked rows.
  public var checked: Set<String>
  /// The identifier of the row under the cursor, or `nil` in an empty list.
  public private(set) var cursor: String?
  /// How far PageUp and PageDown go, in rows; the owner may set it to the height it draws at.
  public var pageRows = 10
  private var scrolling = Scrolling()

  /// Creates a list with the cursor on its first row.
  public init(_ sections: [Section], checked: Set<String> = []) {
    self.sections = sections
    self.checked = checked
    cursor = Self.rows(of: sections).first?.id
  }

  /// Puts the cursor on a row; nothing happens where there is none of that name.
  public mutating func select(_ id: String) {
    guard Self.rows(of: sections).contains(where: { $0.id == id }) else { return }
    cursor = id
    scrolling.follow(cursorLine, of: lines.count)
  }

  /// Takes a key: arrows move, Space checks and unchecks.
  public mutating func handle(_ key: Key) -> Handled {
    if key.isSpace {
      guard let cursor else { return .ignored }
      if checked.remove(cursor) == nil { checked.insert(cursor) }
      return .handled
    }
    let rows = Self.rows(of: sections)
    let place = rows.firstIndex { $0.id == cursor } ?? 0
    guard
      let target = Scrolling.target(of: key, from: place, count: rows.count, page: pageRows)
    else { return .ignored }
    cursor = rows[target].id
    scrolling.follow(cursorLine, of: lines.count)
    return .handled
  }

  /// Draws titles and rows.
  public func draw(on canvas: inout Canvas, in rect: Rect, focused: Bool) {
    guard !rect.isEmpty else { return }
    canvas.fill(rect)
    let lines = lines
    let window = scrolling.window(of: lines.count, around: cursorLine, rows: rect.rows)
    for (offset, place) in window.enumerated() {
      let line = rect.droppingTop(rows: offset).top(rows: 1)
      switch lines[place] {
      case .title(let title): canvas.write(title, in: line, style: .heading)
      case .row(let row): draw(row, on: &canvas, in: line, focused: focused)
      }
    }
  }

  private enum Line {
    case title(String)
    case row(Row)
  }

  private var lines: [Line] { Self.lines(of: sections) }

  private var cursorLine: Int? { Self.line(of: cursor, in: lines) }

  private static func lines(of sections: [Section]) -> [Line] {
    sections.flatMap { section in
      (section.title.isEmpty ? [] : [Line.title(section.title)]) + section.rows.map(Line.row)
    }
  }

  private static func line(of id: String?, in lines: [Line]) -> Int? {
    lines.firstIndex { line in
      if case .row(let row) = line { row.id == id } else { false }
    }
  }

  private static func rows(of sections: [Section]) -> [Row] { sections.flatMap(\.rows) }

  private mutating func keepCursor(from old: [Section]) {
    let lineBefore = Self.line(of: cursor, in: Self.lines(of: old))
    let rows = Self.rows(of: sections)
    if !rows.contains(where: { $0.id == cursor }) {
      // The row under the cursor is gone: the one that took its place, or the last.
      let before = Self.rows(of: old).firstIndex { $0.id == cursor } ?? 0
      cursor = rows.isEmpty ? nil : rows[min(before, rows.count - 1)].id
    }
    let lines = lines
    scrolling.follow(Self.line(of: cursor, in: lines), from: lineBefore, of: lines.count)
  }

  private func draw(_ row: Row, on canvas: inout Canvas, in line: Rect, focused: Bool) {
    let signs = canvas.signs
    let count = row.count.map(String.init) ?? signs.ellipsis
    let countColumns = canvas.width.columns(of: count)
    let depth = max(0, row.indentation)
    let branch = depth == 0 ? "" : String(repeating: " ", count: depth) + signs.branch
    let mark = checked.contains(row.id) ? "[x]" : "[ ]"
    canvas.write(
      branch + mark + row.label,
      in: line.leading(columns: line.columns - countColumns - 1)
    )
    canvas.write(count, in: line.dropping(columns: line.columns - countColumns))
    guard focused, row.id == cursor else { return }
    canvas.apply(style: .reverse, to: line)
    canvas.caret = CaretPosition(row: line.row, column: line.column)
  }
}
