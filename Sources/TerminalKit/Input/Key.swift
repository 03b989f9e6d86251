// What was typed, whatever bytes the terminal sent for it.

/// One key, or a piece of text that was pasted.
public enum Key: Equatable, Hashable, Sendable {
  /// A character, from the keyboard or an IME; never a control.
  case character(Character)
  case enter, tab, backTab, escape, backspace, delete, insert
  case up, down, left, right, home, end, pageUp, pageDown
  case controlUp, controlDown, controlLeft, controlRight
  /// F1 to F20.
  case function(Int)
  /// Ctrl with a lower-case letter or one of `@ \ ] ^ _`.
  case control(Character)
  /// Alt (or Esc and at once another key) with a character.
  case alt(Character)
  /// Pasted text: lines end with `\n`, and no other control but the tab is in it.
  case paste(String)

  /// A function key.
  public static func f(_ number: Int) -> Key { .function(number) }

  /// Whether the key brings a character, and nothing else.
  public var isCharacter: Bool { if case .character = self { true } else { false } }

  /// Whether the key is the space bar: U+3000 too, as an IME that is on sends it.
  public var isSpace: Bool { self == .character(" ") || self == .character("\u{3000}") }
}
