// 頼みごと: what a screen asks of the desk and of the world around it; values, so that tests compare them.

import Civic
import TerminalKit

/// Something that should happen because of an event.
public enum Effect: Equatable, Sendable {
  /// Opens a screen above this one.
  case open(Route)
  /// Opens a screen in place of this one.
  case replace(Route)
  /// Goes one step back.
  case close
  case commit(Proposal)
  /// Composes an issue's document and closes it (発行).
  case closeIssue(RecordNumber)
  /// Takes a closing back, where nothing was printed or sent.
  case reopenIssue(RecordNumber)
  /// Takes a step back (元に戻す) or again (やり直し): looks for what it is about.
  case step(Undoing.Way)
  /// Private details of a record are being looked at: for the trail.
  case view(RecordNumber)
  /// Reads what happened to a record.
  case lookBack(RecordNumber)
  /// Goes on with a draft that nobody holds.
  case takeDraft(id: String)
  /// Writes down what is typed; `isLeavingField` asks that it be on disk now.
  case keepDraft(FormDraft, isLeavingField: Bool)
  /// The form is closed; its draft stays for whoever opens it next.
  case releaseDraft(id: String)
  case discardDraft(id: String)
  case restoreDraft(id: String)
  /// What was typed is about somebody who was erased: nothing of it stays.
  case forgetDraft(id: String)
  case make(Product)
  case askPrinters
  /// A paper may be wanted soon: the typesetter should be ready.
  case warmUp
  /// What else may these words in Latin letters mean? Answered by ``Event/understood(_:)``.
  case understand([String])
  /// Who is at the desk now.
  case setStaff(String)
  /// Somebody is about to say who they are: who is on the staff, and has a PIN, should be read anew.
  case readStaff
  /// Asks whether a PIN is that of a member of the staff; answered by ``Event/pin(_:)``.
  case checkPIN(String, of: String)
  case say(Message)
  /// Presses a key that waited for the register.
  case press(Key)
  case quit
}

/// A line that says what just happened; it never needs a key to go away.
public struct Message: Equatable, Sendable {
  public var text: String
  public var isWarning: Bool

  public init(_ text: String, isWarning: Bool = false) {
    self.text = text
    self.isWarning = isWarning
  }
}

/// What a screen made of an event.
public enum Reaction: Equatable, Sendable {
  /// Nothing: the desk may know what it means.
  case ignored
  case effects([Effect])

  /// Taken, with nothing to ask for.
  public static let handled = Reaction.effects([])
}
