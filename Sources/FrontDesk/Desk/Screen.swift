// 画面: a value that takes an event, says what should happen, and draws itself.

import Civic
import TerminalKit

/// One screen of the desk.
public protocol Screen: Sendable {
  /// The keys of this screen alone, declared once: bottom line, F1 page and dispatch follow.
  static var keys: [KeyCommand<Self>] { get }

  /// The key that goes to this screen from anywhere; here it does nothing and is not shown.
  static var goingHere: Key? { get }

  /// Whether going here again leaves the old place, so that going to and fro piles nothing up.
  static var standsOnce: Bool { get }

  /// Whether it lists records: keys about them wait while the register loads.
  static var listsRecords: Bool { get }

  /// What stands at the top left.
  func title(seeing desk: DeskView) -> String

  /// What stands at the top right: a count, a date; may be empty.
  func status(seeing desk: DeskView) -> String

  /// What this screen is for, a sentence a line, for F1.
  var help: [String] { get }

  /// Takes what the screen's keys leave over: typing, moving, answers to its effects.
  mutating func handle(_ event: Event, seeing desk: DeskView) -> Reaction

  /// Draws the body, between the rule below the title and the message line.
  func draw(on canvas: inout Canvas, in body: Rect, seeing desk: DeskView)

  /// Keys that belong to what the caret stands on, for the bottom line.
  func hints(seeing desk: DeskView) -> [(key: String, label: String)]

  /// Hides what was shown on request: the screen is left, or nobody is at the desk.
  mutating func conceal()

  /// What should happen when Esc leaves the screen.
  func leaving(seeing desk: DeskView) -> [Effect]
}

extension Screen {
  public static var goingHere: Key? { nil }
  public static var standsOnce: Bool { true }
  public static var listsRecords: Bool { false }
  public func status(seeing desk: DeskView) -> String { "" }
  public mutating func conceal() {}
  public func leaving(seeing desk: DeskView) -> [Effect] { [] }
  public func hints(seeing desk: DeskView) -> [(key: String, label: String)] { [] }

  /// Runs the command of a key, where there is one that can be pressed now.
  mutating func perform(_ key: Key, seeing desk: DeskView) -> Reaction {
    guard let command = Self.keys.first(where: { $0.key == key && $0.isAvailable(self, desk) })
    else { return .ignored }
    return .effects(command.action(&self, desk))
  }

  /// The labels of the keys that can be pressed now, in declared order.
  func keyLabels(seeing desk: DeskView) -> [(key: Key, label: String)] {
    Self.keys.filter { $0.isAvailable(self, desk) }.map { ($0.key, $0.label(self, desk)) }
  }
}

/// A key, what it is called on the bottom line, and what it does to a screen.
public struct KeyCommand<S: Sendable>: Sendable {
  let key: Key
  let label: @Sendable (S, DeskView) -> String
  let isAvailable: @Sendable (S, DeskView) -> Bool
  let action: @Sendable (inout S, DeskView) -> [Effect]

  /// A key whose label is always the same.
  init(
    _ key: Key,
    _ label: String,
    when isAvailable: @escaping @Sendable (S, DeskView) -> Bool = { _, _ in true },
    _ action: @escaping @Sendable (inout S, DeskView) -> [Effect]
  ) {
    self.init(key, label: { _, _ in label }, when: isAvailable, action)
  }

  /// A key whose label says what it would do now.
  init(
    _ key: Key,
    label: @escaping @Sendable (S, DeskView) -> String,
    when isAvailable: @escaping @Sendable (S, DeskView) -> Bool = { _, _ in true },
    _ action: @escaping @Sendable (inout S, DeskView) -> [Effect]
  ) {
    self.key = key
    self.label = label
    self.isAvailable = isAvailable
    self.action = action
  }
}

extension Key {
  /// Whether it is one of F1 to F20.
  var isFunction: Bool { if case .function = self { true } else { false } }

  /// The key as the bottom line and the help write it.
  var written: String {
    switch self {
    case .function(let number): "F\(number)"
    case .enter: "Enter"
    case .delete: "Del"
    case .insert: "Ins"
    case .tab: "Tab"
    case .escape: "Esc"
    case .pageUp: "PageUp"
    case .pageDown: "PageDown"
    case .left: "←"
    case .right: "→"
    case .up: "↑"
    case .down: "↓"
    case .controlUp: "Ctrl+↑"
    case .controlDown: "Ctrl+↓"
    case .character(" "): "Space"
    case .character(let character): String(character)
    case .control(let character): "Ctrl+\(character.uppercased())"
    case .alt(let character): "Alt+\(character)"
    default: ""
    }
  }
}
