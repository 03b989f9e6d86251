// PINの待ち時間: wrong PINs in a row, kept with the register so that starting anew is no way around it.

import Civic

/// Wrong PINs in a row at any desk of a register; after each the pause is twice as long, up to a minute.
///
/// The file is a convenience, not a promise: where it can't be read or written, what this desk knows
/// counts. Whoever may remove it could as well read the register.
public struct PINAttempts: Sendable {
  private let path: String
  private let disk: Disk
  /// As far as this desk knows; the file may know more.
  private var known = Known()

  private struct Known {
    var failures = 0
    /// In seconds since 1970, by the machine's own clock.
    var until = 0
  }

  /// The longest pause, in seconds.
  private static let longestPause = 60

  public init(in folder: String, disk: Disk = .system) {
    path = folder + "/pin-attempts.json"
    self.disk = disk
  }

  /// For how many seconds from now on nothing is taken; 0 for none.
  public mutating func pause(at now: Int) -> Int {
    read()
    // Never longer than the longest, whatever became of the clock meanwhile.
    return min(max(0, known.until - now), Self.longestPause)
  }

  /// Notes a wrong PIN.
  /// - Returns: for how many seconds nothing is taken.
  public mutating func noteWrong(at now: Int) -> Int {
    read()
    let pause = min(Self.longestPause, 1 << min(known.failures, 6))
    known = Known(failures: known.failures + 1, until: now + pause)
    write()
    return pause
  }

  /// The right one was typed: nothing is held against anybody any more.
  public mutating func forget() {
    known = Known()
    try? disk.unlink(path)
  }

  private mutating func read() {
    guard let bytes = try? disk.contents(of: path), let json = try? JSON(parsing: bytes[...]),
      let failures = json["failures"]?.int, let until = json["until"]?.int, failures > 0
    else { return }
    known = Known(failures: max(min(failures, 100), known.failures), until: max(until, known.until))
  }

  private func write() {
    let text = #"{"failures":\#(known.failures),"until":\#(known.until)}"# + "\n"
    do throws(DiskError) {
      let file = try OpenFile(path, .locking, on: disk)
      try file.cut(to: 0)
      try file.write(Array(text.utf8), at: 0)
    } catch {}
  }
}
