// Breaks text into lines of a given width, with the simple rules of Japanese setting (禁則).

extension TextWidth {
  /// What may not begin a line: closing marks, small kana, long marks, iteration marks.
  private static let notAtStart = Set<Character>(
    "、。，．,.・：；:;？！?!゛゜ヽヾゝゞ々ー）)〕］]｝}〉》」』】’”…‥ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ｡､｣ｰﾞﾟ％%℃"
  )

  /// What may not end a line: opening marks.
  private static let notAtEnd = Set<Character>("（(〔［[｛{〈《「『【‘“｢")

  /// The text in lines of at most the given columns; `\n` always begins a new line.
  ///
  /// 、。」 and the like never begin a line and 「（ never end one, as long as a line has room for more
  /// than two characters; Latin words and numbers stay whole where they fit on a line. A line is at
  /// least 2 columns wide, so that any character fits; only one of signs that can't be drawn may be
  /// wider, and stands alone. An empty text is one empty line.
  public func wrapped(_ text: String, columns: Int) -> [String] {
    text.split(separator: "\n", omittingEmptySubsequences: false).flatMap { paragraph in
      lines(of: Array(paragraph), columns: max(2, columns))
    }
  }

  private func lines(of characters: [Character], columns room: Int) -> [String] {
    var lines: [String] = []
    var start = 0
    repeat {
      var end = start
      var used = 0
      while end < characters.count {
        let next = columns(of: characters[end])
        guard used + next <= room || end == start else { break }
        used += next
        end += 1
      }
      if end < characters.count {
        end = breakPlace(in: characters, from: start, to: end)
      }
      lines.append(String(characters[start..<end]))
      start = end
    } while start < characters.count
    return lines
  }

  /// Where to break at the latest `end`, or earlier so that the rules hold.
  private func breakPlace(in characters: [Character], from start: Int, to end: Int) -> Int {
    var place = end
    while place > start + 1 {
      if mayBreak(before: characters[place], after: characters[place - 1]) { return place }
      place -= 1
    }
    return end  // one long word, or nothing but marks: break where the room ends
  }

  private func mayBreak(before next: Character, after last: Character) -> Bool {
    if Self.notAtStart.contains(next) || Self.notAtEnd.contains(last) { return false }
    return !(isLatin(next) && isLatin(last))
  }

  private func isLatin(_ character: Character) -> Bool {
    guard let ascii = character.asciiValue else { return false }
    return ascii > 0x20 && ascii < 0x7F
  }
}
