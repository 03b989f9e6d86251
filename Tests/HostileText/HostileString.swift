// The text that breaks programs: one row of hostile_strings.csv each.
import Foundation

/// One text that breaks programs.
public struct HostileString: Sendable, CustomStringConvertible {
  /// What is hostile about it.
  public let what: String
  /// The text itself.
  public let text: String

  /// What is hostile about it, for the names of tests.
  public var description: String { what }

  /// Every row of the file, in its order.
  public static let all: [HostileString] = {
    guard
      let file = Bundle.module.url(forResource: "hostile_strings", withExtension: "csv"),
      let content = try? String(contentsOf: file, encoding: .utf8)
    else { return [] }
    return content.split(whereSeparator: \.isNewline).dropFirst().map { line in
      let cells = cells(of: line)
      // The code points, and not the text itself, which an editor may have changed.
      let scalars = cells[2].split(separator: " ").compactMap { code in
        UInt32(code.dropFirst(2), radix: 16).flatMap(Unicode.Scalar.init)
      }
      return HostileString(what: cells[0], text: String(String.UnicodeScalarView(scalars)))
    }
  }()

  /// The cells of a line; only the first may be quoted.
  private static func cells(of line: Substring) -> [String] {
    var cells = [""]
    var isQuoted = false
    for scalar in line.unicodeScalars {
      switch scalar {
      case "\"": isQuoted.toggle()
      case "," where !isQuoted: cells.append("")
      default: cells[cells.count - 1].unicodeScalars.append(scalar)
      }
    }
    return cells
  }
}
