// The parts of an item, shaped once and set at any width: title, group, marks, text, facts, deadline.
import Press

/// An item ready to be set in a column of any width, from any place in it.
final class ItemParts {
  /// The types an item is set in.
  struct Styles {
    var title: TextStyle
    var body: TextStyle
    /// Whether the deadline stands at the right of the title, as in boxes, or below the facts.
    var deadlineBesideTitle = false
  }

  private enum Part {
    /// `deadline` where it stands at the right of the first line.
    case title(ShapedText, deadline: ShapedText?)
    case organizer(ShapedText)
    /// `spaceBefore` where a blank line stood.
    case paragraph(ShapedText, opensText: Bool, spaceBefore: Double)
    case fact(label: ShapedText?, ShapedText, isFirst: Bool)
    case deadline(ShapedText)

    var isHead: Bool {
      switch self {
      case .title, .organizer: true
      default: false
      }
    }
  }

  private let measures: Measures
  private let typography: Typography
  private let marks: MarkRow
  private let labelWidth: Double
  private var parts: [Part] = []
  /// Characters of the item that no font has.
  private(set) var unknown: [Unicode.Scalar] = []

  init(_ item: Document.Item, styles: Styles, measures: Measures, typography: Typography) {
    self.measures = measures
    self.typography = typography
    let before = typography.unknown.count
    marks = MarkRow(item.marks, style: measures.small.scaled(by: 0.9), typography: typography)
    let labels = item.facts.map { typography.width(of: $0.label, in: measures.factLabel) }
    labelWidth = labels.max() ?? 0

    let deadlineText = PrintText.line(of: item.deadline ?? "")
    var deadline =
      deadlineText.isEmpty ? nil : typography.shape(deadlineText, in: measures.factLabel)
    let title = PrintText.line(of: item.title)
    if !title.isEmpty {
      let beside = styles.deadlineBesideTitle ? deadline : nil
      parts.append(.title(typography.shape(title, in: styles.title), deadline: beside))
      if beside != nil { deadline = nil }
    }
    let organizer = PrintText.line(of: item.organizer ?? "")
    if !organizer.isEmpty {
      parts.append(.organizer(typography.shape(organizer, in: measures.organizer)))
    }
    addBody(item.body, style: styles.body)
    for (index, fact) in item.facts.enumerated() { add(fact, isFirst: index == 0) }
    if let deadline { parts.append(.deadline(deadline)) }
    unknown = typography.takeUnknown(from: before)
  }

  private func addBody(_ body: String, style: TextStyle) {
    var opensText = true
    var blank = 0.0
    for paragraph in PrintText.paragraphs(of: body) {
      if paragraph.isEmpty {
        blank = opensText ? 0 : style.leading * 0.4
        continue
      }
      let shaped = typography.shape(paragraph, in: style)
      parts.append(.paragraph(shaped, opensText: opensText, spaceBefore: blank))
      opensText = false
      blank = 0
    }
    if opensText, !marks.isEmpty {
      let empty = typography.shape("", in: style)
      parts.append(.paragraph(empty, opensText: true, spaceBefore: 0))
    }
  }

  private func add(_ fact: Document.Fact, isFirst: Bool) {
    var label: ShapedText? = typography.shape(
      PrintText.line(of: fact.label),
      in: measures.factLabel
    )
    var isFirst = isFirst
    for line in PrintText.paragraphs(of: fact.text) where !line.isEmpty || label != nil {
      parts.append(.fact(label: label, typography.shape(line, in: measures.fact), isFirst: isFirst))
      label = nil
      isFirst = false
    }
  }

  /// Whether `place` lies behind the last part.
  func isEnd(_ place: Place) -> Bool { place.part >= parts.count }

  /// The pieces from `place` on, set `width` points wide; always one at least.
  func pieces(from place: Place, width: Double, item: Int) -> [Piece] {
    var pieces: [Piece] = []
    var cuts = ItemCuts()
    for index in parts.indices.dropFirst(place.part) {
      switch parts[index] {
      case .fact(.some, _, _): cuts.facts.append(pieces.count)
      case .fact where cuts.facts.isEmpty: cuts.facts.append(pieces.count)
      default: break
      }
      let unit = index == place.part ? place.unit : 0
      var set = self.pieces(of: parts[index], from: unit, width: width)
      for position in set.indices where position < set.count - 1 {
        set[position].next.part = index
      }
      if let last = set.indices.last { set[last].next = Place(part: index + 1) }
      pieces += set
      if parts[index].isHead { cuts.heads = pieces.count }
    }
    if pieces.isEmpty { pieces = [Piece(strip: Strip(height: 0), next: Place(part: parts.count))] }
    for index in pieces.indices { pieces[index].item = item }
    cuts.mark(&pieces)
    pieces[pieces.count - 1].strip.endsItem = true
    pieces[pieces.count - 1].strip.keepsWithNext = false
    if place == Place() { pieces[0].strip.spaceBefore = measures.itemGap }
    return pieces
  }

