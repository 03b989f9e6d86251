// register.json: which register this is, and the highest numbers that it has given.

import Civic

/// What `register.json` says.
struct RegisterFile: Equatable, Sendable {
  /// The register's own id: 32 hexadecimal digits, drawn when it was made.
  var id: String
  /// The last commit that the numbers below include.
  var seq: Int
  /// Of the program that wrote it.
  private(set) var format = Format.current
  /// The highest counts given by kind, also those behind records that are gone.
  var highest: [RecordKind: Int]

  init(id: String, seq: Int = 0, highest: [RecordKind: Int] = [:]) {
    self.id = id
    self.seq = seq
    self.highest = highest
  }

  /// The file's bytes: one summed line.
  var bytes: [UInt8] {
    let numbers = RecordKind.allCases.map { #""\#($0.rawValue)":\#(highest[$0] ?? 0)"# }
    return SummedLine.sealing(
      #"{"format":"\#(Format.name)","register":"\#(id)","seq":\#(seq),"#
        + #""highest":{\#(numbers.joined(separator: ","))}}"#
    ) + [0x0A]
  }

  /// Reads the file; `nil` where it is damaged.
  /// - Throws: ``StoreError/newerFormat(_:)``.
  init?(_ bytes: [UInt8]) throws(StoreError) {
    let range = 0..<(bytes.newline(from: 0) ?? bytes.count)
    guard SummedLine.isWhole(bytes, range), let json = try? JSON(parsing: bytes[range]),
      let name = json["format"]?.string
    else { return nil }
    let format = Format(named: name)
    guard format != .newer else { throw .newerFormat(name) }
    guard let id = json["register"]?.string, let seq = json["seq"]?.int else { return nil }
    self.init(id: id, seq: seq)
    self.format = format
    for kind in RecordKind.allCases { highest[kind] = json["highest"]?[kind.rawValue]?.int ?? 0 }
  }
}
