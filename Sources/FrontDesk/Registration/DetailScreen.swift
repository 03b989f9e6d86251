// 登録内容: one record as it is on file; private details hidden until asked for; what belongs to it.

import Civic
import TerminalKit

/// Shows one record.
struct DetailScreen<R: Record>: Screen {
  let number: RecordNumber
  private var isRevealed = false
  private var scrolled = 0
  /// A group's notices, a notice's group.
  private var related: Table

  init(_ number: RecordNumber) {
    self.number = number
    related = Table(columns: [
      .init("番号", columns: 10), .init("題名", columns: 40), .init("", columns: 20),
    ])
  }

  static var standsOnce: Bool { false }

  static var keys: [KeyCommand<Self>] {
    [
      KeyCommand(.enter, "開く", when: { screen, _ in screen.related.selected != nil }) { screen, _ in
        screen.related.selected.flatMap { RecordNumber(written: $0) }.map { [.open(.detail($0))] }
          ?? []
      },
      KeyCommand(
        .f(8),
        label: { screen, _ in screen.isRevealed ? "隠す" : "非公開" },
        when: { screen, desk in screen.hasPrivate(seeing: desk) }
      ) { screen, desk in screen.toggleReveal(seeing: desk) },
      KeyCommand(.f(9), "印刷", when: { screen, desk in screen.canPrint(seeing: desk) }) {
        screen,
        _ in
        [.make(.groupSheet(screen.number))]
      },
      KeyCommand(.f(10), "編集", when: { screen, desk in screen.isOnFile(seeing: desk) }) {
        screen,
        _ in
        [.open(.edit(screen.number))]
      },
      KeyCommand(
        .insert,
        "復帰",
        when: { screen, desk in screen.state(seeing: desk)?.isActive == false }
      ) { screen, desk in screen.returning(seeing: desk) },
      KeyCommand(
        .delete,
        label: { screen, _ in screen.number.kind == .notice ? "取下げ" : "退会" },
        when: { screen, desk in screen.state(seeing: desk)?.isActive == true }
      ) { screen, _ in [.open(.withdrawal(screen.number))] },
      KeyCommand(.control("r"), "履歴", when: { screen, desk in screen.isOnFile(seeing: desk) }) {
        screen,
        _ in [.open(.history(screen.number))]
      },
    ]
  }

  var help: [String] {
    [
      "登録されている内容です。F10で編集します。下に関係する登録（団体の情報提供書、情報提供書の団体）が出ます。",
      "非公開の項目は、F8を押すまで出ません。画面を離れると、また隠れます。見たこと（編集を含む）は履歴に残ります。",
      "Delで退会（情報提供書は取下げ）にします。理由を入力します。退会・取下げ・取消の記録は、Insで復帰できます。",
      "Ctrl+Rで、いつ・だれが・どの端末で・どの項目を変えたかの履歴を見られます。",
      DamageNote.help,
    ]
  }

  func title(seeing desk: DeskView) -> String {
    "\(R.kind.label)　\(number.label)　\(desk.register[number]?.record.title ?? "")"
  }

  func status(seeing desk: DeskView) -> String {
    guard let record = filed(seeing: desk)?.record else { return "" }
    let state =
      "\(desk.signs.sign(of: record.state)) \(R.kind == .notice ? noticeState(record) : record.state.label)"
    return record.concerns.isEmpty ? state : state + "　要確認"
  }

  private func noticeState(_ record: R) -> String {
    switch record.state {
    case .withdrawn: "取下げ"
    case .cancelled: record.state.label
    default: "受付済"
    }
  }

  private func filed(seeing desk: DeskView) -> Filed<R>? {
    desk.register[number].flatMap { R.filed($0) }
  }

  private func isOnFile(seeing desk: DeskView) -> Bool { desk.register[number] != nil }

  /// A group that has left is no longer handed out.
  private func canPrint(seeing desk: DeskView) -> Bool {
    number.kind == .group && state(seeing: desk)?.isActive == true
  }

  private func state(seeing desk: DeskView) -> RecordState? { filed(seeing: desk)?.record.state }

  private func hasPrivate(seeing desk: DeskView) -> Bool {
    guard let record = filed(seeing: desk)?.record else { return false }
    return record.hasHiddenDetails
  }

  mutating func conceal() { isRevealed = false }

  /// Shows or hides private details; the first of them comes in sight, and that is on record.
  private mutating func toggleReveal(seeing desk: DeskView) -> [Effect] {
    isRevealed.toggle()
    guard isRevealed, let filed = filed(seeing: desk) else { return [] }
    let lines = DetailLines(filed, isRevealed: true, seeing: desk)
      .lines(columns: Desk.smallest.columns - 2, width: TextWidth())
    if let first = lines.firstIndex(where: \.isHidden) {
      scrolled = 0
      scroll(by: max(0, first - 1), seeing: desk)
    }
    return [.view(number)]
  }

