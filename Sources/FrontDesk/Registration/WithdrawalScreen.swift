// 退会 (情報提供書は取下げ): asks for the reason and the day, and can be taken back.

import Civic
import TerminalKit

/// Takes a member out of the register, or a notice out of the bulletin's reach.
struct WithdrawalScreen: Screen {
  private let number: RecordNumber
  private var draft: FormDraft
  private var reason: TextLine
  private var day: DateEntry
  /// Where the caret stands.
  private var stop = Stop.reason
  /// What was asked to be saved last.
  private var proposed: Content?

  private enum Stop: CaseIterable {
    case reason, day, button
  }

  /// A form with what its draft has kept.
  init(_ number: RecordNumber, _ draft: FormDraft, seeing desk: DeskView) {
    self.number = number
    self.draft = draft
    reason = TextLine(draft.typed[.stateReason] ?? "", hint: "転居、解散、ご本人の希望 など")
    day = DateEntry(draft.typed[.withdrawn] ?? desk.today.iso)
  }

  private var isNotice: Bool { number.kind == .notice }
  private var word: String { isNotice ? "取下げ" : "退会" }

  static var standsOnce: Bool { false }

  static var keys: [KeyCommand<Self>] {
    [
      KeyCommand(.f(10), label: { screen, _ in "\(screen.word)にする" }) { screen, desk in
        screen.withdraw(seeing: desk)
      },
      KeyCommand(
        .enter,
        label: { screen, _ in screen.stop == .button ? "\(screen.word)にする" : "次へ" }
      ) {
        screen,
        desk in
        if screen.stop == .button { return screen.withdraw(seeing: desk) }
        screen.move(by: 1)
        return [screen.keepDraft(isLeavingField: true, seeing: desk)]
      },
    ]
  }

  func title(seeing desk: DeskView) -> String {
    "\(word)　\(number.label)　\(desk.register[number]?.record.title ?? "")"
  }

  var help: [String] { ["理由と日付を入力し、F10（またはいちばん下でEnter）を押します。番号はそのまま残り、あとから元に戻せます。"] }

  mutating func handle(_ event: Event, seeing desk: DeskView) -> Reaction {
    switch event {
    case .key(let key): return handle(key, seeing: desk)
    case .saved(let commit, draft.id):
      // Nothing is left that a draft would have to keep.
      draft.typed = [:]
      guard let proposed, commit.changes.first?.record != proposed else {
        return .effects([.close])
      }
      let words = "前に入力した理由と日付で保存されていました。内容をご確認ください"
      return .effects([.close, .say(Message(words, isWarning: true))])
    case .changedElsewhere where desk.isGone(number), .loaded where desk.isGone(number):
      return .effects(loseRecord(seeing: desk))
    case .refused(draft.id, .conflict):
      let words = "ほかの端末が先に変更しました。内容を見直してから、もう一度お願いします"
      return .effects([.say(Message(words, isWarning: true))])
    default: return .ignored
    }
  }

  /// The record is off the register: of whoever was erased nothing stays, damage takes nothing typed.
  private mutating func loseRecord(seeing desk: DeskView) -> [Effect] {
    if desk.erased.contains(number) {
      draft.typed = [:]
      let words = "\(number.label)は消去されました。この様式は閉じました"
      return [.forgetDraft(id: draft.id), .say(Message(words, isWarning: true)), .close]
    }
    let isTyped = !draft.typed.isEmpty
    return [
      .close, .say(Message(desk.lossInWords(number, isTyped: isTyped), isWarning: true)),
    ]
  }

  private mutating func handle(_ key: Key, seeing desk: DeskView) -> Reaction {
    let before = [reason.text, day.written]
    switch (key, stop) {
    case (.tab, _), (.down, _):
      move(by: 1)
      return .effects([keepDraft(isLeavingField: true, seeing: desk)])
    case (.backTab, _), (.up, _):
      move(by: -1)
      return .effects([keepDraft(isLeavingField: true, seeing: desk)])
    case _ where key.isFunction: return .ignored
    case (_, .reason) where reason.handle(key) == .handled: break
    case (_, .day) where day.handle(key, seeing: desk) == .handled: break
    // Only what is typed here is undone here: a save elsewhere must not go back by a slip.
    case (.control("z"), _), (.control("y"), _): break
    default: return .ignored
    }
    return before == [reason.text, day.written]
      ? .handled : .effects([keepDraft(isLeavingField: false, seeing: desk)])
  }

  /// What is as the form began is no draft.
  private mutating func keepDraft(isLeavingField: Bool, seeing desk: DeskView) -> Effect {
    draft.typed[.stateReason] = reason.isEmpty ? nil : reason.text
    draft.typed[.withdrawn] = day.written == desk.today.iso ? nil : day.written
    return .keepDraft(draft, isLeavingField: isLeavingField)
  }

  func leaving(seeing desk: DeskView) -> [Effect] { draft.leaving }

  private var stops: [Stop] { isNotice ? [.reason, .button] : Stop.allCases }

  private mutating func move(by step: Int) {
    let place = (stops.firstIndex(of: stop) ?? 0) + step
    stop = stops[(place + stops.count) % stops.count]
  }

  private mutating func withdraw(seeing desk: DeskView) -> [Effect] {
    guard let filed = desk.register[number] else {
      return [.say(Message("台帳を読み込んでいます。少しお待ちください", isWarning: true))]
    }
    guard let left = try? Day(written: day.written, near: desk.today, eras: desk.masters.eras)
    else {
      stop = .day
      return [.say(Message("日付をご確認ください", isWarning: true))]
    }
    switch Withdrawing.proposing(filed, reason: reason.text, on: left) {
    case .success(let change)?:
      proposed = change.after
      let why = SafeText.line(reason.text)
      return [.commit(Proposal([change], why: why, draft: draft.id, id: draft.id))]
    case .failure?:
      stop = .reason
      return [.say(Message("理由を入力してください", isWarning: true))]
    case nil: return [.close]
    }
  }

  func draw(on canvas: inout Canvas, in body: Rect, seeing desk: DeskView) {
    let rows = body.droppingTop(rows: 1).dropping(columns: 3)
    canvas.write(desk.register[number]?.record.title ?? "", in: rows, style: .heading)
    canvas.write(
      isNotice ? "を取り下げます。次の号からは候補に出なくなります。" : "を退会にします。番号は使い回されません。",
      in: rows.droppingTop(rows: 1)
    )
    let first = rows.droppingTop(rows: 3).top(rows: 1)
    canvas.write("理由", in: first)
    reason.draw(
      on: &canvas,
      in: first.dropping(columns: 8).droppingEnd(columns: 3),
      focused: stop == .reason
    )
    if !isNotice {
      let second = rows.droppingTop(rows: 4).top(rows: 1)
      canvas.write("退会日", in: second)
      day.draw(on: &canvas, in: second.dropping(columns: 8), focused: stop == .day, seeing: desk)
    }
    let button = rows.droppingTop(rows: isNotice ? 5 : 6).dropping(columns: 8)
    canvas.write("[ \(word)にする (F10) ]", in: button, style: stop == .button ? .reverse : .plain)
    if stop == .button { canvas.caret = CaretPosition(row: button.row, column: button.column + 2) }
  }
}
