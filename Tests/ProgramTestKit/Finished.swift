// A program run to its end, and what it leaves behind.
import FoundationEssentials

/// What a program that has ended leaves behind.
public struct Finished: Equatable, CustomStringConvertible {
  public let output: String
  public let errors: String
  public let exitCode: Int
  /// How long it took, its start and its end included.
  public let milliseconds: Double

  /// Runs a program and waits for it; one that hangs is stopped after five minutes, exit code 124.
  /// - Throws: ``ChildError`` where it can't be started, and what reading its output throws.
  public init(_ command: [String], input: String = "", environment: [String: String]) throws {
    // Files and no pipes: a pipe that fills up while another is read would stop both sides.
    let folder = try TemporaryFolder()
    let inputFile = try folder.file("input", containing: input)
    let outputFile = folder.url.appending(path: "output")
    let errorFile = folder.url.appending(path: "errors")
    let start = ContinuousClock.now
    exitCode = try Child(
      ["timeout", "300"] + command,
      environment: environment,
      files: .files(input: inputFile.path, output: outputFile.path, errors: errorFile.path)
    ).wait()
    milliseconds = start.duration(to: .now) / .milliseconds(1)
    output = try String(contentsOf: outputFile, encoding: .utf8)
    errors = try String(contentsOf: errorFile, encoding: .utf8)
  }

  /// The lines of the output, without the empty one at the end.
  public var lines: [String] {
    output.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
      .dropLast(output.hasSuffix("\n") ? 1 : 0)
  }

  public var description: String { "exit \(exitCode)\n\(output)\(errors)" }
}

extension Finished {
  /// The same, where the program ended well.
  /// - Throws: ``ChildError`` where it failed.
  public func orFail() throws -> Finished {
    guard exitCode == 0 else { throw ChildError(description) }
    return self
  }
}
