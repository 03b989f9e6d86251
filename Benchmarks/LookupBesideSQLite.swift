// `aiport lookup` beside sqlite3's LIKE on the same rows, both as whole processes.
import FoundationEssentials
import ProgramTestKit

/// The groups on file, exported as CSV and imported into an SQLite file.
struct LookupBesideSQLite {
  let aiport: BuiltProgram
  private let database: String
  /// Every column of the CSV in one text.
  private let allColumns: String

  /// - Throws: ``ChildError`` where the export or SQLite's import fails.
  init(aiport: BuiltProgram, folder: TemporaryFolder) throws {
    self.aiport = aiport
    let exported = try aiport.run("export", "groups", "--format", "csv")
    let csv = try folder.file("groups.csv", containing: exported.output).path
    database = folder.url.appending(path: "groups.sqlite").path
    let imported = try Finished(
      ["sqlite3", database, ".mode csv", ".import \(csv) groups"],
      environment: aiport.environment
    )
    guard exported.exitCode == 0, imported.exitCode == 0 else {
      throw ChildError("export: \(exported.errors), import: \(imported)")
    }
    let heading = exported.output.prefix { !$0.isNewline }.split(separator: ",")
    allColumns = heading.map { "\"\($0)\"" }.joined(separator: " || ")
  }

  /// - Throws: ``ChildError`` where the two don't find equally many groups.
  func measure(_ word: String) throws -> Comparison {
    let query = "SELECT number, name FROM groups WHERE \(allColumns) LIKE '%\(word)%'"
    let lookup = { try aiport.run("lookup", word) }
    let like = { try Finished(["sqlite3", database, query], environment: aiport.environment) }
    let hits = try (lookup().lines.count, like().lines.count)
    guard hits.0 == hits.1 else {
      throw ChildError("lookup \(word): aiport finds \(hits.0), sqlite3 \(hits.1)")
    }
    return try Comparison(
      "lookup 「\(word)」, \(hits.0) hits",
      [
        ("aiport lookup", { try lookup().milliseconds }),
        ("sqlite3 … LIKE", { try like().milliseconds }),
      ]
    )
  }
}
