// 記入画面のキー: what a key means in a form: to the entry at the caret first, then to the form.

import Civic
import TerminalKit

extension FormScreen {
  /// What the form leaves over (Esc, the keys that go somewhere) is the desk's.
  mutating func handle(_ key: Key, seeing desk: DeskView) -> [Effect]? {
    if choosing != nil { return handleChoosing(key) }
    if isWaiting, key != .escape, !key.isFunction { return [sayWaiting(seeing: desk)] }
    if let effects = handleEntry(key, seeing: desk) { return effects }
    switch key {
    // Only what is entered here is undone here: a save elsewhere must not go back by a slip.
    case .control("z"): return takeBackChoice(seeing: desk)
    case .control("y"): return repeatChoice(seeing: desk)
    case .enter where focus == nil: return save(seeing: desk)
    case .enter: return finishField(seeing: desk)
    case .tab, .down: return move(by: 1, seeing: desk)
    case .backTab, .up: return move(by: -1, seeing: desk)
    default: return nil
    }
  }

  private mutating func handleEntry(_ key: Key, seeing desk: DeskView) -> [Effect]? {
    guard let focus, var entry = entries[focus], !key.isFunction else { return nil }
    if focus == .mainField { limit(&entry) }
    let (wasOpen, before) = (entry.isOpen, entry.written)
    let handled = entry.handle(key, seeing: desk)
    let offer = entry.takeOffer()
    entries[focus] = entry
    guard handled == .handled else {
      guard key.isText || key.isSpace, !entry.typingHint.isEmpty else { return nil }
      return [.say(Message(entry.typingHint))]
    }
    if !entry.isText { keepChoice(focus, before: before) }
    let left = offer.filter { !take($0.value, into: $0.key) }.compactMap { R.field($0.key)?.label }
    var effects = noteTyping(in: [focus] + offer.keys, seeing: desk)
    if let label = left.first { effects.append(.say(Message("「\(label)」には入力があるため、そのままにしました"))) }
    // A window that was closed by a choice leads on, as Enter and Tab do in any field.
    if wasOpen, !entry.isOpen, let step = key.step { effects += move(by: step, seeing: desk) }
    return effects
  }

  /// 主な分野 is one of what 分野 says by now; any other would be refused when it is saved.
  private func limit(_ entry: inout any FieldEntry) {
    guard var main = entry as? PickEntry, let fields = entries[.fields] else { return }
    main.choosable = WrittenList.items(in: fields.written)
    entry = main
  }

  /// Enter: takes what the field offers, and goes on to the next text; Tab goes to 公開 beside it.
  private mutating func finishField(seeing desk: DeskView) -> [Effect] {
    var effects: [Effect] = []
    if let focus, var entry = entries[focus] {
      entry.finish(seeing: desk)
      entries[focus] = entry
      effects = noteTyping(in: [focus], seeing: desk)
    }
    effects += move(by: 1, seeing: desk)
    if focus?.isDisclosure == true { effects += move(by: 1, seeing: desk) }
    return effects
  }

  /// Puts an offered value into a field that says nothing yet, or just what was offered before.
  /// - Returns: whether the field says it now.
  private mutating func take(_ written: String, into key: FieldKey) -> Bool {
    guard let old = entries[key]?.written else { return true }
    guard old.isEmpty || old == offered[key] else { return old == written }
    keepChoice(key, before: old, after: written)
    entries[key]?.set(written)
    offered[key] = written
    return true
  }
}

extension Key {
  /// Whether it would put text into a line or take some out.
  fileprivate var isText: Bool {
    switch self {
    case .character, .paste, .backspace, .delete, .control("u"), .control("k"): !isSpace
    default: false
    }
  }

  /// Where it leads on from a window; `nil` for other keys.
  fileprivate var step: Int? {
    switch self {
    case .enter, .tab: 1
    case .backTab: -1
    default: nil
    }
  }
}
