// A list to choose from: one (•) or several [x], found by typing, chosen by Space.

/// A list of choices with a cursor.
///
/// In a scrolling list typed letters gather in ``typed``; the owner, who knows readings and romaji,
/// finds the items that they mean and sets ``visible``.
public struct ChoiceList: Equatable, Sendable {
  /// One thing to choose.
  public struct Item: Equatable, Sendable {
    /// What it is called in the data.
    public var id: String
    /// What is shown.
    public var label: String

    /// Creates an item.
    public init(id: String, label: String) {
      self.id = id
      self.label = label
    }
  }

  /// How the items lie.
  public enum Layout: Equatable, Sendable {
    /// One under the other, scrolling.
    case list
    /// One after the other on as many rows as there are, as in a form's line.
    case flow
  }

  /// Everything that can be chosen.
  public let items: [Item]
  /// Whether more than one may be chosen.
  public let isMultiple: Bool
  /// How the items lie.
  public let layout: Layout
  /// Whether 1 to 9 (and １ to ９) choose the item of that place, and stand before it.
  public let isNumbered: Bool
  /// The identifiers of what is chosen, in the order of choosing.
  public var chosen: [String]
  /// The places in ``items`` that are shown, in their order.
  public var visible: [Int] {
    didSet { keepCursor(from: oldValue) }
  }
  /// What was typed to find an item.
  public var typed = ""
  /// How far PageUp and PageDown go, in rows; the owner may set it to the height it draws at.
  public var pageRows = 10
  /// The place in ``visible`` where the cursor stands.
  public private(set) var cursor = 0
  private var scrolling = Scrolling()

  /// Creates a list that shows all items, with the cursor on the first that is chosen.
  public init(
    _ items: [Item],
    chosen: [String] = [],
    isMultiple: Bool = false,
    layout: Layout = .list,
    isNumbered: Bool = false
  ) {
    self.items = items
    self.chosen = chosen
    self.isMultiple = isMultiple
    self.layout = layout
    self.isNumbered = isNumbered
    visible = Array(items.indices)
    cursor = items.firstIndex { chosen.contains($0.id) } ?? 0
    scrolling.follow(cursor, of: items.count)
  }

  /// The item under the cursor, or `nil` where nothing is shown.
  public var current: Item? {
    visible.indices.contains(cursor) ? items[visible[cursor]] : nil
  }

  /// Takes a key; Enter, Tab and Esc with nothing typed are the owner's.
  public mutating func handle(_ key: Key) -> Handled {
    if key.isSpace { return choose(current) }
    switch key {
    case .character(let character): return handle(character)
    case .backspace where !typed.isEmpty: typed.removeLast()
    case .escape where !typed.isEmpty: clearTyped()
    case .control("u") where !typed.isEmpty: clearTyped()
    default: return move(key)
    }
    return .handled
  }

  private mutating func move(_ key: Key) -> Handled {
    var direction = key
    if layout == .flow {
      // ↑ and ↓ leave a line of a form.
      switch key {
      case .left: direction = .up
      case .right: direction = .down
      case .home, .end: break
      default: return .ignored
      }
    }
    guard
      let target = Scrolling.target(
        of: direction,
        from: cursor,
        count: visible.count,
        page: pageRows
      )
    else { return .ignored }
    cursor = target
    scrolling.follow(cursor, of: visible.count)
    return .handled
  }

  private mutating func handle(_ character: Character) -> Handled {
    if isNumbered {
      guard let digit = Self.digit(character), digit > 0, digit <= visible.count else {
        return .ignored
      }
      cursor = digit - 1
      scrolling.follow(cursor, of: visible.count)
      return choose(current)
    }
    guard layout == .list else { return .ignored }
    typed.append(character)
    return .handled
  }

  private mutating func choose(_ item: Item?) -> Handled {
    guard let item else { return .ignored }
    if !isMultiple {
      chosen = [item.id]
    } else if let place = chosen.firstIndex(of: item.id) {
      chosen.remove(at: place)
    } else {
      chosen.append(item.id)
    }
    return .handled
  }

  private mutating func clearTyped() {
    typed = ""
    visible = Array(items.indices)
  }

  /// Keeps the cursor on its item when other items are shown; else puts it on the first.
  private mutating func keepCursor(from old: [Int]) {
    let item = old.indices.contains(cursor) ? old[cursor] : nil
    cursor = item.flatMap { visible.firstIndex(of: $0) } ?? 0
    scrolling.follow(cursor, of: visible.count)
  }

  /// 1 and １, but not 一 or ①.
  private static func digit(_ character: Character) -> Int? {
    guard let value = character.unicodeScalars.first?.value, character.unicodeScalars.count == 1
    else { return nil }
    switch value {
    case 0x31...0x39: return Int(value - 0x30)
    case 0xFF11...0xFF19: return Int(value - 0xFF10)
    default: return nil
    }
  }

  /// Draws the items.
  public func draw(on canvas: inout Canvas, in rect: Rect, focused: Bool) {
    guard !rect.isEmpty else { return }
    canvas.fill(rect)
    switch layout {
    case .list: drawList(on: &canvas, in: rect, focused: focused)
    case .flow: drawFlow(on: &canvas, in: rect, focused: focused)
    }
  }

  private func drawList(on canvas: inout Canvas, in rect: Rect, focused: Bool) {
    let window = scrolling.window(of: visible.count, around: cursor, rows: rect.rows)
    for (offset, place) in window.enumerated() {
      let line = rect.droppingTop(rows: offset).top(rows: 1)
      canvas.write(text(of: place, signs: canvas.signs), in: line)
      guard focused, place == cursor else { continue }
      canvas.apply(style: .reverse, to: line)
      canvas.caret = CaretPosition(row: line.row, column: line.column)
    }
  }

  private func drawFlow(on canvas: inout Canvas, in rect: Rect, focused: Bool) {
    var row = 0
    var column = 0
    for place in visible.indices {
      let text = text(of: place, signs: canvas.signs)
      let needed = canvas.width.columns(of: text)
      if column > 0, column + needed > rect.columns {
        row += 1
        column = 0
      }
      guard row < rect.rows else { return }
      let spot = rect.droppingTop(rows: row).top(rows: 1).dropping(columns: column)
      let used = canvas.write(text, in: spot)
      if focused, place == cursor {
        canvas.apply(style: .reverse, to: spot.leading(columns: used))
        canvas.caret = CaretPosition(row: spot.row, column: spot.column)
      }
      column += used + 1
    }
  }

  private func text(of place: Int, signs: Signs) -> String {
    let item = items[visible[place]]
    let isChosen = chosen.contains(item.id)
    let mark = isMultiple ? (isChosen ? "[x]" : "[ ]") : (isChosen ? "(\(signs.dot))" : "( )")
    return (isNumbered && place < 9 ? "\(place + 1) " : "") + mark + item.label
  }
}
