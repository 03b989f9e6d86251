// 登録 (F4): a person, a group, or a notice.

import Civic
import TerminalKit

/// Asks what is to be registered.
struct RegistrationMenu: Screen {
  private var list = PickList(
    [RecordKind.individual, .group, .notice].map { .init(id: $0.rawValue, label: $0.label) },
    isNumbered: true
  )

  static let goingHere: Key? = .f(4)

  static var keys: [KeyCommand<Self>] {
    [KeyCommand(.enter, "選ぶ") { screen, _ in screen.choose() }]
  }

  func title(seeing desk: DeskView) -> String { "登録" }
  var help: [String] { ["何を登録するかを選びます。1・2・3を押すか、↑↓で選んでEnterを押します。"] }

  mutating func handle(_ event: Event, seeing desk: DeskView) -> Reaction {
    guard case .key(let key) = event, list.handle(key) == .handled else { return .ignored }
    guard let id = list.chosen.first, let kind = RecordKind(rawValue: id) else { return .handled }
    return .effects([.replace(.newForm(kind))])
  }

  private func choose() -> [Effect] {
    list.current.flatMap { RecordKind(rawValue: $0.id) }.map { [.replace(.newForm($0))] } ?? []
  }

  func draw(on canvas: inout Canvas, in body: Rect, seeing desk: DeskView) {
    canvas.write("どの登録をしますか", in: body.droppingTop(rows: 1).dropping(columns: 3))
    list.draw(
      on: &canvas,
      in: body.droppingTop(rows: 3).dropping(columns: 5).leading(columns: 30),
      focused: true
    )
  }
}
