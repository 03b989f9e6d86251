// The foot of a page: a fine rule, the paper's lines, a boxed code, the page number.
import Press

extension Block {
  /// Sets the foot of page `number` of `count`; its height doesn't depend on either.
  init(
    footer: Document.Footer?,
    page number: Int,
    of count: Int,
    measures: Measures,
    typography: Typography
  ) {
    self.init()
    let width = measures.contentWidth
    let style = measures.small
    addRule(width: width, stroke: 0.5)
    height += 4
    var right = width
    let top = height
    if let code = footer?.code, !code.isEmpty {
      let codeStyle = TextStyle.bold(15, on: 20)
      let set = typography.fitted(code, in: codeStyle, width: width * 0.35)
      if let (text, line) = set.first {
        let box = line.width + 18
        right = width - box
        marks.append(
          .frame(at: Point(x: right, y: top), width: box, height: 27, stroke: 0.9)
        )
        marks.append(
          .text(text, line, at: Point(x: right + 9, y: top + 3.5 + text.style.baseline))
        )
        height = top + 27
      }
      right -= 10
    }
    let bottom = height
    let pages = typography.fitted("\(number) / \(count)", in: style, width: 60)
    if let set = pages.first, footer?.code == nil || count > 1 {
      addRight(set, edge: right, baseline: top + style.baseline)
    }
    height = top
    for line in footer?.lines ?? [] {
      let shaped = typography.shape(PrintText.line(of: line), in: style)
      let set = typography.lines(of: shaped, measure: right - 50, isRunning: false)
      add(set.map { (shaped, $0) })
    }
    height = max(height, bottom, top + style.leading)
  }
}
