// FoldingPass — one text on its way through folding, with what its neighbours decide.

/// One text on its way through folding.
struct FoldingPass {
  /// What was there before, then the folded text.
  var output: [UInt8]

  private let table = FoldingTable.shared
  private let start: Int
  /// Whether the last visible character read was a kanji.
  private var followsKanji = false
  /// Whether the output ends with a digit and a long mark that a further digit would remove.
  private var hyphenAfterDigit = false

  init(appendingTo output: [UInt8]) {
    self.output = output
    start = output.count
  }

  /// Folds the bytes into the output.
  mutating func fold(_ bytes: Span<UInt8>) {
    // No capacity is reserved: done per text, it would copy a growing buffer for each of them.
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte < 0x80 {
        appendOne(table.entries[Int(byte)])
        followsKanji = false
        index += 1
        continue
      }
      guard let (scalar, length) = UTF8Reading.scalar(in: bytes, at: index) else {
        index += 1
        continue
      }
      fold(scalar, next: index + length, in: bytes)
      index += length
    }
  }

  private mutating func fold(_ scalar: UInt32, next: Int, in bytes: Span<UInt8>) {
    guard scalar <= 0xFFFF else { return foldBeyondBasicPlane(scalar) }
    let entry = table.entries[Int(scalar)]
    switch scalar {
    case 0x30B1, 0x30F6, 0xFF79:  // ケ ヶ ｹ
      let standsForGa = isGa(small: scalar == 0x30F6, next: next, in: bytes)
      appendOne(standsForGa ? 0x304C : entry)
      followsKanji = false
    case _ where entry == FoldingTable.combining:
      combine(scalar)
    case _ where entry == FoldingTable.dropped:
      break
    case _ where entry >= FoldingTable.firstExpansion && entry <= 0xDFFF:
      appendExpansion(entry)
      followsKanji = false
    default:
      appendOne(entry)
      followsKanji = Self.isKanji(scalar)
    }
  }

  /// Whether ケ or ヶ is read が: between kanji; the small one also beside one at the text's edge.
  private func isGa(small: Bool, next: Int, in bytes: Span<UInt8>) -> Bool {
    let following = UTF8Reading.scalar(in: bytes, at: next)?.scalar
    let precedesKanji = following.map(Self.isKanji) ?? false
    if followsKanji && precedesKanji { return true }
    guard small else { return false }
    return (followsKanji && next >= bytes.count) || (output.count == start && precedesKanji)
  }

  /// Appends an entry that is one scalar.
  private mutating func appendOne(_ entry: UInt16) {
    if entry < 0x80 {
      guard entry != FoldingTable.dropped else { return }
      let byte = UInt8(truncatingIfNeeded: entry)
      if hyphenAfterDigit, Self.isDigit(byte) { output.removeLast(3) }
      hyphenAfterDigit = false
      output.append(byte)
    } else if entry < 0x800 {
      hyphenAfterDigit = false
      output.append(0xC0 | UInt8(truncatingIfNeeded: entry >> 6))
      output.append(0x80 | UInt8(truncatingIfNeeded: entry & 0x3F))
    } else {
      hyphenAfterDigit = entry == 0x30FC && output.count > start && endsWithDigit
      output.append(0xE0 | UInt8(truncatingIfNeeded: entry >> 12))
      output.append(0x80 | UInt8(truncatingIfNeeded: entry >> 6 & 0x3F))
      output.append(0x80 | UInt8(truncatingIfNeeded: entry & 0x3F))
    }
  }

  private mutating func appendExpansion(_ entry: UInt16) {
    let expansion = table.expansions[Int(entry - FoldingTable.firstExpansion)]
    if hyphenAfterDigit, Self.isDigit(expansion[0]) { output.removeLast(3) }
    hyphenAfterDigit = false
    output.append(contentsOf: expansion)
  }

  /// Joins a mark with the character before it, where normal form C has one for both.
  private mutating func combine(_ mark: UInt32) {
    var last = output.count
    while last > start {
      last -= 1
      if output[last] & 0xC0 != 0x80 { break }
    }
    var pair = Array(output[last...])
    UTF8Reading.append(mark == 0xFF9E ? 0x3099 : mark == 0xFF9F ? 0x309A : mark, to: &pair)
    output.removeLast(output.count - last)
    output.append(contentsOf: Normalization.nfkcCaseFolded(pair))
    hyphenAfterDigit = false
  }

  /// Folds what lies beyond U+FFFF: rare kanji and emoji as they are, the rest through utf8proc.
  private mutating func foldBeyondBasicPlane(_ scalar: UInt32) {
    switch scalar {
    case 0xE0000...0xE0FFF: return
    case 0x20000...0x2F7FF, 0x30000...0x3FFFF:
      let kanji = Unicode.Scalar(scalar).flatMap(VariantKanji.standard)?.value ?? scalar
      UTF8Reading.append(kanji, to: &output)
      followsKanji = true
    default:
      var bytes: [UInt8] = []
      UTF8Reading.append(scalar, to: &bytes)
      output.append(contentsOf: Normalization.nfkcCaseFolded(bytes))
      followsKanji = false
    }
    hyphenAfterDigit = false
  }

  private var endsWithDigit: Bool {
    output.last.map(Self.isDigit) ?? false
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte)
  }

  private static func isKanji(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x4E00...0x9FFF, 0x3400...0x4DBF, 0xF900...0xFAFF, 0x20000...0x3FFFF, 0x3005...0x3007:
      true
    default: false
    }
  }
}
