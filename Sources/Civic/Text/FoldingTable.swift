// FoldingTable — what each character of the basic plane folds to, looked up by its number.

/// What the characters up to U+FFFF fold to by themselves.
struct FoldingTable: Sendable {
  /// One entry per scalar: the scalar it folds to, or one of the codes below.
  let entries: [UInt16]
  /// The same for what is usual: the three bytes of UTF-8 of a scalar that takes as many, least byte first;
  /// for ASCII the letter, else 0.
  let usual: [UInt32]
  /// The UTF-8 of what folds to several scalars.
  let expansions: [[UInt8]]

  /// Folds to nothing.
  static let dropped: UInt16 = 0
  /// May combine with what stands before it: decided with its neighbours.
  static let combining: UInt16 = 0xD800
  /// ケ and ヶ, which may be read が: decided with their neighbours.
  static let ke: UInt16 = 0xD801
  /// From here to 0xDFFF (surrogates, which no text has): an index into the expansions.
  static let firstExpansion: UInt16 = 0xD802

  /// The one table, made at first use.
  static let shared = FoldingTable()

  private init() {
    var entries = (0...UInt16.max).map { $0 }
    var expansions: [[UInt8]] = []
    for code in Self.codesThatChange.joined() {
      guard let scalar = Unicode.Scalar(UInt32(code)) else { continue }
      // Most characters stay as they are: asking first makes the table five times as fast.
      if !Self.mayChange(scalar) { continue }
      let folded = Self.folded(scalar)
      if folded.count <= 1 {
        entries[code] = folded.first.map { UInt16(truncatingIfNeeded: $0.value) } ?? Self.dropped
      } else {
        entries[code] = Self.firstExpansion + UInt16(expansions.count)
        expansions.append(Array(String(String.UnicodeScalarView(folded)).utf8))
      }
    }
    for range in Self.combiningRanges {
      for code in range { entries[code] = Self.combining }
    }
    for (variant, standard) in VariantKanji.standards
    where variant.value <= 0xFFFF && standard.value <= 0xFFFF {
      entries[Int(variant.value)] = UInt16(standard.value)
    }
    for code in [0x30B1, 0x30F6, 0xFF79] { entries[code] = Self.ke }
    for code in 0xD800...0xDFFF where entries[code] == UInt16(code) {
      entries[code] = Self.dropped
    }
    self.entries = entries
    usual = entries.enumerated().map { code, entry in
      if Self.combining..<0xE000 ~= entry || entry < 0x80 && code >= 0x80 { return 0 }
      return entry < 0x800 ? Self.oneByte(entry) : Self.threeBytes(entry)
    }
    self.expansions = expansions
  }

  private static func oneByte(_ entry: UInt16) -> UInt32 { entry < 0x80 ? UInt32(entry) : 0 }

  private static func threeBytes(_ entry: UInt16) -> UInt32 {
    let scalar = UInt32(entry)
    return 0x8080E0 | scalar >> 12 | scalar << 2 & 0x3F00 | scalar << 16 & 0x3F0000
  }

  /// The parts of the basic plane that folding changes; the others, kanji above all, it does not.
  private static let codesThatChange = [
    0x0000...0x33FF, 0xA640...0xABFF, 0xF900...0xFFFF,
  ]

  /// Whether a scalar may fold to another one: by its normal form, as a sign, or because it is kana.
  private static func mayChange(_ scalar: Unicode.Scalar) -> Bool {
    (0x3000...0x31FF).contains(scalar.value) || WrittenSigns.isHyphen(scalar)
      || isInvisible(scalar) || Normalization.changes(scalar)
  }

  /// Marks and jamo that normal form C joins with what stands before them.
  private static let combiningRanges = [
    0x0300...0x036F, 0x0483...0x0487, 0x0591...0x05BD, 0x0610...0x061A, 0x064B...0x065F,
    0x093C...0x094D, 0x09BC...0x09D7, 0x0B3E...0x0B57, 0x0BBE...0x0BD7, 0x0CC2...0x0CD6,
    0x0D3E...0x0D57, 0x0DCA...0x0DDF, 0x102E...0x102E, 0x1161...0x11FF, 0x1AB0...0x1AFF,
    0x1B34...0x1B35, 0x1DC0...0x1DFF, 0x20D0...0x20FF, 0x302A...0x302F, 0x3099...0x309A,
    0xFE20...0xFE2F, 0xFF9E...0xFF9F,
  ]

  /// What one scalar folds to, without its neighbours.
  private static func folded(_ scalar: Unicode.Scalar) -> [Unicode.Scalar] {
    if isInvisible(scalar) { return [] }
    guard Normalization.changes(scalar) else { return foldedSign(scalar) }
    let bytes = Normalization.nfkcCaseFolded(Array(String(scalar).utf8))
    return String(decoding: bytes, as: UTF8.self).unicodeScalars.flatMap(foldedSign)
  }

  /// A scalar in normal form KC, as it is searched.
  private static func foldedSign(_ scalar: Unicode.Scalar) -> [Unicode.Scalar] {
    switch scalar {
    case _ where WrittenSigns.isHyphen(scalar): ["ー"]
    case "\u{301C}", "\u{FF5E}": ["~"]
    case "ヵ", "ゕ": ["か"]
    case "ヶ", "ゖ": ["け"]
    case _ where isInvisible(scalar): []
    default: Kana.hiragana(of: scalar).map { VariantKanji.standard(for: $0) ?? $0 }
    }
  }

  /// Spaces, controls, and characters that have no shape of their own.
  private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    Normalization.isInvisible(scalar) || scalar.value & 0xFFFE == 0xFFFE
      || (0xFFF9...0xFFFB).contains(scalar.value)
  }
}
