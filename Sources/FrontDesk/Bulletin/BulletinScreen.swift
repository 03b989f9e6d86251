// 通信の編集: what the issue carries by class, what is left out and why; Space takes in and out.

import Civic
import Press
import TerminalKit

/// Composes one issue.
struct BulletinScreen: Screen {
  let number: RecordNumber
  private var table = Table(columns: [
    .init("", columns: 4), .init("題名", columns: 40), .init("主催", columns: 18),
    .init("", columns: 12),
  ])
  private var layout: PageLayout?
  private var dialog: BulletinDialog?
  private var isAskingPrinters = false
  /// The id of the change that was asked for last.
  private var asked: String?

  init(_ number: RecordNumber, seeing desk: DeskView) {
    self.number = number
    list(seeing: desk)
  }

  static var standsOnce: Bool { false }

  static var keys: [KeyCommand<Self>] {
    [
      KeyCommand(.f(8), "紙面", when: { screen, _ in screen.dialog == nil }) { screen, _ in
        [.open(.preview(screen.number)), .make(.bulletinLayout(screen.number))]
      },
      KeyCommand(.f(9), "印刷", when: { screen, _ in screen.dialog == nil }) { screen, _ in
        screen.isAskingPrinters = true
        return [.askPrinters]
      },
      KeyCommand(
        .f(10),
        label: { screen, desk in screen.isClosed(seeing: desk) ? "発行取消" : "発行" },
        when: { screen, desk in screen.dialog == nil && screen.isActive(seeing: desk) }
      ) { screen, desk in
        screen.dialog = .closing(screen.issue(seeing: desk), seeing: desk)
        return []
      },
      KeyCommand(
        .insert,
        "復帰",
        when: { screen, desk in screen.dialog == nil && !screen.isActive(seeing: desk) }
      ) { screen, desk in screen.bringBack(seeing: desk) },
      KeyCommand(.control("r"), "履歴", when: { screen, _ in screen.dialog == nil }) { screen, _ in
        [.open(.history(screen.number))]
      },
      togglingKey(.character(" ")) { screen, _ in screen.isChosenIn ? "外す" : "入れる" },
      togglingKey(.character("\u{3000}")) { _, _ in "" },
      movingKey(.controlUp, "順番", by: -1),
      movingKey(.controlDown, "", by: 1),
      movingKey(.left, "", by: -1),
      movingKey(.right, "", by: 1),
      KeyCommand(
        .enter,
        label: { screen, _ in screen.selectedNotice == nil ? "編集" : "開く" },
        when: { screen, desk in screen.canOpen(seeing: desk) }
      ) { screen, _ in screen.open() },
    ]
  }

  private static func togglingKey(
    _ key: Key,
    label: @escaping @Sendable (Self, DeskView) -> String
  ) -> KeyCommand<Self> {
    KeyCommand(
      key,
      label: label,
      when: { screen, desk in screen.canChange(seeing: desk) && screen.selectedNotice != nil }
    ) { screen, desk in screen.toggle(seeing: desk) }
  }

  private static func movingKey(_ key: Key, _ label: String, by step: Int) -> KeyCommand<Self> {
    KeyCommand(key, label, when: { screen, desk in screen.canMove(seeing: desk) }) {
      screen,
      desk in screen.move(by: step, seeing: desk)
    }
  }

  var help: [String] {
    [
      "上に載せるもの、下に載せないものが並びます。Spaceで入れたり外したりします。Ctrl+↑↓（または←→）で、同じ区分の中の順番を変えます。",
      "いちばん上の行でEnterを押すと、発行日とあいさつ文を入力できます。",
      "F8で紙面を確かめ、F9で印刷（またはPDF）、F10で発行します。発行した号の紙面は、その後変わりません。印刷するまでは取り消せます。",
      DamageNote.help,
    ]
  }

  func hints(seeing desk: DeskView) -> [(key: String, label: String)] {
    dialog == nil ? [] : BulletinDialog.hints
  }

  func title(seeing desk: DeskView) -> String {
    let date = issue(seeing: desk)?.record.date?.inWords(asOf: desk.today) ?? "発行日未定"
    return "\(desk.masters.center.bulletinTitle) \(number.label)　\(date)"
  }

  func status(seeing desk: DeskView) -> String {
    guard let issue = issue(seeing: desk)?.record else { return "" }
    let pages = layout.map { "\($0.items.count)ページ　" } ?? ""
    let count = Composing.notices(of: issue, in: desk.register).count
    let progress = issue.state.isActive ? issue.progress : issue.state.label
    return "\(pages)掲載 \(count)件　\(progress)"
  }

