// 退会 (情報提供書は取下げ): asks for the reason, and can be taken back.

import Civic
import TerminalKit

/// Takes a member out of the register, or a notice out of the bulletin's reach.
struct WithdrawalScreen: Screen {
  private let number: RecordNumber
  private let id: String
  private var line = TextLine(hint: "理由を入力してください（転居、解散、ご本人の希望 など）")

  init(_ number: RecordNumber, seeing desk: DeskView) {
    self.number = number
    id = desk.freshID
  }

  private var word: String { number.kind == .notice ? "取下げ" : "退会" }

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
    case .key(let key): line.handle(key) == .handled ? .handled : .ignored
    case .saved(_, id): .effects([.close])
    case .refused(id, .conflict):
      .effects([.say(Message("ほかの端末が先に変更しました。内容を見直してから、もう一度お願いします", isWarning: true)), .close])
    default: .ignored
    }
  }

  private func withdraw(seeing desk: DeskView) -> [Effect] {
    let result: Result<Change, FieldErrors>? =
      switch number.kind {
      case .group:
        desk.register.groups[number].map {
          Withdrawing.proposing($0, reason: line.text, on: desk.today)
        }
      case .individual:
        desk.register.individuals[number].map {
          Withdrawing.proposing($0, reason: line.text, on: desk.today)
        }
      case .notice:
        desk.register.notices[number].map { Withdrawing.proposing($0, reason: line.text) }
      case .bulletin: nil
      }
    switch result {
    case .success(let change)?:
      return [.commit(Proposal([change], why: SafeText.line(line.text), id: id))]
    case .failure?: return [.say(Message("理由を入力してください", isWarning: true))]
    case nil: return [.close]
    }
  }

  func draw(on canvas: inout Canvas, in body: Rect, seeing desk: DeskView) {
    let rows = body.droppingTop(rows: 1).dropping(columns: 3)
    canvas.write(desk.register[number]?.record.title ?? "", in: rows, style: .heading)
    canvas.write(
      number.kind == .notice ? "を取り下げます。次の号からは候補に出なくなります。" : "を退会にします。番号は使い回されません。",
      in: rows.droppingTop(rows: 1)
    )
    canvas.write("理由", in: rows.droppingTop(rows: 3))
    line.draw(
      on: &canvas,
      in: rows.droppingTop(rows: 3).dropping(columns: 6).droppingEnd(columns: 3),
      focused: true
    )
  }
}
