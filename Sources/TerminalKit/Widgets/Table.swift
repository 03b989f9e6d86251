// Rows of records in columns; the chosen one stays chosen by its identifier.

/// A scrolling table with a chosen row.
public struct Table: Equatable, Sendable {
  /// One column.
  public struct Column: Equatable, Sendable {
    /// What stands above it.
    public var title: String
    /// Its width in columns of the screen; the last column takes what is left.
    public var columns: Int

    /// Creates a column.
    public init(_ title: String, columns: Int) {
      self.title = title
      self.columns = columns
    }
  }

  /// One row.
  public struct Row: Equatable, Sendable {
    /// What it is called in the data.
    public var id: String
    /// Its texts, from left to right.
    public var cells: [String]
    /// How it is set off.
    public var style: Style

    /// Creates a row.
    public init(id: String, cells: [String], style: Style = .plain) {
      self.id = id
      self.cells = cells
      self.style = style
    }
  }

  /// The columns from left to right.
  public var columns: [Column]
  /// Whether the titles are drawn.
  public var showsTitles: Bool
  /// The rows; when they change the chosen one stays chosen, and on its line of the screen.
  public var rows: [Row] {
    didSet { keepSelection(from: oldValue) }
  }
  /// The identifier of the chosen row, or `nil` in an empty table.
  public private(set) var selected: String?
  /// How far PageUp and PageDown go, in rows; the owner may set it to the height it draws at.
  public var pageRows = 10
  private var scrolling = Scrolling()

  /// Creates a table with its first row chosen.
  public init(columns: [Column], rows: [Row] = [], showsTitles: Bool = false) {
    self.columns = columns
    self.rows = rows
    self.showsTitles = showsTitles
    selected = rows.first?.id
  }

  /// The place of the chosen row, or `nil` in an empty table.
  public var selectedIndex: Int? { rows.firstIndex { $0.id == selected } }

  /// Chooses a row; nothing happens where there is none of that name.
  public mutating func select(_ id: String) {
    guard let place = rows.firstIndex(where: { $0.id == id }) else { return }
    selected = id
    scrolling.follow(place, of: rows.count)
  }

  /// Chooses the first row, if there is one.
  public mutating func selectFirst() {
    if let first = rows.first { select(first.id) }
  }

  /// Takes a key: arrows, PageUp and PageDown, Home and End.
  public mutating func handle(_ key: Key) -> Handled {
    guard
      let target = Scrolling.target(
        of: key,
        from: selectedIndex ?? 0,
        count: rows.count,
        page: pageRows
      )
    else { return .ignored }
    selected = rows[target].id
    scrolling.follow(target, of: rows.count)
    return .handled
  }

  private mutating func keepSelection(from old: [Row]) {
    let before = old.firstIndex { $0.id == selected }
    if selectedIndex == nil {
      // The chosen row is gone: the one that took its place, or the last.
      selected = rows.isEmpty ? nil : rows[min(before ?? 0, rows.count - 1)].id
    }
    scrolling.follow(selectedIndex, from: before, of: rows.count)
  }

  /// Draws titles and rows.
  public func draw(on canvas: inout Canvas, in rect: Rect, focused: Bool) {
    guard !rect.isEmpty else { return }
    canvas.fill(rect)
    var body = rect
    if showsTitles {
      draw(columns.map(\.title), on: &canvas, in: rect.top(rows: 1), style: .heading)
      body = rect.droppingTop(rows: 1)
    }
    let window = scrolling.window(of: rows.count, around: selectedIndex, rows: body.rows)
    for (offset, place) in window.enumerated() {
      let line = body.droppingTop(rows: offset).top(rows: 1)
      let row = rows[place]
      draw(row.cells, on: &canvas, in: line, style: row.style)
      guard row.id == selected else { continue }
      canvas.apply(style: focused ? [row.style, .reverse] : [row.style, .underline], to: line)
      if focused { canvas.caret = CaretPosition(row: line.row, column: line.column) }
    }
  }

  private func draw(_ texts: [String], on canvas: inout Canvas, in line: Rect, style: Style) {
    var left = line
    for (place, column) in columns.enumerated() where place < texts.count {
      let isLast = place == columns.count - 1
      let spot = isLast ? left : left.leading(columns: column.columns)
      canvas.write(texts[place], in: spot, style: style)
      left = left.dropping(columns: column.columns + 1)
    }
  }
}
