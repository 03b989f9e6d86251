// Starting a program through posix_spawn: no shell, a process group of its own.
import Glibc

/// The start of a child process.
enum Spawning {
  /// Starts the program at `path` without arguments, with these files as its standard ones.
  ///
  /// It gets a process group of its own, so that Ctrl+C at the desk does not reach it and that it
  /// can be ended with all it started. Other open files do not go along where they were opened
  /// close-on-exec, as the register's lock must be.
  static func spawn(
    path: String,
    environment: [String: String],
    input: Int32,
    output: Int32,
    errors: Int32
  ) -> Result<pid_t, DeliveryError> {
    var files = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&files)
    defer { posix_spawn_file_actions_destroy(&files) }
    posix_spawn_file_actions_adddup2(&files, input, STDIN_FILENO)
    posix_spawn_file_actions_adddup2(&files, output, STDOUT_FILENO)
    posix_spawn_file_actions_adddup2(&files, errors, STDERR_FILENO)

    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var noSignals = sigset_t()
    sigemptyset(&noSignals)
    var allSignals = sigset_t()
    sigfillset(&allSignals)
    posix_spawnattr_setflags(
      &attributes,
      Int16(POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK)
    )
    posix_spawnattr_setpgroup(&attributes, 0)
    posix_spawnattr_setsigdefault(&attributes, &allSignals)
    posix_spawnattr_setsigmask(&attributes, &noSignals)

    var arguments: [UnsafeMutablePointer<CChar>?] = [strdup(path), nil]
    var variables = environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { for text in arguments + variables { free(text) } }
    var identifier: pid_t = 0
    let code = posix_spawn(&identifier, path, &files, &attributes, &arguments, &variables)
    return code == 0 ? .success(identifier) : .failure(.notStarted(.typesetter, code: code))
  }
}
