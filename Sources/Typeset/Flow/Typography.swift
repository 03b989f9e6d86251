// Text to set lines: shaping and composing in one place, with a note of what could not be set.

/// Sets paragraphs and remembers characters that no font has.
final class Typography {
  private let shaper: Shaper
  /// The scalars that no font has, in the order met.
  private(set) var unknown: [Unicode.Scalar] = []

  init(engine: TextEngine) {
    shaper = Shaper(engine: engine)
  }

  /// Below this measure, in em, a line is not stretched: the gaps would gape.
  private static let narrowestJustified = 14.0

  /// Shapes a paragraph that ``PrintText`` has prepared.
  func shape(_ text: String, in style: TextStyle) -> ShapedText {
    let shaped = shaper.shape(text, in: style)
    unknown += shaped.unknown
    return shaped
  }

  /// Takes the scalars met since the list was `count` long off the list.
  func takeUnknown(from count: Int) -> [Unicode.Scalar] {
    defer { unknown.removeSubrange(count...) }
    return Array(unknown[count...])
  }

  /// Composes a paragraph; running text is justified where the measure allows, the lines of a title
  /// are balanced.
  func lines(
    of shaped: ShapedText,
    from unit: Int = 0,
    measure: Double,
    indent: Double = 0,
    isRunning: Bool,
    isBalanced: Bool = false
  ) -> [Line] {
    let em = shaped.style.size
    let setting = Setting(
      em: em,
      measure: measure,
      firstIndent: unit == 0 ? indent : 0,
      isJustified: isRunning && measure >= Self.narrowestJustified * em,
      isTight: !isRunning,
      isBalanced: isBalanced
    )
    return LineComposer(units: shaped.units, setting: setting).lines(from: unit)
  }

  /// A text set in one line and made smaller where it is too wide, or in more lines where it would
  /// be smaller than half.
  func fitted(_ text: String, in style: TextStyle, width: Double) -> [(ShapedText, Line)] {
    let line = PrintText.line(of: text)
    let natural = self.width(of: line, in: style)
    let fits = natural <= width ? style : style.scaled(by: max(0.5, width / natural * 0.999))
    let shaped = shape(line, in: fits)
    return lines(of: shaped, measure: width, isRunning: false).map { (shaped, $0) }
  }

  /// The width of a text set in one line, in points.
  func width(of text: String, in style: TextStyle) -> Double {
    width(ofPrepared: PrintText.line(of: text), in: style)
  }

  /// The width of a line that ``PrintText`` has prepared, in points.
  func width(ofPrepared text: String, in style: TextStyle) -> Double {
    let shaped = shaper.shape(text, in: style)
    return lines(of: shaped, measure: .greatestFiniteMagnitude, isRunning: false).first?.width ?? 0
  }

  /// A text in one line, cut with 「…」 where it is too wide.
  func cut(_ text: String, in style: TextStyle, width: Double) -> (ShapedText, Line)? {
    var line = PrintText.line(of: text)
    var whole = true
    while !line.isEmpty {
      let shaped = shape(whole ? line : line + "…", in: style)
      let lines = lines(of: shaped, measure: .greatestFiniteMagnitude, isRunning: false)
      guard let set = lines.first, set.width > width else {
        return lines.first.map { (shaped, $0) }
      }
      whole = false
      let keep = Double(line.count) * width / set.width
      line = String(line.prefix(max(0, min(line.count - 1, Int(keep)))))
    }
    return nil
  }
}
