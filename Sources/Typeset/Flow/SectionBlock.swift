// A section's head: its class in reverse, a rule, and for whom it is.
import Press

extension Block {
  /// Sets a section's head over `width`; empty where the section has no label.
  init(section: Document.Section, width: Double, measures: Measures, typography: Typography) {
    self.init()
    let style = measures.sectionLabel
    let pad = style.size * 0.95
    let label = typography.fitted(section.label, in: style, width: width - 2 * pad)
    guard let first = label.first, !first.1.units.isEmpty else { return }
    let lines = label.map { ($0.0, $0.1) }
    let box = (lines.map(\.1.width).max() ?? 0) + 2 * pad
    let boxHeight = first.0.style.leading * Double(lines.count)
    marks.append(.block(at: Point(x: 0, y: 0), width: box, height: boxHeight))
    for (index, (text, line)) in lines.enumerated() {
      let y = Double(index) * text.style.leading + text.style.baseline
      marks.append(.text(text, line, at: Point(x: pad, y: y), isWhite: true))
    }
    height = boxHeight
    addNote(section.note ?? "", beside: box, width: width, measures: measures, typography)
    height += style.size * 0.5
  }

  private mutating func addNote(
    _ note: String,
    beside box: Double,
    width: Double,
    measures: Measures,
    _ typography: Typography
  ) {
    let style = measures.small.scaled(by: 1.06)
    let line = PrintText.line(of: note)
    let noteWidth = line.isEmpty ? 0 : typography.width(of: line, in: style) + 7
    let ruleWidth = width - box - 7 - noteWidth
    let fits = ruleWidth >= 20
    let rule = fits ? ruleWidth : max(0, width - box - 7)
    marks.append(.block(at: Point(x: box + 7, y: height / 2), width: rule, height: 0.6))
    let set = typography.fitted(line, in: style, width: fits ? noteWidth : width)
    if fits, let first = set.first {
      let baseline = height / 2 - style.leading / 2 + style.baseline
      addRight(first, edge: width, baseline: baseline)
    } else {
      height += 2
      add(set)
    }
  }
}
