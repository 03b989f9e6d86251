// The keys of the desk's keyboard, by the names that tmux sends them under.

/// A key that staff press.
enum DeskKey {
  case function(Int)
  case enter, tab, backTab, escape, space, backspace, delete
  case up, down, left, right, home, end, pageUp, pageDown
  case control(Character)
  case alt(Character)
  /// What an IME commits, or what is typed on the keyboard.
  case text(String)

  static let f1 = function(1), f2 = function(2), f3 = function(3), f4 = function(4)
  static let f5 = function(5), f6 = function(6), f7 = function(7), f8 = function(8)
  static let f9 = function(9), f10 = function(10), f12 = function(12)

  /// The key's name in tmux, or `nil` for text, which has none.
  var name: String? {
    switch self {
    case .function(let number): "F\(number)"
    case .enter: "Enter"
    case .tab: "Tab"
    case .backTab: "BTab"
    case .escape: "Escape"
    case .space: "Space"
    case .backspace: "BSpace"
    case .delete: "DC"
    case .up: "Up"
    case .down: "Down"
    case .left: "Left"
    case .right: "Right"
    case .home: "Home"
    case .end: "End"
    case .pageUp: "PageUp"
    case .pageDown: "PageDown"
    case .control(let letter): "C-\(letter)"
    case .alt(let letter): "M-\(letter)"
    case .text: nil
    }
  }
}
