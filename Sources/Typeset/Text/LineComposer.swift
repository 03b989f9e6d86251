// Breaks a paragraph into lines: of all ways, the one whose lines are together most even.

/// How a paragraph is set.
struct Setting: Equatable, Sendable {
  /// The type size, in points.
  var em: Double
  /// The width of the lines, in points.
  var measure: Double
  /// How much later the first line begins, in points.
  var firstIndent = 0.0
  /// Whether all lines but the last fill the measure.
  var isJustified = true
  /// Whether brackets are set half wide throughout.
  var isTight = false
  /// Whether the last line should be about as long as the others, as in a title; ragged lines only.
  var isBalanced = false
}

/// Sets one paragraph; pure, so that its rules are tested without fonts.
struct LineComposer {
  private let units: [Unit]
  private let setting: Setting
  private let spacing: Spacing

  init(units: [Unit], setting: Setting) {
    self.units = units
    self.setting = setting
    spacing = Spacing(units: units, em: setting.em, tight: setting.isTight)
  }

  /// The lines from unit `start` to the end; none where no unit is left.
  func lines(from start: Int = 0) -> [Line] {
    guard start < units.count else { return [] }
    let stops = stops(from: start)
    var cost = [0.0]
    var previous = [0]
    for end in stops.indices.dropFirst() {
      var best = (cost: Double.infinity, start: end - 1)
      for begin in stride(from: end - 1, through: 0, by: -1) {
        let fit = fit(from: stops[begin].unit, to: stops[end].unit, startsText: begin == 0)
        if fit.isOverfull, best.cost.isFinite { break }
        let sum = cost[begin] + fit.cost + stops[end].penalty
        if sum < best.cost { best = (sum, begin) }
      }
      cost.append(best.cost)
      previous.append(best.start)
    }
    var result: [Line] = []
    var end = stops.count - 1
    while end > 0 {
      let begin = previous[end]
      result.append(line(from: stops[begin].unit, to: stops[end].unit, startsText: begin == 0))
      end = begin
    }
    return result.reversed()
  }

  // MARK: Where lines may end

  private struct Stop {
    var unit: Int
    var penalty: Double
  }

  /// The places where a line may end; a chain wider than the measure may end anywhere.
  private func stops(from start: Int) -> [Stop] {
    var result = [Stop(unit: start, penalty: 0)]
    for unit in start + 1..<max(start + 1, units.count) {
      switch units[unit].breakBefore {
      case .never: continue
      case .allowed:
        let seam = setting.isJustified ? 0 : units[unit].seam
        append(Stop(unit: unit, penalty: seam), to: &result)
      case .reluctant: append(Stop(unit: unit, penalty: Weight.insideAddress), to: &result)
      }
    }
    append(Stop(unit: units.count, penalty: 0), to: &result)
    return result
  }

  private func append(_ stop: Stop, to stops: inout [Stop]) {
    guard let begin = stops.last?.unit else { return }
    let indent = stops.count == 1 ? setting.firstIndent : 0
    if let (first, last) = shown(from: begin, to: stop.unit, startsText: stops.count == 1),
      spacing.width(from: first, to: last) > setting.measure - indent
    {
      for unit in begin + 1..<max(begin + 1, stop.unit) {
        stops.append(Stop(unit: unit, penalty: Weight.insideWord))
      }
    }
    stops.append(stop)
  }

  // MARK: How well a line fits

  private enum Weight {
    static let line = 8.0  // so that no paragraph takes a line more than it must
    static let insideAddress = 1.0
    static let insideWord = 60.0
    static let lonely = 6.0
    static let hanging = 0.3
    static let short = 40.0
    static let overfull = 100_000.0
  }

  /// Gaps wider than this, in em, are worse than a line that stays short.
  private static let widestGap = 0.3

  private struct Fit {
    var cost: Double
    var gap = 0.0  // added in each place that stretches, in points
    var shrink = 0.0  // the part of what can be given that is taken, 0 to 1
    var isOverfull = false
  }

