// lp and lpstat as child processes, run to their end within a time, without a shell.
import Civic
import Dispatch
import Subprocess
import Synchronization

/// The programs of CUPS.
struct PrintTools {
  /// More is no answer of theirs.
  static let longestOutputInBytes = 1 << 20

  var searchPath: String?
  var patience: Duration

  /// What a program wrote and how it ended.
  struct Reply {
    var output: String
    /// Its standard error on one line, without the program's name.
    var complaint: String
    var ending: DeliveryError.Ending

    /// The error that the ending stands for, or `nil` where all went well.
    func failure(of program: DeliveryError.Program) -> DeliveryError? {
      ending == .exited(0) ? nil : .ended(program, ending, lastWords: complaint)
    }
  }

  /// Runs a program to its end and blocks for it.
  func run(
    _ program: DeliveryError.Program,
    _ arguments: [String]
  ) -> Result<Reply, DeliveryError> {
    let reply = Mutex(Result<Reply, DeliveryError>.failure(.tooSlow(program, after: patience)))
    let ended = DispatchSemaphore(value: 0)
    let task = Task.detached(executorPreference: WaitingThreads.shared) {
      let result = await followed(program, arguments)
      reply.withLock { $0 = result }
      ended.signal()
    }
    let seconds = patience / .seconds(1)
    if ended.wait(timeout: .now() + seconds) == .success { return reply.withLock { $0 } }
    task.cancel()
    ended.wait()
    return .failure(.tooSlow(program, after: patience))
  }

  private func followed(
    _ program: DeliveryError.Program,
    _ arguments: [String]
  ) async -> Result<Reply, DeliveryError> {
    // English, whatever the desk speaks: the replies are read here and told in DeliveryWords.
    var changes: [Environment.Key: String?] = ["LC_ALL": "C.UTF-8"]
    if let searchPath { changes["PATH"] = searchPath }
    var options = PlatformOptions()
    options.processGroupID = 0
    options.teardownSequence = [
      .gracefulShutDown(toProcessGroup: true, allowedDurationToNextStep: .milliseconds(500))
    ]
    do {
      let result = try await Subprocess.run(
        .name(program.rawValue),
        arguments: Arguments(arguments),
        environment: .inherit.updating(changes),
        platformOptions: options,
        output: .bytes(limit: Self.longestOutputInBytes),
        error: .bytes(limit: Self.longestOutputInBytes)
      )
      let ending: DeliveryError.Ending =
        switch result.terminationStatus {
        case .exited(let code): .exited(code)
        case .signaled(let signal): .killed(signal)
        }
      return .success(
        Reply(
          output: String(decoding: result.standardOutput, as: UTF8.self),
          complaint: Self.complaint(String(decoding: result.standardError, as: UTF8.self)),
          ending: ending
        )
      )
    } catch let error as SubprocessError {
      return .failure(Self.error(for: error, of: program))
    } catch {
      return .failure(.notStarted(program, code: 0))
    }
  }

  private static func error(
    for error: SubprocessError,
    of program: DeliveryError.Program
  ) -> DeliveryError {
    switch error.code {
    case .executableNotFound: .programMissing(program)
    case .outputLimitExceeded: .nonsense(program)
    default: .notStarted(program, code: error.underlyingError?.rawValue ?? 0)
    }
  }

  /// `lp: Error - no such file` without who says it.
  private static func complaint(_ text: String) -> String {
    var line = SafeText.headerValue(text)
    for mark in ["Error - ", "lpstat: ", "lp: "] {
      if let range = line.firstRange(of: mark) { line = String(line[range.upperBound...]) }
    }
    return line
  }
}

/// Threads for the tasks that a blocked caller waits for.
///
/// Not the threads of Swift's own pool, which are as many as cores: callers that block there would
/// leave none for what they wait for.
private final class WaitingThreads: TaskExecutor {
  static let shared = WaitingThreads()
  private let queue = DispatchQueue(label: "aiport.delivery", attributes: .concurrent)

  func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    queue.async { job.runSynchronously(on: self.asUnownedTaskExecutor()) }
  }
}
