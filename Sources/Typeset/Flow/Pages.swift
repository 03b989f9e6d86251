// The pages as they fill: where the next thing stands, and how wide a page is there.

/// The pages of a paper and the place where the next thing is set.
struct Pages {
  let measures: Measures
  /// The lower edge of the text on every page, in points.
  let bottom: Double
  /// The number of pages that have a side column.
  let sidePages: Int
  private(set) var pages: [PageMarks] = [PageMarks()]
  /// The upper edge of what is set next, in points.
  private(set) var y: Double
  /// The head of the text on the current page, in points.
  private var head: Double

  init(measures: Measures, bottom: Double, sidePages: Int, head: Double) {
    self.measures = measures
    self.bottom = bottom
    self.sidePages = sidePages
    self.head = head
    y = head
  }

  var pageNumber: Int { pages.count }
  var isAtHead: Bool { y <= head + 0.01 }
  var room: Double { bottom - y }

  private var hasSide: Bool { pages.count <= sidePages }

  /// The left edge of the text on the current page, in points.
  var x: Double {
    measures.margin + (hasSide ? measures.sideWidth + measures.sideGap : 0)
  }

  /// The width of the text on the current page, in points.
  var width: Double {
    measures.contentWidth - (hasSide ? measures.sideWidth + measures.sideGap : 0)
  }

  mutating func turn() {
    pages.append(PageMarks())
    head = measures.top
    y = head
  }

  mutating func skip(_ space: Double) { y = min(bottom, y + space) }

  /// Draws on the current page without moving on.
  mutating func draw(_ marks: [Mark], x: Double, y: Double) {
    pages[pages.count - 1].add(marks, x: x, y: y)
  }

  /// Sets a block and moves below it.
  mutating func set(_ block: Block) {
    draw(block.marks, x: x, y: y)
    y += block.height
  }

  /// Draws on a page by its number, which is made if need be.
  mutating func draw(_ marks: [Mark], onPage number: Int, x: Double, y: Double) {
    while pages.count < number { pages.append(PageMarks()) }
    pages[number - 1].add(marks, x: x, y: y)
  }
}