  private func shown(from begin: Int, to end: Int, startsText: Bool) -> (first: Int, last: Int)? {
    var first = begin
    var last = end - 1
    while last >= first, units[last].kind == .space { last -= 1 }
    if !(startsText && begin == 0) {
      while first <= last, units[first].kind == .space { first += 1 }
    }
    return first <= last ? (first, last) : nil
  }

  private func fit(from begin: Int, to end: Int, startsText: Bool) -> Fit {
    guard let (first, last) = shown(from: begin, to: end, startsText: startsText) else {
      return Fit(cost: Weight.line)
    }
    let measure = setting.measure - (startsText ? setting.firstIndent : 0)
    let room = measure - spacing.width(from: first, to: last)
    let isLast = end == units.count
    var fit = fit(room: room, from: first, to: last, isLast: isLast)
    let overhang = spacing.overhang(last: last)
    if setting.isJustified, overhang > 0, !isLast || room < 0 {
      var hung = self.fit(room: room + overhang, from: first, to: last, isLast: isLast)
      hung.cost += Weight.hanging
      if hung.cost < fit.cost { fit = hung }
    }
    if isLast, !startsText, isLonely(first, last) { fit.cost += Weight.lonely }
    return fit
  }

  private func fit(room: Double, from first: Int, to last: Int, isLast: Bool) -> Fit {
    if room < -0.001 {
      let give = setting.isJustified ? spacing.give(from: first, to: last) : 0
      guard -room <= give else { return Fit(cost: Weight.overfull - room, isOverfull: true) }
      return Fit(cost: Weight.line + 3 * (room / give) * (room / give), shrink: -room / give)
    }
    if isLast, !setting.isBalanced { return Fit(cost: Weight.line) }
    guard setting.isJustified else {
      let share = room / setting.measure
      return Fit(cost: Weight.line + (setting.isBalanced ? 4 : 2) * share * share)
    }
    let gaps = Double(spacing.gaps(from: first, to: last))
    let gap = gaps > 0 ? room / gaps : .infinity
    guard gap <= Self.widestGap * setting.em else {
      let share = room / setting.measure
      return Fit(cost: Weight.line + Weight.short * (1 + share))
    }
    let relative = gap / setting.em / 0.08
    return Fit(cost: Weight.line + relative * relative, gap: gap)
  }

  /// A last line of one character, with or without its stop; of two where lines are ragged, as
  /// a lone 「まで」 there is easily avoided.
  private func isLonely(_ first: Int, _ last: Int) -> Bool {
    let isStop = units[last].kind == .stop || units[last].kind == .closing
    if setting.isJustified { return last - first - (isStop ? 1 : 0) <= 0 }
    let end = isStop && last > first ? last - 1 : last
    return spacing.width(from: first, to: end) <= 2.6 * setting.em
  }

  // MARK: Setting a line

  private func line(from begin: Int, to end: Int, startsText: Bool) -> Line {
    guard let (first, last) = shown(from: begin, to: end, startsText: startsText) else {
      return Line(units: begin..<begin, next: end, origins: [], width: 0)
    }
    let fit = fit(from: begin, to: end, startsText: startsText)
    var x = startsText ? setting.firstIndent : 0
    var origins: [Double] = []
    for unit in first...last {
      let isOpening = units[unit].kind == .opening
      let isDot = units[unit].kind == .middleDot
      var given = spacing.give[unit] * fit.shrink
      var lead = spacing.lead[unit]
      var tail = spacing.tail[unit]
      if unit == first {
        lead += spacing.flush(first: unit)
        if isOpening { given = 0 }
      }
      if unit == last {
        tail += spacing.flush(last: unit)
        if spacing.flush(last: unit) > 0 { given = 0 }
      }
      if isOpening { lead += given } else if isDot { lead += given / 2 }
      if !isOpening { tail += isDot ? given / 2 : given }
      origins.append(x - lead)
      x += units[unit].advance - lead - tail
      if unit < last, spacing.stretches[unit] { x += fit.gap }
    }
    return Line(
      units: first..<last + 1,
      next: end,
      origins: origins,
      width: x
    )
  }
}
