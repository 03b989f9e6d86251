// 取り込む表: a file decoded and taken apart: its heading, its rows, and what is wrong with a row as such.

import Civic

/// A CSV file as a table.
struct ImportSheet {
  let header: [String]
  /// The rows below the heading; blank ones are left out.
  let rows: [CSVRow]
  let encoding: TextEncoding
  /// The first fault of decoding in a row, by the row's line.
  private let faults: [Int: TextFault]

  init(reading bytes: [UInt8]) throws(ImportError) {
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) { throw .wideText }
    if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) || bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0])
    {
      throw .workbook
    }
    let decoded = TextEncoding.decode(bytes)
    let read: [CSVRow]
    do { read = try CSVReader.rows(in: decoded.utf8) } catch { throw .notCSV(error) }
    let filled = read.filter { !$0.isBlank }
    guard let first = filled.first else { throw .empty }
    header = first.cells.map { SafeText.line($0) }
    rows = Array(filled.dropFirst())
    encoding = decoded.encoding
    faults = Self.faults(decoded.faults, by: rows)
  }

  private static func faults(_ faults: [TextFault], by rows: [CSVRow]) -> [Int: TextFault] {
    var found: [Int: TextFault] = [:]
    var rest = faults[...]
    for row in rows {
      rest = rest.drop { $0.offset < row.bytes.lowerBound }
      if let fault = rest.first, row.bytes.contains(fault.offset) { found[row.line] = fault }
    }
    return found
  }

  /// Why a row can't be read, or `nil` where it can.
  func fault(in row: CSVRow) -> BadRow? {
    if let fault = faults[row.line] {
      let cell = (row.starts.firstIndex { $0 > fault.offset } ?? row.starts.count) - 1
      let column = header.indices.contains(cell) ? header[cell] : nil
      return BadRow(line: row.line, column: column, reason: .undecodable(fault))
    }
    guard row.cells.count != header.count else { return nil }
    return BadRow(
      line: row.line,
      column: nil,
      reason: .wrongCount(found: row.cells.count, expected: header.count)
    )
  }

  /// The map to read the rows by: the chosen one, else the shipped one that looks at most of the columns,
  /// else the columns that are called like fields.
  func map<R: Record>(
    for type: R.Type,
    chosen: ColumnMap?,
    shipped: [ColumnMap]
  ) throws(ImportError) -> ColumnMap {
    let fitting = shipped.filter { $0.kind == R.kind && $0.fits(header) }
    guard
      let map = chosen ?? fitting.max(by: { $0.columns.count < $1.columns.count })
        ?? .ofFields(type, in: header)
    else { throw .noMap(columns: header) }
    guard map.kind == R.kind else { throw .mapFor(map.kind) }
    if let title = map.parts.first(where: { $0.field == R.titleKey })?.column,
      !header.contains(title)
    {
      throw .lacksTitle(column: title)
    }
    let columns = map.columns
    var seen: Set<String> = []
    for column in header where !seen.insert(column).inserted && columns.contains(column) {
      throw .repeatedColumn(column)
    }
    return map
  }
}
