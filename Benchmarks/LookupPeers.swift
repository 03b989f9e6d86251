// Words looked for in the groups of a register, by aiport and by what else could look for them.
import FoundationEssentials
import ProgramTestKit

/// The same groups for everybody: those on file that have not left, a line each.
struct LookupPeers {
  private let aiport: BuiltProgram
  private let database: String
  private let lines: String
  private let records: String
  private let names: String
  private let addresses: String

  /// - Throws: ``ChildError`` where the export or a peer's import fails.
  init(_ aiport: BuiltProgram, in folder: TemporaryFolder) throws {
    self.aiport = aiport
    func path(_ name: String) -> String { folder.url.appending(path: name).path }
    (database, lines, records) = (path("groups.sqlite"), path("groups.txt"), path("groups.rec"))
    (names, addresses) = (path("names.txt"), path("names.abook"))
    let csv = try folder.file(
      "groups.csv",
      containing: try aiport.run("export", "groups", "--format", "csv").orFail().output
    ).path
    // Only what lookup looks into: the codes of choices are not what anybody types.
    let searched = [
      "number", "name", "kana", "purpose", "activity", "days", "representative", "contact", "phone",
      "email", "address", "postalCode", "corporateNumber", "web", "note",
    ]
    let columns = searched.map { "\"\($0)\"" }
    _ = try run(
      ["sqlite3", database],
      ".mode csv",
      ".import \(csv) everything",
      "CREATE TABLE groups AS SELECT \(columns.joined(separator: ", ")) FROM everything "
        + "WHERE state IN ('registered', 'pending')",
      "CREATE VIRTUAL TABLE fast USING fts5(text, tokenize = 'trigram')",
      "INSERT INTO fast SELECT \(columns.joined(separator: " || ' ' || ")) FROM groups",
      ".headers off",
      ".mode list",
      ".output \(lines)",
      "SELECT replace(text, char(10), ' ') FROM fast",
      ".output \(names)",
      "SELECT name FROM groups",
      ".headers on",
      ".mode csv",
      ".output \(csv)",
      "SELECT * FROM groups"
    )
    let converted = try run(["csv2rec", csv]).output
    try Data(converted.utf8).write(to: URL(filePath: records))
    try writeAddresses()
  }

  /// The names as an address book: abook looks into these alone, and tells only who has a mail address.
  private func writeAddresses() throws {
    let people = try groupNames().enumerated().map { place, name in
      "[\(place)]\nname=\(name)\nemail=\(place)@example.jp\n\n"
    }
    let head = "[format]\nprogram=abook\nversion=0.6.1\n\n"
    try Data((head + people.joined()).utf8).write(to: URL(filePath: addresses))
  }

  private func groupNames() throws -> [Substring] {
    String(decoding: try Data(contentsOf: URL(filePath: names)), as: UTF8.self)
      .split(separator: "\n")
  }

  private func run(_ command: [String], _ arguments: String...) throws -> Finished {
    try Finished(command + arguments, environment: aiport.environment).orFail()
  }

  /// - Throws: ``ChildError`` where two of them don't find equally many groups.
  func measure(_ word: String) throws -> Comparison {
    var ways: [(String, () throws -> Finished)] = [
      ("aiport lookup", { try aiport.run("lookup", word).orFail() }),
      ("rg", { try run(["rg", "--no-config", "-F", word, lines]) }),
      ("fzf --filter", { try run(["sh", "-c", "fzf --filter \"'\(word)\" < \(lines)"]) }),
      (
        "sqlite3 LIKE",
        {
          try run(["sqlite3", database], "SELECT text FROM fast WHERE text || '' LIKE '%\(word)%'")
        }
      ),
      ("recsel -q", { try run(["recsel", "-q", word, "-p", "number", records]) }),
    ]
    if word.count > 2 {
      ways.append(
        (
          "sqlite3 FTS5 trigram",
          { try run(["sqlite3", database], "SELECT text FROM fast('\"\(word)\"')") }
        )
      )
    }
    let counts = try ways.map { way in
      try (way.0, way.1().lines.filter { !$0.isEmpty }.count)
    }
    guard Set(counts.map(\.1)).count == 1 else { throw ChildError("\(word): \(counts)") }
    let named = try groupNames().filter { $0.contains(word) }.count
    let abook = { try run(["abook", "--datafile", addresses, "--mutt-query", word]) }
    let found = try abook().lines.filter { !$0.isEmpty }.count
    guard found == named else { throw ChildError("\(word): abook \(found), \(named) names") }
    ways.append(("abook --mutt-query, names alone: \(named)", abook))
    return try Comparison(
      "lookup 「\(word)」, \(counts[0].1) hits, whole processes",
      ways.map { way in (way.0, { try way.1().milliseconds }) }
    )
  }
}
