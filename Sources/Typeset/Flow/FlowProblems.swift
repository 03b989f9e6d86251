// What the editor is told about a paper, in the words that the desk shows.
import Press

extension Flow {
  /// Notes entries of an index whose item is not in the paper.
  func noteMissing(from pages: [String: Int]) {
    for case .index(_, let groups) in document.sidebar {
      for entry in groups.flatMap(\.entries) where pages[entry.item] == nil {
        report.problems.append("もくじの「\(entry.title)」にあたる記事がありません。")
      }
    }
  }

  /// Notes characters of items that no font has.
  func noteUnknown(in stream: ItemStream) {
    for (item, scalars) in stream.unknown {
      report.problems.append(
        "\(item.id)「\(item.title)」に印字できない字があります（\(Self.codes(of: scalars))）。〓で代えます。"
      )
    }
  }

  /// Notes such characters in the masthead, the greeting, the side column and the foot.
  func noteUnknownBesideItems() {
    let scalars = typography.takeUnknown(from: 0)
    if scalars.isEmpty { return }
    report.problems.append("記事のほかに印字できない字があります（\(Self.codes(of: scalars))）。〓で代えます。")
  }

  /// Up to five scalars by number: a character that can't be printed can't be shown either.
  private static func codes(of scalars: [Unicode.Scalar]) -> String {
    var seen: [Unicode.Scalar] = []
    for scalar in scalars where !seen.contains(scalar) { seen.append(scalar) }
    let shown = seen.prefix(5).map { "U+" + String($0.value, radix: 16, uppercase: true) }
    let rest = seen.count - shown.count
    return shown.joined(separator: " ") + (rest > 0 ? " ほか\(rest)字" : "")
  }
}
