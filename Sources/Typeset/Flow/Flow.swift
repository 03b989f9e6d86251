// Lets a document flow over its pages: head, side column, greeting, boxes, sections in columns.
import Press

/// Sets one document; made, run and thrown away.
final class Flow {
  private let document: Document
  private let measures: Measures
  private let typography: Typography
  private var pages: Pages
  private var places: [LayoutReport.ItemPlace] = []
  private var problems: [String] = []
  private let sideHead: Double

  init(_ document: Document, typography: Typography) {
    self.document = document
    self.typography = typography
    measures = Measures.of(document.layout)
    let foot = Block(
      footer: document.footer,
      page: 1,
      of: 1,
      measures: measures,
      typography: typography
    )
    let bottom = measures.height - measures.footerEdge - foot.height - 8
    var head = Block()
    if let masthead = document.masthead {
      head = Block(masthead: masthead, measures: measures, typography: typography)
    }
    sideHead = measures.top + head.height
    let side = SidePieces(measures: measures, typography: typography, pages: nil)
    let hasSide = measures.sideWidth > 0
    let columns = Self.sideColumns(
      hasSide ? side.pieces(of: document.sidebar) : [],
      heads: (first: sideHead, later: measures.top),
      bottom: bottom
    )
    pages = Pages(
      measures: measures,
      bottom: bottom,
      sidePages: columns.count,
      head: sideHead
    )
    pages.draw(head.marks, x: measures.margin, y: measures.top)
  }

  /// Sets everything.
  func run() -> (pages: [PageMarks], report: LayoutReport) {
    setGreeting()
    let items = document.sections.flatMap(\.items)
    for item in items where item.emphasis == .leading { setBox([item], stroke: 1.6) }
    for section in document.sections { set(section) }
    let linesLeft = max(0, Int(pages.room / measures.body.leading))
    setSide()
    for number in 1...pages.pages.count {
      let foot = Block(
        footer: document.footer,
        page: number,
        of: pages.pages.count,
        measures: measures,
        typography: typography
      )
      let y = measures.height - measures.footerEdge - foot.height
      pages.draw(foot.marks, onPage: number, x: measures.margin, y: y)
    }
    noteUnknown()
    let report = LayoutReport(
      pages: pages.pages.count,
      items: places,
      linesLeft: linesLeft,
      problems: problems
    )
    return (pages.pages, report)
  }

  // MARK: Greeting

  private func setGreeting() {
    guard let greeting = document.greeting else { return }
    var pieces: [Piece] = []
    if let headline = greeting.headline {
      let set = typography.fitted(headline, in: measures.headline, width: pages.width)
      for (text, line) in set {
        pieces.append(Self.line(text, line, keeps: true))
      }
    }
    for paragraph in greeting.paragraphs.flatMap(PrintText.paragraphs) where !paragraph.isEmpty {
      let shaped = typography.shape(paragraph, in: measures.greeting)
      let ownIndent = paragraph.first == "\u{3000}"
      let indent = ownIndent ? 0 : measures.greetingIndent * measures.greeting.size
      let lines = typography.lines(
        of: shaped,
        measure: pages.width,
        indent: indent,
        isRunning: true
      )
      for (index, line) in lines.enumerated() {
        let isEdge = index == 0 || index == lines.count - 2
        pieces.append(Self.line(shaped, line, keeps: isEdge && lines.count > 1))
      }
    }
    var start = 0
    while start < pieces.count {
      let strips = pieces.map(\.strip)
      let end = ColumnFill.end(
        of: strips,
        from: start,
        height: pages.room,
        isForced: pages.isAtHead
      )
      for piece in pieces[start..<end] {
        pages.set(Block(marks: piece.marks, height: piece.strip.height))
      }
      start = end
      if start < pieces.count { pages.turn() }
    }
    pages.skip(measures.itemGap * 0.8)
  }

