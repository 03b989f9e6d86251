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
    var bytes: [UInt8] = []
    append(folded: text, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Appends the folded text as UTF-8.
  ///
  /// What stands in the output already is left alone; no folded text has a byte below 0x21, so
  /// these can separate fields.
  public static func append(folded text: String, to output: inout [UInt8]) {
    append(foldedUTF8: text.utf8.span, to: &output)
  }

  /// Appends the folded text, given as UTF-8, as UTF-8; bytes that are not UTF-8 are left out.
  public static func append(folded bytes: ArraySlice<UInt8>, to output: inout [UInt8]) {
    append(foldedUTF8: bytes.span, to: &output)
  }

  /// Appends the folded text, given as UTF-8, as UTF-8; bytes that are not UTF-8 are left out.
  public static func append(foldedUTF8 bytes: Span<UInt8>, to output: inout [UInt8]) {
    var pass = FoldingPass(appendingTo: output)
    output = []
    var noTrace = NoFoldingTrace()
    pass.fold(bytes, trace: &noTrace)
    output = pass.output
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

  /// Where a folded word stands in a text as it was written, from left to right.
  ///
  /// The ranges hold whole characters and don't overlap.
  public static func ranges(of foldedWord: String, in original: String) -> [Range<String.Index>] {
    let word = Array(foldedWord.utf8)
    guard !word.isEmpty else { return [] }
    var pass = FoldingPass(appendingTo: [])
    var trace = FoldingTrace()
    pass.fold(original.utf8.span, trace: &trace)
    let text = pass.output
    var ranges: [Range<String.Index>] = []
    var start = 0
    while start + word.count <= text.count {
      guard text[start..<start + word.count].elementsEqual(word) else {
        start += 1
        continue
      }
      let source = trace.source(of: start..<start + word.count, sourceCount: original.utf8.count)
      let range = wholeCharacters(source, in: original)
      if let last = ranges.last, range.lowerBound < last.upperBound {
        ranges[ranges.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
      } else {
        ranges.append(range)
      }
      start += word.count
    }
    return ranges
  }

  /// The characters of the text that the byte offsets touch.
  private static func wholeCharacters(
    _ offsets: Range<Int>,
    in text: String
  ) -> Range<String.Index> {
    let lower = text.utf8.index(text.startIndex, offsetBy: offsets.lowerBound)
    let upper = text.utf8.index(text.startIndex, offsetBy: offsets.upperBound)
    let first = text.rangeOfCharacter(around: lower).lowerBound
    guard upper < text.endIndex else { return first..<text.endIndex }
    let last = text.rangeOfCharacter(around: upper)
    return first..<(last.lowerBound == upper ? upper : last.upperBound)
  }
}

extension String {
  /// The character in which the index lies.
  fileprivate func rangeOfCharacter(around index: Index) -> Range<Index> {
    guard index < endIndex else { return endIndex..<endIndex }
    let start = self.index(before: self.index(after: index))
    return start..<self.index(after: start)
  }
}
