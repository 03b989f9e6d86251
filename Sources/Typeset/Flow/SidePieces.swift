// The side column: index, calendar, boxes and lists as strips that may flow on to the next page.
import Press

/// Sets the panels of the side column.
struct SidePieces {
  let measures: Measures
  let typography: Typography
  /// The page on which each item begins, by its id; `nil` while pages are not known.
  let pages: [String: Int]?
  /// How many lines a title in the index may take before it is cut with 「…」.
  let entryLines: Int

  private var width: Double { measures.sideWidth }
  private var text: TextStyle { .gothic(8, on: 12) }
  private var bold: TextStyle { .bold(8, on: 12) }

  /// The panels, from the top; empty ones are left out.
  func panels(of panels: [Document.SidePanel]) -> [SidePanelPieces] {
    panels.map { panel in
      switch panel {
      case .index(let title, let groups): titled(title, rows: groups.flatMap(index))
      case .calendar(let title, let days): titled(title, rows: days.flatMap(day))
      case .box(let title, let text): SidePanelPieces(pieces: box(title, text))
      case .list(let title, let lines): titled(title, rows: lines.flatMap { row([$0]) })
      }
    }
    .filter { !$0.pieces.isEmpty }
  }

  private func titled(_ title: String, rows: [Piece]) -> SidePanelPieces {
    SidePanelPieces(
      pieces: heading(title) + rows,
      continuedHeading: heading(title + "（続き）")
    )
  }

  private func heading(_ title: String) -> [Piece] {
    var block = Block()
    block.add(typography.fitted(title, in: .bold(10, on: 14), width: width))
    block.height += 2.5
    block.addRule(width: width, stroke: 1)
    block.height += 2.5
    return [Piece(strip: Strip(height: block.height, keepsWithNext: true), marks: block.marks)]
  }

  private func index(_ group: Document.IndexGroup) -> [Piece] {
    var block = Block()
    block.height = 3
    block.add(typography.fitted(group.label, in: bold, width: width))
    block.height += 0.5
    let label = Piece(strip: Strip(height: block.height, keepsWithNext: true), marks: block.marks)
    return [label] + group.entries.flatMap(entry)
  }

  private func entry(_ entry: Document.IndexEntry) -> [Piece] {
    let page = pages?[entry.item].map { "\($0)" } ?? ""
    let title = titleLines(of: entry)
    let height = Double(max(1, title.count)) * text.leading + 3.6
    var piece = Piece(strip: Strip(height: height))
    for (index, (shaped, line)) in title.enumerated() {
      let y = 1.2 + Double(index) * text.leading + text.baseline
      piece.marks.append(.text(shaped, line, at: Point(x: 0, y: y)))
    }
    let y = height - 3.6 + 1.2 - text.leading + text.baseline
    if let (shaped, line) = typography.cut(page, in: text, width: 20) {
      piece.marks.append(.text(shaped, line, at: Point(x: width - line.width, y: y)))
    }
    piece.marks.append(dots(below: piece))
    return [piece]
  }

  private func titleLines(of entry: Document.IndexEntry) -> [(ShapedText, Line)] {
    let measure = width - 20
    let shaped = typography.shape(PrintText.line(of: entry.title), in: text)
    let lines = typography.lines(
      of: shaped,
      measure: measure,
      isRunning: false,
      isBalanced: true
    )
    if lines.count <= entryLines { return lines.map { (shaped, $0) } }
    return typography.cut(entry.title, in: text, width: measure).map { [$0] } ?? []
  }

  private func day(_ day: Document.CalendarDay) -> [Piece] {
    var pieces = row([day.text], x: 44, leadingSpace: 1.2)
    let label = typography.fitted(day.day, in: bold, width: 42)
    guard let (shaped, line) = label.first, !pieces.isEmpty else { return pieces }
    pieces[0].marks.append(.text(shaped, line, at: Point(x: 0, y: 1.2 + text.baseline)))
    return pieces
  }

  /// A row that is kept whole, above a dotted rule.
  private func row(_ paragraphs: [String], x: Double = 0, leadingSpace: Double = 1.2) -> [Piece] {
    var block = Block()
    block.height = leadingSpace
    for paragraph in paragraphs {
      let shaped = typography.shape(PrintText.line(of: paragraph), in: text)
      let lines = typography.lines(of: shaped, measure: width - x, isRunning: false)
      block.add(lines.map { (shaped, $0) }, x: x)
    }
    block.height = max(block.height, leadingSpace + text.leading) + 2.4
    var piece = Piece(strip: Strip(height: block.height), marks: block.marks)
    piece.marks.append(dots(below: piece))
    return [piece]
  }

  private func dots(below piece: Piece) -> Mark {
    .dots(at: Point(x: 0, y: piece.strip.height - 0.6), width: width)
  }

  /// A framed text; each strip brings its part of the frame, so that a long box may be cut.
  private func box(_ title: String, _ body: String) -> [Piece] {
    let pad = 8.0
    var lines = typography.fitted(title, in: .bold(8.6, on: 13.5), width: width - 2 * pad)
    for paragraph in PrintText.paragraphs(of: body) {
      let shaped = typography.shape(paragraph, in: text)
      let set = typography.lines(of: shaped, measure: width - 2 * pad, isRunning: true)
      lines += set.map { (shaped, $0) }
    }
    return lines.enumerated().map { index, set in
      let isFirst = index == 0
      let isLast = index == lines.count - 1
      var block = Block()
      block.height = isFirst ? pad : 0
      block.add([set], x: pad)
      block.height += isLast ? pad : 0
      let height = block.height
      for x in [0, width - 0.6] {
        block.marks.append(.block(at: Point(x: x, y: 0), width: 0.6, height: height + 0.05))
      }
      for (edge, isDrawn) in [(0, isFirst), (height - 0.6, isLast)] where isDrawn {
        block.marks.append(.block(at: Point(x: 0, y: edge), width: width, height: 0.6))
      }
      let keeps = isFirst || (index == lines.count - 2)
      return Piece(strip: Strip(height: height, keepsWithNext: keeps), marks: block.marks)
    }
  }
}
