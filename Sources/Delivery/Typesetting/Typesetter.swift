// Typesetter — documents become PDF: asks aiport-typeset, starts it when needed, buries it when it dies.
import FoundationEssentials
import Glibc
import Press
import Synchronization

/// The typesetting program beside the desk.
///
/// Calls block until the answer is there, one after the other, and may come from any thread. The
/// program is started at the first call and kept for the next. After a crash, a late answer or a
/// nonsensical one the call throws, the program is stopped, and the next call starts a new one.
public final class Typesetter: Sendable {
  /// The time that an answer may take.
  public static let usualPatience = Duration.seconds(60)

  private struct Running: ~Copyable {
    var process: TypesetProcess?
    var requests = 0
  }

  private let candidates: [String]
  private let patience: Duration
  private let running = Mutex(Running())
  /// The newest process, within reach while another thread waits for its answer.
  private let newest = Mutex<ChildProcess?>(nil)

  /// Makes a typesetter, without starting the program yet.
  ///
  /// - Parameters:
  ///   - program: The absolute path of the running executable. `aiport-typeset` is looked for beside
  ///     it, then in `../libexec/aiport`.
  ///   - patience: The time that an answer may take.
  public init(
    beside program: String,
    patience: Duration = Typesetter.usualPatience
  ) {
    let folder = program.lastIndex(of: "/").map { program[..<$0] } ?? "."
    let name = DeliveryError.Program.typesetter.rawValue
    candidates = ["\(folder)/\(name)", "\(folder)/../libexec/aiport/\(name)"]
    self.patience = patience
  }

  /// Starts the program, so that the next call finds it ready; returns at once.
  ///
  /// What goes wrong here is told by the call that needs the program.
  public func warmUp() {
    try? running.withLock { running throws(DeliveryError) in
      running.process = try startedProcess(running.process.take())
    }
  }

  /// Sets a document as PDF.
  ///
  /// - Throws: ``DeliveryError`` of the typesetter where no PDF came about.
  public func make(pdf document: Document) throws(DeliveryError) -> TypesetPaper {
    let answer = try answer(to: .pdf, document)
    guard let pages = answer.head.pages, !answer.bytes.isEmpty else {
      throw .nonsense(.typesetter)
    }
    return TypesetPaper(
      bytes: answer.bytes,
      pages: pages,
      problems: answer.head.problems ?? []
    )
  }

  /// Finds out how a document falls on its pages, without drawing it.
  ///
  /// - Throws: ``DeliveryError`` of the typesetter where no report came about.
  public func report(_ document: Document) throws(DeliveryError) -> LayoutReport {
    guard let report = try answer(to: .report, document).head.layout else {
      throw .nonsense(.typesetter)
    }
    return report
  }

  /// Stops the program, if it runs, and waits for no answer; the next call starts a new one.
  ///
  /// A call under way on another thread throws ``DeliveryError/ended(_:_:lastWords:)``.
  public func stop() {
    newest.withLock { $0 }?.kill()
    // Whoever is asking it buries it.
    _ = running.withLockIfAvailable { $0.process = nil }
  }

  // MARK: Asking

  private func answer(
    to product: TypesetRequest.Product,
    _ document: Document
  ) throws(DeliveryError) -> (head: TypesetAnswer, bytes: [UInt8]) {
    let answer = try running.withLock { running throws(DeliveryError) in
      running.requests += 1
      let request = TypesetRequest(id: running.requests, make: product, document: document)
      guard let line = try? request.line() else { throw .unwritableDocument }
      // Out of its place while it is asked: only a process that answered well is put back.
      var process = try startedProcess(running.process.take())
      let answer = try process.answer(to: line, id: request.id, within: patience)
      running.process = consume process
      return answer
    }
    if let sentence = answer.head.error { throw .notSet(sentence) }
    return answer
  }

  /// The process where it still lives, otherwise a new one.
  private func startedProcess(
    _ process: consuming TypesetProcess?
  ) throws(DeliveryError) -> TypesetProcess {
    if let process, process.child.isAlive() { return process }
    guard let path = candidates.first(where: { access($0, X_OK) == 0 }) else {
      throw .programMissing(.typesetter)
    }
    let environment = ProcessInfo.processInfo.environment
    let started = try TypesetProcess(path: path, environment: environment)
    newest.withLock { $0 = started.child }
    return started
  }
}
