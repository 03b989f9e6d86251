// The bottom line: what can be pressed now.

/// Keys and what they do here: ` F1説明 2検索 3相談 … Esc戻る`.
///
/// A key is shown whole or not at all: what is cut to a character says nothing.
public struct FunctionKeyLine: Equatable, Sendable {
  /// One key.
  public struct Item: Equatable, Sendable {
    /// The key as it is written: `F1`, `Enter`, `Ctrl+↑↓`.
    public var key: String
    /// What it does here.
    public var label: String
    /// How soon it gives way where room is short: the highest first, of equals the rightmost; 0 stays
    /// longest.
    public var rank: Int

    /// Creates an item.
    public init(_ key: String, _ label: String, rank: Int = 1) {
      self.key = key
      self.label = label
      self.rank = rank
    }
  }

  /// The keys from left to right.
  public var items: [Item]

  /// Creates a line.
  public init(_ items: [Item]) {
    self.items = items
  }

  /// Draws as many keys as fit, each whole; the others give way by their ``Item/rank``.
  public func draw(on canvas: inout Canvas, in rect: Rect, focused: Bool = false) {
    canvas.fill(rect.top(rows: 1))
    var column = 1
    for piece in pieces(fitting: rect.columns - 1, width: canvas.width) {
      let spot = rect.dropping(columns: column)
      let used = canvas.write(piece.key, in: spot, style: .bold)
      column += used + canvas.write(piece.label, in: spot.dropping(columns: used)) + 1
    }
  }

  private func pieces(fitting room: Int, width: TextWidth) -> [Item] {
    var shown = shortened
    func columns() -> Int {
      shown.reduce(-1) { $0 + width.columns(of: $1.key + $1.label) + 1 }
    }
    while columns() > room,
      let last = shown.indices.max(by: { (shown[$0].rank, $0) < (shown[$1].rank, $1) })
    {
      shown.remove(at: last)
    }
    return shown
  }

  /// Only the first function key carries its F.
  private var shortened: [Item] {
    var seen = false
    return items.map { item in
      guard item.key.first == "F", Int(item.key.dropFirst()) != nil else { return item }
      defer { seen = true }
      return seen ? Item(String(item.key.dropFirst()), item.label, rank: item.rank) : item
    }
  }
}
