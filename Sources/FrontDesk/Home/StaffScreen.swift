// 担当: who is at the desk; stands in every record that is saved from here.

import Civic
import TerminalKit

/// What the desk asks when it opens, before anybody is at it.
public enum StaffQuestion: Equatable, Sendable {
  /// Nobody was named.
  case who
  /// This name is not on the center's list.
  case unknown(String)
  /// This member has a PIN, which is to be typed.
  case pin(of: String)
}

/// Asks who is at the desk, at the start of the shift or when it changes; who has a PIN types it.
struct StaffScreen: Screen {
  private var cursor = 0
  /// Who was chosen and has a PIN; `nil` while somebody is still to be chosen.
  private var chosen: String?
  private var prompt = PINPrompt()

  /// - Parameter question: what is asked at the start; who has a PIN need only type it.
  init(_ question: StaffQuestion = .who) {
    if case .pin(let name) = question { chosen = name }
  }

  static var keys: [KeyCommand<Self>] {
    [
      KeyCommand(.enter, "決定") { screen, desk in
        guard let name = screen.chosen else { return screen.choose(screen.cursor, seeing: desk) }
        return screen.prompt.handle(.enter, for: name)
      }
    ]
  }

  func title(seeing desk: DeskView) -> String { "担当" }
  var help: [String] {
    [
      "担当者を選びます。番号を押すか、↑↓で選んでEnterを押します。保存した記録に名前が残ります。",
      "PINのある担当者は、続けてPINを入力します。PINは aiport pin で設定します。",
    ]
  }

  mutating func handle(_ event: Event, seeing desk: DeskView) -> Reaction {
    switch event {
    case .key(let key):
      if let name = chosen { return handle(key, for: name) }
      return chooseBy(key, seeing: desk)
    case .pin(let answer):
      guard let right = prompt.hear(answer) else { return .handled }
      return .effects([.setStaff(right.name), .close] + right.ahead.map(Effect.press))
    default: return .ignored
    }
  }

  private mutating func handle(_ key: Key, for name: String) -> Reaction {
    if key == .escape {
      conceal()
      return .handled
    }
    // F1 to F12 and leaving mean here what they mean everywhere; nothing opens before a PIN was looked
    // at.
    if key == .control("q") || key.isFunction && !prompt.isChecking { return .ignored }
    return .effects(prompt.handle(key, for: name))
  }

  private mutating func chooseBy(_ key: Key, seeing desk: DeskView) -> Reaction {
    switch key {
    case .down: cursor = min(cursor + 1, desk.masters.staff.count - 1)
    case .up: cursor = max(cursor - 1, 0)
    case .character(let character):
      guard let number = Folding.digits(in: String(character)).first,
        desk.masters.staff.indices.contains(number - 1)
      else { return .handled }
      return .effects(choose(number - 1, seeing: desk))
    default: return .ignored
    }
    return .handled
  }

  private mutating func choose(_ place: Int, seeing desk: DeskView) -> [Effect] {
    guard desk.masters.staff.indices.contains(place) else { return [.close] }
    let name = desk.masters.staff[place].name
    cursor = place
    guard desk.hasPIN(name) else { return [.setStaff(name), .close] }
    chosen = name
    prompt.clear()
    return []
  }

  /// What was typed of a PIN is not left lying about, and no late answer changes who is here.
  mutating func conceal() {
    chosen = nil
    prompt = PINPrompt()
  }

  func draw(on canvas: inout Canvas, in body: Rect, seeing desk: DeskView) {
    let room = body.droppingTop(rows: 1).dropping(columns: 3)
    if let chosen {
      canvas.write("\(chosen)のPINを入力して、Enterを押してください。Escで選び直します。", in: room)
      return prompt.draw(on: &canvas, in: room.droppingTop(rows: 2).dropping(columns: 2))
    }
    canvas.write("担当者を選んでください", in: room)
    for (place, member) in desk.masters.staff.enumerated() {
      let line = body.droppingTop(rows: 3 + place).top(rows: 1).dropping(columns: 5)
      let used = canvas.write("\(place + 1)  \(member.name)", in: line)
      if member.pinHash != nil {
        canvas.write("PIN", in: line.dropping(columns: max(used + 2, 24)), style: .quiet)
      }
      guard place == cursor else { continue }
      canvas.apply(style: .reverse, to: line.leading(columns: used))
      canvas.caret = CaretPosition(row: line.row, column: line.column)
    }
  }
}
