// JSONLine — walks through the members of a line that this program wrote, reading only what is asked for.

/// A JSON object without white space between its parts, gone through member by member.
///
/// It doesn't check what it passes over: for lines whose sum was right. Anything that is written
/// otherwise sets ``isOdd``, and the caller reads the line again through ``JSON``.
struct JSONLine {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var place = 0
  /// The key of the member whose value comes next, without its quotation marks.
  private(set) var key = UnsafeBufferPointer<UInt8>(start: nil, count: 0)
  private(set) var keyMark = ByteMark()
  /// Whether the line is not written as this program writes lines.
  private(set) var isOdd = false

  /// Whether no short cut is taken, because one went wrong.
  private let isCareful: Bool

  init(_ bytes: UnsafeBufferPointer<UInt8>, carefully: Bool = false) {
    self.bytes = bytes
    isCareful = carefully
  }

  @inline(__always)
  private var byte: UInt8 { place < bytes.count ? bytes[place] : 0 }

  /// Moves to the next member's value; `false` behind the last one.
  @inline(__always)
  mutating func next() -> Bool {
    let isFirst = place == 0
    guard byte == (isFirst ? UInt8(ascii: "{") : UInt8(ascii: ",")) else {
      return end(isFirst: isFirst)
    }
    place += 1
    guard let found = takeString() else { return false }
    // Written anew a key has escapes only where it must, and none that is known has to.
    guard byte == UInt8(ascii: ":"), !found.hasEscapes || isCareful else { return fail() }
    place += 1
    key = found.content
    keyMark = ByteMark(key, isFollowedBy: bytes.count - place)
    return true
  }

  private mutating func end(isFirst: Bool) -> Bool {
    if isFirst || byte != UInt8(ascii: "}") || place != bytes.count - 1 { isOdd = true }
    return false
  }

  private mutating func fail() -> Bool {
    isOdd = true
    return false
  }

  /// Takes a string and calls the body with its text; passes over any other value.
  @inline(__always)
  mutating func string(_ body: (UnsafeBufferPointer<UInt8>) -> Void) {
    guard byte == UInt8(ascii: "\"") else { return skip() }
    let start = place
    guard let found = takeString() else { return }
    guard found.hasEscapes else { return body(found.content) }
    unescaped(from: start, body)
  }

  /// Calls the body with the text of the string that was just taken.
  @inline(never)
  private mutating func unescaped(from start: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Void) {
    var reader = JSONReader(Array(bytes[start..<place])[...])
    guard var text = try? reader.readString() else { return isOdd = true }
    text.withUTF8(body)
  }

  /// Takes a list of strings and calls the body with each; passes over what is none.
  mutating func strings(_ body: (UnsafeBufferPointer<UInt8>) -> Void) {
    guard byte == UInt8(ascii: "[") else { return skip() }
    let start = place
    repeat {
      place += 1
      if byte == UInt8(ascii: "]") { break }
      guard byte == UInt8(ascii: "\"") else {
        place = start
        return skip()
      }
      string(body)
    } while !isOdd && byte == UInt8(ascii: ",")
    if !isOdd, byte == UInt8(ascii: "]") { place += 1 } else { isOdd = true }
  }

  /// Takes true, or passes over any other value.
  mutating func isTrue() -> Bool {
    let isTrue = byte == UInt8(ascii: "t")
    skip()
    return isTrue
  }

  /// Passes over the value.
  @inline(__always)
  mutating func skip() {
    if byte == UInt8(ascii: "\"") { _ = takeString() } else { skipOther() }
  }

  /// Passes over a value that is no string.
  private mutating func skipOther() {
    switch byte {
    case UInt8(ascii: "{"), UInt8(ascii: "["): skipNested()
    default:
      let start = place
      while place < bytes.count, byte != UInt8(ascii: ","), byte != UInt8(ascii: "}") { place += 1 }
      if place == start { isOdd = true }
    }
  }

  /// Passes over an object or a list: to its end at once where nothing lies in it but plain values.
  private mutating func skipNested() {
    if !isCareful, skipFlatObject() { return }
    var levels = 0
    repeat {
      switch byte {
      case UInt8(ascii: "{"), UInt8(ascii: "["): levels += 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"): levels -= 1
      case UInt8(ascii: "\""):
        guard takeString() != nil else { return }
        continue
      default: break
      }
      place += 1
    } while levels > 0 && place < bytes.count
    if levels > 0 { isOdd = true }
  }

  /// Passes over an object up to its first closing brace, where no other opens before.
  ///
  /// A brace in a string is followed by no comma and quotation mark: those would end the string.
  private mutating func skipFlatObject() -> Bool {
    let raw = UnsafeRawBufferPointer(bytes)
    // Each made once and by its full name: otherwise they are filled lane by lane, every time.
    let closing = SIMD16<UInt8>(repeating: UInt8(ascii: "}"))
    let opening = SIMD16<UInt8>(repeating: UInt8(ascii: "{"))
    var end = place + 1
    while byte == UInt8(ascii: "{"), end + 18 <= bytes.count {
      let block = raw.loadUnaligned(fromByteOffset: end, as: SIMD16<UInt8>.self)
      if let lane = ((block .== closing) .| (block .== opening)).firstLane {
        end += lane
        guard bytes[end] == UInt8(ascii: "}"), bytes[end + 1] == UInt8(ascii: ","),
          bytes[end + 2] == UInt8(ascii: "\"")
        else { return false }
        place = end + 1
        return true
      }
      end += 16
    }
    return false
  }

  /// The content of the string at the place, which moves behind it.
  @inline(__always)
  private mutating func takeString() -> (content: UnsafeBufferPointer<UInt8>, hasEscapes: Bool)? {
    guard byte == UInt8(ascii: "\"") else {
      isOdd = true
      return nil
    }
    let start = place + 1
    var hasEscapes = false
    var end = start
    while true {
      end = firstMark(from: end)
      guard end < bytes.count else {
        isOdd = true
        return nil
      }
      if bytes[end] == UInt8(ascii: "\"") { break }
      hasEscapes = true
      end += 2
    }
    place = end + 1
    return (UnsafeBufferPointer(rebasing: bytes[start..<end]), hasEscapes)
  }

  /// The place of the next quotation mark or backslash, sixteen bytes at a time.
  @inline(__always)
  private func firstMark(from start: Int) -> Int {
    var place = start
    let quote = SIMD16<UInt8>(repeating: UInt8(ascii: "\""))
    let backslash = SIMD16<UInt8>(repeating: UInt8(ascii: "\\"))
    let raw = UnsafeRawBufferPointer(bytes)
    while place + 16 <= bytes.count {
      let block = raw.loadUnaligned(fromByteOffset: place, as: SIMD16<UInt8>.self)
      if let lane = ((block .== quote) .| (block .== backslash)).firstLane { return place + lane }
      place += 16
    }
    while place < bytes.count, bytes[place] != UInt8(ascii: "\""),
      bytes[place] != UInt8(ascii: "\\")
    {
      place += 1
    }
    return place
  }
}

extension SIMDMask where Storage == SIMD16<Int8> {
  /// The first lane that is set, or `nil`.
  @inline(__always)
  var firstLane: Int? {
    let halves = unsafeBitCast(self, to: SIMD2<UInt64>.self)
    if halves[0] != 0 { return halves[0].trailingZeroBitCount / 8 }
    if halves[1] != 0 { return 8 + halves[1].trailingZeroBitCount / 8 }
    return nil
  }
}
