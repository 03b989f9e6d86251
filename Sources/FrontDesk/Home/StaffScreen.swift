// 担当: who is at the desk; stands in every record that is saved from here.

import Civic
import TerminalKit

/// Asks who is at the desk, at the start of the shift or when it changes.
struct StaffScreen: Screen {
  private var cursor = 0

  static var keys: [KeyCommand<Self>] {
    [
      KeyCommand(.enter, "決定") { screen, desk in screen.choose(screen.cursor, seeing: desk) }
    ]
  }

  func title(seeing desk: DeskView) -> String { "担当" }
  var help: [String] { ["担当者を選びます。番号を押すか、↑↓で選んでEnterを押します。保存した記録に名前が残ります。"] }

  mutating func handle(_ event: Event, seeing desk: DeskView) -> Reaction {
    guard case .key(let key) = event else { return .ignored }
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

  private func choose(_ place: Int, seeing desk: DeskView) -> [Effect] {
    guard desk.masters.staff.indices.contains(place) else { return [.close] }
    return [.setStaff(desk.masters.staff[place]), .close]
  }

  func draw(on canvas: inout Canvas, in body: Rect, seeing desk: DeskView) {
    canvas.write("担当者を選んでください", in: body.droppingTop(rows: 1).dropping(columns: 3))
    for (place, name) in desk.masters.staff.enumerated() {
      let line = body.droppingTop(rows: 3 + place).top(rows: 1).dropping(columns: 5)
      let used = canvas.write("\(place + 1)  \(name)", in: line)
      guard place == cursor else { continue }
      canvas.apply(style: .reverse, to: line.leading(columns: used))
      canvas.caret = CaretPosition(row: line.row, column: line.column)
    }
  }
}
