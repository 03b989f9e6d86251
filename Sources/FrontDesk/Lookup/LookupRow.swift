// 検索結果の行: how a group stands in a list of hits, and a way out where there are none.

import Civic
import TerminalKit

/// Rows of the lookup's table.
enum LookupRow {
  /// More rows than this nobody reads; typing on narrows.
  static let most = 500

  /// State, name, area, hours, and what else to know; the name takes what the others don't need.
  static func columns(
    in room: Int,
    fitting rows: [Table.Row],
    width: TextWidth
  ) -> [Table.Column] {
    func needed(_ cell: Int, atMost most: Int) -> Int {
      rows.reduce(0) { columns, row in
        guard row.cells.indices.contains(cell) else { return columns }
        return max(columns, min(most, width.columns(of: row.cells[cell])))
      }
    }
    let area = needed(2, atMost: 12)
    let slots = needed(3, atMost: 14)
    return [
      .init("", columns: 1), .init("", columns: max(20, room - 11 - area - slots)),
      .init("", columns: area), .init("", columns: slots), .init("", columns: 6),
    ]
  }

  static func row(_ entry: LookupEntry, _ marks: HitMarks, seeing desk: DeskView) -> Table.Row {
    let group = desk.register.whereAndWhen(entry.number)
    let areas = areaText(group.areas, seeing: desk.masters)
    let slots = group.slots.map { ChoiceList.slots.label(of: $0, in: desk.masters) }
    let remark =
      entry.state != .registered
      ? entry.state.label : entry.hasConcerns ? "要確認" : entry.isRecruiting ? "募集中" : ""
    var row = Table.Row(
      id: entry.number.text,
      cells: [
        sign(of: entry.state, seeing: desk), entry.title, areas, slots.joined(separator: "・"),
        remark,
      ]
    )
    row.marks = [1: marks.ranges(in: entry.title), 2: marks.ranges(in: areas)]
    return row
  }

  private static func sign(of state: RecordState, seeing desk: DeskView) -> String {
    desk.signs.sign(of: state)
  }

  /// The first area with its ward, and how many more.
  private static func areaText(_ areas: [String], seeing masters: Masters) -> String {
    guard let first = areas.first else { return "" }
    let district = masters.districts.first { $0.id == first }
    let ward = district.flatMap { found in masters.wards.first { $0.id == found.ward }?.label }
    let label = ChoiceList.areas.label(of: first, in: masters)
    let more = areas.count > 1 ? "+\(areas.count - 1)" : ""
    return (ward.map { "\($0) " } ?? "") + label + more
  }

  static func id(_ relaxation: Relaxation) -> String { "relax \(relaxation.dropped)" }

  /// 「南区を外すと 12団体」.
  static func row(_ relaxation: Relaxation, seeing desk: DeskView) -> Table.Row {
    let what = relaxation.words(seeing: desk.masters)
    return Table.Row(id: id(relaxation), cells: ["", "\(what) \(relaxation.count)団体"])
  }
}

extension Signs {
  /// The sign before a record in lists, which says its state without colour.
  func sign(of state: RecordState) -> String {
    switch state {
    case .registered: filled
    case .pending: open
    case .withdrawn, .cancelled: none
    }
  }
}

extension LookupQuery {
  /// The conditions in words: 「手話・南区」.
  func words(seeing masters: Masters) -> String {
    (text.split(whereSeparator: \.isWhitespace).map(String.init)
      + facets.map { masters.label(of: $0) }).joined(separator: "・")
  }
}
