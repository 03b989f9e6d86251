// A short text in a frame of its own: a deadline.

/// A framed text, from the frame's upper left corner.
struct FramedText {
  let width: Double
  let height: Double
  let marks: [Mark]

  private static let pad = 5.0

  /// Frames a text; its lines break where it is wider than `width`.
  static func make(_ text: ShapedText, width: Double, typography: Typography) -> FramedText {
    let lines = typography.lines(of: text, measure: width - 2 * pad, isRunning: false)
    let height = Double(lines.count) * text.style.leading + 4
    let outer = (lines.map(\.width).max() ?? 0) + 2 * pad
    var marks = [Mark.frame(at: Point(x: 0, y: 0), width: outer, height: height, stroke: 0.9)]
    for (index, line) in lines.enumerated() {
      let y = 2 + Double(index) * text.style.leading + text.style.baseline
      marks.append(.text(text, line, at: Point(x: pad, y: y)))
    }
    return FramedText(width: outer, height: height, marks: marks)
  }
}
