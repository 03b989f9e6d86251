// 1行の欄: the cells of a row by their heading, and what names the row for ever.

import Civic

/// The cells of a row by heading.
struct RowCells {
  private let cells: [String]
  private let places: [String: Int]

  init(_ cells: [String], at places: [String: Int]) {
    self.cells = cells
    self.places = places
  }

  /// The text under a heading without spaces around it; empty where the file has no such column.
  ///
  /// The sign that keeps an exported cell from starting a formula is taken off again.
  subscript(column: String) -> String {
    guard let place = places[column], cells.indices.contains(place) else { return "" }
    let cell = cells[place]
    guard let first = cell.first, let last = cell.last else { return "" }
    let trimmed = first.isWhitespace || last.isWhitespace ? Self.trimmed(cell) : cell
    guard trimmed.hasPrefix("'") else { return trimmed }
    let bare = String(trimmed.dropFirst())
    return SafeText.csvCell(bare) == trimmed ? bare : trimmed
  }

  /// What names the row: the first of these columns that is filled, else the SHA-256 of all its
  /// cells as they were decoded, joined by U+001F.
  func origin(by columns: [String]) -> String {
    for column in columns {
      let cell = self[column]
      if !cell.isEmpty { return cell }
    }
    return SHA256.hex(cells.joined(separator: "\u{1F}").utf8)
  }

  private static func trimmed(_ text: String) -> String {
    let front = text.drop(while: \.isWhitespace)
    guard let last = front.lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return String(front[...last])
  }
}

/// The origins on file and those that a file has brought so far.
struct KnownOrigins<R: Record> {
  private var origins: Set<String> = []
  private let onFile: Shelf<R>

  /// A record that was taken back doesn't hinder its row from coming in again.
  init(_ onFile: Shelf<R>) {
    self.onFile = onFile
    for filed in onFile.all where filed.record.state != .cancelled {
      for key in [FieldKey.origin, .corporateNumber] {
        let origin = R.field(key)?.written(in: filed.record) ?? ""
        if !origin.isEmpty { origins.insert(Folding.folded(origin)) }
      }
    }
  }

  /// Whether a row is new; from then on it is not.
  mutating func take(_ row: ImportedRow<R>) -> Bool {
    if let number = row.number, let filed = onFile[number], filed.record.title == row.record.title {
      return false
    }
    return origins.insert(Folding.folded(row.origin)).inserted
  }
}
