// The collection of strings that break terminals, with the columns that each must take.
import Foundation
import Testing

struct HostileString: CustomTestStringConvertible, Sendable {
  let what: String
  let text: String
  var testDescription: String { what }

  static let all: [HostileString] = {
    guard
      let file = Bundle.module.url(forResource: "Fixtures/hostile_strings", withExtension: "csv"),
      let csv = try? String(contentsOf: file, encoding: .utf8)
    else { return [] }
    return csv.split(whereSeparator: \.isNewline).dropFirst().map { line in
      let fields = fields(of: line)
      // The code points are the truth: the text column may have been normalised on its way.
      let scalars = fields[2].split(separator: " ").compactMap { point in
        UInt32(point.dropFirst(2), radix: 16).flatMap(Unicode.Scalar.init)
      }
      return HostileString(
        what: fields[0],
        text: String(String.UnicodeScalarView(scalars))
      )
    }
  }()

  /// The fields of a line; the first may be quoted, the text itself never is.
  private static func fields(of line: Substring) -> [String] {
    var fields = [""]
    var isQuoted = false
    for scalar in line.unicodeScalars {
      switch scalar {
      case "\"": isQuoted.toggle()
      case "," where !isQuoted: fields.append("")
      default: fields[fields.count - 1].unicodeScalars.append(scalar)
      }
    }
    return fields
  }

  /// Columns in the order of the file: on a modern terminal, and where ambiguous is wide.
  static let columns = [
    (11, 11), (4, 4), (2, 2), (9, 9), (5, 5), (4, 4), (2, 2), (16, 16), (11, 11), (14, 14),
    (13, 13), (5, 5), (17, 20), (12, 24), (6, 6), (14, 14), (24, 24), (13, 14), (29, 29),
    (15, 15), (22, 22), (16, 16), (22, 22), (11, 11), (5, 5),
  ]
}
