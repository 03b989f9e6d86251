// Lets a document flow over its pages: head, greeting, boxes, sections, side column, feet.
import Press

/// Sets one document; made, run and thrown away.
final class Flow {
  let document: Document
  let measures: Measures
  let typography: Typography
  var pages: Pages
  var report = LayoutReport(pages: 1, items: [], linesLeft: 0, problems: [])
  /// The section whose label is set with the first item below it, so that it never stands alone.
  var label: Document.Section?
  /// Where the side column begins on page one, in points.
  let sideHead: Double

  /// Prepares a document; `gap` is the part of the usual space between items that is left.
  init(_ document: Document, typography: Typography, gap: Double = 1) {
    self.document = document
    self.typography = typography
    var measures = Measures.of(document.layout)
    measures.itemGap *= gap
    self.measures = measures
    let foot = Block(
      footer: document.footer,
      page: 1,
      of: 1,
      measures: measures,
      typography: typography
    )
    let bottom = measures.height - measures.footerEdge - foot.height - 8
    let head = document.masthead.map {
      Block(masthead: $0, measures: measures, typography: typography)
    }
    sideHead = measures.top + (head?.height ?? 0)
    let side = SideColumn(measures: measures, head: sideHead, bottom: bottom)
    pages = Pages(
      measures: measures,
      bottom: bottom,
      sidePages: side.pages(of: side.panels(of: document.sidebar, typography: typography)).count,
      head: sideHead
    )
    pages.draw(head?.marks ?? [], x: measures.margin, y: measures.top)
  }

  /// Sets everything.
  func run() -> (pages: [PageMarks], report: LayoutReport) {
    setGreeting()
    for item in document.items where item.emphasis == .leading {
      setBox(item, stroke: 1.6)
    }
    for section in document.sections { set(section) }
    report.linesLeft = max(0, Int(pages.room / measures.body.leading))
    setSide()
    report.pages = pages.pages.count
    setFeet()
    noteUnknownBesideItems()
    return (pages.pages, report)
  }

  // MARK: Greeting

  private func setGreeting() {
    guard let greeting = document.greeting else { return }
    var pieces: [Piece] = []
    if let headline = greeting.headline {
      let set = typography.fitted(headline, in: measures.headline, width: pages.width)
      pieces += set.map { Self.piece($0, $1, keeps: true) }
    }
    var blank = 0.0
    for paragraph in greeting.paragraphs.flatMap({ PrintText.paragraphs(of: $0, indents: .all) }) {
      var set = self.pieces(of: paragraph)
      if set.isEmpty {
        blank = pieces.isEmpty ? 0 : measures.greeting.leading * 0.5
        continue
      }
      set[0].strip.spaceBefore = blank
      blank = 0
      pieces += set
    }
    var start = 0
    while start < pieces.count {
      let end = ColumnFill.end(
        of: pieces.map(\.strip),
        from: start,
        height: pages.room,
        isForced: pages.isAtHead
      )
      for (index, piece) in pieces[start..<end].enumerated() {
        if index > 0 { pages.skip(piece.strip.spaceBefore) }
        pages.set(Block(marks: piece.marks, height: piece.strip.height))
      }
      start = end
      if start < pieces.count { pages.turn() }
    }
    pages.skip(measures.itemGap * 0.8)
  }

  private func pieces(of paragraph: String) -> [Piece] {
    let style = measures.greeting
    let ownIndent = paragraph.first == "\u{3000}"
    let shaped = typography.shape(signature(paragraph), in: style)
    let lines = typography.lines(
      of: shaped,
      measure: pages.width,
      indent: ownIndent ? 0 : measures.greetingIndent * style.size,
      isRunning: true
    )
    return lines.enumerated().map { index, line in
      let isEdge = index == 0 || index == lines.count - 2
      return Self.piece(shaped, line, keeps: isEdge && lines.count > 1)
    }
  }

  /// A line set to the right by many spaces, with as many of them as leave it in one line.
  private func signature(_ paragraph: String) -> String {
    var line = paragraph
    while line.hasPrefix("\u{3000}\u{3000}"),
      typography.width(ofPrepared: line, in: measures.greeting) > pages.width
    {
      line.removeFirst()
    }
    return line
  }

  private static func piece(_ text: ShapedText, _ line: Line, keeps: Bool) -> Piece {
    Piece(
      strip: Strip(height: text.style.leading, keepsWithNext: keeps),
      marks: [.text(text, line, at: Point(x: 0, y: text.style.baseline))]
    )
  }

  // MARK: Sections

  private func set(_ section: Document.Section) {
    let items = section.items.filter { $0.emphasis != .leading }
    guard !items.isEmpty else { return }
    label = section
    for item in items where item.emphasis == .large { setBox(item, stroke: 0.8) }
    let standard = items.filter { $0.emphasis == .standard }
    if measures.itemFrame > 0 {
      for item in standard { setBox(item, stroke: measures.itemFrame) }
    } else if !standard.isEmpty {
      setColumns(standard)
    }
  }

  // MARK: Feet

  private func setFeet() {
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
  }
}