  private func returning(seeing desk: DeskView) -> [Effect] {
    let change = desk.register[number].flatMap {
      Withdrawing.returning($0, seeing: desk.context)
    }
    return change.map {
      [.commit(Proposal([$0], why: Deed.returned.label(number.kind), id: desk.freshID))]
    } ?? []
  }

  mutating func handle(_ event: Event, seeing desk: DeskView) -> Reaction {
    guard case .key(let key) = event else { return .ignored }
    switch key {
    case .down, .tab: enterRelated(seeing: desk, key)
    case .up where related.selectedIndex == 0: related.rows = []
    case .up where related.rows.isEmpty: scroll(by: -1, seeing: desk)
    case .pageDown: scroll(by: 8, seeing: desk)
    case .pageUp: scroll(by: -8, seeing: desk)
    default: return related.handle(key) == .handled ? .handled : .ignored
    }
    return .handled
  }

  /// Scrolls the text, at most to its end on the smallest screen; a larger one shows more.
  private mutating func scroll(by step: Int, seeing desk: DeskView) {
    guard let filed = filed(seeing: desk) else { return }
    let note = DamageNote(number, seeing: desk)
      .lines(columns: Desk.smallest.columns - 2, width: TextWidth())
    let body = Desk.smallest.rows - 4 - note.count
    let lines = DetailLines(filed, isRevealed: isRevealed, seeing: desk)
      .lines(columns: Desk.smallest.columns - 2, width: TextWidth())
    let room = body - relatedHeight(relatedRows(seeing: desk).count, in: body)
    let last = lines.count <= room ? 0 : lines.count - room + 1
    scrolled = min(max(0, scrolled + step), last)
  }

  /// The rows that related records take below the text: a third of the body at most.
  private func relatedHeight(_ count: Int, in rows: Int) -> Int {
    count == 0 ? 0 : min(count + 2, rows / 3)
  }

  private mutating func enterRelated(seeing desk: DeskView, _ key: Key) {
    if related.rows.isEmpty {
      related.rows = relatedRows(seeing: desk)
      if related.rows.isEmpty { scroll(by: 1, seeing: desk) }
    } else {
      _ = related.handle(.down)
    }
  }

  private func relatedRows(seeing desk: DeskView) -> [Table.Row] {
    let numbers: [RecordNumber] =
      switch desk.register[number]?.record {
      case .group?: desk.lookup?.notices(of: number) ?? []
      case .notice(let notice)?: notice.group.map { [$0] } ?? []
      default: []
      }
    return numbers.compactMap { number in
      guard let filed = desk.register[number] else { return nil }
      let beside: String =
        if case .notice(let notice) = filed.record {
          notice.lastUsefulDay.map { "\(desk.masters.eras.short($0)) まで" } ?? ""
        } else {
          filed.record.record.state.label
        }
      return Table.Row(id: number.text, cells: [number.label, filed.record.title, beside])
    }
  }

  func draw(on canvas: inout Canvas, in body: Rect, seeing desk: DeskView) {
    guard let filed = filed(seeing: desk) else {
      let words = desk.erased.contains(number) ? "は消去されました" : "が台帳に見つかりません。aiport verify で確かめてください"
      canvas.write(number.label + words, in: body.dropping(columns: 2))
      return
    }
    let body = DamageNote(number, seeing: desk).draw(on: &canvas, in: body)
    let rows = relatedRows(seeing: desk)
    let relatedHeight = relatedHeight(rows.count, in: body.rows)
    let lines = DetailLines(filed, isRevealed: isRevealed, seeing: desk)
    let text = lines.lines(columns: body.columns - 2, width: canvas.width)
    let room = body.droppingBottom(rows: relatedHeight)
    let window = LineWindow(of: text.count, from: scrolled, in: room)
    if window.left > 0 {
      canvas.write(
        "続き \(window.left)行 (PageDown)",
        in: room.bottom(rows: 1).dropping(columns: 1),
        style: .quiet
      )
    }
    for (row, line) in text[window.places].enumerated() {
      let spot = window.rect.droppingTop(rows: row).dropping(columns: 1)
      canvas.write(
        line.label,
        in: spot.leading(columns: DetailLines<R>.labelColumns),
        style: .quiet
      )
      canvas.write(line.text, in: spot.dropping(columns: DetailLines<R>.labelColumns))
    }
    guard relatedHeight > 0 else { return }
    let below = body.bottom(rows: relatedHeight)
    canvas.horizontalLine(row: below.row, column: 0, columns: body.columns, style: .quiet)
    canvas.write(
      number.kind == .group ? " 情報提供書（↓で選ぶ）" : " 団体（↓で選ぶ）",
      at: below.row,
      2,
      style: .heading
    )
    var table = related
    if table.rows.isEmpty { table.rows = rows }
    table.draw(
      on: &canvas,
      in: below.droppingTop(rows: 1).dropping(columns: 1),
      focused: !related.rows.isEmpty
    )
    if related.rows.isEmpty { canvas.caret = nil }
  }
}
