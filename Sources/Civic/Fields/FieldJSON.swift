// 項目のJSON: a field's value as it lies in a record's line; an empty one is left out.

extension Field {
  /// The value as JSON, or `nil` where it is empty.
  public func json(of record: R) -> JSON? {
    switch storage {
    case .text(let path):
      let text = value(at: path, of: record)
      return text.isEmpty ? nil : .string(text)
    case .texts(let path):
      let texts = value(at: path, of: record)
      return texts.isEmpty ? nil : .array(texts.map(JSON.string))
    case .flag(let path): return value(at: path, of: record) ? .bool(true) : nil
    case .number(let path): return value(at: path, of: record).map(JSON.int)
    case .day(let path): return value(at: path, of: record).map { .string($0.iso) }
    case .state(let path): return .string(value(at: path, of: record).rawValue)
    case .recordNumber(let path): return value(at: path, of: record).map { .string($0.text) }
    case .recordNumbers(let path):
      let numbers = value(at: path, of: record)
      return numbers.isEmpty ? nil : .array(numbers.map { .string($0.text) })
    case .json(let path): return value(at: path, of: record)
    }
  }

  /// Takes a value from JSON; an empty text is none.
  /// - Returns: `false` where the value is of a kind that the field can't hold; the record is then unchanged.
  public func readJSON(_ json: JSON, into record: inout R) -> Bool {
    switch storage {
    case .text(let path):
      guard let text = json.string else { return false }
      if !text.isEmpty { record[keyPath: path] = text }
    case .texts(let path):
      guard let texts = json.strings else { return false }
      record[keyPath: path] = texts
    case .flag(let path):
      guard let flag = json.bool else { return false }
      record[keyPath: path] = flag
    case .number(let path):
      guard let number = json.int else { return false }
      record[keyPath: path] = number
    case .day(let path):
      guard let text = json.string, let day = try? Day(iso: text) else { return false }
      record[keyPath: path] = day
    case .state(let path):
      guard let state = json.string.flatMap(RecordState.init) else { return false }
      record[keyPath: path] = state
    case .recordNumber(let path):
      guard let number = json.string.flatMap({ RecordNumber(written: $0) }) else { return false }
      record[keyPath: path] = number
    case .recordNumbers(let path):
      guard let texts = json.strings else { return false }
      let numbers = texts.compactMap { RecordNumber(written: $0) }
      guard numbers.count == texts.count else { return false }
      record[keyPath: path] = numbers
    case .json(let path): record[keyPath: path] = json
    }
    return true
  }
}
