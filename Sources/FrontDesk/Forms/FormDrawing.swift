// 記入画面の描画: the tabs of the pages, the fields with their errors, the note, similar records.

import Civic
import TerminalKit

extension FormScreen {
  private static var labelColumns: Int { 19 }
  private static var disclosureColumns: Int { 8 }

  func draw(on canvas: inout Canvas, in body: Rect, seeing desk: DeskView) {
    if let choosing {
      let rows = body.dropping(columns: 1).droppingEnd(columns: 1)
      canvas.write("ほかの項目は重なりがないため、両方を残します。", in: rows, style: .quiet)
      return choosing.table.draw(on: &canvas, in: rows.droppingTop(rows: 2))
    }
    drawTabs(on: &canvas, in: body.top(rows: 1), seeing: desk)
    let foot = footLines(columns: body.columns - 2, width: canvas.width, seeing: desk)
    let page = body.droppingTop(rows: 2).droppingBottom(rows: foot.count)
    drawFields(on: &canvas, in: page, seeing: desk)
    for (row, line) in foot.enumerated() {
      canvas.write(
        line.text,
        in: body.bottom(rows: foot.count - row).dropping(columns: 1),
        style: line.style
      )
    }
    if let focus, let entry = entries[focus], entry.isOpen {
      entry.drawOpen(on: &canvas, in: body, seeing: desk)
    }
  }

  private func drawTabs(on canvas: inout Canvas, in line: Rect, seeing desk: DeskView) {
    var column = 1
    for (place, section) in form.sections.enumerated() {
      let isWrong = section.keys.contains { errors[$0] != nil }
      let mark = isWrong ? canvas.signs.wrong : ""
      let used = canvas.write(
        " \(place + 1) \(section.title)\(mark) ",
        in: line.dropping(columns: column),
        style: place == self.section ? .reverse : isWrong ? .warning : .plain
      )
      column += used + 1
    }
  }

  /// One row of the page: a field, its public flag beside it, or the button at the end.
  private enum Row {
    case field(Field<R>, disclosure: Field<R>?)
    case save
  }

  private func rows(seeing desk: DeskView) -> [Row] {
    let record = sheet.record(seeing: desk.context)
    let fields = form.fields(askedOf: record).filter { $0.section == section }.map(\.field)
    var rows = fields.filter { !$0.key.isDisclosure }.map { field in
      Row.field(field, disclosure: fields.first { $0.key == field.key.disclosure })
    }
    if section == form.sections.count - 1 { rows.append(.save) }
    return rows
  }

  private func height(of row: Row, columns: Int, width: TextWidth) -> Int {
    guard case .field(let field, let disclosure) = row else { return 2 }
    let room = columns - Self.labelColumns - (disclosure == nil ? 0 : Self.disclosureColumns)
    let wrong = errorLines(at: field, disclosure, columns: columns, width: width)
    return (entries[field.key]?.rows(columns: room, width: width) ?? 1) + wrong.count
  }

  /// What is wrong with a field or with the flag beside it, in as many rows as that takes.
  private func errorLines(
    at field: Field<R>,
    _ disclosure: Field<R>?,
    columns: Int,
    width: TextWidth
  ) -> [String] {
    guard let error = errors[field.key] ?? disclosure.flatMap({ errors[$0.key] }) else { return [] }
    let sentence = "\(Signs(width).wrong) \(FieldWords.sentence(for: error))"
    return width.wrapped(sentence, columns: columns - Self.labelColumns)
  }

  private func contains(_ row: Row, _ key: FieldKey?) -> Bool {
    switch row {
    case .save: key == nil
    case .field(let field, let disclosure): key == field.key || key == disclosure?.key
    }
  }

  /// Draws the rows of the page; where they don't fit, those around the caret.
  private func drawFields(on canvas: inout Canvas, in page: Rect, seeing desk: DeskView) {
    let rows = rows(seeing: desk)
    let heights = rows.map { height(of: $0, columns: page.columns - 2, width: canvas.width) }
    var first = 0
    if let place = rows.firstIndex(where: { contains($0, focus) }) {
      while first < place, heights[first...place].reduce(0, +) > page.rows { first += 1 }
    }
    var left = page.dropping(columns: 1)
    for (row, height) in zip(rows[first...], heights[first...]) {
      guard height <= left.rows else { return }
      draw(row, on: &canvas, in: left.top(rows: height), seeing: desk)
      left = left.droppingTop(rows: height)
    }
  }

  private func draw(_ row: Row, on canvas: inout Canvas, in rect: Rect, seeing desk: DeskView) {
    switch row {
    case .save:
      let label = "[ 保存する (F10) ]"
      let line = rect.droppingTop(rows: 1).dropping(columns: Self.labelColumns)
      canvas.write(label, in: line, style: focus == nil ? .reverse : .plain)
      if focus == nil { canvas.caret = CaretPosition(row: line.row, column: line.column + 2) }
    case .field(let field, let disclosure):
      let isFocused = focus == field.key || (disclosure != nil && focus == disclosure?.key)
      canvas.write(field.label, in: rect.leading(columns: 16), style: isFocused ? .bold : .plain)
      if field.isRequired { canvas.write("＊", at: rect.row, rect.column + 16) }
      var room = rect.dropping(columns: Self.labelColumns)
      if let disclosure {
        let end = room.columns - Self.disclosureColumns + 1
        entries[disclosure.key]?.draw(
          on: &canvas,
          in: room.dropping(columns: end),
          focused: focus == disclosure.key,
          seeing: desk
        )
        room = room.leading(columns: end - 1)
      }
      let wrong = errorLines(
        at: field,
        disclosure,
        columns: rect.columns - 1,
        width: canvas.width
      )
      entries[field.key]?.draw(
        on: &canvas,
        in: room.droppingBottom(rows: wrong.count),
        focused: focus == field.key,
        seeing: desk
      )
      let below = rect.bottom(rows: wrong.count).dropping(columns: Self.labelColumns)
      for (row, line) in wrong.enumerated() {
        canvas.write(line, in: below.droppingTop(rows: row), style: .warning)
      }
    }
  }

  private struct FootLine {
    var text: String
    var style: Style
  }

  /// Help of the field, the page's note, what follows from the kind, similar records.
  private func footLines(columns: Int, width: TextWidth, seeing desk: DeskView) -> [FootLine] {
    var lines: [FootLine] = []
    if let kind = derivedType(seeing: desk) {
      lines.append(.init(text: "種別から: \(kind)", style: .quiet))
    }
    let note = form.sections[section].note(desk)
    if !note.isEmpty {
      lines += width.wrapped(note, columns: columns).map { .init(text: $0, style: .quiet) }
    }
    if let focus, let help = R.field(focus)?.help, !help.isEmpty {
      lines.append(.init(text: help, style: .plain))
    }
    if let first = similar.first {
      let more = similar.count > 1 ? " ほか\(similar.count - 1)件" : ""
      lines.append(
        .init(
          text: "似た登録があります: \(first.number.label) \(first.title)"
            + "（\(first.reason.label)）\(more)　F8 比較",
          style: .warning
        )
      )
    }
    return lines
  }

  private func derivedType(seeing desk: DeskView) -> String? {
    guard section == 0, let written = entries[.kind]?.written else { return nil }
    return desk.masters.groupKinds.first { $0.id == written }?.type.label
  }
}
