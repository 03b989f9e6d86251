// JSON に書き出す: an array of records, one a line, in the order of the declared fields.

import Civic

/// Writes a collection as JSON.
public enum JSONExport {
  /// Everything on file of a kind as it lies in the register, for the desk's own use.
  public static func file(of kind: RecordKind, in register: Register) -> ExportedFile {
    switch kind {
    case .individual: file(register.individuals.all.map(\.json))
    case .group: file(register.groups.all.map(\.json))
    case .notice: file(register.notices.all.map(\.json))
    case .bulletin: file(register.bulletins.all.map(\.json))
    }
  }

  /// What the public may have, from ``PublicRecords``.
  public static func file(of records: PublicRecords) -> ExportedFile {
    file(
      records.rows.map { row in
        let members = zip(records.fields, row.values).compactMap { key, value in
          value.map { JSON.Member(key.rawValue, $0) }
        }
        return JSON.object([JSON.Member(RecordNumber.heading, .string(row.number.text))] + members)
          .text
      }
    )
  }

  private static func file(_ lines: [String]) -> ExportedFile {
    let text = lines.isEmpty ? "[]\n" : "[\n" + lines.joined(separator: ",\n") + "\n]\n"
    return ExportedFile(bytes: Array(text.utf8), count: lines.count, lost: [])
  }
}
