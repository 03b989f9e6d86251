// 取込の計画: a file's bytes become a proposal and a report; nothing is written here.

import Civic

/// What an import would do: plan first, write after.
public struct ImportPlan: Sendable {
  /// All taken rows as one commit; `nil` where there is nothing to write.
  public let proposal: Proposal?
  /// What was taken and what was not.
  public let report: ImportReport

  /// Plans the import of a CSV file.
  ///
  /// - Parameters:
  ///   - kind: what the rows become.
  ///   - bytes: the file as it lies on the disk.
  ///   - chosen: the map to go by, or `nil` for the shipped one whose columns match.
  ///   - shipped: the maps to choose from; the one that looks at most columns wins.
  ///   - register: what is on file, so that no row comes in twice.
  ///   - context: the masters and the day by which values are read.
  ///   - skippingBad: whether rows that can't be taken are left out.
  /// - Returns: the plan; its proposal isn't written yet.
  /// - Throws: ``ImportError`` where the file as a whole can't be read.
  public static func make(
    _ kind: RecordKind,
    from bytes: [UInt8],
    by chosen: ColumnMap? = nil,
    shipped: [ColumnMap] = [],
    into register: Register,
    seeing context: FieldContext,
    skippingBad: Bool = false
  ) throws(ImportError) -> Self {
    let sheet = try ImportSheet(reading: bytes)
    switch kind {
    case .individual:
      return try make(
        sheet,
        chosen,
        shipped,
        register.individuals,
        Individual.self,
        context,
        skippingBad
      )
    case .group:
      return try make(sheet, chosen, shipped, register.groups, Group.self, context, skippingBad)
    case .notice:
      return try make(sheet, chosen, shipped, register.notices, Notice.self, context, skippingBad)
    case .bulletin: throw .mapFor(.bulletin)
    }
  }

  private static func make<R: Record>(
    _ sheet: ImportSheet,
    _ chosen: ColumnMap?,
    _ shipped: [ColumnMap],
    _ onFile: Shelf<R>,
    _ type: R.Type,
    _ context: FieldContext,
    _ skippingBad: Bool
  ) throws(ImportError) -> Self {
    let map = try sheet.map(for: type, chosen: chosen, shipped: shipped)
    let reader = try RowReader<R>(map, sheet.header, context)
    var origins = KnownOrigins(onFile)
    var changes: [Change] = []
    var report = ImportReport()
    report.kind = R.kind
    report.mapName = map.name
    report.encoding = sheet.encoding
    report.isSkippingBad = skippingBad
    let columns = map.columns
    report.ignoredColumns = sheet.header.filter { !$0.isEmpty && !columns.contains($0) }
    report.missingColumns = columns.subtracting(sheet.header).sorted()
    for row in sheet.rows {
      if let bad = sheet.fault(in: row) {
        report.bad.append(bad)
        continue
      }
      let read = reader.read(row)
      guard !read.record.title.isEmpty else {
        report.bad.append(reader.untitled(row))
        continue
      }
      guard origins.take(read) else {
        report.skipped += 1
        continue
      }
      report.taken += 1
      report.valuesMovedToNote += read.moved.count
      if read.record.state == .pending { report.pending += 1 }
      if !read.record.concerns.isEmpty { report.needCheck += 1 }
      changes.append(Change(.new, read.record.content))
    }
    let isWritten = !report.isRefused && !changes.isEmpty
    return Self(
      proposal: isWritten ? Proposal(changes, why: "取込: \(map.name)") : nil,
      report: report
    )
  }
}
