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
  /// Counts of stored records that were taken off: erased.
  private var gone: Set<Int> = []

  /// A shelf over what the collection's file holds.
  public init(stored: StoredLines = .none) {
    self.stored = stored
  }

  public var count: Int { stored.count + added.count - gone.count }

  /// The record with this number, or `nil` where none is on file.
  public subscript(number: RecordNumber) -> Filed<R>? {
    guard number.kind == R.kind else { return nil }
    if let filed = changed[number.value] { return filed }
    guard !gone.contains(number.value), let place = stored.place(of: number.value)
    else { return nil }
    return try? Filed<R>(reading: stored.line(at: place))
  }

  /// Which revision of a record is on file, 0 where there is none; nothing else is read of a stored one.
  func revision(of value: Int) -> Int {
    if let filed = changed[value] { return filed.revision }
    guard !gone.contains(value), let place = stored.place(of: value) else { return 0 }
    let line = stored.line(at: place)
    return (try? Filed<R>(reading: line, only: ["number", "revision"]))?.revision ?? 0
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
    if gone.contains(value) { return nil }
    return stored.place(of: value).map { .stored(stored.line(at: $0)) }
  }

  /// Puts a record in its place, over an older one of the same number.
  public mutating func put(_ filed: Filed<R>) {
    let value = filed.number.value
    if !changed.keys.contains(value), stored.place(of: value) == nil {
      added.insert(value, at: placeToAdd(value))
    }
    gone.remove(value)
    changed[value] = filed
  }

  /// Where a count belongs among the added ones; a new record's, the highest, at once.
  private func placeToAdd(_ value: Int) -> Int {
    guard let last = added.last, last > value else { return added.endIndex }
    return added.firstIndex { $0 > value } ?? added.endIndex
  }

  /// Takes a record off the shelf for good; its number stays used.
  public mutating func remove(_ number: RecordNumber) {
    guard number.kind == R.kind else { return }
    changed[number.value] = nil
    added.removeAll { $0 == number.value }
    if stored.place(of: number.value) != nil { gone.insert(number.value) }
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
      if !gone.contains(value) { numbers.append(RecordNumber(R.kind, value)) }
    }
    return numbers + next.map { RecordNumber(R.kind, $0) }
  }

  /// All records by number.
  ///
  /// Reads every stored line: for exports and indexes, not for a keystroke.
  public var all: some Sequence<Filed<R>> {
    numbers.lazy.compactMap { self[$0] }
  }

  /// Calls the body with a record's JSON as it lies here, unread; not where none is on file.
  func withLine(_ value: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Void) {
    if let filed = changed[value] {
      var json: [UInt8] = []
      filed.write(to: &json)
      json.withUnsafeBufferPointer(body)
    } else if !gone.contains(value), let place = stored.place(of: value) {
      stored.withLine(at: place, body)
    }
  }

  /// Calls the body with each record's JSON as it lies here, by number, unread.
  func forEachLine(_ body: (_ value: Int, _ line: UnsafeBufferPointer<UInt8>) -> Void) {
    if changed.isEmpty, gone.isEmpty {
      for place in 0..<stored.count {
        stored.withLine(at: place) { body(stored.value(at: place), $0) }
      }
    } else {
      for number in numbers { withLine(number.value) { body(number.value, $0) } }
    }
  }

  /// About how many bytes the records take.
  var byteCount: Int { stored.byteCount }

  /// The highest count given, 0 where there is none.
  public var highest: Int {
    max(added.last ?? 0, stored.count > 0 ? stored.value(at: stored.count - 1) : 0)
  }
}
