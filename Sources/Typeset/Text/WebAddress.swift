// Web addresses in running text, and the places inside them where a line may end.

/// Finds where an address may be broken: after `/ ? & -` and the dots of the host, never up to its `//`.
enum WebAddress {
  /// The indices of `scalars` before which a line may end inside a web or mail address.
  static func breaks(in scalars: [Unicode.Scalar]) -> Set<Int> {
    var result: Set<Int> = []
    var index = 0
    while index < scalars.count {
      let end = scalars[index...].firstIndex { !isAddress($0) } ?? scalars.count
      if end - index > 8, isAddress(scalars[index..<end]) {
        let host = hostStart(in: scalars[index..<end])
        let path = scalars[host..<end].firstIndex(of: "/") ?? end
        for place in host + 1..<max(host + 1, end) where !endsPart(scalars[place]) {
          let isDot = scalars[place - 1] == "." && place < path
          if isDot || endsPart(scalars[place - 1]) { result.insert(place) }
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

  /// Behind `://`, or the start where there is none.
  private static func hostStart(in run: ArraySlice<Unicode.Scalar>) -> Int {
    let colon = run.indices.dropLast(2).first {
      run[$0] == ":" && run[$0 + 1] == "/" && run[$0 + 2] == "/"
    }
    return colon.map { min($0 + 3, run.endIndex - 1) } ?? run.startIndex
  }

  private static func isAddress(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value > 0x20 && scalar.value < 0x7F
  }

  private static func endsPart(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "/" || scalar == "?" || scalar == "&" || scalar == "-"
  }
}