  private static func line(_ text: ShapedText, _ line: Line, keeps: Bool) -> Piece {
    Piece(
      strip: Strip(height: text.style.leading, keepsWithNext: keeps),
      marks: [.text(text, line, at: Point(x: 0, y: text.style.baseline))]
    )
  }

  // MARK: Sections

  private func set(_ section: Document.Section) {
    let items = section.items.filter { $0.emphasis != .leading }
    guard !items.isEmpty else { return }
    // A label with a title and a few lines below it, or the label waits for the next page.
    if !pages.isAtHead, pages.room < measures.body.leading * 8 { pages.turn() }
    if !pages.isAtHead { pages.skip(3) }
    pages.set(
      Block(
        section: section,
        width: pages.width,
        measures: measures,
        typography: typography
      )
    )
    for item in items where item.emphasis == .large { setBox([item], stroke: 0.8) }
    let standard = items.filter { $0.emphasis == .standard }
    if measures.itemFrame > 0 {
      for item in standard { setBox([item], stroke: measures.itemFrame) }
    } else if !standard.isEmpty {
      setColumns(standard)
    }
  }

  private func setColumns(_ items: [Document.Item]) {
    let stream = ItemStream(
      items,
      styles: .init(title: measures.title, body: measures.body),
      measures: measures,
      typography: typography
    )
    note(stream)
    var place = StreamPlace()
    while !stream.isEnd(place) {
      let count = measures.columns
      let gap = Double(count - 1) * measures.columnGap
      let width = (pages.width - gap) / Double(count)
      let room = pages.room
      let (pieces, isComplete) = stream.pieces(
        from: place,
        width: width,
        height: room * Double(count) + 100
      )
      let columns = ColumnFill.columns(
        of: pieces.map(\.strip),
        count: count,
        height: room,
        isComplete: isComplete,
        isForced: pages.isAtHead
      )
      var used = 0.0
      for (index, column) in columns.enumerated() {
        let x = pages.x + Double(index) * (width + measures.columnGap)
        used = max(used, draw(pieces[column], of: stream, x: x, y: pages.y))
      }
      if count > 1, used > 0, pieces.count > 1 {
        let x = pages.x + width + measures.columnGap / 2
        pages.draw(
          [.block(at: Point(x: x, y: pages.y), width: 0.4, height: used)],
          x: 0,
          y: 0
        )
      }
      pages.skip(used)
      if let last = columns.last?.upperBound, last > 0 {
        place = stream.place(after: pieces[last - 1])
      }
      if !stream.isEnd(place) { pages.turn() }
    }
    pages.skip(measures.itemGap)
  }

  /// Draws a column and returns its height.
  private func draw(
    _ pieces: ArraySlice<Piece>,
    of stream: ItemStream,
    x: Double,
    y: Double
  ) -> Double {
    var top = y
    for (index, piece) in pieces.enumerated() {
      if index > 0 { top += piece.strip.spaceBefore }
      pages.draw(piece.marks, x: x, y: top)
      top += piece.strip.height
      notePlace(of: stream.items[piece.item].id)
    }
    return top - y
  }

  // MARK: Boxes

  /// A framed item over the whole width. It is cut only where it would leave a third of the page empty.
  private func setBox(_ items: [Document.Item], stroke: Double) {
    let styles = ItemParts.Styles(title: measures.boxedTitle, body: measures.boxedBody)
    let stream = ItemStream(items, styles: styles, measures: measures, typography: typography)
    note(stream)
    let pad = 11.0
    var place = StreamPlace()
    while !stream.isEnd(place) {
      let room = pages.room - 2 * pad
      let (pieces, isComplete) = stream.pieces(
        from: place,
        width: pages.width - 2 * pad,
        height: pages.bottom
      )
      let strips = pieces.map(\.strip)
      let fits = isComplete && ColumnFill.height(of: strips) <= room
      if !fits, !pages.isAtHead, room < pages.bottom / 3 {
        pages.turn()
        continue
      }
      let end = ColumnFill.end(of: strips, from: 0, height: room, isForced: pages.isAtHead)
      if end == 0 {
        pages.turn()
        continue
      }
      let inner = draw(pieces[..<end], of: stream, x: pages.x + pad, y: pages.y + pad)
      pages.draw(
        [
          .frame(
            at: Point(x: pages.x, y: pages.y),
            width: pages.width,
            height: inner + 2 * pad,
            stroke: stroke
          )
        ],
        x: 0,
        y: 0
      )
      pages.skip(inner + 2 * pad)
      place = stream.place(after: pieces[end - 1])
      if !stream.isEnd(place) { pages.turn() }
    }
    pages.skip(measures.itemGap)
  }

