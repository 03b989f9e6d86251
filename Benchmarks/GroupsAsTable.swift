// The groups on file as an SQLite table: the peer of the lookup, and the way to more groups.
import FoundationEssentials
import ProgramTestKit

/// The groups of a register, exported as CSV and imported into an SQLite file.
struct GroupsAsTable {
  let columns: [String]
  private let database: String
  private let environment: [String: String]

  /// - Throws: ``ChildError`` where the export or SQLite's import fails.
  init(of aiport: BuiltProgram, in folder: TemporaryFolder) throws {
    environment = aiport.environment
    database = folder.url.appending(path: "groups-\(UUID().uuidString).sqlite").path
    let exported = try aiport.run("export", "groups", "--format", "csv").orFail()
    let csv = try folder.file("groups.csv", containing: exported.output).path
    columns = exported.output.prefix { !$0.isNewline }.split(separator: ",").map(String.init)
    _ = try run(".mode csv", ".import \(csv) groups")
  }

  /// Runs commands of the sqlite3 shell.
  /// - Throws: ``ChildError`` where one fails.
  func run(_ commands: String...) throws -> Finished {
    try Finished(["sqlite3", database] + commands, environment: environment).orFail()
  }

  /// CSV of so many groups: those on file again and again, numbered behind their names, without their
  /// corporate numbers, by which the import would know them.
  /// - Throws: ``ChildError`` where SQLite fails.
  func repeated(count: Int) throws -> String {
    let cells = columns.dropFirst().map { column in
      switch column {
      case "name": "name || ' ' || i AS name"
      case "corporateNumber": "'' AS corporateNumber"
      default: "\"\(column)\""
      }
    }
    return try run(
      ".mode csv",
      ".headers on",
      "WITH RECURSIVE times(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM times LIMIT \(count)) "
        + "SELECT \(cells.joined(separator: ", ")) FROM times, groups LIMIT \(count)"
    ).output
  }
}

extension Finished {
  /// - Throws: ``ChildError`` where the program failed.
  func orFail() throws -> Finished {
    guard exitCode == 0 else { throw ChildError(description) }
    return self
  }
}
