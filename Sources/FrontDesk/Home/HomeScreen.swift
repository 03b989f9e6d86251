// 最初の画面: what today wants, what was just done, and the one line that searches everything.

import Civic
import TerminalKit

/// The desk's first screen.
struct HomeScreen: Screen {
  /// A row that can be chosen.
  private enum Row: Equatable {
    /// A draft, by its id.
    case draft(String)
    /// What was done lately, by the seq of a commit in its line.
    case deed(Int)
  }

  /// The chosen row, `nil` while the caret stands in the search line.
  private var chosen: Row?
  /// Counted when something has changed, not at every draw; `nil` while the register loads.
  private var figures: TodayFigures?

  static var keys: [KeyCommand<Self>] {
    [
      KeyCommand(.enter, "続ける", when: { screen, desk in screen.draft(seeing: desk) != nil }) {
        screen,
        desk in screen.draft(seeing: desk).map { [.open(.draft($0))] } ?? []
      },
      KeyCommand(.enter, "開く", when: { screen, desk in screen.record(seeing: desk) != nil }) {
        screen,
        desk in screen.record(seeing: desk).map { [.open(.detail($0))] } ?? []
      },
      KeyCommand(.delete, "捨てる", when: { screen, desk in screen.draft(seeing: desk) != nil }) {
        screen,
        desk in screen.discard(seeing: desk)
      },
      KeyCommand(.f(8), "担当", when: { _, desk in !desk.masters.staff.isEmpty }) { _, _ in
        [.open(.staff)]
      },
    ]
  }

  func title(seeing desk: DeskView) -> String { desk.masters.center.name }

  func status(seeing desk: DeskView) -> String {
    let staff = desk.staff.isEmpty ? "" : "担当 \(desk.staff) ｜ "
    let day = desk.today
    return
      "\(staff)\(desk.masters.eras.written(day))(\(day.weekday.label)) \(desk.now.clock)"
  }

  var help: [String] {
    [
      "文字を打つと、そのまま検索が始まります。名前・ふりがな・ローマ字・電話番号・番号で、個人も団体も情報提供書も探せます。",
      "下書きは ↓ で選び、Enterで続けます。Delで捨てます（Ctrl+Zで戻ります）。",
      "最近の操作も ↓ で選び、Enterで開きます。個人の氏名は、来訪者に見えないよう、開くまで出ません。",
    ]
  }

  func hints(seeing desk: DeskView) -> [(key: String, label: String)] {
    let isLoaded = desk.lookup != nil
    let hasRows =
      desk.drafts.contains { !$0.isHeld }
      || isLoaded && RecentDeeds(desk.recent).lines.contains { isOnFile($0, desk) }
    return hasRows ? [("↑↓", "選ぶ")] : []
  }

  mutating func handle(_ event: Event, seeing desk: DeskView) -> Reaction {
    switch event {
    case .key(.character(let character)): return .effects([.open(.search(String(character)))])
    case .key(.paste(let text)): return .effects([.open(.search(text))])
    case .key(.down), .key(.tab): move(by: 1, seeing: desk)
    case .key(.up), .key(.backTab): move(by: -1, seeing: desk)
    case .key(.escape) where chosen != nil: chosen = nil
    case .loaded, .saved, .changedElsewhere, .tick: figures = TodayFigures(seeing: desk)
    default: return .ignored
    }
    return .handled
  }

  /// The rows that the arrows go through: drafts that nobody is typing in, then what can be opened.
  private func rows(seeing desk: DeskView) -> [Row] {
    let drafts = desk.drafts.filter { !$0.isHeld }.map { Row.draft($0.draft.id) }
    // Until the register is loaded nobody knows what there is to be opened.
    let deeds = desk.lookup == nil ? [] : RecentDeeds(desk.recent).lines
    return drafts + deeds.filter { isOnFile($0, desk) }.map { Row.deed($0.commit.seq) }
  }

  private func isOnFile(_ line: RecentDeeds.Line, _ desk: DeskView) -> Bool {
    line.number.map { desk.register[$0] != nil } ?? false
  }

  /// The chosen one among what was done lately, by its place.
  func chosenDeed(among lines: [RecentDeeds.Line], seeing desk: DeskView) -> Int? {
    guard case .deed(let seq) = chosen else { return nil }
    return lines.firstIndex { $0.includes(seq) && isOnFile($0, desk) }
  }

  private func draft(seeing desk: DeskView) -> FormDraft? {
    desk.drafts.first { !$0.isHeld && chosen == .draft($0.draft.id) }?.draft
  }

  /// The record of the chosen deed.
  private func record(seeing desk: DeskView) -> RecordNumber? {
    let lines = RecentDeeds(desk.recent).lines
    return chosenDeed(among: lines, seeing: desk).flatMap { lines[$0].number }
  }

  private mutating func move(by step: Int, seeing desk: DeskView) {
    // Its line may have taken in a newer commit since it was chosen.
    let lines = RecentDeeds(desk.recent).lines
    if let line = chosenDeed(among: lines, seeing: desk) { chosen = .deed(lines[line].commit.seq) }
    let rows = rows(seeing: desk)
    let place = chosen.flatMap { rows.firstIndex(of: $0) } ?? -1
    let next = min(place + step, rows.count - 1)
    chosen = next < 0 ? nil : rows[next]
  }

