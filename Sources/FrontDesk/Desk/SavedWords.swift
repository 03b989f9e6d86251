// 保存のことば: what the message line says of a save, and what undoes it.

import Civic

/// The words for a save.
enum Saved {
  static func message(_ commit: Commit) -> Message {
    guard let first = commit.changes.first else { return Message("記録しました") }
    if let event = commit.event { return Message("\(event.label)を記録しました　\(first.number.label)") }
    let more = commit.changes.count > 1 ? "　ほか\(commit.changes.count - 1)件" : ""
    let said =
      if commit.undoes != nil {
        "元に戻しました"
      } else if commit.redoes != nil {
        "やり直しました"
      } else {
        verb(commit.deed, first.number.kind)
      }
    let state = first.record.record
    // Last, as the reason may be longer than the line.
    let pending = state.state == .pending ? "　保留 \(state.stateReason)" : ""
    let undo = commit.undoes == nil ? "　Ctrl+Z 元に戻す" : ""
    return Message("\(said) \(first.number.label)\(more)\(undo)\(pending)")
  }

  private static func verb(_ deed: Deed?, _ kind: RecordKind) -> String {
    switch deed {
    case .withdrawn?: kind == .notice ? "取り下げました" : "退会にしました"
    case .returned?: "復帰しました"
    case .closed?: "発行しました"
    default: "保存しました"
    }
  }
}
