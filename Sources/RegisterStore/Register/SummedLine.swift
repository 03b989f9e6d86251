// 和のついた行: a line that carries `"sum"`, by which it shows that it is whole.

/// Lines of journal, drafts and collections: JSON whose last member is the sum of all before it.
public enum SummedLine {
  /// What stands behind the eight digits; anything else makes a bad line.
  enum Ending {
    /// `"}`: journal, drafts, register.json, and a record without its comma.
    case object
    /// `","records":[`: a collection's first line.
    case collection

    var bytes: StaticString {
      switch self {
      case .object: "\"}"
      case .collection: "\",\"records\":["
      }
    }
  }

  private static let opening: StaticString = ",\"sum\":\""
  private static let digits = 8

  /// The line for a JSON object: its sum as the last member, no newline.
  public static func sealing(_ json: String) -> [UInt8] {
    sealing(Array(json.utf8.dropLast()), ending: .object)
  }

  /// The line for an object that writes itself as JSON; no newline.
  package static func sealing(_ write: (inout [UInt8]) -> Void) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(1024)
    write(&bytes)
    bytes.removeLast()
    return sealing(bytes, ending: .object)
  }

  /// The line for the bytes before the sum.
  static func sealing(_ bytes: consuming [UInt8], ending: Ending) -> [UInt8] {
    let sum = CRC32C.sum(bytes)
    bytes.append(contentsOf: text(opening))
    bytes.append(contentsOf: digits(of: sum))
    bytes.append(contentsOf: text(ending.bytes))
    return bytes
  }

  /// Whether the bytes in a range are one line with a right sum.
  static func isWhole(_ bytes: [UInt8], _ range: Range<Int>, ending: Ending = .object) -> Bool {
    let tail = opening.utf8CodeUnitCount + digits + ending.bytes.utf8CodeUnitCount
    guard range.count > tail else { return false }
    return isSum(
      of: CRC32C.sum(bytes[range.lowerBound..<range.upperBound - tail]),
      in: bytes,
      at: range.upperBound - tail,
      before: range.upperBound,
      ending: ending
    )
  }

  /// The end of the first whole object that begins at `start`, or `nil`.
  ///
  /// Tries every place where a sum might stand, so that a line is found though its newline is lost.
  static func end(ofWholeFrom start: Int, before end: Int, in bytes: [UInt8]) -> Int? {
    var running = CRC32C.Running()
    var added = start
    var search = start
    while let place = bytes.place(of: opening, from: search, before: end) {
      running.add(bytes[added..<place])
      added = place
      if isSum(of: running.sum, in: bytes, at: place, before: end, ending: .object) {
        return place + opening.utf8CodeUnitCount + digits + 2
      }
      search = place + 1
    }
    return nil
  }

  private static func isSum(
    of sum: UInt32,
    in bytes: [UInt8],
    at place: Int,
    before end: Int,
    ending: Ending
  ) -> Bool {
    let first = place + opening.utf8CodeUnitCount
    return bytes.has(opening, at: place, before: end)
      && bytes.has(ending.bytes, at: first + digits, before: end)
      && (0..<digits).allSatisfy { bytes[first + $0] == digit($0, of: sum) }
  }

  /// Eight lower-case hexadecimal digits.
  static func digits(of sum: UInt32) -> [UInt8] { (0..<digits).map { digit($0, of: sum) } }

  private static func digit(_ place: Int, of sum: UInt32) -> UInt8 {
    let digit = UInt8(truncatingIfNeeded: sum >> UInt32(4 * (digits - 1 - place)) & 0xF)
    return digit < 10 ? 0x30 + digit : 0x61 + digit - 10
  }

  private static func text(_ sequence: StaticString) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: sequence.utf8Start, count: sequence.utf8CodeUnitCount)
  }
}
