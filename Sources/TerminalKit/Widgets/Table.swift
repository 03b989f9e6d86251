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
    /// What in its texts is set off besides, by their places.
    public var marks: [Int: [Range<String.Index>]] = [:]

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

  /// The rows that are in sight in a rectangle.
  public func visibleRows(in rect: Rect) -> [Row] {
    let height = rect.rows - (showsTitles ? 1 : 0)
    return Array(rows[scrolling.window(of: rows.count, around: selectedIndex, rows: height)])
  }

  /// Draws titles and rows.
  ///
  /// - Parameters:
  ///   - canvas: where to.
  ///   - rect: the room.
  ///   - focused: whether the table has the keys.
  ///   - filled: what becomes of a row before it is drawn: a long list may be filled in as it comes
  ///     into sight.
  public func draw(
    on canvas: inout Canvas,
    in rect: Rect,
    focused: Bool,
    filled: (Row) -> Row = { $0 }
  ) {
    guard !rect.isEmpty else { return }
    canvas.fill(rect)
    var body = rect
    if showsTitles {
      draw(
        Row(id: "", cells: columns.map(\.title), style: .heading),
        on: &canvas,
        in: rect.top(rows: 1)
      )
      body = rect.droppingTop(rows: 1)
    }
    for (offset, row) in visibleRows(in: rect).enumerated() {
      let line = body.droppingTop(rows: offset).top(rows: 1)
      let row = filled(row)
      let isSelected = row.id == selected
      let cells = draw(row, on: &canvas, in: line)
      if isSelected {
        canvas.apply(style: focused ? [row.style, .reverse] : [row.style, .underline], to: line)
        if focused { canvas.caret = CaretPosition(row: line.row, column: line.column) }
      }
      for (place, marks) in row.marks where cells.indices.contains(place) {
        canvas.add(style: .bold, to: marks, of: row.cells[place], in: cells[place])
      }
    }
  }

  /// Draws a row's texts, and says where each stands.
  @discardableResult
  private func draw(_ row: Row, on canvas: inout Canvas, in line: Rect) -> [Rect] {
    var left = line
    return columns.indices.prefix(row.cells.count).map { place in
      let isLast = place == columns.count - 1
      let spot = isLast ? left : left.leading(columns: columns[place].columns)
      canvas.writeShortened(row.cells[place], in: spot, style: row.style)
      left = left.dropping(columns: columns[place].columns + 1)
      return spot
    }
  }
}
