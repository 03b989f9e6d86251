// `make bench`: the program beside its peers on this machine, medians in milliseconds.
// `aiport-bench generate N FOLDER`: only the register that it measures on, N times the real size.
// `aiport-bench keys N`, `lookup N`, `save N`: only what keys take, the peers of a lookup, or a save, on N
// times the real size.
import FoundationEssentials
import ProgramTestKit
import RegisterGenerator

@main
struct Bench {
  static func main() async throws {
    let arguments = CommandLine.arguments.dropFirst()
    if arguments.first == "generate", arguments.count == 3, let folder = arguments.last {
      return try GeneratedRegister(times: times(arguments[2])).write(to: folder)
    }
    if arguments.count == 2, let part = arguments.first, let size = arguments.last {
      if part == "keys" { return try measureKeys(times(size)) }
      if part == "lookup" { return try measureLookup(times(size)) }
      if part == "save" { return try measureSave(times(size), in: TemporaryFolder()) }
    }
    let sizes = try arguments.isEmpty ? [1, 10] : arguments.map(times)
    for size in sizes { try await measure(size) }
  }

  private static func times(_ written: String) throws -> Int {
    guard let times = Int(written.prefix(while: \.isNumber)), times > 0 else {
      throw ChildError("\(written): how many times the real size? 1, 10 or 100")
    }
    return times
  }

  private static func measureKeys(_ times: Int) throws {
    let folder = try TemporaryFolder()
    try Typing(aiport: program(times, in: folder)).measure()
  }

  private static func measureLookup(_ times: Int) throws {
    let folder = try TemporaryFolder()
    try measureLookup(program(times, in: folder), in: folder)
  }

  private static func measureLookup(_ aiport: BuiltProgram, in folder: TemporaryFolder) throws {
    let peers = try LookupPeers(aiport, in: folder)
    for word in ["手話", "子ども食堂"] { try peers.measure(word).show() }
  }

  /// The program on a register of so many times the real size.
  private static func program(_ times: Int, in folder: TemporaryFolder) throws -> BuiltProgram {
    let aiport = BuiltProgram(in: folder)
    try GeneratedRegister(times: times).write(to: aiport.register.path)
    print("\n== \(times)×: \(2_000 * times) groups, \(32_000 * times) records ==")
    return aiport
  }

  private static func measure(_ times: Int) async throws {
    let folder = try TemporaryFolder()
    let aiport = try program(times, in: folder)
    try FirstPaint(aiport: aiport, size: "\(times)×").measure().show()
    let limits = try Limits(register: aiport.register.path, in: folder)
    try await Opening(register: aiport.register.path).show(beside: limits)
    try Typing(aiport: aiport).measure()
    try measureLookup(aiport, in: folder)
    // Filled save by save, which takes minutes beyond ten times.
    if times <= 10 { try measureSave(times, in: folder) }
  }

  private static func measureSave(_ times: Int, in folder: TemporaryFolder) throws {
    try SaveBesideSQLite(
      groups: 2_000 * times,
      individuals: 20_000 * times,
      notices: 10_000 * times,
      in: folder
    ).measure().show()
  }
}
