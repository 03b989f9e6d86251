// A program started without a shell and without a run loop, so that only the program is measured.
import Glibc

/// POSIX_SPAWN_SETSID, which glibc shows only to programs that ask for its own extensions.
private let setSessionFlag: Int16 = 0x80

/// A started program.
struct Child {
  let process: pid_t

  /// Starts a program found through PATH.
  /// - Parameters:
  ///   - command: the program and its arguments.
  ///   - input: the path opened as standard input; a terminal becomes the program's own.
  ///   - output: the path opened as standard output, `nil` where it is the terminal of the input.
  /// - Throws: ``BenchError`` where it can't be started.
  init(_ command: [String], input: String, output: String?) throws {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, input, O_RDWR, 0)
    if let output {
      posix_spawn_file_actions_addopen(&actions, 1, output, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    } else {
      posix_spawn_file_actions_adddup2(&actions, 0, 1)
      posix_spawn_file_actions_adddup2(&actions, 0, 2)
    }
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    // A session of its own, so that the terminal opened above becomes its terminal.
    posix_spawnattr_setflags(&attributes, setSessionFlag)

    let arguments = command.map { strdup($0) } + [nil]
    defer { arguments.forEach { free($0) } }
    var process: pid_t = 0
    let problem = posix_spawnp(&process, command[0], &actions, &attributes, arguments, environ)
    guard problem == 0 else {
      throw BenchError("\(command[0]): \(String(cString: strerror(problem)))")
    }
    self.process = process
  }

  /// Waits for the end.
  /// - Returns: the exit code, or 128 and the number of the signal that ended it.
  @discardableResult
  func wait() -> Int32 {
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    return status & 0x7f == 0 ? (status >> 8) & 0xff : 128 + (status & 0x7f)
  }

  /// Runs a program to its end.
  /// - Returns: what it wrote on standard output, and how long it took, start and end included.
  /// - Throws: ``BenchError`` where it fails.
  static func output(of command: [String]) throws -> (text: String, milliseconds: Double) {
    let file = "/tmp/aiport-bench-output-\(getpid())"
    defer { unlink(file) }
    let start = ContinuousClock.now
    let code = try Child(command, input: "/dev/null", output: file).wait()
    let milliseconds = start.millisecondsUntilNow
    guard code == 0 else { throw BenchError("exit \(code): \(command.joined(separator: " "))") }
    return (try text(of: file), milliseconds)
  }

  private static func text(of path: String) throws -> String {
    guard let file = fopen(path, "r") else { throw BenchError("\(path) can't be read") }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    while case let byte = getc(file), byte != EOF { bytes.append(UInt8(byte)) }
    return String(decoding: bytes, as: UTF8.self)
  }
}

/// Why the bench can't go on.
struct BenchError: Error, CustomStringConvertible {
  let description: String
  init(_ description: String) { self.description = description }
}

extension ContinuousClock.Instant {
  var millisecondsUntilNow: Double { duration(to: .now) / .milliseconds(1) }
}
