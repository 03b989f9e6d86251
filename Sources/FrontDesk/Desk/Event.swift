// できごと: what a screen hears of: keys, and answers to what it asked for.

import Civic
import TerminalKit

/// Something that a screen can react to.
public enum Event: Equatable, Sendable {
  case key(Key)
  /// The register is loaded and searchable now.
  case loaded
  /// What this desk asked to save is on disk; `asked` is the id that the proposal bore.
  case saved(Commit, asked: String?)
  /// What this desk asked to save was not saved.
  case refused(id: String?, Refusal)
  /// A draft that was thrown away is back.
  case restoredDraft
  /// Another desk saved something, and the register has followed.
  case changedElsewhere([Commit])
  /// A paper was made, or could not be.
  case made(Product, Outcome)
  /// The printers that there are, the usual one first.
  case printers([String])
  /// Time went by: at least once a minute, for the clock on the screen.
  case tick
}

/// Why a save was refused.
public enum Refusal: Equatable, Sendable {
  /// Another desk was faster with this record.
  case conflict(Conflict)
  /// In words: disk, lock, format.
  case failed(String)
}

/// Something made outside the desk.
public enum Product: Hashable, Sendable {
  /// An issue as PDF, in the output folder.
  case bulletinPDF(RecordNumber)
  /// An issue on paper.
  case bulletinPrint(RecordNumber, queue: String)
  /// How an issue's pages fall.
  case bulletinLayout(RecordNumber)
  /// A group's public sheet, printed where there is a printer, else as PDF.
  case groupSheet(RecordNumber)
}

/// How the making of a product ended.
public enum Outcome: Equatable, Sendable {
  /// A file was written; its path.
  case file(String)
  /// A printer has taken it; the queue's name.
  case printed(String)
  case layout(PageLayout)
  /// In words.
  case failed(String)
}

/// How the pages of an issue fall, as the typesetter reports it.
public struct PageLayout: Equatable, Sendable {
  /// The identifiers of the items that begin on each page.
  public var items: [[String]]
  /// What the editor should look at, in words.
  public var problems: [String]

  public init(items: [[String]], problems: [String] = []) {
    self.items = items
    self.problems = problems
  }
}
