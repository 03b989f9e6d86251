// 消す欄: one field of one record, named where an erasing takes its values away.

/// A field of a record, all values of which an erasing takes away, those of the past included.
public struct ClearedField: Hashable, Sendable, Comparable {
  public let number: RecordNumber
  public let key: FieldKey

  public init(_ number: RecordNumber, _ key: FieldKey) {
    self.number = number
    self.key = key
  }

  /// As it stands in the journal and on the command line: `G-000087.representative`.
  public var text: String { "\(number.text).\(key.rawValue)" }

  /// Reads ``text``, the number as staff write it; `nil` for anything else.
  public init?(text: String) {
    guard let dot = text.lastIndex(of: "."),
      let number = RecordNumber(written: String(text[..<dot])),
      case let key = FieldKey(rawValue: String(text[text.index(after: dot)...])),
      number.kind.type.hasField(key)
    else { return nil }
    self.init(number, key)
  }

  public static func < (left: Self, right: Self) -> Bool {
    left.number == right.number
      ? left.key.rawValue < right.key.rawValue : left.number < right.number
  }
}

extension RecordKind {
  /// The type of such records.
  public var type: any Record.Type {
    switch self {
    case .individual: Individual.self
    case .group: Group.self
    case .notice: Notice.self
    case .bulletin: BulletinIssue.self
    }
  }
}

extension Record {
  static func hasField(_ key: FieldKey) -> Bool { field(key) != nil }
}

extension Content {
  /// The content with fields emptied.
  public func clearing(_ keys: Set<FieldKey>) -> Content {
    func cleared<R: Record>(_ record: R) -> Content {
      var record = record
      for key in keys { R.field(key)?.copy(from: R(), to: &record) }
      return record.content
    }
    return cleared(record)
  }
}
