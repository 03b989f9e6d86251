// DeliveryError — what can go wrong outside the house, as facts; the words stand in DeliveryWords.

/// Why a paper, a print or a file did not come about.
public enum DeliveryError: Error, Equatable, Sendable {
  /// The programs that deliver.
  public enum Program: String, Equatable, Sendable, CaseIterable {
    /// Sets documents as PDF.
    case typesetter = "aiport-typeset"
    /// Prints (CUPS).
    case lp
    /// Names the printers (CUPS).
    case lpstat
  }

  /// How a program came to its end.
  public enum Ending: Equatable, Sendable {
    /// It ended by itself with this exit code, 0 to 255.
    case exited(Int32)
    /// A signal of this number ended it.
    case killed(Int32)
  }

  /// The program is not installed.
  case programMissing(Program)
  /// The program could not be started; `code` is the system's error number, or 0 where it gave none.
  case notStarted(Program, code: Int32)
  /// The program ended before its answer was complete; `lastWords` is its last line of complaint.
  case ended(Program, Ending, lastWords: String)
  /// The program gave no full answer within this time and was stopped.
  case tooSlow(Program, after: Duration)
  /// The program answered something that is no answer.
  case nonsense(Program)
  /// The typesetter could not set this document; it said so in a Japanese sentence.
  case notSet(String)
  /// The document cannot be written as JSON.
  case unwritableDocument
  /// The printing system is installed but does not run.
  case printingNotRunning
  /// No printer is set up.
  case noQueue
  /// No printer of this name is set up, or the printing system does not run.
  case unknownQueue(String)
  /// The name cannot be a printer's.
  case badQueueName(String)
  /// The number of copies is out of range.
  case badCopies(Int)
  /// `lp` refused the print; its complaint on one line, empty where it gave none.
  case notPrinted(String)
  /// Neither `AIPORT_OUTPUT` nor `HOME` names a folder for files.
  case noOutputFolder
  /// A file or folder could not be written; `code` is the system's error number.
  case notWritten(path: String, code: Int32)
}
