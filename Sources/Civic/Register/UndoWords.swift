// 戻したことを言う: what a step takes back or repeats, in words: which record, what was done to it.

extension UndoStep {
  /// 「団-000087 水辺の会 の変更（電話、活動日）」; the first record stands for all.
  public var subject: String {
    guard let first = reversed.changes.first else { return "操作" }
    let more = reversed.changes.count > 1 ? "（ほか\(reversed.changes.count - 1)件）" : ""
    // An issue's title says no more than its number.
    let title = first.number.kind == .bulletin ? "" : " \(first.record.title)"
    return "\(first.number.label)\(title) の\(deed(first))\(more)"
  }

  /// The sentence for a step that was taken, with what takes it back.
  public var sentence: String {
    switch way {
    case .back: "\(subject)を元に戻しました。Ctrl+Y でやり直し\(remark)"
    case .again: "\(subject)をやり直しました。Ctrl+Z で元に戻す"
    }
  }

  /// What happens to the number of what came on file and went again.
  private var remark: String {
    guard let first = reversed.changes.first, before[first.number] == nil else { return "" }
    return first.number.kind == .bulletin
      ? "　\(first.number.label)は欠番になります（一覧のInsで復帰）" : "　番号は取消として残ります"
  }

  private func deed(_ done: Filed<Content>) -> String {
    let old = before[done.number]?.record
    let kind = done.number.kind
    switch way {
    case .back:
      let deed = Deed(from: old, to: done.record)
      return deed.label(kind) + (deed == .changed ? labels(old, done.record) : "")
    case .again:
      guard let old else { return Deed.changed.label(kind) }
      // What a taking back had cancelled is a registration.
      if done.record.record.state == .cancelled { return Deed.registered.label(kind) }
      let deed = Deed(from: done.record, to: old)
      return deed.label(kind) + (deed == .changed ? labels(done.record, old) : "")
    }
  }

  private static let mostLabels = 3

  private func labels(_ before: Content?, _ after: Content) -> String {
    guard let before else { return "" }
    let labels = changedLabels(before, after.record)
    guard !labels.isEmpty else { return "" }
    let more = labels.count > Self.mostLabels ? " ほか" : ""
    return "（\(WrittenList.text(Array(labels.prefix(Self.mostLabels))))\(more)）"
  }

  private func changedLabels<R: Record>(_ before: Content, _ after: R) -> [String] {
    guard let before = before.record as? R else { return [] }
    return R.fields.filter { $0.key != .stateReason && $0.json(of: before) != $0.json(of: after) }
      .map(\.label)
  }
}
