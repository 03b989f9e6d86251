// 候補から選ぶ欄: long lists (分野, 活動地域, 校区); typing or Space opens the window.

import Civic
import TerminalKit

/// An entry that shows what is chosen and opens a ``Picker`` to change it.
struct PickEntry: FieldEntry {
  private let title: String
  private let source: Civic.ChoiceList
  private let isMultiple: Bool
  private var chosen: [String]
  private var picker: Picker?
  /// What was typed into the window when it was closed without a choice.
  private var pending = ""
  /// Identifiers that stand first in the window, such as the 校区 near a postal code.
  var preferred: [String] = []
  /// Identifiers that the window is limited to: what 分野 says, for 主な分野; `nil` for all.
  var choosable: [String]?

  init(_ title: String, _ source: Civic.ChoiceList, written: String, isMultiple: Bool) {
    self.title = title
    self.source = source
    self.isMultiple = isMultiple
    chosen = WrittenList.items(in: written)
  }

  var written: String { WrittenList.text(chosen) }
  var isOpen: Bool { picker != nil }
  var typingHint: String {
    choosable == [] ? "先に「分野」を選んでください。「\(title)」は、その中から選びます" : ""
  }
  func spaceLabel(seeing desk: DeskView) -> String { "選択" }

  mutating func set(_ written: String) { chosen = WrittenList.items(in: written) }

  mutating func handle(_ key: Key, seeing desk: DeskView) -> Handled {
    if picker != nil {
      switch picker?.handle(key) {
      case .chosen(let ids):
        chosen = ids
        pending = ""
        picker = nil
      case .cancelled:
        pending = picker?.typed ?? ""
        picker = nil
      default: break
      }
      return .handled
    }
    switch key {
    case .character where choosable == [], .paste where choosable == []: return .ignored
    case _ where key.isSpace: open(typed: pending, seeing: desk)
    case .character(let character): open(typed: String(character), seeing: desk)
    case .paste(let text): open(typed: text, seeing: desk)
    case .backspace, .delete:
      guard !chosen.isEmpty else { return .ignored }
      chosen.removeLast()
    default: return .ignored
    }
    return .handled
  }

  private mutating func open(typed: String, seeing desk: DeskView) {
    let all = source.choices(in: desk.masters).filter { isOffered($0, seeing: desk) }
    let first = preferred.compactMap { id in all.first { $0.id == id } }
    let choices = first + all.filter { !preferred.contains($0.id) }
    let others =
      source == .fields && first.isEmpty ? desk.masters.fields.map(\.official) : []
    picker = Picker(
      title,
      choices,
      finder: ChoiceFinder(choices, others: others),
      chosen: chosen,
      isMultiple: isMultiple,
      typed: typed,
      parents: desk.masters.wards.map(\.choice)
    )
  }

  /// A 校区 that was merged away is kept where it stands and offered no more.
  private func isOffered(_ choice: Choice, seeing desk: DeskView) -> Bool {
    if let choosable { return choosable.contains(choice.id) }
    return chosen.contains(choice.id)
      || desk.masters.districts.first { $0.id == choice.id }?.isFormer != true
  }

  func draw(on canvas: inout Canvas, in rect: Rect, focused: Bool, seeing desk: DeskView) {
    let text = WrittenList.text(chosen.map { source.label(of: $0, in: desk.masters) })
    let style: Style = focused ? .underline : .plain
    canvas.fill(rect.top(rows: 1), style: style)
    var used = canvas.writeShortened(text, in: rect.top(rows: 1), style: style)
    if !pending.isEmpty {
      used += canvas.write(
        (text.isEmpty ? "" : "　") + "「\(pending)」は未選択です",
        in: rect.top(rows: 1).dropping(columns: used),
        style: [style, .quiet]
      )
    }
    guard focused else { return }
    let hint = pending.isEmpty ? "Spaceで選択" : "Spaceで続き"
    if used + 2 + canvas.width.columns(of: hint) <= rect.columns {
      canvas.write(hint, in: rect.dropping(columns: rect.columns - 12), style: .quiet)
    }
    canvas.caret = CaretPosition(
      row: rect.row,
      column: rect.column + min(used, max(0, rect.columns - 1))
    )
  }

  func drawOpen(on canvas: inout Canvas, in body: Rect, seeing desk: DeskView) {
    picker?.draw(on: &canvas, in: body)
  }
}
