// A terminal without a window: what a program paints is read here, byte by byte.
import Glibc

/// A pseudo terminal of 80×24 in which one program is started.
struct PseudoTerminal: ~Copyable {
  private let master: Int32
  private let path: String

  /// - Throws: ``BenchError`` where the system gives none.
  init() throws {
    let master = posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC)
    guard master >= 0, grantpt(master) == 0, unlockpt(master) == 0, let name = ptsname(master)
    else { throw BenchError("no pseudo terminal") }
    self.master = master
    path = String(cString: name)
    var size = winsize(ws_row: 24, ws_col: 80, ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(master, UInt(TIOCSWINSZ), &size)
  }

  deinit { close(master) }

  /// Milliseconds from the program's start until the text is painted; the program is then ended.
  /// - Throws: ``BenchError`` where the program ends before, or paints nothing for five seconds.
  func milliseconds(until text: String, paintedBy command: [String]) throws -> Double {
    let wanted = Array(text.utf8)
    var painted = [UInt8]()
    let start = ContinuousClock.now
    let child = try Child(command, input: path, output: nil)
    defer {
      kill(child.process, SIGKILL)
      child.wait()
    }
    while !painted.contains(wanted) {
      guard let bytes = nextBytes() else {
        let seen = String(decoding: painted, as: UTF8.self).debugDescription
        throw BenchError("\(command[0]) never painted 「\(text)」, but \(seen)")
      }
      painted += bytes
    }
    return start.millisecondsUntilNow
  }

  /// What was painted since the last call, or `nil` after five seconds of nothing or at the end.
  private func nextBytes() -> ArraySlice<UInt8>? {
    var waiting = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
    guard poll(&waiting, 1, 5_000) == 1 else { return nil }
    var buffer = [UInt8](repeating: 0, count: 65_536)
    let count = read(master, &buffer, buffer.count)
    return count > 0 ? buffer[..<count] : nil
  }
}
