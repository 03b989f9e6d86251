// 団体検索の描画: the text line, the facets, the hits, and the chosen group below or beside them.

import Civic
import TerminalKit

extension LookupScreen {
  private static let facetColumns = 20
  private static let besideColumns = 120

  func draw(on canvas: inout Canvas, in body: Rect, seeing desk: DeskView) {
    let head = body.top(rows: 1)
    let used = canvas.write(" 検索語 \(canvas.signs.pointer) ", in: head, style: .bold)
    let rest = body.droppingTop(rows: 1)
    let left = rest.leading(columns: Self.facetColumns + 1)
    drawFacets(on: &canvas, in: left.dropping(columns: 1))
    canvas.verticalLine(
      row: rest.row,
      column: left.endColumn,
      rows: rest.rows,
      style: .quiet
    )
    let right = rest.dropping(columns: Self.facetColumns + 3)
    if body.columns >= Self.besideColumns {
      let listColumns = right.columns * 3 / 5
      drawHits(on: &canvas, in: right.leading(columns: listColumns), seeing: desk)
      let beside = right.dropping(columns: listColumns + 1)
      canvas.verticalLine(row: beside.row, column: beside.column, rows: beside.rows, style: .quiet)
      drawChosen(on: &canvas, in: beside.dropping(columns: 2), seeing: desk)
    } else {
      let detailRows = max(6, right.rows * 2 / 5)
      drawHits(
        on: &canvas,
        in: right.droppingBottom(rows: detailRows + 1),
        seeing: desk
      )
      canvas.horizontalLine(
        row: right.endRow - detailRows - 1,
        column: right.column,
        columns: right.columns,
        style: .quiet
      )
      drawChosen(on: &canvas, in: right.bottom(rows: detailRows), seeing: desk)
    }
    // Last, so that the caret stands here when the line has the focus.
    let typing = head.dropping(columns: used).droppingEnd(columns: 1)
    line.draw(on: &canvas, in: typing, focused: focus == .text)
  }

  private func drawFacets(on canvas: inout Canvas, in rect: Rect) {
    var rect = rect
    if !panel.typed.isEmpty {
      canvas.write("\(canvas.signs.pointer)\(panel.typed)", in: rect.top(rows: 1), style: .bold)
      rect = rect.droppingTop(rows: 1)
      if panel.findsNothing {
        canvas.write("条件にありません", in: rect.top(rows: 1), style: .warning)
        rect = rect.droppingTop(rows: 1)
      }
    }
    panel.list.draw(on: &canvas, in: rect, focused: focus == .facets)
  }

  private func drawHits(on canvas: inout Canvas, in rect: Rect, seeing desk: DeskView) {
    var rect = rect
    if let hits, hits.count == 0 {
      let query = query.words(seeing: desk.masters)
      canvas.write(
        query.isEmpty ? "登録団体がありません。F4で登録できます" : "「\(query)」では見つかりません。",
        in: rect.top(rows: 1),
        style: .warning
      )
      rect = rect.droppingTop(rows: 1)
    }
    var shown = table
    guard relaxations.isEmpty else {
      shown.columns = [.init("", columns: 2), .init("", columns: rect.columns - 3)]
      return shown.draw(on: &canvas, in: rect, focused: focus == .hits)
    }
    // Filled in as it comes into sight: to read hundreds of records takes longer than to find them.
    let rows = table.visibleRows(in: rect).map { filled($0, seeing: desk) }
    let inSight = Dictionary(rows.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    shown.columns = LookupRow.columns(in: rect.columns, fitting: rows, width: canvas.width)
    shown.draw(on: &canvas, in: rect, focused: focus == .hits) { inSight[$0.id] ?? $0 }
  }

  private func filled(_ row: Table.Row, seeing desk: DeskView) -> Table.Row {
    guard let entry = RecordNumber(written: row.id).flatMap({ desk.lookup?.entry(of: $0) }) else {
      return row
    }
    return LookupRow.row(entry, marks, seeing: desk)
  }

  private func drawChosen(on canvas: inout Canvas, in rect: Rect, seeing desk: DeskView) {
    guard let selected, let filed = desk.register.groups[selected] else { return }
    let lines = GroupSummary(filed, isRevealed: revealed == selected, seeing: desk)
      .lines(columns: rect.columns, width: canvas.width)
    for (row, line) in lines.prefix(rect.rows).enumerated() {
      let place = rect.droppingTop(rows: row)
      canvas.write(line, in: place, style: row == 0 ? .heading : .plain)
      canvas.add(
        style: row == 0 ? .underline : .bold,
        to: marks.ranges(in: line),
        of: line,
        in: place
      )
    }
  }
}
