// 入力欄: what a form's fields have in common, whatever they ask for.

import Civic
import TerminalKit

/// The kit's list to choose from; the domain's `ChoiceList` names what there is to choose.
typealias PickList = TerminalKit.ChoiceList

/// An entry of a form: text in its written form goes in and comes out.
protocol FieldEntry: Sendable {
  /// What is entered, as ``Field/read(_:into:seeing:)`` takes it.
  var written: String { get }

  /// Sets what is entered; the caret stands at the end.
  mutating func set(_ written: String)

  /// The rows that it takes in the form, in a space of so many columns.
  func rows(columns: Int, width: TextWidth) -> Int

  mutating func handle(_ key: Key, seeing desk: DeskView) -> Handled

  func draw(on canvas: inout Canvas, in rect: Rect, focused: Bool, seeing desk: DeskView)

  /// Whether a list is open that takes all keys until it is closed.
  var isOpen: Bool { get }

  /// Draws the open list over the form.
  func drawOpen(on canvas: inout Canvas, in body: Rect, seeing desk: DeskView)

  /// What the entry would put into other fields, once.
  mutating func takeOffer() -> [FieldKey: String]

  /// Whether keys are text here, which the entry itself takes back by Ctrl+Z.
  var isText: Bool { get }

  /// What is said of letters that mean nothing here, so that none vanishes unseen; may be empty.
  var typingHint: String { get }

  /// Enter leaves the entry: what it offers is taken.
  mutating func finish(seeing desk: DeskView)

  /// What the bottom line says of Space here; empty for nothing.
  func spaceLabel(seeing desk: DeskView) -> String
}

extension FieldEntry {
  func rows(columns: Int, width: TextWidth) -> Int { 1 }
  var isOpen: Bool { false }
  var isText: Bool { false }
  var typingHint: String { "" }
  mutating func finish(seeing desk: DeskView) {}
  func drawOpen(on canvas: inout Canvas, in body: Rect, seeing desk: DeskView) {}
  mutating func takeOffer() -> [FieldKey: String] { [:] }
  func spaceLabel(seeing desk: DeskView) -> String { "" }
}
