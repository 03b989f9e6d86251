// 退会 (情報提供書は取下げ): asks for the reason and the day, and can be taken back.

import Civic
import TerminalKit

/// Takes a member out of the register, or a notice out of the bulletin's reach.
struct WithdrawalScreen: Screen {
  private let number: RecordNumber
  private let id: String
  private var reason = TextLine(hint: "転居、解散、ご本人の希望 など")
  private var day: DateEntry
  private var isOnDay = false

  init(_ number: RecordNumber, seeing desk: DeskView) {
    self.number = number
    id = desk.freshID
    day = DateEntry(desk.today.iso)
  }

  private var isNotice: Bool { number.kind == .notice }
  private var word: String { isNotice ? "取下げ" : "退会" }

  static var standsOnce: Bool { false }

  static var keys: [KeyCommand<Self>] {
    [
      KeyCommand(.f(10), label: { screen, _ in screen.word }) { screen, desk in
        screen.withdraw(seeing: desk)
      },
      KeyCommand(.enter, "") { screen, desk in screen.withdraw(seeing: desk) },
    ]
  }

  func title(seeing desk: DeskView) -> String {
    "\(word)　\(number.label)　\(desk.register[number]?.record.title ?? "")"
  }

  var help: [String] { ["理由を入力してF10を押します。番号はそのまま残り、あとから元に戻せます。"] }

  mutating func handle(_ event: Event, seeing desk: DeskView) -> Reaction {
    switch event {
    case .key(let key): return handle(key, seeing: desk)
    case .saved(_, id): return .effects([.close])
    case .refused(id, .conflict):
      let words = "ほかの端末が先に変更しました。内容を見直してから、もう一度お願いします"
      return .effects([.say(Message(words, isWarning: true)), .close])
    default: return .ignored
    }
  }

  private mutating func handle(_ key: Key, seeing desk: DeskView) -> Reaction {
    switch key {
    case .tab, .backTab, .down, .up: isOnDay = !isNotice && !isOnDay
    case _ where key.isFunction: return .ignored
    default:
      let handled = isOnDay ? day.handle(key, seeing: desk) : reason.handle(key)
      return handled == .handled ? .handled : .ignored
    }
    return .handled
  }

  private func withdraw(seeing desk: DeskView) -> [Effect] {
    guard let filed = desk.register[number],
      let left = try? Day(written: day.written, near: desk.today, eras: desk.masters.eras)
    else { return [.say(Message("日付をご確認ください", isWarning: true))] }
    switch Withdrawing.proposing(filed, reason: reason.text, on: left) {
    case .success(let change)?:
      return [.commit(Proposal([change], why: SafeText.line(reason.text), id: id))]
    case .failure?: return [.say(Message("理由を入力してください", isWarning: true))]
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
      focused: !isOnDay
    )
    guard !isNotice else { return }
    let second = rows.droppingTop(rows: 4).top(rows: 1)
    canvas.write("退会日", in: second)
    day.draw(on: &canvas, in: second.dropping(columns: 8), focused: isOnDay, seeing: desk)
  }
}
