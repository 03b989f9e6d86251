// 1行を読む: the cells of a row into the fields of a record; what a field can't hold goes to the note.

import Civic

/// A row as a record.
struct ImportedRow<R: Record> {
  var record: R
  /// What names the row for ever.
  var origin: String
  /// The record's number, where the file was exported here.
  var number: RecordNumber?
  /// Values that went to the note, each with the name under which it stands there.
  var moved: [(name: String, text: String)] = []
}

/// Reads rows by a map.
struct RowReader<R: Record> {
  private let map: ColumnMap
  private let places: [String: Int]
  private let sources: [FieldSource<R>]
  private let context: FieldContext

  /// - Throws: ``ImportError/wrongValue(_:field:_:)`` where the map itself gives a field what it can't hold.
  init(_ map: ColumnMap, _ header: [String], _ context: FieldContext) throws(ImportError) {
    self.map = map
    self.context = context
    places = Dictionary(zip(header, 0...), uniquingKeysWith: { first, _ in first })
    sources = R.fields.compactMap { FieldSource($0, in: map) }
    for source in sources { try source.check(seeing: context) }
  }

  func untitled(_ row: CSVRow) -> BadRow {
    let column = map.parts.first { $0.field == R.titleKey }?.column
    let label = R.field(R.titleKey)?.label ?? ""
    return BadRow(line: row.line, column: column, reason: .untitled(label))
  }

  func read(_ row: CSVRow) -> ImportedRow<R> {
    let cells = RowCells(row.cells, at: places)
    var read = ImportedRow(record: R(), origin: cells.origin(by: map.origin))
    read.number = RecordNumber(written: cells[RecordNumber.heading], kind: R.kind)
    for source in sources {
      let text = source.text(in: cells)
      guard !text.isEmpty else { continue }
      do {
        try source.field.read(text, into: &read.record, seeing: context)
      } catch {
        read.moved.append((source.name, text))
      }
    }
    let missing = settleProblems(of: &read)
    set(.origin, read.origin, in: &read.record)
    noteMoved(of: &read)
    settleState(of: &read.record, missing: missing)
    return read
  }

  /// Moves values that contradict others to the note.
  /// - Returns: the labels of fields that others ask for.
  private func settleProblems(of read: inout ImportedRow<R>) -> [String] {
    var missing: [String] = []
    for problem in read.record.problems(seeing: context).entries {
      guard let field = R.field(problem.key) else { continue }
      let text = field.written(in: read.record)
      guard !text.isEmpty else {
        missing.append(field.label)
        continue
      }
      read.moved.append((sources.first { $0.field.key == field.key }?.name ?? field.label, text))
      set(field.key, "", in: &read.record)
    }
    return missing
  }

  private func noteMoved(of read: inout ImportedRow<R>) {
    guard !read.moved.isEmpty else { return }
    let lines = read.moved.map { "\($0.name): \($0.text)" }
    append(lines, to: .note, by: "\n", in: &read.record)
    let names = WrittenList.text(read.moved.map(\.name))
    append(["取込で備考に移した欄: \(names)"], to: .check, by: " / ", in: &read.record)
  }

  /// 保留 where the form would ask for more; a state that the file itself gives stays.
  private func settleState(of record: inout R, missing others: [String]) {
    record.settle(seeing: context)
    var missing = record.missing.map(\.label) + others
    var unmet = record.unmet(seeing: context)
    if let field = R.field(.requirements), field.written(in: record).isEmpty {
      missing.append(field.label)  // nothing was asked yet: one word says so, not seven sentences
      unmet = []
    }
    let reason = Pending.reason(missing: missing, unmet: unmet)
    guard !reason.isEmpty else { return }
    if record.state == .registered { record.state = .pending }
    guard record.state == .pending, record.stateReason.isEmpty else { return }
    record.stateReason = reason
  }

  private func append(
    _ texts: [String],
    to key: FieldKey,
    by separator: String,
    in record: inout R
  ) {
    let present = R.field(key)?.written(in: record) ?? ""
    let all = (present.isEmpty ? [] : [present]) + texts
    set(key, all.joined(separator: separator), in: &record)
  }

  /// Sets a field that holds any text, or empties one.
  private func set(_ key: FieldKey, _ text: String, in record: inout R) {
    try? R.field(key)?.read(text, into: &record, seeing: context)
  }
}

extension RecordNumber {
  /// The heading of the numbers in an exported file; they are no field.
  static let heading = "number"
}
