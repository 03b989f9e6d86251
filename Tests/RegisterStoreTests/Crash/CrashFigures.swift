// 倒した回数: how often the tests broke something, printed when their suite is over.

import DeskTestKit
import Synchronization
import Testing

/// What the crash tests have done so far.
struct CrashFigures: Sendable {
  /// Calls at which something was broken.
  var points = 0
  /// Power cuts, each with a choice of its own of what was lost.
  var cuts = 0
  /// Registers that were opened and looked through afterwards.
  var openings = 0
  /// Changes that were not as the staff had been told.
  var lost = 0

  private static let sum = Mutex(CrashFigures())

  static func add(_ body: (inout CrashFigures) -> Void) { sum.withLock { body(&$0) } }

  static var line: String {
    let sum = sum.withLock { $0 }
    return "crashes: \(sum.points) points broken, \(sum.cuts) power cuts, "
      + "\(sum.openings) registers looked through, lost: \(sum.lost)"
  }
}

/// Prints the figures when the suite is over.
struct PrintingFigures: SuiteTrait, TestScoping {
  func provideScope(
    for test: Test,
    testCase: Test.Case?,
    performing function: @Sendable () async throws -> Void
  ) async throws {
    try await function()
    print(CrashFigures.line)
  }
}