  private func issue(seeing desk: DeskView) -> Filed<BulletinIssue>? {
    desk.register.bulletins[number]
  }

  private func isClosed(seeing desk: DeskView) -> Bool {
    issue(seeing: desk)?.record.isClosed ?? false
  }

  private func isActive(seeing desk: DeskView) -> Bool {
    issue(seeing: desk)?.record.state.isActive ?? false
  }

  private func canChange(seeing desk: DeskView) -> Bool {
    dialog == nil && !isClosed(seeing: desk) && isActive(seeing: desk)
  }
  /// A heading leads nowhere, nor does the greeting of an issue that changes no more.
  private func canOpen(seeing desk: DeskView) -> Bool {
    dialog == nil
      && (selectedNotice != nil
        || table.selected == IssueRow.greeting && canChange(seeing: desk))
  }
  private func canMove(seeing desk: DeskView) -> Bool { canChange(seeing: desk) && isChosenIn }
  private var isChosenIn: Bool { table.selected?.hasPrefix(IssueRow.inIssue) ?? false }
  private var selectedNotice: RecordNumber? { table.selected.flatMap(IssueRow.number) }

  mutating func handle(_ event: Event, seeing desk: DeskView) -> Reaction {
    switch event {
    case .key(let key): return handle(key, seeing: desk)
    case .printers(let queues):
      guard isAskingPrinters else { return .ignored }
      isAskingPrinters = false
      dialog = .printing(queues)
      return .handled
    case .made(.bulletinLayout(number), .layout(let found)): layout = found
    case .refused(let id, .conflict) where id != nil && id == asked:
      list(seeing: desk)
      return .effects([
        .say(Message("ほかの端末が先に変更しました。いまの内容を表示しています", isWarning: true))
      ])
    case .loaded, .saved, .changedElsewhere:
      // An issue that was taken back (取消) is no place to stay.
      guard issue(seeing: desk)?.record.state.isActive == true else { return .effects([.close]) }
      list(seeing: desk)
    default: return .ignored
    }
    return .handled
  }

  private mutating func handle(_ key: Key, seeing desk: DeskView) -> Reaction {
    guard dialog != nil else { return table.handle(key) == .handled ? .handled : .ignored }
    if key.isFunction, key != .f(10) { return .ignored }
    guard let answer = dialog?.handle(key) else { return .handled }
    let effects = dialog?.effects(answer, issue: issue(seeing: desk), seeing: desk) ?? []
    dialog = nil
    return .effects(effects)
  }

  private mutating func bringBack(seeing desk: DeskView) -> [Effect] {
    issue(seeing: desk)?.returning(in: desk.register).map { commit($0, seeing: desk) } ?? []
  }

  private func open() -> [Effect] {
    if let selectedNotice { return [.open(.detail(selectedNotice))] }
    return table.selected == IssueRow.greeting ? [.open(.edit(number))] : []
  }

  private mutating func toggle(seeing desk: DeskView) -> [Effect] {
    guard let issue = issue(seeing: desk), let notice = selectedNotice else { return [] }
    let result = issue.composing(
      adding: isChosenIn ? [] : [notice],
      removing: isChosenIn ? [notice] : [],
      in: desk.register
    )
    switch result {
    case .success(let change): return commit(change, seeing: desk)
    case .failure(let refusal): return [.say(Message(refusal.sentence, isWarning: true))]
    }
  }

  private mutating func move(by step: Int, seeing desk: DeskView) -> [Effect] {
    guard let notice = selectedNotice,
      let change = issue(seeing: desk)?.moving(notice, by: step, in: desk.register)
    else { return [] }
    return commit(change, seeing: desk)
  }

  private mutating func commit(_ change: Change, seeing desk: DeskView) -> [Effect] {
    asked = desk.freshID
    return [.commit(Proposal([change], id: desk.freshID))]
  }

  private mutating func list(seeing desk: DeskView) {
    guard let issue = issue(seeing: desk) else { return }
    table.rows = IssueRow.rows(of: issue, seeing: desk)
  }

  func draw(on canvas: inout Canvas, in body: Rect, seeing desk: DeskView) {
    let body = DamageNote(number, seeing: desk).draw(on: &canvas, in: body)
    table.draw(on: &canvas, in: body.dropping(columns: 1), focused: dialog == nil)
    dialog?.draw(on: &canvas, in: body)
  }
}
