// 元に戻す (Ctrl+Z)・やり直し (Ctrl+Y): what the message offers is done; anything else is asked first.

import Civic
import TerminalKit

/// What the message line offers: which way, and the commit that is meant.
struct StepOffer: Equatable, Sendable {
  let way: Undoing.Way
  let target: Int
}

extension Desk {
  /// Takes a step that was found: at once where it was offered, else after a question.
  ///
  /// Typing is taken back key by key, and nobody counts the keys: what was saved must not go the
  /// same way by a slip.
  mutating func take(_ step: UndoStep, seeing desk: DeskView) -> [Effect] {
    let top = stack.endIndex - 1
    // Fields are being decided about, and it was looked for again what became of the step meanwhile.
    if case .effects(let effects) = stack[top].handle(.found(step), seeing: desk) {
      return carryOut(effects, of: top, seeing: desk)
    }
    if !step.clashes(in: desk.register).isEmpty {
      self.step = step
      return carryOut([.open(.deciding(step))], of: stack.endIndex - 1, seeing: desk)
    }
    if case .failure(let refusal) = step.proposing(in: desk.register) {
      message = Message(refusal.sentence, isWarning: true)
      return []
    }
    guard accepted == StepOffer(way: step.way, target: step.target) else {
      question = StepQuestion(step)
      return []
    }
    return commit(step, seeing: desk)
  }

  private mutating func commit(_ step: UndoStep, seeing desk: DeskView) -> [Effect] {
    self.step = step
    switch step.proposing(in: desk.register) {
    case .success(let proposal): return [.commit(proposal)]
    case .failure(let refusal):
      message = Message(refusal.sentence, isWarning: true)
      return []
    }
  }

  /// Answers the question, where there is one; the keys that go somewhere leave it behind.
  /// - Returns: what follows; `nil` where the key means something else.
  mutating func answer(_ key: Key, seeing desk: DeskView) -> [Effect]? {
    guard var asked = question else { return nil }
    if key.isFunction, key != .f(10) {
      question = nil
      return nil
    }
    _ = asked.dialog.handle(key == .f(10) ? .enter : key)
    question = asked.dialog.answer == nil ? asked : nil
    switch asked.dialog.answer {
    case .button(0):
      // An issue may have gone to print since it was asked: the step is looked for again.
      accepted = StepOffer(way: asked.step.way, target: asked.step.target)
      return [.step(asked.step.way)]
    case .button, .cancelled:
      message = Message("何も変えていません")
      return []
    case nil: return []
    }
  }

  /// Tells of a save, and keeps what the message offers.
  mutating func tell(_ commit: Commit) {
    message = Saved.message(commit)
    let isStep = !commit.changes.isEmpty && commit.event == nil
    offered = isStep ? StepOffer(way: .back, target: commit.seq) : nil
    guard let target = commit.undoes ?? commit.redoes else { return }
    if commit.undoes != nil { offered = StepOffer(way: .again, target: target) }
    if let step, step.target == target { message = Message(step.sentence) }
    step = nil
  }
}

/// The question before a saved thing is taken back or repeated: names the record, and when it was.
struct StepQuestion: Sendable {
  let step: UndoStep
  var dialog: Dialog

  static let keys: [FunctionKeyLine.Item] = [
    .init("←→", "選ぶ"), .init("Enter", "決定"), .init("Esc", "やめる"),
  ]

  init(_ step: UndoStep) {
    self.step = step
    let (title, deed) = step.way == .back ? ("元に戻す", "元に戻しますか。") : ("やり直し", "やり直しますか。")
    let commit = step.reversed
    dialog = Dialog(
      title,
      lines: [
        step.subject, "（\(commit.time.clock) \(commit.desk) \(commit.staff)）", deed,
      ],
      buttons: [title, "やめる"]
    )
  }
}
