// Text as it is printed: paragraphs, composed accents, wide brackets beside Japanese, nothing invisible.
import CUTF8Proc

/// Prepares text for shaping; what it changes is form, never content.
enum PrintText {
  /// What stays of the ideographic spaces typed before a paragraph.
  enum Indents {
    /// One: it is enough in a column.
    case one
    /// All: they set a signature to the right.
    case all
  }

  /// The paragraphs of `text`, prepared for print, without trailing spaces; blank lines are empty strings.
  static func paragraphs(of text: String, indents: Indents = .one) -> [String] {
    let ends: (Character) -> Bool = { $0.isNewline }
    return text.split(omittingEmptySubsequences: false, whereSeparator: ends).map {
      prepared($0, indents: indents)
    }
  }

  /// `text` as one line, prepared for print: newlines become spaces.
  static func line(of text: String) -> String {
    prepared(text.split(whereSeparator: \.isNewline).joined(separator: " "), indents: .one)
  }

  private static func prepared(_ text: some StringProtocol, indents: Indents) -> String {
    var scalars = visible(composed(text.unicodeScalars))
    let spaces = scalars.reversed().prefix { $0 == " " || $0 == "\u{3000}" }.count
    scalars.removeLast(spaces)
    let indent = Array(scalars.prefix { $0 == " " || $0 == "\u{3000}" })
    let isIndented = indent.first == "\u{3000}"
    scalars.removeFirst(indent.count)
    if isIndented {
      scalars.insert(contentsOf: indents == .all ? indent : ["\u{3000}"], at: 0)
    }
    WideForms.widen(&scalars)
    var result = String.UnicodeScalarView()
    result.append(contentsOf: scalars)
    return String(result)
  }

  /// NFC, but only where a combining mark stands.
  ///
  /// Poppler loses text after a decomposed cluster; plain NFC over everything would also turn the
  /// compatibility ideographs of names (U+FA19) into other characters than their owners write.
  private static func composed(_ text: some Sequence<Unicode.Scalar>) -> [Unicode.Scalar] {
    var result: [Unicode.Scalar] = []
    for scalar in text {
      guard scalar.value > 0x2FF, combines(scalar), let base = result.last else {
        result.append(scalar)
        continue
      }
      var pair = [Int32(bitPattern: base.value), Int32(bitPattern: scalar.value)]
      let length = utf8proc_normalize_utf32(&pair, 2, UTF8PROC_COMPOSE)
      guard length == 1, let whole = Unicode.Scalar(UInt32(bitPattern: pair[0])) else {
        result.append(scalar)
        continue
      }
      result[result.count - 1] = whole
    }
    return result
  }

  private static func combines(_ scalar: Unicode.Scalar) -> Bool {
    utf8proc_get_property(Int32(bitPattern: scalar.value)).pointee.combining_class != 0
  }

  /// Drops controls and format characters; a tab becomes an ideographic space.
  private static func visible(_ scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
    scalars.compactMap { scalar in
      switch scalar.value {
      case 0x09: "\u{3000}"
      case 0x20..<0x7F, 0x3000..<0xA000, 0xFF01..<0xFFE7: scalar
      case 0x200D: scalar  // joins emoji, which are then reported as one
      default:
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator: nil
        default: scalar
        }
      }
    }
  }
}
