// `aiport lookup` beside sqlite3's LIKE on the same rows, both as whole processes.
import ProgramTestKit

/// The same word looked for in the register and in the same groups as a table.
struct LookupBesideSQLite {
  let aiport: BuiltProgram
  let groups: GroupsAsTable

  /// - Throws: ``ChildError`` where the two don't find equally many groups.
  func measure(_ word: String) throws -> Comparison {
    let text = groups.columns.map { "\"\($0)\"" }.joined(separator: " || ")
    let query = "SELECT number, name FROM groups WHERE \(text) LIKE '%\(word)%'"
    let lookup = { try aiport.run("lookup", word).orFail() }
    let like = { try groups.run(query) }
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
