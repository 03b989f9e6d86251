// 入力の誤り: the errors of a form, each at its field.

/// Errors by field, in the order in which they were found; one a field.
public struct FieldErrors: Error, Equatable, Sendable {
  /// One error and where it stands.
  public struct Entry: Equatable, Sendable {
    public let key: FieldKey
    public let error: FieldError
  }

  public private(set) var entries: [Entry] = []

  public init() {}

  public var isEmpty: Bool { entries.isEmpty }

  /// The error at a field, or `nil` where there is none; setting keeps the first one found.
  public subscript(key: FieldKey) -> FieldError? {
    get { entries.first { $0.key == key }?.error }
    set {
      guard let newValue else { return entries.removeAll { $0.key == key } }
      guard self[key] == nil else { return }
      entries.append(Entry(key: key, error: newValue))
    }
  }

  /// Adds errors of another check; the first one found at a field stays.
  public mutating func merge(_ other: Self) {
    for entry in other.entries { self[entry.key] = entry.error }
  }
}
