// 終了コード: documented in the help of `aiport` and in README.md.

import ArgumentParser
import Glibc
import RegisterStore

/// How a command ends.
enum ExitStatus: Int32 {
  /// The input has errors; each was named.
  case badInput = 1
  case usage = 2
  /// The register is missing, damaged, locked or of another format.
  case register = 3
  /// The printer, the typesetter or a file outside failed.
  case outside = 4
}

/// A failure that was told in words; the program ends with its code.
struct Failure: Error {
  var status: ExitStatus
  /// Sentences for standard error, a line each.
  var lines: [String]

  init(_ status: ExitStatus, _ lines: String...) {
    self.status = status
    self.lines = lines
  }

  init(_ status: ExitStatus, _ lines: [String]) {
    self.status = status
    self.lines = lines
  }
}

/// A command of `aiport`: runs, and tells failures in plain Japanese on standard error.
protocol DeskCommand: ParsableCommand {
  func carryOut() throws
}

extension DeskCommand {
  func run() throws { try Failure.telling(carryOut) }
}

extension Failure {
  /// Does something, and tells why it failed.
  static func telling(_ body: () throws -> Void) throws {
    do {
      try body()
    } catch let failure as Failure {
      throw failure.told()
    } catch let error as StoreError {
      throw Failure(.register, error.sentence).told()
    }
  }

  /// Tells the failure on standard error.
  /// - Returns: the code to end with.
  fileprivate func told() -> ExitCode {
    for line in lines { Output.error(line) }
    return ExitCode(status.rawValue)
  }
}
