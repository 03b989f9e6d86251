// 取込み: any bytes as a file that somebody hands over.

import Civic
import RegisterStore

enum CSVInput {
  private static let kinds: [RecordKind] = [.individual, .group, .notice]

  /// The first byte says what is imported and whether bad rows are skipped; the rest is the file.
  static func take(_ bytes: [UInt8]) {
    let first = Int(bytes.first ?? 0)
    let kind = kinds[first % kinds.count]
    let decoded = TextEncoding.decode(Array(bytes.dropFirst()))
    _ = try? CSVReader.rows(in: decoded.utf8)
    guard
      let plan = try? ImportPlan.make(
        kind,
        from: Array(bytes.dropFirst()),
        by: nil,
        shipped: [],
        into: Register(),
        seeing: Counter.context,
        skippingBad: first % 2 == 0
      ), let proposal = plan.proposal
    else { return }
    let stamp = Stamp(time: Timestamp(seconds: 0), desk: "", staff: "", seq: 1)
    guard
      case .success(let filed) = Register().numbering(proposal.changes, above: [:], stamp: stamp)
    else { return expect(false, "what is imported can be numbered") }
    let commit = Commit(proposal, as: filed, id: "", stamp: stamp)
    expect(
      (try? Commit(reading: Array(commit.json.utf8)[...])) == commit,
      "what is imported is read again as it was saved"
    )
    var register = Register()
    register.apply(commit)
    for encoding in TextEncoding.allCases {
      let file = CSVExport.file(of: kind, in: register, encoding: encoding)
      let rows = try? CSVReader.rows(in: TextEncoding.decode(file.bytes).utf8)
      expect(rows?.count == filed.count + 1, "what is exported has a row for each record")
    }
  }
}
