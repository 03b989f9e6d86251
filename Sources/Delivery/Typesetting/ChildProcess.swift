// A child process by its number: ended from any thread, and never again once it is reaped.
import Glibc
import Synchronization

/// A started program that one thread listens to and another may end.
///
/// Its number is used and given up under one lock: once it is reaped, the system may give the number
/// to another program, which must not be killed in its place.
final class ChildProcess: Sendable {
  /// The process and its group; `nil` once it is reaped.
  private let living: Mutex<pid_t?>

  init(_ identifier: pid_t) {
    living = Mutex(identifier)
  }

  /// Whether the process has not ended; one that has is reaped.
  func isAlive() -> Bool {
    living.withLock { living in
      guard let identifier = living else { return false }
      var status: Int32 = 0
      if waitpid(identifier, &status, WNOHANG) != 0 { living = nil }
      return living != nil
    }
  }

  /// Kills the process and what it started, and waits for nothing: its listener hears of it.
  func kill() {
    living.withLock { living in
      if let identifier = living { _ = Glibc.kill(-identifier, SIGKILL) }
    }
  }

  /// Ends the process and what it started, and waits for it; `nil` where it was reaped before.
  @discardableResult
  func end() -> DeliveryError.Ending? {
    living.withLock { living in
      guard let identifier = living else { return nil }
      living = nil
      _ = Glibc.kill(-identifier, SIGKILL)
      var status: Int32 = 0
      while waitpid(identifier, &status, 0) == -1, errno == EINTR {}
      let signal = status & 0x7F  // WTERMSIG and WEXITSTATUS are macros that do not come over
      return signal == 0 ? .exited(status >> 8 & 0xFF) : .killed(signal)
    }
  }
}
