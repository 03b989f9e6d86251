// The widths of a paragraph's units once brackets and stops have closed up, summed for fast questions.

/// Space inside and between units: what always closes up, what may shrink, what may stretch.
struct Spacing {
  /// Space taken from the left of each unit's glyph, in points.
  private(set) var lead: [Double]
  /// Space taken from the right of each unit's glyph, in points.
  private(set) var tail: [Double]
  /// How far each unit may still shrink, in points.
  private(set) var give: [Double]
  /// Whether space may be added between a unit and the next.
  private(set) var stretches: [Bool]

  private let half: Double
  private let units: [Unit]
  private var widthBefore: [Double] = [0]
  private var giveBefore: [Double] = [0]
  private var gapsBefore: [Int] = [0]

  /// Sums the units of a paragraph set in type of `em` points; `tight` sets brackets half wide
  /// throughout, as in tables.
  init(units: [Unit], em: Double, tight: Bool) {
    self.units = units
    half = em / 2
    lead = Array(repeating: 0, count: units.count)
    tail = lead
    give = lead
    stretches = Array(repeating: false, count: units.count)
    for index in units.indices { closeUp(at: index, tight: tight) }
    for index in units.indices { sum(at: index) }
  }

  /// JLREQ 3.1.4: no half em between two marks that each bring one, nor beside a space.
  private mutating func closeUp(at index: Int, tight: Bool) {
    let before = index > 0 ? units[index - 1].kind : nil
    let after = index + 1 < units.count ? units[index + 1].kind : nil
    switch units[index].kind {
    case .opening where isFullWidth(index):
      let closes = before == .opening || before == .closing || before == .stop || before == .space
      if tight || closes { lead[index] = half } else { give[index] = half / 2 }
    case .closing where isFullWidth(index), .stop where isFullWidth(index):
      let closes = after == .closing || after == .stop || after == .middleDot || after == .space
      let isStop = units[index].kind == .stop
      if (tight && !isStop) || closes { tail[index] = half } else { give[index] = half / 2 }
    case .middleDot where isFullWidth(index): give[index] = half / 2
    case .space: give[index] = units[index].advance / 3
    default: break
    }
    if let after {
      stretches[index] = Self.mayStretch(between: units[index].kind, and: after)
    }
  }

  private mutating func sum(at index: Int) {
    widthBefore.append(widthBefore[index] + units[index].advance - lead[index] - tail[index])
    giveBefore.append(giveBefore[index] + give[index])
    gapsBefore.append(gapsBefore[index] + (stretches[index] ? 1 : 0))
  }

  private static func mayStretch(between left: Unit.Kind, and right: Unit.Kind) -> Bool {
    switch (left, right) {
    case (.western, .western), (.leader, .leader), (.opening, _): false
    case (_, .closing), (_, .stop): false
    default: true
    }
  }

  private func isFullWidth(_ index: Int) -> Bool { units[index].advance > half * 1.8 }

  // MARK: A line of units

  /// Space that the first unit of a line gives up besides ``lead``: an opening bracket stands flush.
  func flush(first: Int) -> Double {
    units[first].kind == .opening && isFullWidth(first) ? half - lead[first] : 0
  }

  /// Space that the last unit of a line gives up besides ``tail``.
  func flush(last: Int) -> Double {
    let kind = units[last].kind
    guard kind == .closing || kind == .stop, isFullWidth(last) else { return 0 }
    return half - tail[last]
  }

  /// The natural width of a line from `first` to `last`, both included, in points.
  func width(from first: Int, to last: Int) -> Double {
    widthBefore[last + 1] - widthBefore[first] - flush(first: first) - flush(last: last)
  }

  /// How far that line may shrink, in points.
  func give(from first: Int, to last: Int) -> Double {
    var sum = giveBefore[last + 1] - giveBefore[first]
    if units[first].kind == .opening { sum -= give[first] }
    if last > first, flush(last: last) > 0 { sum -= give[last] }
    return max(0, sum)
  }

  /// In how many places that line may stretch.
  func gaps(from first: Int, to last: Int) -> Int { gapsBefore[last] - gapsBefore[first] }

  /// The width by which `last` may hang out of the measure: half an em for 、 and 。, else nothing.
  func overhang(last: Int) -> Double {
    units[last].kind == .stop && isFullWidth(last) ? half : 0
  }
}