  private mutating func discard(seeing desk: DeskView) -> [Effect] {
    guard let draft = draft(seeing: desk) else { return [] }
    chosen = nil
    return [
      .discardDraft(id: draft.id),
      .say(Message("下書き「\(draft.title(seeing: desk))」を捨てました　Ctrl+Z 元に戻す")),
    ]
  }

  func draw(on canvas: inout Canvas, in body: Rect, seeing desk: DeskView) {
    let used = canvas.write(" 検索 \(canvas.signs.pointer) ", in: body.top(rows: 1), style: .bold)
    // A draft that was saved elsewhere, or whoever was erased, is no row any more.
    if draft(seeing: desk) == nil, record(seeing: desk) == nil {
      canvas.caret = CaretPosition(row: body.row, column: body.column + used)
      canvas.write(
        "名前・ふりがな・ローマ字・電話・番号",
        in: body.top(rows: 1).dropping(columns: used),
        style: .quiet
      )
    }
    var left = body.droppingTop(rows: 2)
    for line in problemLines(columns: body.columns - 2, width: canvas.width, seeing: desk) {
      canvas.write(line, in: left.dropping(columns: 1), style: .warning)
      left = left.droppingTop(rows: 1)
    }
    left = drawToday(on: &canvas, in: left, seeing: desk)
    left = drawDrafts(on: &canvas, in: left.droppingTop(rows: 1), seeing: desk)
    drawRecent(on: &canvas, in: left.droppingTop(rows: 1), seeing: desk)
  }

  private static let mostProblemLines = 4

  /// What is wrong, each in two lines at most; where that is not all, where the rest can be read.
  private func problemLines(columns: Int, width: TextWidth, seeing desk: DeskView) -> [String] {
    let wrapped = desk.problems.map { width.attentionLines($0, columns: columns) }
    let lines = wrapped.flatMap { $0.prefix(2) }
    if lines.count <= Self.mostProblemLines, wrapped.allSatisfy({ $0.count <= 2 }) { return lines }
    return lines.prefix(Self.mostProblemLines - 1)
      + width.attentionLines("続きは aiport verify で見られます", columns: columns)
  }

  private func drawToday(on canvas: inout Canvas, in rect: Rect, seeing desk: DeskView) -> Rect {
    let today = figures ?? TodayFigures(seeing: desk)
    let middle = rect.columns / 2
    let title = rect.dropping(columns: 1)
    let used = canvas.write("本日の業務", in: title, style: .heading)
    if desk.lookup == nil, desk.loadedPercent != nil {
      canvas.write(desk.loadingWords, in: title.dropping(columns: used + 2), style: .quiet)
    }
    var rows = 1
    for (place, line) in today.work.enumerated() {
      let spot = rect.droppingTop(rows: place + 1).dropping(columns: 3)
      canvas.write(line.label, in: spot)
      canvas.write(line.text(canvas.signs), in: spot.dropping(columns: 16))
      rows = max(rows, place + 2)
    }
    for (place, line) in today.bulletin.enumerated() {
      let spot = rect.droppingTop(rows: place).dropping(columns: middle)
      canvas.write(line.label, in: spot)
      canvas.write(line.text(canvas.signs), in: spot.dropping(columns: 13))
      rows = max(rows, place + 1)
    }
    return rect.droppingTop(rows: rows)
  }

  private func drawDrafts(on canvas: inout Canvas, in rect: Rect, seeing desk: DeskView) -> Rect {
    guard !desk.drafts.isEmpty else { return rect }
    canvas.write("下書き", in: rect.dropping(columns: 1), style: .heading)
    // The chosen one is always among those in sight.
    let room = max(1, min(5, rect.rows / 3))
    let place = desk.drafts.firstIndex { chosen == .draft($0.draft.id) } ?? 0
    let shown = desk.drafts.dropFirst(max(0, place - room + 1)).prefix(room)
    for (row, note) in shown.enumerated() {
      let line = rect.droppingTop(rows: row + 1).top(rows: 1).dropping(columns: 3)
      let number = note.draft.base?.label ?? "新規"
      let written = note.time.map { "\($0.day.iso) \($0.clock)" } ?? "未保存"
      let held = note.isHeld ? "入力中 \(note.desk)" : written
      canvas.write(note.draft.label, in: line)
      canvas.write(number, in: line.dropping(columns: 12))
      canvas.writeShortened(
        note.draft.title(seeing: desk),
        in: line.dropping(columns: 24).leading(columns: 30)
      )
      canvas.write(held, in: line.dropping(columns: 56), style: .quiet)
      // One that another desk has opened meanwhile can't be gone on with; let go, it is chosen again.
      guard chosen == .draft(note.draft.id), !note.isHeld else { continue }
      canvas.apply(style: .reverse, to: line)
      canvas.caret = CaretPosition(row: line.row, column: line.column)
    }
    return rect.droppingTop(rows: shown.count + 1)
  }
}
