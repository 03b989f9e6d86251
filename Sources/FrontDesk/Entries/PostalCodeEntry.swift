// 郵便番号欄: a code offers wards and towns, and never decides.

import Civic
import TerminalKit

/// An entry for a postal code; Space chooses one of the towns it offers for the address.
struct PostalCodeEntry: FieldEntry {
  private var line: TextLine
  private var picker: Picker?
  private var offer: [FieldKey: String] = [:]

  init(_ written: String) {
    line = TextLine(written)
  }

  var isText: Bool { true }
  var written: String { line.text }

  mutating func set(_ written: String) { line.text = written }

  var isOpen: Bool { picker != nil }
  func spaceLabel(seeing desk: DeskView) -> String {
    towns(seeing: desk).isEmpty ? "" : "町を選ぶ"
  }

  /// The towns that the typed code covers.
  func towns(seeing desk: DeskView) -> [PostalTown] {
    (try? PostalCode(written: line.text)).map(desk.masters.towns) ?? []
  }

  mutating func handle(_ key: Key, seeing desk: DeskView) -> Handled {
    if picker != nil { return handleOpen(key, seeing: desk) }
    guard key.isSpace else { return line.handle(key) }
    let towns = towns(seeing: desk)
    if !towns.isEmpty { picker = Picker("町を選ぶ", Self.choices(towns, seeing: desk)) }
    return .handled
  }

  private mutating func handleOpen(_ key: Key, seeing desk: DeskView) -> Handled {
    switch picker?.handle(key) {
    case .chosen(let ids):
      if let town = ids.first { offer[.address] = town }
      picker = nil
    case .cancelled: picker = nil
    default: break
    }
    return .handled
  }

  mutating func takeOffer() -> [FieldKey: String] {
    defer { offer = [:] }
    return offer
  }

  func draw(on canvas: inout Canvas, in rect: Rect, focused: Bool, seeing desk: DeskView) {
    line.draw(on: &canvas, in: rect.leading(columns: 12), focused: focused)
    let towns = towns(seeing: desk)
    guard !towns.isEmpty else { return }
    let names = Self.choices(towns, seeing: desk).map(\.label)
    canvas.writeShortened(
      "\(canvas.signs.arrow) \(names.joined(separator: " ／ "))  Spaceで選択",
      in: rect.dropping(columns: 13),
      style: .quiet
    )
  }

  func drawOpen(on canvas: inout Canvas, in body: Rect, seeing desk: DeskView) {
    picker?.draw(on: &canvas, in: body)
  }

  /// Each town as a choice whose identifier is what the address begins with.
  private static func choices(_ towns: [PostalTown], seeing desk: DeskView) -> [Choice] {
    towns.map { town in
      let ward = desk.masters.wards.first { $0.id == town.ward }?.label ?? ""
      return Choice(
        id: "熊本市\(ward)\(town.town)",
        label: "\(ward) \(town.town)",
        kana: town.kana
      )
    }
  }
}
