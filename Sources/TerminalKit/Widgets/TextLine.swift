// A line to type into.

/// A one-line text with a caret and an undo of its own.
///
/// Keys that change nothing here (← at the start, Ctrl+Z with nothing typed) are left to the owner.
public struct TextLine: Equatable, Sendable {
  /// Shown quietly while nothing is typed.
  public var hint: String
  private var edited: EditedText

  /// Creates a line with the caret at its end.
  public init(_ text: String = "", hint: String = "") {
    edited = EditedText(Self.onOneLine(text))
    self.hint = hint
  }

  /// What is typed; setting it moves the caret to the end and can't be undone here.
  public var text: String {
    get { edited.text }
    set { edited = EditedText(Self.onOneLine(newValue)) }
  }

  /// Whether nothing is typed.
  public var isEmpty: Bool { edited.isEmpty }

  /// Puts another text in place of what is typed, as Ctrl+Z takes it back.
  public mutating func replace(with text: String) { edited.replace(with: Self.onOneLine(text)) }

  /// Takes a key.
  public mutating func handle(_ key: Key) -> Handled {
    switch key {
    case .character(let character):
      edited.insert(String(character), typed: true)
    case .paste(let text):
      guard !text.isEmpty else { return .ignored }
      edited.insert(Self.onOneLine(text), typed: false)
    case .home, .control("a"): edited.moveToStart()
    case .end, .control("e"): edited.moveToEnd()
    case .control("k"): return edited.deleteAhead(.max) ? .handled : .ignored
    default: return edited.handleEditing(key) ?? .ignored
    }
    return .handled
  }

  /// Draws the part around the caret on the first row of a rectangle.
  public func draw(on canvas: inout Canvas, in rect: Rect, focused: Bool) {
    guard !rect.isEmpty else { return }
    let style: Style = focused ? .underline : .plain
    canvas.fill(rect.top(rows: 1), style: style)
    if isEmpty { canvas.write(hint, in: rect, style: [style, .quiet]) }
    guard focused else {
      canvas.writeShortened(edited.text, in: rect, style: style)
      return
    }
    let shown = visiblePart(columns: rect.columns, width: canvas.width)
    if !isEmpty { canvas.write(shown.text, in: rect, style: style) }
    canvas.caret = CaretPosition(row: rect.row, column: rect.column + shown.caret)
  }

  /// The text to draw, and the caret's column in it.
  ///
  /// Only what is near the caret is looked at: the text may be huge.
  private func visiblePart(columns: Int, width: TextWidth) -> (text: String, caret: Int) {
    let ahead = width.prefix(of: edited.after, fitting: columns)
    // The caret needs a cell of its own; a quarter of the line shows what comes after it.
    let room = columns - 1 - min(max(0, ahead.columns - 1), columns / 4)
    var used = 0
    var start = edited.before.endIndex
    while start > edited.before.startIndex {
      let previous = edited.before.index(before: start)
      let next = width.columns(of: edited.before[previous])
      // All of the text before the caret may use the whole line if that spares the scrolling.
      let reachesStart = previous == edited.before.startIndex
      guard used + next <= (reachesStart ? columns - 1 : room) else { break }
      used += next
      start = previous
    }
    return (String(edited.before[start...]) + ahead.text, used)
  }

  private static func onOneLine(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 == 0x0A || $0 == 0x0D }) else { return text }
    var line = String.UnicodeScalarView()
    var last: Unicode.Scalar?
    for scalar in text.unicodeScalars {
      defer { last = scalar }
      if scalar == "\n", last == "\r" { continue }
      line.append(scalar == "\n" || scalar == "\r" ? " " : scalar)
    }
    return String(line)
  }
}
