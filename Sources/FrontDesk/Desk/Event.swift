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
  /// What was told in these words is over: they are not to stand there until the next key.
  case mended(String)
  /// What a step back or again would be about.
  case found(UndoStep)
  /// What happened to a record, oldest first.
  case history(RecordNumber, [Commit])
  /// A draft that was thrown away is back.
  case restoredDraft
  /// Another desk saved something, and the register has followed.
  case changedElsewhere([Commit])
  /// A paper was made, or could not be.
  case made(Product, Outcome)
  /// The printers that there are, the usual one first.
  case printers([String])
  /// What else words may mean that a screen asked about; by the word.
  case understood([String: [String]])
  /// Time went by: at least once a minute, for the clock on the screen.
  case tick
  /// Nobody has pressed a key for a while: what was shown on request is hidden again.
  case unattended
  /// Nobody has pressed a key for so long that the desk is to be locked.
  case lockDue
  /// What became of a PIN that was typed.
  case pin(PINAnswer)
  /// That private details were looked at could not be put on record; in words.
  case viewingRefused(String)
}

/// What became of a PIN that was typed.
public enum PINAnswer: Equatable, Sendable {
  /// It is the one of this member of the staff.
  case right(of: String)
  /// Not that PIN; nothing is taken for so many seconds.
  case wrong(pause: Int)
  /// It was not looked at: after wrong ones nothing is taken for so many seconds more.
  case tooSoon(pause: Int)
  /// The pause is over.
  case ready
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
