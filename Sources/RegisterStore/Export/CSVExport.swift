// CSV に書き出す: a collection as rows, its columns in the order of the declared fields.

import Civic

/// A character that the file's encoding lacks, and where it stood.
public struct LostCharacter: Equatable, Sendable {
  /// The record it stood in.
  public var number: RecordNumber
  /// The field it stood in.
  public var field: FieldKey
  /// The character as the register has it.
  public var character: Unicode.Scalar
}

/// A file to write.
public struct ExportedFile: Equatable, Sendable {
  /// The file as it is to lie on the disk.
  public var bytes: [UInt8]
  /// How many records are in it.
  public var count: Int
  /// Characters that became 〓, in the order of the rows; none but in CP932.
  public var lost: [LostCharacter]
}

/// Writes a collection as CSV that a spreadsheet opens and ``ImportPlan`` takes back.
///
/// The heading is `number` and the fields' identifiers; lists are joined by `、`; lines end with CRLF,
/// as RFC 4180 has it. No cell starts a formula.
public enum CSVExport {
  /// Everything on file of a kind, for the desk's own use.
  public static func file(
    of kind: RecordKind,
    in register: Register,
    encoding: TextEncoding
  ) -> ExportedFile {
    switch kind {
    case .individual: file(of: register.individuals, encoding)
    case .group: file(of: register.groups, encoding)
    case .notice: file(of: register.notices, encoding)
    case .bulletin: file(of: register.bulletins, encoding)
    }
  }

  /// What the public may have, from ``PublicRecords``.
  public static func file(of records: PublicRecords, encoding: TextEncoding) -> ExportedFile {
    var writer = CSVWriter(encoding)
    writer.write([RecordNumber.heading] + records.fields.map(\.rawValue))
    for record in records.rows {
      writer.write(record.number, Array(zip(records.fields, record.texts)))
    }
    return writer.file(count: records.rows.count)
  }

  private static func file<R: Record>(
    of shelf: Shelf<R>,
    _ encoding: TextEncoding
  ) -> ExportedFile {
    let fields = R.fields.filter { $0.kind != .json }
    var writer = CSVWriter(encoding)
    writer.write([RecordNumber.heading] + fields.map(\.key.rawValue))
    var count = 0
    for filed in shelf.all {
      count += 1
      writer.write(filed.number, fields.map { ($0.key, $0.written(in: filed.record)) })
    }
    return writer.file(count: count)
  }
}
