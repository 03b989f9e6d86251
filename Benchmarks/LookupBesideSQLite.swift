// `aiport lookup` beside sqlite3's LIKE on the same rows, both as whole processes.
import FoundationEssentials

/// The groups of the demo register, exported as CSV and imported into an SQLite file.
struct LookupBesideSQLite {
  let aiport: Aiport
  let database: String
  private let word = "手話"

  /// - Throws: ``BenchError`` where the export or the import fails.
  init(aiport: Aiport, folder: String) throws {
    self.aiport = aiport
    database = folder + "/groups.sqlite"
    let csv = folder + "/groups.csv"
    try aiport.run("export", "groups", "--format", "csv").write(
      toFile: csv, atomically: false, encoding: .utf8)
    _ = try Child.output(of: ["sqlite3", database, ".mode csv", ".import \(csv) groups"])
  }

  /// - Throws: ``BenchError`` where the two don't find the same groups.
  func measure() throws -> Comparison {
    let lookup = aiport.command(["lookup", word])
    let like = ["sqlite3", database, "SELECT number, name FROM groups WHERE \(anyColumnLike)"]
    return try Comparison(
      "lookup 「\(word)」",
      [
        ("aiport lookup", { try Child.output(of: lookup).milliseconds }),
        ("sqlite3 … LIKE", { try Child.output(of: like).milliseconds }),
      ])
  }
}
