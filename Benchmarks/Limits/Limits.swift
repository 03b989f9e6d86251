// The limits beside us: simdjson's bare scan of the same files, and reading them from memory.
import FoundationEssentials
import ProgramTestKit

/// What nothing that reads the register can be faster than.
struct Limits {
  let simdjson: Double
  let bandwidth: Double

  /// Compiles and runs `limits.cpp` on a register's collections.
  /// - Throws: ``ChildError`` where there is no compiler, or no simdjson.
  init(register: String, in folder: TemporaryFolder) throws {
    let program = folder.url.appending(path: "limits").path
    let environment = ["PATH": "/usr/bin:/bin", "TMPDIR": folder.url.path]
    _ = try Finished(
      [
        "c++", "-O3", "-march=native", try Checkout.path("Benchmarks/Limits/limits.cpp"),
        "-lsimdjson",
      ]
        + ["-o", program],
      environment: environment
    ).orFail()
    let files = ["groups", "individuals", "notices"].map { "\(register)/\($0).json" }
    let answer = try Finished([program] + files, environment: environment).orFail().output
    let numbers = answer.split(whereSeparator: \.isWhitespace).compactMap { Double($0) }
    guard numbers.count == 3 else { throw ChildError("limits: \(answer)") }
    (simdjson, bandwidth) = (numbers[0], numbers[1])
  }
}

/// The checkout that the bench was built in.
enum Checkout {
  /// - Throws: ``ChildError`` where the file isn't above the bench.
  static func path(_ name: String) throws -> String {
    var folder = URL(filePath: BuiltProgram.executable).deletingLastPathComponent()
    while folder.path != "/" {
      let file = folder.appending(path: name).path
      if FileManager.default.fileExists(atPath: file) { return file }
      folder = folder.deletingLastPathComponent()
    }
    throw ChildError("no \(name) above the bench")
  }
}
