// Any program, run to its end.
import Foundation

/// Runs a program and waits for it; one that hangs is stopped after a minute, exit code 124.
public func runToEnd(
  _ program: String,
  _ arguments: [String],
  input: String = "",
  environment: [String: String]
) throws -> Finished {
  let files = try TemporaryFolder()
  let inputFile = try files.file("input", containing: input)
  let outputFile = try files.file("output")
  let errorFile = try files.file("errors")
  let process = Process()
  process.executableURL = URL(filePath: "/usr/bin/timeout")
  process.arguments = ["60", program] + arguments
  process.environment = environment
  // Files and no pipes: a pipe that fills up while another is read would stop both sides.
  process.standardInput = try FileHandle(forReadingFrom: inputFile)
  process.standardOutput = try FileHandle(forWritingTo: outputFile)
  process.standardError = try FileHandle(forWritingTo: errorFile)
  try process.run()
  process.waitUntilExit()
  return Finished(
    output: try String(contentsOf: outputFile, encoding: .utf8),
    errors: try String(contentsOf: errorFile, encoding: .utf8),
    exitCode: process.terminationStatus
  )
}

/// What a command that has ended leaves behind.
public struct Finished: Equatable, CustomStringConvertible {
  public let output: String
  public let errors: String
  public let exitCode: Int32

  /// The lines of the output, without the empty one at the end.
  public var lines: [String] {
    output.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
      .dropLast(output.hasSuffix("\n") ? 1 : 0)
  }

  public var description: String { "exit \(exitCode)\n\(output)\(errors)" }
}
