// 項目の文字: a field's value as it is edited and exported, and as people read it.

extension Field {
  /// The value as it can be typed again: identifiers, ISO days, `yes`; empty where there is none.
  public func written(in record: R) -> String {
    switch storage {
    case .text(let path): record[keyPath: path]
    case .texts(let path): WrittenList.text(record[keyPath: path])
    case .flag(let path): record[keyPath: path] ? "yes" : ""
    case .number(let path): record[keyPath: path].map(String.init) ?? ""
    case .day(let path): record[keyPath: path]?.iso ?? ""
    case .state(let path): record[keyPath: path].rawValue
    case .recordNumber(let path): record[keyPath: path]?.text ?? ""
    case .recordNumbers(let path): WrittenList.text(record[keyPath: path].map(\.text))
    case .json(let path): record[keyPath: path]?.text ?? ""
    }
  }

  /// The value in words: labels, days in both calendars, はい; empty where there is none.
  public func text(of record: R, seeing masters: Masters) -> String {
    switch (storage, kind) {
    case (.text(let path), .choice(let list)):
      list.label(of: record[keyPath: path], in: masters)
    case (.texts(let path), .choices(let list)):
      WrittenList.text(record[keyPath: path].map { list.label(of: $0, in: masters) })
    case (.flag(let path), _): record[keyPath: path] ? "はい" : ""
    case (.day(let path), _): record[keyPath: path].map(masters.eras.bothCalendars) ?? ""
    case (.state(let path), _): record[keyPath: path].label
    case (.recordNumber(let path), _): record[keyPath: path]?.label ?? ""
    case (.recordNumbers(let path), _): WrittenList.text(record[keyPath: path].map(\.label))
    case (.json, _): ""
    default: written(in: record)
    }
  }
}
