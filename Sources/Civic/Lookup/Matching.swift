// 照合: whether a word is found in an entry, and how well. Name before reading before label before text.

/// One word of a query, in all the ways in which it may be meant.
struct QueryWord: Sendable {
  /// The word as typed, folded.
  let literal: ByteScan
  /// Readings that it may spell in romaji; found in readings of names, fields and areas only.
  let readings: [ByteScan]

  init(_ folded: String) {
    literal = ByteScan(folded)
    readings = Romaji.readings(of: folded).map(ByteScan.init)
  }

  /// How well the word is found: 0 is best; `nil` where it is not found.
  func rank(
    in text: UnsafeBufferPointer<UInt8>,
    _ sections: LookupEntry.Sections
  ) -> Int? {
    if let offset = literal.first(in: text, from: sections.start, to: sections.end) {
      return rank(offset, literal.word.count, sections)
    }
    let kanaStart = sections.nameEnd + 1
    return readings.lazy.compactMap { reading in
      reading.first(in: text, from: kanaStart, to: sections.labelsEnd).map {
        rank($0, reading.word.count, sections) + Self.behindLiteral
      }
    }.min()
  }

  /// Hits by romaji come after all hits for what was typed as it stands, however many words there are.
  private static let behindLiteral = 1000

  private func rank(_ offset: Int, _ length: Int, _ sections: LookupEntry.Sections) -> Int {
    let kanaStart = sections.nameEnd + 1
    if offset < sections.nameEnd {
      return wholeness(offset, length, in: sections.start..<sections.nameEnd)
    }
    if offset < sections.kanaEnd {
      return 3 + wholeness(offset, length, in: kanaStart..<sections.kanaEnd)
    }
    return offset < sections.labelsEnd ? 6 : 7
  }

  /// 0 for the whole section, 1 for its beginning, 2 for a part.
  private func wholeness(_ offset: Int, _ length: Int, in section: Range<Int>) -> Int {
    if offset != section.lowerBound { return 2 }
    return length == section.count ? 0 : 1
  }
}
