// The masthead: the paper's name, number and date over a strong rule, publisher and next issue below.
import Press

extension Block {
  /// Sets a masthead over the full width.
  init(masthead: Document.Masthead, measures: Measures, typography: Typography) {
    self.init()
    let width = measures.contentWidth
    let number = masthead.issueNumber ?? ""
    let date = masthead.date ?? ""
    let rightWidth = min(
      width * 0.45,
      max(
        typography.width(of: number, in: measures.issueNumber),
        typography.width(of: date, in: measures.date)
      )
    )
    let numberSet = typography.fitted(number, in: measures.issueNumber, width: rightWidth + 1)
    let dateSet = typography.fitted(date, in: measures.date, width: rightWidth + 1)

    add(
      typography.fitted(
        masthead.title,
        in: measures.mastheadTitle,
        width: width - rightWidth - 14
      )
    )
    height = max(height, 0)
    let base = max(height, Double(numberSet.count + dateSet.count) * measures.date.leading) - 5
    for (index, set) in (numberSet + dateSet).reversed().enumerated() {
      let raise = index == 0 ? 0 : measures.issueNumber.leading + Double(index - 1) * 15
      addRight(set, edge: width, baseline: base - raise)
    }
    height = base + 5 + measures.mastheadRule * 1.6
    addRule(width: width, stroke: measures.mastheadRule)
    addImprint(masthead, width: width, style: measures.small, typography: typography)
    height += measures.small.size * 1.8
  }

  private mutating func addImprint(
    _ masthead: Document.Masthead,
    width: Double,
    style: TextStyle,
    typography: Typography
  ) {
    let publisher = PrintText.line(of: masthead.publisher ?? "")
    let nextIssue = PrintText.line(of: masthead.nextIssue ?? "")
    if publisher.isEmpty && nextIssue.isEmpty { return }
    height += 3.5
    let right = typography.fitted(nextIssue, in: style, width: width)
    let rightWidth = right.first?.1.width ?? 0
    let fits = typography.width(of: publisher, in: style) + rightWidth + 12 <= width
    if fits, let right = right.first {
      addRight(right, edge: width, baseline: height + style.baseline)
    }
    add(typography.fitted(publisher, in: style, width: width))
    if !fits { add(right) } else if publisher.isEmpty { height += style.leading }
    height += 3
    addRule(width: width, stroke: 0.5)
  }
}
