// `aiport lookup` beside sqlite3's LIKE on the same rows, both as whole processes.
import FoundationEssentials

/// The groups on file, exported as CSV and imported into an SQLite file.
struct LookupBesideSQLite {
  let aiport: Aiport
  let database: String
  /// Every column of the CSV in one text.
  private let allColumns: String

  /// - Throws: ``BenchError`` where the export or SQLite's import fails.
  init(aiport: Aiport, folder: String) throws {
    self.aiport = aiport
    database = folder + "/groups.sqlite"
    let csv = folder + "/groups.csv"
    let text = try aiport.run("export", "groups", "--format", "csv")
    try text.write(toFile: csv, atomically: false, encoding: .utf8)
    _ = try Child.output(of: ["sqlite3", database, ".mode csv", ".import \(csv) groups"])
    let heading = text.prefix { !$0.isNewline }.split(separator: ",")
    allColumns = heading.map { "\"\($0)\"" }.joined(separator: " || ")
  }

  /// - Throws: ``BenchError`` where the two don't find equally many groups.
  func measure(_ word: String) throws -> Comparison {
    let lookup = aiport.command(["lookup", word])
    let query = "SELECT number, name FROM groups WHERE \(allColumns) LIKE '%\(word)%'"
    let like = ["sqlite3", database, query]
    let found = try [lookup, like].map {
      try Child.output(of: $0).text.split(separator: "\n").count
    }
    guard found[0] == found[1] else {
      throw BenchError("lookup \(word): aiport finds \(found[0]), sqlite3 \(found[1])")
    }
    return try Comparison(
      "lookup 「\(word)」, \(found[0]) hits",
      [
        ("aiport lookup", { try Child.output(of: lookup).milliseconds }),
        ("sqlite3 … LIKE", { try Child.output(of: like).milliseconds }),
      ]
    )
  }
}
