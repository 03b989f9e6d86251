// FoldedText — texts on their way through folding, one behind the other in one place.

/// Folded texts, and what folds them: a character is looked up by its number, and its neighbours decide.
///
/// Made for whole registers: what is usual (kana, kanji, small letters) costs a look and a copy.
struct FoldedText: ~Copyable {
  private var bytes: UnsafeMutablePointer<UInt8>
  private var capacity: Int
  private(set) var count = 0

  /// Where the text begins that is being folded: what stands before it is another text.
  private var start = 0
  /// Where the last visible character lies in the text that is being folded; -1 before the first.
  private var lastVisible = -1
  /// How far back the last character reached into what was folded before it.
  private var lowest = 0

  init(capacity: Int = 256) {
    self.capacity = max(capacity, 64)
    bytes = .allocate(capacity: self.capacity)
  }

  deinit { bytes.deallocate() }

  /// Calls the body with everything folded so far.
  func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    body(UnsafeBufferPointer(start: bytes, count: count))
  }

  mutating func removeAll() { count = 0 }

  /// Appends a byte as it is: no folded text has one below 0x21, so these separate texts.
  mutating func append(_ byte: UInt8) {
    reserve(1)
    put(byte)
  }

  /// Appends what is folded already.
  mutating func append(folded: UnsafeBufferPointer<UInt8>) {
    reserve(folded.count)
    guard let source = folded.baseAddress else { return }
    (bytes + count).update(from: source, count: folded.count)
    count += folded.count
  }

  /// Folds a text and appends it; bytes that are not UTF-8 are left out.
  mutating func append(folding text: UnsafeBufferPointer<UInt8>) {
    FoldingTable.shared.usual.withUnsafeBufferPointer { append(folding: text, usual: $0) }
  }

  /// The same with that of the table at hand, for whoever folds a hundred thousand texts.
  mutating func append(
    folding text: UnsafeBufferPointer<UInt8>,
    usual: UnsafeBufferPointer<UInt32>
  ) {
    begin(text)
    var index = 0
    while true {
      index = stepUsual(text, index, usual)
      guard index < text.count else { return }
      index = stepUnusual(text, index)
    }
  }

  /// Folds a text and appends it, and says for each byte of it from which byte of the text it came.
  mutating func origins(folding text: UnsafeBufferPointer<UInt8>) -> [Int] {
    begin(text)
    var origins: [Int] = []
    var index = 0
    while index < text.count {
      lowest = count
      let next = stepUnusual(text, index)
      let kept = min(lowest, count) - start
      origins.removeLast(max(0, origins.count - kept))
      while origins.count < count - start { origins.append(index) }
      index = next
    }
    return origins
  }

  private mutating func begin(_ text: UnsafeBufferPointer<UInt8>) {
    // One byte more, because characters are put four bytes at a time.
    reserve(3 * text.count + 1)
    start = count
    lastVisible = -1
  }

  /// Folds the characters from a place on that are usual: ASCII, and what takes three bytes and still does
  /// when folded, as kana and kanji do; answers where the first other one begins.
  @inline(__always)
  private mutating func stepUsual(
    _ text: UnsafeBufferPointer<UInt8>,
    _ place: Int,
    _ usual: UnsafeBufferPointer<UInt32>
  ) -> Int {
    guard let source = text.baseAddress else { return text.count }
    let first = bytes + start
    var (index, last, end) = (place, lastVisible, bytes + count)
    while index < text.count {
      let byte = UInt32(source[index])
      var length = 1
      var code = byte
      if byte >= 0x80 {
        guard byte & 0xF0 == 0xE0, index + 2 < text.count else { break }
        let (second, third) = (UInt32(source[index + 1]), UInt32(source[index + 2]))
        code = (byte & 0xF) << 12 | (second & 0x3F) << 6 | third & 0x3F
        // A code below that, and it is written longer than it may be.
        guard second & 0xC0 == 0x80, third & 0xC0 == 0x80, code >= 0x0800 else { break }
        length = 3
      }
      let folded = usual[Int(code)]
      if folded >= 0x80 {
        UnsafeMutableRawPointer(end).storeBytes(of: folded.littleEndian, as: UInt32.self)
        end += 3
      } else if byte >= 0x80 {
        break
      } else if folded != 0 {
        let letter = UInt8(truncatingIfNeeded: folded)
        if Self.isDigit(letter), Self.isHyphenBehindDigit(first, end) { end -= 3 }
        end.pointee = letter
        end += 1
      }
      last = index
      index += length
    }
    lastVisible = last
    count = end - bytes
    return index
  }

  /// Folds the character at a place, whatever it is; answers where the next one begins.
  @inline(never)
  private mutating func stepUnusual(_ text: UnsafeBufferPointer<UInt8>, _ index: Int) -> Int {
    guard let (scalar, length) = UTF8Reading.scalar(in: text.span, at: index) else {
      return index + 1
    }
    let next = index + length
    guard scalar <= 0xFFFF else {
      putBeyondBasicPlane(scalar, from: text, index)
      return next
    }
    let entry = FoldingTable.shared.entries[Int(scalar)]
    switch scalar {
    case _ where entry == FoldingTable.ke:
      putScalar(isGa(small: scalar == 0x30F6, text, next) ? 0x304C : 0x3051)
      lastVisible = index
    case _ where entry == FoldingTable.combining: combine(scalar, besides: text.count)
    case _ where entry == FoldingTable.dropped: break
    case _ where entry >= FoldingTable.firstExpansion && entry <= 0xDFFF:
      put(
        FoldingTable.shared.expansions[Int(entry - FoldingTable.firstExpansion)],
        besides: text.count
      )
      lastVisible = index
    default:
      putScalar(entry)
      lastVisible = index
    }
    return next
  }

  /// Whether ケ or ヶ is read が: between kanji; the small one also beside one at the text's edge.
  private func isGa(small: Bool, _ text: UnsafeBufferPointer<UInt8>, _ next: Int) -> Bool {
    func isKanji(at place: Int) -> Bool {
      place >= 0
        && UTF8Reading.scalar(in: text.span, at: place).map { Self.isKanji($0.scalar) } ?? false
    }
    let followsKanji = isKanji(at: lastVisible)
    if followsKanji && isKanji(at: next) { return true }
    guard small else { return false }
    return (followsKanji && next >= text.count) || (count == start && isKanji(at: next))
  }

  /// Appends an entry that is one scalar.
  private mutating func putScalar(_ entry: UInt16) {
    if entry < 0x80 {
      guard entry != FoldingTable.dropped else { return }
      let byte = UInt8(truncatingIfNeeded: entry)
      if Self.isDigit(byte) { dropHyphenBehindDigit() }
      put(byte)
    } else if entry < 0x800 {
      put(0xC0 | UInt8(truncatingIfNeeded: entry >> 6))
      put(0x80 | UInt8(truncatingIfNeeded: entry & 0x3F))
    } else {
      put(0xE0 | UInt8(truncatingIfNeeded: entry >> 12))
      put(0x80 | UInt8(truncatingIfNeeded: entry >> 6 & 0x3F))
      put(0x80 | UInt8(truncatingIfNeeded: entry & 0x3F))
    }
  }

  /// A digit follows: a long mark between it and another digit is a hyphen, and goes.
  private mutating func dropHyphenBehindDigit() {
    guard Self.isHyphenBehindDigit(bytes + start, bytes + count) else { return }
    count -= 3
    lowest = min(lowest, count)
  }

  /// Whether a text ends in a digit and a long mark.
  @inline(__always)
  private static func isHyphenBehindDigit(
    _ start: UnsafeMutablePointer<UInt8>,
    _ end: UnsafeMutablePointer<UInt8>
  ) -> Bool {
    end - start >= 4 && end[-1] == 0xBC && end[-2] == 0x83 && end[-3] == 0xE3 && isDigit(end[-4])
  }

  /// Joins a mark with the character before it, where normal form C has one for both.
  private mutating func combine(_ mark: UInt32, besides left: Int) {
    var last = count
    while last > start {
      last -= 1
      if bytes[last] & 0xC0 != 0x80 { break }
    }
    var pair = Array(UnsafeBufferPointer(start: bytes + last, count: count - last))
    UTF8Reading.append(mark == 0xFF9E ? 0x3099 : mark == 0xFF9F ? 0x309A : mark, to: &pair)
    let joined = Normalization.nfkcCaseFolded(pair)
    count = last
    put(joined, besides: left)
  }

  /// Appends what lies beyond U+FFFF: rare kanji and emoji as they are, the rest through utf8proc.
  private mutating func putBeyondBasicPlane(
    _ scalar: UInt32,
    from text: UnsafeBufferPointer<UInt8>,
    _ index: Int
  ) {
    var folded: [UInt8] = []
    switch scalar {
    case 0xE0000...0xE0FFF: return
    case 0x20000...0x2F7FF, 0x30000...0x3FFFF:
      let kanji = Unicode.Scalar(scalar).flatMap(VariantKanji.standard)?.value ?? scalar
      UTF8Reading.append(kanji, to: &folded)
    default:
      UTF8Reading.append(scalar, to: &folded)
      folded = Normalization.nfkcCaseFolded(folded)
    }
    put(folded, besides: text.count)
    lastVisible = index
  }

  @inline(__always)
  private mutating func put(_ byte: UInt8) {
    bytes[count] = byte
    count += 1
  }

  /// Appends several bytes, and keeps the room for what is left of the text.
  private mutating func put(_ several: [UInt8], besides left: Int) {
    if let first = several.first, Self.isDigit(first) { dropHyphenBehindDigit() }
    reserve(several.count + 3 * left + 1)
    for byte in several { put(byte) }
  }

  private mutating func reserve(_ more: Int) {
    guard count + more > capacity else { return }
    capacity = max(2 * capacity, count + more)
    let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
    larger.update(from: bytes, count: count)
    bytes.deallocate()
    bytes = larger
  }

  static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

  private static func isKanji(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x4E00...0x9FFF, 0x3400...0x4DBF, 0xF900...0xFAFF, 0x20000...0x3FFFF, 0x3005...0x3007:
      true
    default: false
    }
  }
}
