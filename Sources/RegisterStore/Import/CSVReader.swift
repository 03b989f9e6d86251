// CSV を読む: RFC 4180, and what Excel makes of it; over bytes, so that a large file is no matter.

/// One row of a CSV file.
public struct CSVRow: Equatable, Sendable {
  /// The line of the file on which the row begins, from 1.
  public var line: Int
  /// The cells from left to right, without their quotes.
  public var cells: [String]
  /// Where each cell begins in the decoded bytes.
  var starts: [Int] = []
  /// Where the row lies in the decoded bytes.
  var bytes = 0..<0

  /// Whether nothing stands in it: an empty line, or the `,,,,` that Excel leaves below a table.
  public var isBlank: Bool { cells.allSatisfy(\.isEmpty) }

  init(line: Int, cells: [String] = []) {
    self.line = line
    self.cells = cells
  }
}

/// Why a file is no CSV.
public enum CSVError: Error, Equatable, Sendable {
  /// The quote that opens on this line is never closed.
  case unterminatedQuote(line: Int)
}

/// Reads CSV: commas, quotes, doubled quotes, newlines in quoted cells; CRLF, LF or CR.
///
/// As in Excel, a quote inside an unquoted cell is a character like any other, and what follows a closing quote is
/// taken as it stands. The last line may lack its newline.
public struct CSVReader {
  private let bytes: [UInt8]
  private var next = 0
  private var line = 1

  private static let comma = UInt8(ascii: ",")
  private static let quote = UInt8(ascii: "\"")
  private static let newline: UInt8 = 0x0A
  private static let carriageReturn: UInt8 = 0x0D

  private init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// All rows of a text.
  /// - Throws: ``CSVError`` with the line where a quote opens that never closes.
  public static func rows(in utf8: [UInt8]) throws(CSVError) -> [CSVRow] {
    var reader = Self(utf8)
    var rows: [CSVRow] = []
    while reader.next < utf8.count {
      // Like the row above, not like the heading: a wide one over many short rows would take
      // room for all of them.
      rows.append(try reader.row(like: rows.last?.cells.count ?? 1))
    }
    return rows
  }

  private mutating func row(like expected: Int) throws(CSVError) -> CSVRow {
    let start = next
    var row = CSVRow(line: line)
    row.cells.reserveCapacity(expected)
    row.starts.reserveCapacity(expected)
    while true {
      row.starts.append(next)
      row.cells.append(
        next < bytes.count && bytes[next] == Self.quote ? try quotedCell() : plainCell()
      )
      guard next < bytes.count, bytes[next] == Self.comma else { break }
      next += 1
    }
    row.bytes = start..<next
    passNewline()
    return row
  }

  private mutating func plainCell() -> String {
    let start = next
    while next < bytes.count, !isEndOfCell(bytes[next]) { next += 1 }
    return String(decoding: bytes[start..<next], as: UTF8.self)
  }

  private mutating func quotedCell() throws(CSVError) -> String {
    let opening = line
    next += 1
    var start = next
    var content: [UInt8] = []
    while next < bytes.count {
      switch bytes[next] {
      case Self.quote where next + 1 < bytes.count && bytes[next + 1] == Self.quote:
        content += bytes[start...next]
        next += 2
        start = next
      case Self.quote:
        content += bytes[start..<next]
        next += 1
        return String(decoding: content, as: UTF8.self) + plainCell()
      case Self.newline, Self.carriageReturn: passNewline()
      default: next += 1
      }
    }
    throw .unterminatedQuote(line: opening)
  }

  private func isEndOfCell(_ byte: UInt8) -> Bool {
    byte == Self.comma || byte == Self.newline || byte == Self.carriageReturn
  }

  private mutating func passNewline() {
    guard next < bytes.count else { return }
    let isReturn = bytes[next] == Self.carriageReturn
    next += 1
    if isReturn, next < bytes.count, bytes[next] == Self.newline { next += 1 }
    line += 1
  }
}
