// Web addresses in running text, and the places inside them where a line may end.

/// Finds where an address may be broken: after `/ ? & -`, never inside `//`.
enum WebAddress {
  /// The indices of `scalars` before which a line may end inside a web or mail address.
  static func breaks(in scalars: [Unicode.Scalar]) -> Set<Int> {
    var result: Set<Int> = []
    var index = 0
    while index < scalars.count {
      let end = scalars[index...].firstIndex { !isAddress($0) } ?? scalars.count
      if end - index > 8, isAddress(scalars[index..<end]) {
        for place in index + 1..<end
        where endsPart(scalars[place - 1]) && !endsPart(scalars[place]) {
          result.insert(place)
        }
      }
      index = max(end, index + 1)
    }
    return result
  }

  private static func isAddress(_ run: ArraySlice<Unicode.Scalar>) -> Bool {
    let text = String(String.UnicodeScalarView(run))
    return text.contains("://") || text.hasPrefix("www.")
  }

  private static func isAddress(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value > 0x20 && scalar.value < 0x7F
  }

  private static func endsPart(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "/" || scalar == "?" || scalar == "&" || scalar == "-"
  }
}
