// How many columns text takes on the screen, and how much of it fits a field.
import CUTF8Proc

/// Measures text in terminal columns, as ``Canvas`` draws it.
///
/// What can't be drawn is measured as the placeholder that ``VisibleText`` puts in its place.
public struct TextWidth: Equatable, Sendable {
  /// Whether East Asian Ambiguous characters (○ ※ ① …) take two columns, as in legacy terminals.
  public var ambiguousIsWide: Bool

  /// Creates a measure for a terminal.
  public init(ambiguousIsWide: Bool = false) {
    self.ambiguousIsWide = ambiguousIsWide
  }

  /// The columns that the text takes when drawn on one line.
  public func columns(of text: String) -> Int {
    var total = 0
    for cell in GraphemeCells(text, width: self) { total += cell.columns }
    return total
  }

  /// The columns that one character takes: 2 for ｶﾞ (two half-width cells) as for 漢.
  public func columns(of character: Character) -> Int {
    if let ascii = character.asciiValue, ascii >= 0x20, ascii < 0x7F { return 1 }
    return columns(of: String(character))
  }

  /// The longest beginning of the text that fits, never halving a wide character.
  ///
  /// The answer is the beginning as it would be drawn, and the columns it takes, at most the room.
  public func prefix(of text: String, fitting columns: Int) -> (text: String, columns: Int) {
    var taken = ""
    var used = 0
    for cell in GraphemeCells(text, width: self) {
      guard used + cell.columns <= columns else { break }
      taken += cell.text
      used += cell.columns
    }
    return (taken, used)
  }

  /// The columns of one scalar by itself: 0 for what joins the scalar before it, else 1 or 2.
  func columns(of scalar: Unicode.Scalar) -> Int {
    switch scalar.value {
    case 0x20..<0x7F: 1
    case 0x3041...0x3096, 0x309B...0x30FF, 0x4E00...0x9FFF, 0xFF01...0xFF60: 2
    case 0xFF61...0xFF9F: 1  // half-width kana; the marks ﾞ ﾟ stand in cells of their own
    case 0x3248...0x324F: 2  // ambiguous in the standard, wide wherever they are drawn
    case 0x1F1E6...0x1F1FF: 1  // half a flag
    case 0xFE00...0xFE0F, 0xE0100...0xE01EF, 0xE0020...0xE007F, 0x200D: 0
    case 0x1160...0x11FF, 0xD7B0...0xD7FF: 0  // vowels and finals that join a Hangul lead
    case 0x4DC0...0x4DFF: 2  // hexagrams: wide since Unicode 16, and in glibc before that
    default: columnsByTable(scalar)
    }
  }

  private func columnsByTable(_ scalar: Unicode.Scalar) -> Int {
    let code = Int32(bitPattern: scalar.value)
    switch utf8proc_category(code) {
    case UTF8PROC_CATEGORY_MN, UTF8PROC_CATEGORY_ME: return 0
    case UTF8PROC_CATEGORY_CN where (0x20000...0x3FFFD).contains(scalar.value):
      return 2  // ideographs newer than the library's tables
    default: break
    }
    if ambiguousIsWide, AmbiguousWidth.contains(scalar) { return 2 }
    return max(1, Int(utf8proc_charwidth(code)))
  }
}
