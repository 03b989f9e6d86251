// PINの入力: a line of stars; checked outside, and after a wrong one nothing is taken for a while.

import Civic
import TerminalKit

/// Asks for the PIN of a member of the staff.
///
/// To look at one takes a moment. Whoever types on meanwhile means what is about to stand there: those
/// keys wait, unseen, and go with a wrong PIN.
struct PINPrompt: Sendable {
  /// Whose PIN it was, and what was typed while it was looked at.
  struct Right: Equatable, Sendable {
    let name: String
    let ahead: [Key]
  }

  private enum State: Equatable {
    case open
    /// Somebody's PIN is being looked at.
    case checking(of: String)
    /// Nothing is taken for a while.
    case pausing
  }

  private var state = State.open
  private var typed = ""
  /// The keys that were pressed while a PIN is looked at, in their order.
  private var ahead: [Key] = []
  /// What became of the last attempt.
  private var note = ""

  /// Whether an answer is awaited.
  var isChecking: Bool { if case .checking = state { true } else { false } }

  /// Takes a key, for the member whose PIN is asked for.
  mutating func handle(_ key: Key, for name: String) -> [Effect] {
    // Whoever types on while nothing is taken begins anew when it is.
    if state == .pausing { return [] }
    if isChecking {
      ahead.append(key)
      return []
    }
    note = ""
    switch key {
    case .character(let character): typed.append(character)
    case .paste(let text): typed += text
    case .backspace where !typed.isEmpty: typed.removeLast()
    case .control("u"), .escape: typed = ""
    case .enter:
      // An empty line is no attempt.
      guard !typed.isEmpty else { return [] }
      defer { typed = "" }
      state = .checking(of: name)
      return [.checkPIN(typed, of: name)]
    default: break
    }
    return []
  }

  /// Begins anew, for another name.
  mutating func clear() {
    typed = ""
    if state != .pausing { note = "" }
  }

  /// Says something below the line.
  mutating func say(_ words: String) { note = words }

  /// Takes an answer.
  /// - Returns: whose PIN it was, where that was asked here; `nil` for anything else.
  mutating func hear(_ answer: PINAnswer) -> Right? {
    switch answer {
    case .right(let name):
      guard state == .checking(of: name) else { return nil }
      defer { ahead = [] }
      state = .open
      return Right(name: name, ahead: ahead)
    case .wrong(let seconds): pause("PINが違います。\(seconds)秒待ってから、もう一度入力してください。")
    case .tooSoon(let seconds): pause("違うPINが続いたため、あと\(seconds)秒は入力できません。")
    case .ready where state == .pausing:
      state = .open
      note = "入力できます。PINを入力してください。"
    case .ready: break
    }
    return nil
  }

  private mutating func pause(_ words: String) {
    guard isChecking else { return }
    state = .pausing
    (typed, ahead) = ("", [])
    note = words
  }

  /// Draws the line, and two rows below it what became of the last attempt.
  func draw(on canvas: inout Canvas, in rect: Rect) {
    let used = canvas.write("PIN \(canvas.signs.pointer) ", in: rect)
    let stars = String(repeating: "*", count: min(typed.count, 40))
    let end = used + canvas.write(stars, in: rect.dropping(columns: used))
    canvas.caret = CaretPosition(row: rect.row, column: rect.column + end)
    canvas.write(
      isChecking ? "確かめています。" : note,
      in: rect.droppingTop(rows: 2),
      style: .warning
    )
  }
}
