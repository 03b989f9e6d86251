// 選択を元に戻す: Ctrl+Z in a form, for what is chosen and offered; typed text undoes itself.

import Civic
import TerminalKit

extension FormScreen {
  /// A field's value before something was chosen there.
  struct ChoiceStep: Equatable, Sendable {
    var key: FieldKey
    var written: String
  }

  /// Keeps what a field said, where that is something else now.
  mutating func keepChoice(_ key: FieldKey, before: String, after: String? = nil) {
    guard let now = after ?? entries[key]?.written, now != before else { return }
    choices.append(ChoiceStep(key: key, written: before))
    undoneChoices = []
  }

  mutating func takeBackChoice(seeing desk: DeskView) -> [Effect] {
    guard let choice = choices.popLast(), let now = entries[choice.key]?.written else {
      return [.say(Message("この様式には、元に戻す入力がありません"))]
    }
    undoneChoices.append(ChoiceStep(key: choice.key, written: now))
    return put(choice, "元に戻しました。Ctrl+Y でやり直し", seeing: desk)
  }

  mutating func repeatChoice(seeing desk: DeskView) -> [Effect] {
    guard let choice = undoneChoices.popLast(), let now = entries[choice.key]?.written else {
      return [.say(Message("この様式には、やり直す入力がありません"))]
    }
    choices.append(ChoiceStep(key: choice.key, written: now))
    return put(choice, "やり直しました", seeing: desk)
  }

  /// Puts a value back, with the caret where it can be seen.
  private mutating func put(_ choice: ChoiceStep, _ deed: String, seeing desk: DeskView) -> [Effect]
  {
    entries[choice.key]?.set(choice.written)
    if stops(seeing: desk).contains(choice.key) { focus = choice.key }
    let label = R.field(choice.key)?.label ?? ""
    return noteTyping(in: [choice.key], seeing: desk) + [.say(Message("「\(label)」の選択を\(deed)"))]
  }
}
