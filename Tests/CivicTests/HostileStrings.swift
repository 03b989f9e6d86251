// HostileStrings — the text that breaks programs, one row of the fixture each.

import Foundation
import Testing

/// One text that breaks programs.
struct HostileString: Sendable, CustomTestStringConvertible {
  let what: String
  let text: String

  var testDescription: String { what }

  /// Every row of the fixture.
  static let all: [HostileString] = {
    guard
      let file = Bundle.module.url(forResource: "Fixtures/hostile_strings", withExtension: "csv"),
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

  private static func cells(of line: Substring) -> [String] {
    var cells = [""]
    var quoted = false
    for character in line {
      switch character {
      case "\"": quoted.toggle()
      case "," where !quoted: cells.append("")
      default: cells[cells.count - 1].append(character)
      }
    }
    return cells
  }
}
