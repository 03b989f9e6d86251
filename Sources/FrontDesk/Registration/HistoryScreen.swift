// 履歴 (Ctrl+R): what happened to one record: when, who, at which desk, which fields from what to what.

import Civic
import TerminalKit

/// Shows the past of a record, the newest first.
struct HistoryScreen: Screen {
  let number: RecordNumber
  /// Oldest first; `nil` while the journal is read.
  private var commits: [Commit]?
  private var isRevealed = false
  private var scrolled = 0

  init(_ number: RecordNumber) {
    self.number = number
  }

  static var standsOnce: Bool { false }

  static var keys: [KeyCommand<Self>] {
    [
      KeyCommand(
        .f(8),
        label: { screen, _ in screen.isRevealed ? "隠す" : "非公開" },
        when: { screen, desk in screen.hasHidden(seeing: desk) }
      ) { screen, _ in
        screen.isRevealed.toggle()
        return screen.isRevealed ? [.view(screen.number)] : []
      }
    ]
  }

  func title(seeing desk: DeskView) -> String {
    "履歴　\(number.label)　\(desk.register[number]?.record.title ?? "")"
  }

  func status(seeing desk: DeskView) -> String { commits.map { "\($0.count)件" } ?? "読み込み中" }

  var help: [String] {
    [
      "この記録に何があったかを、新しい順に表示します。↑↓とPageUp・PageDownで送ります。",
      "変わった項目は「前 → 後」で出ます。非公開の項目の内容は、F8を押すまで出ません。",
      "（）の数字は保存の通し番号です。",
    ]
  }

  func hints(seeing desk: DeskView) -> [(key: String, label: String)] { [("↑↓", "送る")] }

  mutating func conceal() { isRevealed = false }

  mutating func handle(_ event: Event, seeing desk: DeskView) -> Reaction {
    switch event {
    case .changedElsewhere where desk.isGone(number), .history where desk.isGone(number):
      let words = "\(number.label)は台帳からなくなったため、履歴を閉じました"
      return .effects([.close, .say(Message(words, isWarning: true))])
    case .history(number, let found): commits = found
    case .saved(let commit, _) where commit.concerns(number):
      return .effects([.lookBack(number)])
    case .changedElsewhere(let others) where others.contains { $0.concerns(number) }:
      return .effects([.lookBack(number)])
    case .key(.down): scroll(by: 1, seeing: desk)
    case .key(.up): scroll(by: -1, seeing: desk)
    case .key(.pageDown): scroll(by: 15, seeing: desk)
    case .key(.pageUp): scroll(by: -15, seeing: desk)
    default: return .ignored
    }
    return .handled
  }

  private func entries(seeing desk: DeskView) -> [HistoryEntry] {
    History.entries(of: number, in: commits ?? [], seeing: desk.masters).reversed()
  }

  private func hasHidden(seeing desk: DeskView) -> Bool {
    entries(seeing: desk).contains { $0.isWhyHidden || $0.changes.contains(where: \.isHidden) }
  }

  /// At most to the end on the smallest screen; a larger one shows more.
  private mutating func scroll(by step: Int, seeing desk: DeskView) {
    let count = lines(columns: Desk.smallest.columns - 2, width: TextWidth(), seeing: desk).count
    scrolled = min(max(0, scrolled + step), max(0, count - (Desk.smallest.rows - 5)))
  }

  private struct Line {
    var text: String
    var style = Style.plain
  }

  private func lines(columns: Int, width: TextWidth, seeing desk: DeskView) -> [Line] {
    let signs = Signs(width)
    return entries(seeing: desk).flatMap { entry in
      let stamp = entry.stamp
      let reason = entry.isWhyHidden && !isRevealed ? Self.hidden : entry.why
      let why = reason.isEmpty ? "" : "　理由: \(reason)"
      let head =
        "\(stamp.seq)　\(desk.masters.eras.short(stamp.time.day)) \(stamp.time.clock)　\(entry.deed)"
        + "　\(stamp.desk) \(stamp.staff)\(why)"
      var lines = width.wrapped(head, columns: columns).map { Line(text: $0, style: .bold) }
      if entry.isBehindGap { lines.append(Line(text: "    この前の内容が読めません", style: .quiet)) }
      for change in entry.changes {
        let text = "\(change.label): \(told(change, signs))"
        lines += width.wrapped(text, columns: columns - 4).map { Line(text: "    " + $0) }
      }
      return lines
    }
  }

  private static let hidden = "非公開（F8で表示）"

  private func told(_ change: FieldChange, _ signs: Signs) -> String {
    if change.isHidden, !isRevealed { return Self.hidden }
    let parts = [change.before, change.after].map { text in
      text.isEmpty ? "（なし）" : text.split(separator: "\n").joined(separator: " ")
    }
    return parts.joined(separator: " \(signs.arrow) ")
  }

  func draw(on canvas: inout Canvas, in body: Rect, seeing desk: DeskView) {
    let lines = lines(columns: body.columns - 2, width: canvas.width, seeing: desk)
    let window = LineWindow(of: lines.count, from: scrolled, in: body)
    for (row, line) in lines[window.places].enumerated() {
      canvas.write(
        line.text,
        in: window.rect.droppingTop(rows: row).dropping(columns: 1),
        style: line.style
      )
    }
    guard window.left > 0 else { return }
    canvas.write(
      "続き \(window.left)行 (PageDown)",
      in: body.bottom(rows: 1).dropping(columns: 1),
      style: .quiet
    )
  }
}
