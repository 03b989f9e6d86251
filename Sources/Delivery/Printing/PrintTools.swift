// lp and lpstat as child processes, run to their end within a time, without a shell.
import Civic
import Subprocess

/// The programs of CUPS.
struct PrintTools: Sendable {
  /// More is no answer of theirs.
  static let longestOutputInBytes = 1 << 20

  var searchPath: String?
  var patience: Duration

  /// What a program wrote and how it ended.
  struct Reply: Sendable {
    var output: String
    /// Its standard error on one line, without the program's name.
    var complaint: String
    var ending: DeliveryError.Ending

    /// The error that the ending stands for, or `nil` where all went well.
    func failure(of program: DeliveryError.Program) -> DeliveryError? {
      ending == .exited(0) ? nil : .ended(program, ending, lastWords: complaint)
    }
  }

  /// Runs a program to its end; one that takes too long is stopped first.
  func run(
    _ program: DeliveryError.Program,
    _ arguments: [String]
  ) async -> Result<Reply, DeliveryError> {
    let tooSlow = Result<Reply, DeliveryError>.failure(.tooSlow(program, after: patience))
    return await withTaskGroup { group in
      group.addTask { await followed(program, arguments) }
      group.addTask {
        try? await Task.sleep(for: patience)
        return tooSlow
      }
      let first = await group.next() ?? tooSlow
      group.cancelAll()
      return first
    }
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
