// The bottom line: what can be pressed now.

/// Keys and what they do here: ` F1説明 2検索 3相談 … Esc戻る`.
public struct FunctionKeyLine: Equatable, Sendable {
  /// One key.
  public struct Item: Equatable, Sendable {
    /// The key as it is written: `F1`, `Enter`, `Ctrl+↑↓`.
    public var key: String
    /// What it does here.
    public var label: String
    /// What is left of the label where room is short; empty to go altogether, `nil` to stay.
    public var short: String?

    /// Creates an item.
    public init(_ key: String, _ label: String, short: String? = nil) {
      self.key = key
      self.label = label
      self.short = short
    }
  }

  /// The keys from left to right.
  public var items: [Item]

  /// Creates a line.
  public init(_ items: [Item]) {
    self.items = items
  }

  /// Draws as many keys as fit.
  ///
  /// Too many: labels that have a short form take it, from the right; then those after the second give
  /// way to an ellipsis, from the left, so that the screen's own keys at the right stay; the last
  /// resort is to end early.
  public func draw(on canvas: inout Canvas, in rect: Rect, focused: Bool = false) {
    canvas.fill(rect.top(rows: 1))
    var column = 1
    for piece in pieces(fitting: rect.columns - 1, width: canvas.width, signs: canvas.signs) {
      let spot = rect.dropping(columns: column)
      let used = canvas.write(piece.key, in: spot, style: .bold)
      column += used + canvas.write(piece.label, in: spot.dropping(columns: used)) + 1
    }
  }

  private func pieces(fitting room: Int, width: TextWidth, signs: Signs) -> [Item] {
    var shown = shortened
    var dropped = false
    func columns() -> Int {
      shown.reduce(-1) { $0 + width.columns(of: $1.key + $1.label) + 1 }
    }
    for place in shown.indices.reversed() where columns() > room {
      if let short = shown[place].short { shown[place].label = short }
      if shown[place].short == "" { shown.remove(at: place) }
    }
    while columns() > room, shown.count > (dropped ? 4 : 3) {
      if dropped {
        shown.remove(at: 3)
      } else {
        shown[2] = Item("", signs.ellipsis)
        dropped = true
      }
    }
    while columns() > room, !shown.isEmpty { shown.removeLast() }
    return shown
  }

  /// Only the first function key carries its F.
  private var shortened: [Item] {
    var seen = false
    return items.map { item in
      guard item.key.first == "F", Int(item.key.dropFirst()) != nil else { return item }
      defer { seen = true }
      return seen ? Item(String(item.key.dropFirst()), item.label, short: item.short) : item
    }
  }
}
