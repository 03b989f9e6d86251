// Filling in a form as staff do: Tab to the field, type or choose, on to the next.
import Testing

extension DeskInTmux {
  /// Types into the fields of those labels, in this order.
  func fill(
    _ values: KeyValuePairs<String, String>,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    for (label, value) in values {
      try go(to: label, sourceLocation: sourceLocation)
      try type(value, sourceLocation: sourceLocation)
    }
  }

  /// Chooses a value in the field of that label: among choices in sight by the arrows, else in the
  /// window that typing opens.
  func choose(
    _ value: String,
    in label: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    try go(to: label, sourceLocation: sourceLocation)
    if try picture().mark == nil {
      try press(.text(value), toSee: "絞り込み", sourceLocation: sourceLocation)
      try expect("絞り込み", value, sourceLocation: sourceLocation)
      // Where several can be chosen, the first Enter takes the found one, the second closes.
      while try screen.contains(where: { $0.contains("絞り込み") }) {
        try step(.enter, sourceLocation: sourceLocation)
      }
      return try expect(value, sourceLocation: sourceLocation)
    }
    while try picture().textAtCursor.dropFirst(3).hasPrefix(value) == false {
      let lieSideBySide = try picture().cursorLine.count { "([".contains($0) } > 1
      try step(lieSideBySide ? .right : .down, sourceLocation: sourceLocation)
    }
    if try picture().mark == " " { try step(.space, sourceLocation: sourceLocation) }
  }

  /// Moves with Tab, as far as one round of the form, to the field of that label.
  func go(to label: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
    for _ in 0..<80 {
      if try picture().fieldAtCursor.hasPrefix(label) { return }
      try step(.tab, sourceLocation: sourceLocation)
    }
    let screen = try screen.joined(separator: "\n")
    try #require(Bool(false), "no field 「\(label)」:\n\(screen)", sourceLocation: sourceLocation)
  }
}

extension Tmux.Picture {
  func shows(_ text: String) -> Bool { lines.contains { $0.contains(text) } }

  func hasCursorAsIn(_ other: Self) -> Bool {
    cursorColumn == other.cursorColumn && cursorRow == other.cursorRow
  }

  var cursorLine: String { lines[cursorRow] }

  /// The cursor's line with its attributes.
  var paintedCursorLine: String { painted[cursorRow] }

  /// What is written in the cursor's line from the cursor on.
  var textAtCursor: Substring {
    var column = 0
    return cursorLine.drop { character in
      defer { column += character.unicodeScalars.first.map(Self.columns) ?? 0 }
      return column < cursorColumn
    }
  }

  /// What is written in the cursor's line before the cursor; a line that ends before it has spaces there.
  var textBeforeCursor: Substring { cursorLine.dropLast(textAtCursor.count) }

  /// The sign in the box that the cursor stands on, `(•)` or `[ ]`; `nil` where it is on none.
  var mark: Character? {
    let box = Array(textAtCursor.prefix(3))
    guard box.count == 3, box[0] == "(" && box[2] == ")" || box[0] == "[" && box[2] == "]" else {
      return nil
    }
    return box[1]
  }

  /// The label of the field that the cursor is in: labels begin in the second column, what belongs to
  /// them stands in deeper below.
  var fieldAtCursor: Substring {
    lines[...cursorRow].last { line in
      line.hasPrefix(" ") && line.dropFirst().first?.isWhitespace == false
    }?.dropFirst() ?? ""
  }

  /// The columns that tmux gives a character of the desk's screens.
  private static func columns(of scalar: Unicode.Scalar) -> Int {
    switch scalar.value {
    case 0x1100...0x115F, 0x2E80...0xFF60, 0xFFE0...0xFFE6, 0x1F300...: 2
    default: 1
    }
  }
}
