// Printer — a PDF onto paper: through lp, with lpstat for the list of printers.
import Civic

/// The printing system (CUPS) of this machine.
///
/// Calls return when `lp` has handed the print over or its time is up. On paper it is only later:
/// CUPS keeps the print and tries. They are async, unlike the typesetter's, because Subprocess works
/// on Swift's own threads: as many callers blocked there as it has cores would wait for ever.
public struct Printer: Sendable {
  /// The largest number of copies of one print.
  public static let mostCopies = 999
  /// The time that handing a print over may take.
  public static let usualPatience = Duration.seconds(30)

  private let tools: PrintTools

  /// Makes the printing system.
  ///
  /// - Parameters:
  ///   - searchPath: Where `lp` and `lpstat` are looked for, as in `PATH`; `nil` for the program's own.
  ///   - patience: The time that one of them may take.
  public init(searchPath: String? = nil, patience: Duration = Printer.usualPatience) {
    tools = PrintTools(searchPath: searchPath, patience: patience)
  }

  /// The printers that are set up, in the order of CUPS; never empty.
  ///
  /// Fails with ``DeliveryError/noQueue`` where there are none, ``DeliveryError/printingNotRunning``
  /// or ``DeliveryError/programMissing(_:)``.
  public func queues() async -> Result<[PrintQueue], DeliveryError> {
    let names: PrintTools.Reply
    let states: PrintTools.Reply
    // Without -p, lpstat would not say that the scheduler is not running.
    switch (await tools.run(.lpstat, ["-e"]), await tools.run(.lpstat, ["-d", "-p"])) {
    case (.success(let first), .success(let second)): (names, states) = (first, second)
    case (.failure(let error), _), (_, .failure(let error)): return .failure(error)
    }
    let queues = PrintQueue.queues(named: names.output, states: states.output)
    if !queues.isEmpty { return .success(queues) }
    if Self.isSchedulerMissing(names.complaint + states.complaint) {
      return .failure(.printingNotRunning)
    }
    // For -d, having no printer is a failure too: only that of -e is one.
    return .failure(names.failure(of: .lpstat) ?? .noQueue)
  }

  /// Hands a PDF to a printer, at its true size on A4.
  ///
  /// - Parameters:
  ///   - file: The PDF's path.
  ///   - queue: A name from ``queues()``.
  ///   - title: What the printer's list shows; made harmless and cut at 200 bytes.
  ///   - copies: 1 to ``mostCopies``.
  /// - Returns: The job, or why there is none; nothing was printed then.
  public func print(
    pdf file: String,
    on queue: String,
    title: String,
    copies: Int = 1
  ) async -> Result<PrintJob, DeliveryError> {
    guard PrintQueue.isName(queue) else { return .failure(.badQueueName(queue)) }
    guard (1...Self.mostCopies).contains(copies) else { return .failure(.badCopies(copies)) }
    let arguments = [
      "-d", queue, "-n", String(copies), "-t", SafeText.fileName(title),
      // Without the medium, Letter; without the scaling, barcodes shrink.
      "-o", "media=iso_a4_210x297mm", "-o", "print-scaling=none",
      file.hasPrefix("/") ? file : "./" + file,  // a name such as -x is no option
    ]
    return await tools.run(.lp, arguments).flatMap { reply in
      guard let failure = reply.failure(of: .lp) else {
        return .success(PrintJob(queue: queue, identifier: Self.identifier(in: reply.output)))
      }
      guard case .ended(_, .exited, let complaint) = failure else { return .failure(failure) }
      if complaint.hasSuffix("The printer or class does not exist.") {
        return .failure(.unknownQueue(queue))
      }
      if Self.isSchedulerMissing(complaint) { return .failure(.printingNotRunning) }
      return .failure(.notPrinted(complaint))
    }
  }

  /// `bulletin-12` out of `request id is bulletin-12 (1 file(s))`.
  private static func identifier(in output: String) -> String? {
    guard let mark = output.firstRange(of: "request id is ") else { return nil }
    let identifier = output[mark.upperBound...].prefix { !$0.isWhitespace }
    return identifier.isEmpty ? nil : String(identifier)
  }

  private static func isSchedulerMissing(_ complaint: String) -> Bool {
    ["Scheduler is not running", "scheduler not responding"].contains { complaint.contains($0) }
  }
}

/// A print that CUPS has taken.
public struct PrintJob: Equatable, Sendable {
  /// The printer it was given to.
  public var queue: String
  /// The job's name in CUPS, `bulletin-12`, or `nil` where `lp` told none.
  public var identifier: String?

  /// Makes a job.
  public init(queue: String, identifier: String?) {
    self.queue = queue
    self.identifier = identifier
  }
}
