// 欄から項目へ: where a field's text comes from: columns put together, words, or a constant.

import Civic

/// Where one field's text comes from.
struct FieldSource<R: Record> {
  let field: Field<R>
  private let parts: [ColumnMap.Part]
  private let words: [ColumnMap.WordRule]
  private let constant: String

  /// - Returns: `nil` where the map says nothing about the field.
  init?(_ field: Field<R>, in map: ColumnMap) {
    self.field = field
    parts = map.parts.filter { $0.field == field.key }
    words = map.words.filter { $0.field == field.key }
    constant = map.constants.first { $0.field == field.key }?.value ?? ""
    if parts.isEmpty, words.isEmpty, constant.isEmpty { return nil }
  }

  /// What the field's values are called where they go to the note: the column's heading.
  var name: String { parts.first?.column ?? field.label }

  /// The field's text in a row; empty where the row says nothing.
  func text(in cells: RowCells) -> String {
    if let rule = words.first(where: { $0.holds(in: cells) }) { return rule.value }
    var text = ""
    var taken: [String] = []
    for part in parts {
      let value = part.text(in: cells)
      guard !value.isEmpty, !taken.contains(value) else { continue }
      if !text.isEmpty { text += part.separator ?? separator }
      text += value
      taken.append(value)
    }
    return text.isEmpty ? constant : text
  }

  private var separator: String {
    switch field.kind {
    case .paragraph: "\n"
    case .choices, .records: "、"
    default: " "
    }
  }

  /// Tries every value that the map itself gives.
  /// - Throws: ``ImportError/wrongValue(_:field:_:)`` at the first that the field can't hold.
  func check(seeing context: FieldContext) throws(ImportError) {
    let given = parts.flatMap { $0.values.values.sorted() + [$0.otherwise ?? ""] }
    for value in given + words.map(\.value) + [constant] where !value.isEmpty {
      var record = R()
      do {
        try field.read(value, into: &record, seeing: context)
      } catch {
        throw .wrongValue(value, field: field.label, error)
      }
    }
  }
}

extension ColumnMap.Part {
  /// What the part gives in a row.
  fileprivate func text(in cells: RowCells) -> String {
    var value = cells[column]
    for other in fallbacks where value.isEmpty { value = cells[other] }
    for other in with { value += cells[other] }
    guard !value.isEmpty else { return "" }
    return before + (values[value] ?? otherwise ?? withUnit(value))
  }

  private func withUnit(_ value: String) -> String {
    guard !unit.isEmpty, value.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
      let number = Int(value)
    else { return value }
    var digits = String(number)
    var place = digits.count - 3
    while place > 0 {
      digits.insert(",", at: digits.index(digits.startIndex, offsetBy: place))
      place -= 3
    }
    return digits + unit
  }
}

extension ColumnMap.WordRule {
  fileprivate func holds(in cells: RowCells) -> Bool {
    let cell = cells[column]
    return contains.contains { cell.contains($0) }
  }
}
