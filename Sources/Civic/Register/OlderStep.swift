// 今日より前の操作: what is said where nothing of today is left to take back, or to repeat.

extension UndoStep {
  /// What is said of a step that a key doesn't take, since it is a colleague's or of another day.
  ///
  /// Names the commit, when and by whom, and how it is taken by its number; where it can't be, why.
  /// - Parameters:
  ///   - register: what is on file now.
  ///   - eras: how days are written.
  /// - Returns: one line; what may be long stands last.
  public func olderSentence(in register: Register, eras: [JapaneseEra]) -> String {
    let (none, last, deed, command) =
      way == .back
      ? ("元に戻せるものはもうありません", "最後の保存", "戻せます", "undo")
      : ("やり直せるものはありません", "最後に元に戻したもの", "やり直せます", "redo")
    let stamp = [
      eras.short(reversed.time.day), reversed.time.clock, reversed.desk, reversed.staff,
    ].filter { !$0.isEmpty }.joined(separator: " ")
    let said = "今日の自分の操作で、\(none)。\(last)（\(stamp)）は、"
    switch proposing(in: register) {
    case .success:
      return said + "その記録の履歴（Ctrl+R）で確かめ、aiport \(command) \(target) で\(deed): \(subject)"
    // The record is gone, and with it what could be named.
    case .failure(.nothing(let way)): return UndoRefusal.nothing(way).sentence
    case .failure(let refusal): return said + "\(subject)です。\(refusal.sentence)"
    }
  }
}