  private func pieces(of part: Part, from unit: Int, width: Double) -> [Piece] {
    switch part {
    case .title(let text, let deadline):
      return title(text, deadline: deadline, from: unit, width: width)
    case .organizer(let text):
      let lines = typography.lines(of: text, from: unit, measure: width, isRunning: false)
      return lines.map { piece(text, $0, keeps: true) }
    case .paragraph(let text, let opensText, let space):
      return paragraph(text, from: unit, opensText: opensText, space: space, width: width)
    case .fact(let label, let text, let isFirst):
      return fact(label, text, from: unit, isFirst: isFirst, width: width)
    case .deadline(let text):
      let frame = FramedText.make(text, width: width, typography: typography)
      return [Piece(strip: Strip(height: frame.height, spaceBefore: 4), marks: frame.marks)]
    }
  }

  private func piece(_ text: ShapedText, _ line: Line, keeps: Bool) -> Piece {
    Piece(
      strip: Strip(height: text.style.leading, keepsWithNext: keeps),
      marks: [.text(text, line, at: Point(x: 0, y: text.style.baseline))],
      next: Place(unit: line.next)
    )
  }

  // MARK: Title

  private func title(
    _ text: ShapedText,
    deadline: ShapedText?,
    from unit: Int,
    width: Double
  ) -> [Piece] {
    var measure = width
    var frame: (width: Double, marks: [Mark])?
    if let deadline, unit == 0 {
      let made = FramedText.make(deadline, width: width * 0.4, typography: typography)
      frame = (made.width, made.marks)
      measure -= made.width + 10
    }
    let lines = typography.lines(
      of: text,
      from: unit,
      measure: measure,
      isRunning: false,
      isBalanced: true
    )
    var pieces = lines.map { piece(text, $0, keeps: true) }
    if let frame, !pieces.isEmpty {
      pieces[0].marks += frame.marks.map { $0.moved(x: width - frame.width, y: 1) }
    }
    return pieces
  }

  // MARK: Text

  /// At least two lines stay together on either side of a column's end.
  private func paragraph(
    _ text: ShapedText,
    from unit: Int,
    opensText: Bool,
    space: Double,
    width: Double
  ) -> [Piece] {
    var pieces: [Piece] = []
    var indent = 0.0
    if opensText, unit == 0, !marks.isEmpty {
      indent = marks.indent(in: width)
      if indent == 0 || text.units.isEmpty {
        pieces += marks.rows(width: width)
        indent = 0
      }
    }
    let lines = typography.lines(
      of: text,
      from: unit,
      measure: width,
      indent: indent,
      isRunning: true
    )
    for (index, line) in lines.enumerated() {
      let isEdge = index == 0 || index == lines.count - 2
      pieces.append(piece(text, line, keeps: isEdge && lines.count > 1))
    }
    if indent > 0, !pieces.isEmpty {
      // Before the text, so that the PDF reads in this order.
      pieces[0].marks = marks.marks(baseline: text.style.baseline) + pieces[0].marks
    }
    if unit == 0, !pieces.isEmpty { pieces[0].strip.spaceBefore = space }
    return pieces
  }

  // MARK: Facts

  private func fact(
    _ label: ShapedText?,
    _ text: ShapedText,
    from unit: Int,
    isFirst: Bool,
    width: Double
  ) -> [Piece] {
    let column = factColumn(in: width)
    let lines = typography.lines(
      of: text,
      from: unit,
      measure: width - column,
      isRunning: false
    )
    var pieces = lines.enumerated().map { index, line in
      var piece = piece(
        text,
        line,
        keeps: lines.count > 1 && index != lines.count - 1 && index != 1
      )
      piece.marks = piece.marks.map { $0.moved(x: column, y: 0) }
      return piece
    }
    if unit == 0, let label {
      let set = typography.lines(of: label, measure: column - 3, isRunning: false)
      for (index, line) in set.enumerated() {
        if index == pieces.count {
          let strip = Strip(height: label.style.leading)
          pieces.append(Piece(strip: strip, next: Place(unit: text.units.count)))
        }
        pieces[index].marks.insert(
          .text(label, line, at: Point(x: 0, y: label.style.baseline)),
          at: 0
        )
        if index > 0 { pieces[index - 1].strip.keepsWithNext = true }
      }
    }
    if unit == 0, isFirst, !pieces.isEmpty { pieces[0].strip.spaceBefore = 2.5 }
    return pieces
  }

  private func factColumn(in width: Double) -> Double {
    min(max(measures.factColumn, labelWidth + measures.fact.size * 0.8), width * 0.4)
  }
}
