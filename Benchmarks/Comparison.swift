// Rows of a result: who took how long, and how that compares.
import FoundationEssentials

/// Several ways to the same answer, each measured in turn, so that what slows the machine down for a
/// moment slows all of them.
struct Comparison {
  let title: String
  /// Name and times in milliseconds, ours first.
  private(set) var rows: [(name: String, times: [Double])] = []

  /// Measures every way `runs` times, after two runs that warm the caches.
  ///
  /// A way is a name and one run, which answers its milliseconds.
  /// - Throws: what a run throws.
  init(
    _ title: String,
    runs: Int = 15,
    _ ways: [(name: String, run: () throws -> Double)]
  ) throws {
    self.title = title
    rows = ways.map { ($0.name, []) }
    for run in -2..<runs {
      for (row, way) in ways.enumerated() {
        let time = try way.run()
        if run >= 0 { rows[row].times.append(time) }
      }
    }
  }

  /// Prints a line for each way, with the ratio of ours to it.
  func show() {
    print("\n\(title)")
    let ours = rows.first.map { median($0.times) } ?? 0
    for (name, times) in rows {
      let theirs = median(times)
      let range = "\(Self.rounded(times.min() ?? 0))–\(Self.rounded(times.max() ?? 0))"
      print(
        "  \(padded(Self.rounded(theirs), to: 8)) ms  \(padded("(\(range))", to: 14))"
          + "  \(padded(Self.rounded(ours / theirs), to: 6))×  \(name)"
      )
    }
  }

  private func median(_ times: [Double]) -> Double {
    let sorted = times.sorted()
    return sorted.isEmpty ? 0 : sorted[sorted.count / 2]
  }

  /// Two decimals, without printf's locale.
  static func rounded(_ number: Double) -> String {
    let hundredths = Int((number * 100).rounded())
    return "\(hundredths / 100).\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100)"
  }

  private func padded(_ text: String, to width: Int) -> String {
    String(repeating: " ", count: max(0, width - text.count)) + text
  }
}
