// 台帳の行: a collection's lines as they lie in the file, found quickly and read only when asked for.

/// The record lines of one collection, in the order of their numbers.
public struct StoredLines: Sendable {
  private let bytes: [UInt8]
  private let lines: [Range<Int>]
  private let values: [Int]

  /// Lines of one collection.
  ///
  /// - Parameters:
  ///   - bytes: the file as it was read.
  ///   - lines: where each record's JSON object lies in the bytes, without a comma behind it.
  ///   - values: the counts of the records' numbers, ascending, one a line.
  public init(bytes: [UInt8], lines: [Range<Int>], values: [Int]) {
    self.bytes = bytes
    self.lines = lines
    self.values = values
  }

  /// No lines.
  public static let none = Self(bytes: [], lines: [], values: [])

  public var count: Int { lines.count }

  /// The count of the number of the record in this place.
  public func value(at place: Int) -> Int { values[place] }

  /// The JSON object in this place.
  public func line(at place: Int) -> ArraySlice<UInt8> { bytes[lines[place]] }

  /// How many bytes the lines take.
  var byteCount: Int { bytes.count }

  /// Calls the body with the JSON object in this place.
  func withLine(at place: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Void) {
    bytes.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[lines[place]])) }
  }

  /// The place of the record with this count, or `nil`.
  ///
  /// Logarithmic time.
  public func place(of value: Int) -> Int? {
    var low = 0
    var high = values.count
    while low < high {
      let middle = (low + high) / 2
      if values[middle] < value { low = middle + 1 } else { high = middle }
    }
    return low < values.count && values[low] == value ? low : nil
  }
}
