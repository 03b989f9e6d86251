// CSV を書く: quoting as RFC 4180 has it, in any of the encodings; what an encoding lacks is noted.

import Civic

/// Writes rows of CSV.
struct CSVWriter: ~Copyable {
  private var bytes: [UInt8]
  private var lost: [LostCharacter] = []
  private let windows: CP932.Encoder?

  init(_ encoding: TextEncoding) {
    bytes = encoding == .utf8WithMark ? TextEncoding.mark : []
    windows = encoding == .cp932 ? CP932.Encoder() : nil
  }

  /// Writes a heading: identifiers, which need neither quotes nor an encoding.
  mutating func write(_ heading: [String]) {
    bytes += Array(heading.joined(separator: ",").utf8) + [0x0D, 0x0A]
  }

  /// Writes a record: its number, then its fields.
  mutating func write(_ number: RecordNumber, _ cells: [(key: FieldKey, text: String)]) {
    bytes += Array(number.text.utf8)
    for cell in cells {
      bytes.append(UInt8(ascii: ","))
      guard !cell.text.isEmpty else { continue }
      bytes += encoded(quoted(SafeText.csvCell(cell.text)), of: cell.key, number)
    }
    bytes += [0x0D, 0x0A]
  }

  consuming func file(count: Int) -> ExportedFile {
    ExportedFile(bytes: bytes, count: count, lost: lost)
  }

  private func quoted(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 == 0x22 || $0 == 0x2C || $0 == 0x0A || $0 == 0x0D })
    else { return text }
    return "\""
      + text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"")
      + "\""
  }

  private mutating func encoded(
    _ text: String,
    of field: FieldKey,
    _ number: RecordNumber
  ) -> [UInt8] {
    let encoded: (bytes: [UInt8], lost: [Unicode.Scalar])
    switch windows {
    case .some(let windows): encoded = windows.encode(text)
    case .none: return Array(text.utf8)
    }
    lost += encoded.lost.map { LostCharacter(number: number, field: field, character: $0) }
    return encoded.bytes
  }
}
