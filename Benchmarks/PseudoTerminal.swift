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

  /// Milliseconds from the program's start until the text is painted; the program is then ended.
  /// - Throws: ``ChildError`` where the program ends before, or paints nothing for five seconds.
  func milliseconds(
    until text: String,
    paintedBy command: [String],
    environment: [String: String]
  ) throws -> Double {
    let wanted = Array(text.utf8)
    var painted: [UInt8] = []
    let start = ContinuousClock.now
    let child = try Child(command, environment: environment, files: .terminal(path))
    defer {
      kill(child.process, SIGKILL)
      child.wait()
    }
    while !painted.contains(wanted) {
      guard let bytes = nextBytes() else {
        let seen = String(decoding: painted, as: UTF8.self).debugDescription
        throw ChildError("\(command[0]) never painted 「\(text)」, but \(seen)")
      }
      painted += bytes
    }
    return start.duration(to: .now) / .milliseconds(1)
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
