// A program started without a shell and without a run loop.
//
// Not Foundation's Process: that waits until nobody holds a descriptor which it hands to the child, so
// that a child which leaves a daemon behind, as tmux does, never seems to end.
import Glibc

/// POSIX_SPAWN_SETSID, which glibc shows only to programs that ask for its own extensions.
private let setSessionFlag: Int16 = 0x80

/// A started program.
public struct Child {
  public let process: pid_t

  /// Where a program's standard files lead.
  public enum Files {
    /// A terminal, by the path of its device: it becomes the program's own.
    case terminal(String)
    /// Paths of files; the last two are made or emptied.
    case files(input: String, output: String, errors: String)
  }

  /// Starts a program found through PATH, in a session of its own.
  /// - Throws: ``ChildError`` where it can't be started.
  public init(_ command: [String], environment: [String: String], files: Files) throws {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    switch files {
    case .terminal(let path):
      posix_spawn_file_actions_addopen(&actions, 0, path, O_RDWR, 0)
      posix_spawn_file_actions_adddup2(&actions, 0, 1)
      posix_spawn_file_actions_adddup2(&actions, 0, 2)
    case .files(let input, let output, let errors):
      let made = O_WRONLY | O_CREAT | O_TRUNC
      posix_spawn_file_actions_addopen(&actions, 0, input, O_RDONLY, 0)
      posix_spawn_file_actions_addopen(&actions, 1, output, made, 0o600)
      posix_spawn_file_actions_addopen(&actions, 2, errors, made, 0o600)
    }
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    // The thread that starts it may have signals blocked, as Dispatch's threads have.
    var noSignals = sigset_t()
    sigemptyset(&noSignals)
    posix_spawnattr_setsigmask(&attributes, &noSignals)
    posix_spawnattr_setflags(&attributes, setSessionFlag | Int16(POSIX_SPAWN_SETSIGMASK))

    let arguments = command.map { strdup($0) } + [nil]
    let variables = environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { (arguments + variables).forEach { free($0) } }
    var process: pid_t = 0
    let problem = posix_spawnp(&process, command[0], &actions, &attributes, arguments, variables)
    guard problem == 0 else {
      throw ChildError("\(command[0]): \(String(cString: strerror(problem)))")
    }
    self.process = process
  }

  /// Waits for the end.
  /// - Returns: the exit code, or 128 and the number of the signal that ended it.
  @discardableResult
  public func wait() -> Int {
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    let signal = Int(status & 0x7f)
    return signal == 0 ? Int(status >> 8) & 0xff : 128 + signal
  }
}

/// Why a program couldn't be run or measured.
public struct ChildError: Error, CustomStringConvertible {
  public let description: String
  public init(_ description: String) { self.description = description }
}
