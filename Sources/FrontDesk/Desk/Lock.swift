// ロック (F12): nothing of anybody on the screen until the PIN of whoever is at the desk was typed.

import Civic
import TerminalKit

extension Desk {
  /// Locks the desk: what was typed stays where it is, what was shown on request is hidden.
  mutating func lockUp() -> [Effect] {
    concealAll()
    // What was offered to whoever was here is not offered to whoever comes.
    (accepted, offered) = (nil, nil)
    held = []
    lock = Lock()
    return [.readStaff]
  }

  mutating func concealAll() {
    for place in stack.indices { stack[place].conceal() }
  }

  mutating func pressLocked(_ key: Key, seeing desk: DeskView) -> [Effect] {
    if key == .enter, !desk.asksForPIN { return open(for: desk.staff, seeing: desk) }
    return lock?.handle(key, seeing: desk) ?? []
  }

  mutating func hearLocked(_ answer: PINAnswer, seeing desk: DeskView) -> [Effect] {
    guard let right = lock?.prompt.hear(answer) else { return [] }
    return open(for: right.name, seeing: desk) + right.ahead.map(Effect.press)
  }

  /// Whoever opens the desk is at it from now on.
  private mutating func open(for name: String, seeing desk: DeskView) -> [Effect] {
    lock = nil
    guard name != desk.staff else {
      message = Message("ロックを解除しました")
      return []
    }
    message = Message("ロックを解除しました。担当は\(name)に替わりました")
    return [.setStaff(name)]
  }
}

/// The locked desk: a title, a prompt, and what was typed as so many stars.
///
/// Opened by whoever locked it, or by a colleague with a name and a PIN of their own: who has none
/// can't open what somebody with a PIN has locked.
struct Lock: Sendable {
  var prompt = PINPrompt()
  /// The colleague who was chosen; `nil` for whoever is at the desk.
  private var colleague: String?

  mutating func handle(_ key: Key, seeing desk: DeskView) -> [Effect] {
    guard desk.asksForPIN else {
      prompt.say(key == .control("q") ? Self.noLeaving : "")
      return []
    }
    switch key {
    case _ where prompt.isChecking: return prompt.handle(key, for: desk.staff)
    case .up: choose(by: -1, seeing: desk)
    case .down: choose(by: 1, seeing: desk)
    case .control("q"): prompt.say(Self.noLeaving)
    default: return prompt.handle(key, for: colleague ?? desk.staff)
    }
    return []
  }

  private static let noLeaving = "ロック中は終了できません。解除してから終了します。"

  private mutating func choose(by step: Int, seeing desk: DeskView) {
    let names = desk.namesWithPIN
    guard let place = names.firstIndex(of: colleague ?? desk.staff) else { return }
    prompt.clear()
    colleague = names[min(max(place + step, 0), names.count - 1)]
  }

  func draw(on canvas: inout Canvas, seeing desk: DeskView) {
    canvas.write(desk.masters.center.name, at: 0, 1, style: .heading)
    canvas.horizontalLine(row: 1, column: 0, columns: canvas.columns, style: .quiet)
    let body = canvas.bounds.droppingTop(rows: canvas.rows / 3).dropping(columns: 4)
    canvas.write("ロック中", in: body, style: .bold)
    var keys: [FunctionKeyLine.Item] = [.init("Enter", "解除")]
    if desk.asksForPIN {
      canvas.write("担当者のPINを入力して、Enterを押してください。", in: body.droppingTop(rows: 2))
      if desk.namesWithPIN.count > 1 {
        canvas.write("ほかの担当者は、↑↓で自分の名前を選び、自分のPINで解除します。", in: body.droppingTop(rows: 3))
        keys.append(.init("↑↓", "担当を選ぶ"))
      }
      let name = colleague ?? desk.staff
      canvas.write("担当 \(canvas.signs.pointer) \(name)", in: body.droppingTop(rows: 5))
    } else {
      canvas.write("担当者のPINは設定されていません。Enterで解除します。", in: body.droppingTop(rows: 2))
    }
    prompt.draw(on: &canvas, in: body.droppingTop(rows: 6))
    FunctionKeyLine(keys).draw(on: &canvas, in: canvas.bounds.bottom(rows: 1))
  }
}

extension DeskView {
  /// Who can open a locked desk with a PIN.
  var namesWithPIN: [String] { masters.staff.filter { $0.pinHash != nil }.map(\.name) }

  /// Whether whoever is at the desk has a PIN.
  var asksForPIN: Bool { hasPIN(staff) }

  func hasPIN(_ name: String) -> Bool { namesWithPIN.contains(name) }
}
