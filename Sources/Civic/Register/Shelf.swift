// 棚: one collection; the stored records below, unread until asked for, the changed ones above.

import HashTreeCollections

/// The records of one kind.
///
/// Copies cost nothing; a change costs the same at any size.
public struct Shelf<R: Record>: Sendable {
  private let stored: StoredLines
  private var changed: TreeDictionary<Int, Filed<R>> = [:]
  /// Counts of records that are not among the stored ones, ascending.
  private var added: [Int] = []

  /// A shelf over what the collection's file holds.
  public init(stored: StoredLines = .none) {
    self.stored = stored
  }

  public var count: Int { stored.count + added.count }

  /// The record with this number, or `nil` where none is on file.
  public subscript(number: RecordNumber) -> Filed<R>? {
    guard number.kind == R.kind else { return nil }
    if let filed = changed[number.value] { return filed }
    guard let place = stored.place(of: number.value) else { return nil }
    return try? Filed<R>(reading: stored.line(at: place))
  }

  /// How a record lies on the shelf.
  public enum Entry {
    /// Its line as it was read, byte for byte; nobody has changed it since.
    case stored(ArraySlice<UInt8>)
    case changed(Filed<R>)
  }

  /// The record with this count as it lies here, unread where it can be; `nil` where none is on file.
  public func entry(_ value: Int) -> Entry? {
    if let filed = changed[value] { return .changed(filed) }
    return stored.place(of: value).map { .stored(stored.line(at: $0)) }
  }

  /// Puts a record in its place, over an older one of the same number.
  public mutating func put(_ filed: Filed<R>) {
    let value = filed.number.value
    if changed[value] == nil, stored.place(of: value) == nil {
      added.insert(value, at: added.firstIndex { $0 > value } ?? added.endIndex)
    }
    changed[value] = filed
  }

  /// The numbers on file, ascending.
  public var numbers: [RecordNumber] {
    var numbers: [RecordNumber] = []
    numbers.reserveCapacity(count)
    var next = added[...]
    for place in 0..<stored.count {
      let value = stored.value(at: place)
      while let first = next.first, first < value {
        numbers.append(RecordNumber(R.kind, first))
        next.removeFirst()
      }
      numbers.append(RecordNumber(R.kind, value))
    }
    return numbers + next.map { RecordNumber(R.kind, $0) }
  }

  /// All records by number.
  ///
  /// Reads every stored line: for exports and indexes, not for a keystroke.
  public var all: some Sequence<Filed<R>> {
    numbers.lazy.compactMap { self[$0] }
  }

  /// The highest count given, 0 where there is none.
  public var highest: Int {
    max(added.last ?? 0, stored.count > 0 ? stored.value(at: stored.count - 1) : 0)
  }
}
