// The program under test: the built `aiport`, called as a shell would call it.
import FoundationEssentials

/// The built `aiport`, on a register and at a moment of its own.
public struct BuiltProgram {
  /// Where the register lies, or will lie after `init`.
  public let register: URL
  /// What the program sees of the outside; nothing of the tester's own settings gets in.
  public var environment: [String: String]

  /// The executable, which SwiftPM puts beside the tests and the bench that depend on it.
  public static let executable = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
    .deletingLastPathComponent().appending(path: "aiport").path

  /// A program whose register and home lie in `folder`; `now` is the instant it takes for the present.
  public init(in folder: TemporaryFolder, now: String = "2026-11-24T10:42:00+09:00") {
    register = folder.url.appending(path: "register")
    environment = [
      "PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin",
      "HOME": folder.url.path,
      "LANG": "C.UTF-8",
      "AIPORT_REGISTER": register.path,
      "AIPORT_NOW": now,
      "AIPORT_DESK": "窓口",
      "AIPORT_STAFF": "田中",
    ]
  }

  /// The first segment of the journal, without the room behind its lines.
  public func journalLines() throws -> Data {
    let bytes = try Data(contentsOf: register.appending(path: "journal/0000000001.jsonl"))
    return bytes.prefix(bytes.lastIndex { $0 != UInt8(ascii: " ") }.map { $0 + 1 } ?? 0)
  }

  /// Runs a command to its end.
  /// - Throws: ``ChildError`` where it can't be started.
  public func run(_ arguments: [String], input: String = "") throws -> Finished {
    try Finished([Self.executable] + arguments, input: input, environment: environment)
  }

  /// Runs a command given word by word.
  /// - Throws: ``ChildError`` where it can't be started.
  public func run(_ arguments: String..., input: String = "") throws -> Finished {
    try run(arguments, input: input)
  }
}
