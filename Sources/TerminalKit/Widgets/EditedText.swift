// Text under a caret, with undo: what the one-line and the many-line field have in common.

/// Text cut in two at the caret, so that typing costs the same in a short text and in 10 MB.
struct EditedText: Equatable, Sendable {
  private struct Step: Equatable, Sendable {
    var before: String
    var after: String
    var bytes: Int { before.utf8.count + after.utf8.count }
  }

  private enum Edit: Equatable { case typing, deleting, other }

  private static let mostSteps = 100
  private static let mostBytes = 4_000_000

  private(set) var before: String
  private(set) var after = ""
  private var done: [Step] = []
  private var undone: [Step] = []
  /// The edit under way; a run of the same kind is undone at once.
  private var lastEdit: Edit?

  init(_ text: String) {
    before = text
  }

  var text: String { before + after }
  var isEmpty: Bool { before.isEmpty && after.isEmpty }

  mutating func insert(_ text: String, typed: Bool) {
    record(typed ? .typing : .other)
    before += text
  }

  /// Deletes the character before the caret; false where there is none.
  mutating func deleteBackward() -> Bool {
    guard !before.isEmpty else { return false }
    record(.deleting)
    before.removeLast()
    return true
  }

  /// Deletes the character after the caret; false where there is none.
  mutating func deleteForward() -> Bool {
    guard !after.isEmpty else { return false }
    record(.deleting)
    after.removeFirst()
    return true
  }

  /// Puts another text in place of all; the caret stands at its end.
  mutating func replace(with text: String) {
    record(.other)
    before = text
    after = ""
  }

  /// Deletes everything; false where there is nothing.
  mutating func clear() -> Bool {
    guard !isEmpty else { return false }
    record(.other)
    before = ""
    after = ""
    return true
  }

  /// Deletes the first so many characters after the caret; false where that is none.
  mutating func deleteAhead(_ count: Int) -> Bool {
    guard count > 0, !after.isEmpty else { return false }
    record(.other)
    after.removeFirst(min(count, after.count))
    return true
  }

  /// Moves the caret by characters; false where it stands at that end already.
  mutating func move(by count: Int) -> Bool {
    lastEdit = nil
    if count < 0 {
      guard !before.isEmpty else { return false }
      let cut = before.index(before.endIndex, offsetBy: count, limitedBy: before.startIndex)
      let place = cut ?? before.startIndex
      after = before[place...] + after
      before = String(before[..<place])
    } else {
      guard !after.isEmpty else { return false }
      let cut = after.index(after.startIndex, offsetBy: count, limitedBy: after.endIndex)
      let place = cut ?? after.endIndex
      before += after[..<place]
      after = String(after[place...])
    }
    return true
  }

  mutating func moveToStart() {
    lastEdit = nil
    after = text
    before = ""
  }

  mutating func moveToEnd() {
    lastEdit = nil
    before = text
    after = ""
  }

  /// Takes back the last edit; false where there is none.
  mutating func undo() -> Bool {
    guard let step = done.popLast() else { return false }
    undone.append(Step(before: before, after: after))
    restore(step)
    return true
  }

  /// Does again what was taken back last; false where there is nothing.
  mutating func redo() -> Bool {
    guard let step = undone.popLast() else { return false }
    done.append(Step(before: before, after: after))
    restore(step)
    return true
  }

  private mutating func restore(_ step: Step) {
    before = step.before
    after = step.after
    lastEdit = nil
  }

  private mutating func record(_ edit: Edit) {
    defer { lastEdit = edit }
    undone = []
    if edit != .other, edit == lastEdit { return }
    done.append(Step(before: before, after: after))
    if done.count > Self.mostSteps { done.removeFirst() }
    // Old steps of a huge text are let go, but never the last one.
    var bytes = done.reduce(0) { $0 + $1.bytes }
    while bytes > Self.mostBytes, done.count > 1 { bytes -= done.removeFirst().bytes }
  }

  /// What both kinds of field do with a key; `nil` for keys that they take differently.
  mutating func handleEditing(_ key: Key) -> Handled? {
    switch key {
    case .backspace: deleteBackward() ? .handled : .ignored
    case .delete: deleteForward() ? .handled : .ignored
    case .left: move(by: -1) ? .handled : .ignored
    case .right: move(by: 1) ? .handled : .ignored
    case .control("u"): clear() ? .handled : .ignored
    case .control("z"): undo() ? .handled : .ignored
    case .control("y"): redo() ? .handled : .ignored
    default: nil
    }
  }
}
