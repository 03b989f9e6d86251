// A terminal without a window: what a program paints is read here, byte by byte.
import Glibc
import ProgramTestKit

/// A pseudo terminal of 80×24 in which one program is started.
struct PseudoTerminal: ~Copyable {
  private let master: Int32
  private let slave: Int32
  private let path: String

  /// - Throws: ``ChildError`` where the system gives none.
  init() throws {
    var (master, slave): (Int32, Int32) = (-1, -1)
    var name = [CChar](repeating: 0, count: 64)
    var size = winsize(ws_row: 24, ws_col: 80, ws_xpixel: 0, ws_ypixel: 0)
    guard openpty(&master, &slave, &name, nil, &size) == 0 else {
      throw ChildError("no pseudo terminal")
    }
    for side in [master, slave] { _ = fcntl(side, F_SETFD, FD_CLOEXEC) }
    (self.master, self.slave) = (master, slave)
    path = String(decoding: name.prefix { $0 != 0 }.map(UInt8.init), as: UTF8.self)
  }

  deinit {
    close(master)
    close(slave)
  }

  /// Starts a program in it.
  /// - Throws: ``ChildError`` where it can't be started.
  func start(_ command: [String], environment: [String: String]) throws -> Child {
    try Child(command, environment: environment, files: .terminal(path))
  }

  /// Milliseconds from the program's start until the text is painted; the program is then ended.
  /// - Throws: ``ChildError`` where the program ends before, or paints nothing for five seconds.
  func milliseconds(
    until text: String,
    paintedBy command: [String],
    environment: [String: String]
  ) throws -> Double {
    let began = ContinuousClock.now
    let child = try start(command, environment: environment)
    defer {
      kill(child.process, SIGKILL)
      child.wait()
    }
    try wait(until: text)
    return began.duration(to: .now) / .milliseconds(1)
  }

  /// Reads what is painted until the text is among it.
  /// - Throws: ``ChildError`` where nothing is painted for so many milliseconds.
  func wait(until text: String, within patience: Int32 = 5_000) throws {
    let wanted = Array(text.utf8)
    var painted: [UInt8] = []
    // Curses writes some fifty times for one screen: what was looked at before is not looked at again.
    var looked = 0
    while !painted[looked...].contains(wanted) {
      looked = max(0, painted.count - wanted.count + 1)
      guard let bytes = nextBytes(within: patience) else {
        let seen = String(decoding: painted, as: UTF8.self).debugDescription
        throw ChildError("「\(text)」 was never painted, but \(seen)")
      }
      painted += bytes
    }
  }

  /// Types bytes as a keyboard would send them.
  func type(_ text: String) {
    var bytes = Array(text.utf8)
    _ = write(master, &bytes, bytes.count)
  }

  /// Reads until nothing was painted for so many milliseconds.
  /// - Returns: how many bytes were painted, and when the last one came.
  @discardableResult
  func drain(untilQuietFor quiet: Int32) -> (bytes: Int, last: ContinuousClock.Instant) {
    var count = 0
    var last = ContinuousClock.now
    while let bytes = nextBytes(within: quiet) {
      count += bytes.count
      last = .now
    }
    return (count, last)
  }

  /// What was painted since the last call, or `nil` after so many milliseconds of nothing, or at the end.
  private func nextBytes(within patience: Int32 = 5_000) -> ArraySlice<UInt8>? {
    var waiting = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
    guard poll(&waiting, 1, patience) == 1 else { return nil }
    var buffer = [UInt8](repeating: 0, count: 65_536)
    let count = read(master, &buffer, buffer.count)
    return count > 0 ? buffer[..<count] : nil
  }
}
