// 当たりの印: where in a shown text the words of a query were found, in its original spelling.

/// Finds the words of a query in texts that are shown.
public struct HitMarks: Sendable {
  private let scans: [ByteScan]

  /// The words of a query, also as it was understood.
  public init(_ query: LookupQuery) {
    let typed = Set(query.foldedWords)
    scans =
      QueryWord.words(of: query).flatMap { [$0.literal] + $0.readings }
      + query.meanings.filter { typed.contains($0.key) }
      .flatMap(\.value).map { ByteScan(Folding.foldedUTF8($0)) }
  }

  /// The parts of a text in which a word was found, from left to right, none touching another.
  public func ranges(in text: String) -> [Range<String.Index>] {
    guard !scans.isEmpty else { return [] }
    var text = text
    text.makeContiguousUTF8()
    return merged(places(in: &text)).map { range in
      let start = text.utf8.index(text.startIndex, offsetBy: range.lowerBound)
      var end = text.utf8.index(text.startIndex, offsetBy: range.upperBound)
      // A space behind it was folded away with it.
      while end > start, case let last = text.unicodeScalars.index(before: end),
        text.unicodeScalars[last].properties.isWhitespace
      {
        end = last
      }
      return start..<end
    }
  }

  /// The same in bytes, as they were found.
  private func places(in text: inout String) -> [Range<Int>] {
    var folded = FoldedText(capacity: 3 * text.utf8.count)
    var origins = text.withUTF8 { folded.origins(folding: $0) }
    // What was folded together, or dropped behind it, ends where the next character begins.
    origins.append(text.utf8.count)
    return folded.withBytes { bytes in
      var places: [Range<Int>] = []
      for scan in scans {
        var start = 0
        while let found = scan.first(in: bytes, from: start, to: bytes.count) {
          let last = found + scan.count - 1
          var next = last + 1
          while next < bytes.count, origins[next] == origins[last] { next += 1 }
          places.append(origins[found]..<origins[next])
          start = found + scan.count
        }
      }
      return places
    }
  }

  private func merged(_ places: [Range<Int>]) -> [Range<Int>] {
    var merged: [Range<Int>] = []
    for place in places.sorted(by: { $0.lowerBound < $1.lowerBound }) where !place.isEmpty {
      if let last = merged.last, place.lowerBound <= last.upperBound {
        merged[merged.count - 1] = last.lowerBound..<max(last.upperBound, place.upperBound)
      } else {
        merged.append(place)
      }
    }
    return merged
  }
}
