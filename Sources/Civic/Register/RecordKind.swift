// 記録の種類: what the register keeps, and the sign that each number begins with.

/// A kind of record; one kind is one collection file and one row of numbers.
public enum RecordKind: String, CaseIterable, Sendable {
  case individual
  case group
  case notice
  case bulletin

  /// The letter before a number in files and `--json`: `G` in `G-000087`.
  public var letter: Character {
    switch self {
    case .individual: "I"
    case .group: "G"
    case .notice: "N"
    case .bulletin: "B"
    }
  }

  /// The sign before a number on the screen: `団` in `団-000087`.
  public var sign: Character {
    switch self {
    case .individual: "個"
    case .group: "団"
    case .notice: "情"
    case .bulletin: "号"
    }
  }

  /// The name of the collection and of its file, without `.json`.
  public var collection: String { rawValue + "s" }

  /// The word that the counter uses for such a record.
  public var label: String {
    switch self {
    case .individual: "個人"
    case .group: "団体"
    case .notice: "情報提供書"
    case .bulletin: "通信"
    }
  }

  /// The kind whose collection bears this name, or `nil`.
  public init?(collection: String) {
    guard let kind = Self.allCases.first(where: { $0.collection == collection }) else { return nil }
    self = kind
  }
}
