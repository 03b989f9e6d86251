// 記録の行を見分ける: which bytes of a segment are whole lines, which are bad, and how it ends.

/// A stretch of a segment taken apart into pieces, in their order.
struct JournalScan: Sendable {
  /// Bytes that belong together.
  struct Piece: Sendable {
    enum Kind: Equatable, Sendable {
      /// A line with a right sum.
      case whole(seq: Int)
      /// Bytes that are no such line.
      case bad
    }

    let kind: Kind
    /// Where it lies, without its newline.
    let range: Range<Int>
    /// Counted from 0 within the stretch.
    let line: Int
    /// Whether a newline stands right behind it.
    let isEnded: Bool
    /// Whether the stretch ends with it, without a newline.
    let isFinal: Bool

    /// Neither a right sum nor a newline at the very end: never acknowledged.
    var isTorn: Bool { kind == .bad && isFinal }
  }

  private(set) var pieces: [Piece] = []
  /// Newlines in the stretch.
  private(set) var lines = 0

  /// Takes bytes apart, from an offset that is the beginning of a line; room at the end is no piece.
  init(_ bytes: [UInt8], from start: Int = 0) {
    let end = Room.start(in: bytes, from: start)
    var place = start
    while place < end {
      let newline = bytes.newline(from: place)
      add(place..<(newline ?? end), isEnded: newline != nil, in: bytes)
      place = (newline ?? end) + 1
      if newline != nil { lines += 1 }
    }
  }

  /// How many pieces stand before and with the last whole line that has its newline.
  var piecesToLastWhole: Int {
    (pieces.lastIndex { $0.isEnded && $0.kind != .bad }).map { $0 + 1 } ?? 0
  }

  private mutating func add(_ range: Range<Int>, isEnded: Bool, in bytes: [UInt8]) {
    if range.isEmpty { return }
    if let seq = Self.seq(of: bytes, range), SummedLine.isWhole(bytes, range) {
      add(.whole(seq: seq), range, of: range, isEnded)
      return
    }
    // A bad line: every piece from `{"seq":` to a right sum still counts. Only commits begin like that,
    // so none reaches over the next beginning, and every byte is looked at once.
    var done = range.lowerBound
    var beginning = Self.beginning(in: bytes, from: range.lowerBound, before: range.upperBound)
    while let start = beginning {
      beginning = Self.beginning(in: bytes, from: start + 1, before: range.upperBound)
      let limit = beginning ?? range.upperBound
      guard let seq = Self.seq(of: bytes, start..<limit),
        let end = SummedLine.end(ofWholeFrom: start, before: limit, in: bytes)
      else { continue }
      if done < start { add(.bad, done..<start, of: range, isEnded) }
      add(.whole(seq: seq), start..<end, of: range, isEnded)
      done = end
    }
    if done < range.upperBound { add(.bad, done..<range.upperBound, of: range, isEnded) }
  }

  private mutating func add(
    _ kind: Piece.Kind,
    _ range: Range<Int>,
    of line: Range<Int>,
    _ isEnded: Bool
  ) {
    let isLast = range.upperBound == line.upperBound
    pieces.append(
      Piece(
        kind: kind,
        range: range,
        line: lines,
        isEnded: isLast && isEnded,
        isFinal: isLast && !isEnded
      )
    )
  }

  private static func beginning(in bytes: [UInt8], from start: Int, before end: Int) -> Int? {
    bytes.place(of: "{\"seq\":", from: start, before: end)
  }

  /// The seq that a line begins with; `nil` where it begins otherwise.
  static func seq(of bytes: [UInt8], _ range: Range<Int>) -> Int? {
    guard bytes.has("{\"seq\":", at: range.lowerBound, before: range.upperBound),
      let number = bytes.number(at: range.lowerBound + 7, before: range.upperBound),
      number.end < range.upperBound, bytes[number.end] == UInt8(ascii: ",")
    else { return nil }
    return number.value
  }
}