  // MARK: The side column

  private func setSide() {
    guard pages.sidePages > 0 else { return }
    let firstPages = Dictionary(places.map { ($0.item, $0.firstPage) }) { first, _ in first }
    noteIndex(firstPages)
    let side = SidePieces(measures: measures, typography: typography, pages: firstPages)
    let pieces = side.pieces(of: document.sidebar)
    let columns = Self.sideColumns(
      pieces,
      heads: (first: sideHead, later: measures.top),
      bottom: pages.bottom
    )
    for (index, column) in columns.enumerated() {
      var y = index == 0 ? sideHead : measures.top
      for (position, piece) in pieces[column].enumerated() {
        if position > 0 { y += piece.strip.spaceBefore }
        pages.draw(piece.marks, onPage: index + 1, x: measures.margin, y: y)
        y += piece.strip.height
      }
    }
  }

  private static func sideColumns(
    _ pieces: [Piece],
    heads: (first: Double, later: Double),
    bottom: Double
  ) -> [Range<Int>] {
    let strips = pieces.map(\.strip)
    var result: [Range<Int>] = []
    var start = 0
    while start < strips.count {
      let head = result.isEmpty ? heads.first : heads.later
      let end = ColumnFill.end(of: strips, from: start, height: bottom - head, isForced: true)
      result.append(start..<end)
      start = end
    }
    return result
  }

  // MARK: The report

  private func notePlace(of item: String) {
    let page = pages.pageNumber
    if let index = places.lastIndex(where: { $0.item == item }) {
      places[index].lastPage = page
    } else {
      places.append(.init(item: item, firstPage: page, lastPage: page))
    }
  }

  private func noteIndex(_ pages: [String: Int]) {
    for case .index(_, let groups) in document.sidebar {
      for entry in groups.flatMap(\.entries) where pages[entry.item] == nil {
        problems.append("もくじの「\(entry.title)」にあたる記事がありません。")
      }
    }
  }

  private func note(_ stream: ItemStream) {
    for (item, scalars) in stream.unknown {
      problems.append("\(item.id)「\(item.title)」に印字できない字があります（\(Self.codes(scalars))）。〓で代えました。")
    }
  }

  /// Unprintable characters outside the items: masthead, greeting, side column, footer.
  private func noteUnknown() {
    let inItems = document.items.flatMap {
      [$0.title, $0.organizer ?? "", $0.body] + $0.marks + $0.facts.flatMap { [$0.label, $0.text] }
        + [$0.deadline ?? ""]
    }
    let known = Set(inItems.flatMap(\.unicodeScalars))
    let others = typography.unknown.filter { !known.contains($0) }
    if !others.isEmpty {
      problems.append("記事のほかに印字できない字があります（\(Self.codes(others))）。〓で代えました。")
    }
  }

  private static func codes(_ scalars: [Unicode.Scalar]) -> String {
    var seen: [Unicode.Scalar] = []
    for scalar in scalars where !seen.contains(scalar) { seen.append(scalar) }
    let shown = seen.prefix(5).map { "U+" + String($0.value, radix: 16, uppercase: true) }
    return shown.joined(separator: " ") + (seen.count > 5 ? " ほか\(seen.count - 5)字" : "")
  }
}
