// 系統呼出しを一つずつ壊す: the built program under strace, which fails or kills it at one system call.

import Foundation
import ProgramTestKit

/// A fault at one system call of the program.
enum Fault: String, CaseIterable, Sendable {
  case kill = "signal=KILL"
  case inputOutputError = "error=EIO"
  case fullDisk = "error=ENOSPC"

  /// A full disk takes the way of any other error: once is enough where time is short.
  static var chosen: [Self] { isSoak ? allCases : [.kill, .inputOutputError] }
}

/// Runs the program under strace.
enum Strace {
  /// Why nothing can be traced here, or `nil`: no strace, or a sandbox that forbids ptrace.
  static let hindrance: String? = {
    do {
      let tried = try Finished(
        ["strace", "-f", "-o", "/dev/null", "true"],
        environment: ["PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"]
      )
      return tried.exitCode == 0 ? nil : tried.errors
    } catch {
      return "\(error)"
    }
  }()

  /// How often a run makes each system call, by its name.
  static func calls(of program: BuiltProgram, _ arguments: [String]) throws -> [String: Int] {
    let folder = try TemporaryFolder()
    let log = try folder.file("log")
    _ = try Finished(
      ["strace", "-f", "-o", log.path, BuiltProgram.executable] + arguments,
      environment: program.environment
    )
    var counts: [String: Int] = [:]
    for line in try String(contentsOf: log, encoding: .utf8).split(separator: "\n") {
      let call = line.drop { !$0.isLetter }.prefix { $0.isLetter || $0.isNumber || $0 == "_" }
      let isCall = line.drop { !$0.isLetter }.dropFirst(call.count).first == "("
      if isCall { counts[String(call), default: 0] += 1 }
    }
    return counts
  }

  /// Runs the program with a fault at its n-th call of a name, counted from 1.
  static func run(
    _ program: BuiltProgram,
    _ arguments: [String],
    _ fault: Fault,
    at call: String,
    _ count: Int
  ) throws -> Finished {
    try Finished(
      [
        "strace", "-f", "--seccomp-bpf", "-qq", "-o", "/dev/null", "-e", "trace=\(call)",
        "-e", "inject=\(call):\(fault.rawValue):when=\(count)", BuiltProgram.executable,
      ] + arguments,
      environment: program.environment
    )
  }
}
