// Folding — one spelling for all that a searcher holds to be the same text.

/// Text as it is searched: every spelling that a person takes for the same is one.
///
/// NFKC and small letters; hiragana for katakana, full-width and half-width; standard kanji for
/// variants (``VariantKanji``); one long mark, ー, for all hyphens, dashes and long marks, and none
/// between digits, so that 096-328-2868 is 0963282868; no spaces, control or invisible characters
/// and no variation selectors. ヶ, ケ and が between kanji are が, so that 光ヶ丘 and 光が丘 meet.
/// Iteration marks (々) stay.
///
/// Folding looks at neighbours: a longer word does not always begin with the folded shorter one
/// (`096-`, `096-3`), so who narrows earlier hits compares the folded words first.
public enum Folding {
  /// The text, folded.
  public static func folded(_ text: String) -> String {
    String(decoding: foldedUTF8(text), as: UTF8.self)
  }

  /// The text, folded, as UTF-8.
  static func foldedUTF8(_ text: String) -> [UInt8] {
    var bytes: [UInt8] = []
    append(folded: text, to: &bytes)
    return bytes
  }

  /// Appends the folded text as UTF-8.
  ///
  /// What stands in the output already is left alone; no folded text has a byte below 0x21, so
  /// these can separate fields.
  public static func append(folded text: String, to output: inout [UInt8]) {
    var text = text
    text.withUTF8 { append(folding: $0, to: &output) }
  }

  /// Appends the folded text, given as UTF-8, as UTF-8; bytes that are not UTF-8 are left out.
  public static func append(folded bytes: ArraySlice<UInt8>, to output: inout [UInt8]) {
    bytes.withUnsafeBufferPointer { append(folding: $0, to: &output) }
  }

  private static func append(folding text: UnsafeBufferPointer<UInt8>, to output: inout [UInt8]) {
    var folded = FoldedText(capacity: 3 * text.count)
    folded.append(folding: text)
    folded.withBytes { output.append(contentsOf: $0) }
  }

  /// The words of a query, folded: what stands between spaces, full-width ones too.
  public static func words(in query: String) -> [String] {
    query.split(whereSeparator: \.isWhitespace).map { folded(String($0)) }.filter { !$0.isEmpty }
  }

  /// The digits in the text, full-width ones too; anything else, as 四, ① and 万, is none.
  public static func digits(in text: String) -> [Int] {
    text.unicodeScalars.compactMap { scalar in
      switch scalar {
      case "0"..."9": Int(scalar.value - 0x30)
      case "０"..."９": Int(scalar.value - 0xFF10)
      default: nil
      }
    }
  }

  /// The digits in the text as ASCII.
  public static func digitText(_ text: String) -> String {
    digits(in: text).map(String.init).joined()
  }
}
