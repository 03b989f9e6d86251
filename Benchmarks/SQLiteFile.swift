// SQLite in this process, for a commit beside ours: its library opened by name, so that only the bench needs it.
import Glibc
import ProgramTestKit

/// A database in WAL mode that syncs every commit, as SQLite is set where nothing may be lost.
final class SQLiteFile {
  private typealias Open =
    @convention(c) (UnsafePointer<CChar>, UnsafeMutablePointer<OpaquePointer?>) -> CInt
  private typealias Prepare =
    @convention(c) (
      OpaquePointer?, UnsafePointer<CChar>, CInt, UnsafeMutablePointer<OpaquePointer?>,
      UnsafeMutableRawPointer?
    ) -> CInt
  private typealias BindText =
    @convention(c) (OpaquePointer?, CInt, UnsafePointer<CChar>, CInt, Int) -> CInt
  private typealias OnStatement = @convention(c) (OpaquePointer?) -> CInt

  private static let ok: CInt = 0
  private static let row: CInt = 100
  private static let done: CInt = 101
  /// SQLITE_TRANSIENT: the text is copied.
  private static let transient = -1

  private let library: UnsafeMutableRawPointer
  private var database: OpaquePointer?
  private let prepare: Prepare
  private let bindText: BindText
  private let step: OnStatement
  private let reset: OnStatement
  private let finish: OnStatement
  private let close: OnStatement
  private var prepared: [String: OpaquePointer] = [:]

  /// - Throws: ``ChildError`` where there is no library, or it can't make the file.
  init(_ path: String) throws {
    guard let library = dlopen("libsqlite3.so.0", RTLD_NOW) else {
      throw ChildError("libsqlite3.so.0 can't be opened")
    }
    func symbol<Function>(_ name: String, as: Function.Type) throws -> Function {
      guard let found = dlsym(library, name) else { throw ChildError("\(name) is missing") }
      return unsafeBitCast(found, to: Function.self)
    }
    self.library = library
    prepare = try symbol("sqlite3_prepare_v2", as: Prepare.self)
    bindText = try symbol("sqlite3_bind_text", as: BindText.self)
    step = try symbol("sqlite3_step", as: OnStatement.self)
    reset = try symbol("sqlite3_reset", as: OnStatement.self)
    finish = try symbol("sqlite3_finalize", as: OnStatement.self)
    close = try symbol("sqlite3_close_v2", as: OnStatement.self)
    let open = try symbol("sqlite3_open", as: Open.self)
    guard open(path, &database) == Self.ok else { throw ChildError("SQLite can't make \(path)") }
    try run("PRAGMA journal_mode = WAL")
    try run("PRAGMA synchronous = FULL")
    try run("CREATE TABLE records (number TEXT PRIMARY KEY, json TEXT NOT NULL)")
  }

  deinit {
    for statement in prepared.values { _ = finish(statement) }
    _ = close(database)
    dlclose(library)
  }

  /// Puts records in, in one commit.
  /// - Throws: ``ChildError`` where SQLite refuses.
  func insert(_ records: [(number: String, json: String)]) throws {
    try run("BEGIN IMMEDIATE")
    for (number, json) in records {
      try run("INSERT INTO records VALUES (?, ?)", number, json)
    }
    try run("COMMIT")
  }

  private func run(_ text: String, _ values: String...) throws {
    if prepared[text] == nil {
      var made: OpaquePointer?
      guard prepare(database, text, -1, &made, nil) == Self.ok else {
        throw ChildError("SQLite: \(text)")
      }
      prepared[text] = made
    }
    let statement = prepared[text]
    for (place, value) in values.enumerated() {
      _ = bindText(statement, CInt(place + 1), value, CInt(value.utf8.count), Self.transient)
    }
    var answer = step(statement)
    while answer == Self.row { answer = step(statement) }
    _ = reset(statement)
    guard answer == Self.done else { throw ChildError("SQLite answers \(answer): \(text)") }
  }
}
