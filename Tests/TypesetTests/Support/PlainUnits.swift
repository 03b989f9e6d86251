// Text as units without fonts: full-width characters of 10 points, half-width ones of 5.
@testable import Typeset

/// A paragraph in type of 10 points, shaped by arithmetic alone.
struct PlainUnits {
  let scalars: [Unicode.Scalar]
  let units: [Unit]

  init(_ text: String) {
    let scalars = Array(text.unicodeScalars)
    let address = WebAddress.breaks(in: scalars)
    self.scalars = scalars
    units = scalars.indices.map { index in
      let kind = Unit.Kind(of: scalars[index])
      var breakBefore = Unit.Break.never
      var seam = 0.0
      if address.contains(index) {
        breakBefore = .reluctant
      } else if index > 0, Self.allows(scalars[index - 1], scalars[index]) {
        breakBefore = .allowed
        seam = Seam.penalty(after: scalars[index - 1], before: scalars[index])
      }
      let isNarrow = kind == .western || scalars[index] == " "
      return Unit(advance: isNarrow ? 5 : 10, kind: kind, breakBefore: breakBefore, seam: seam)
    }
  }

  /// Unicode's rules as far as these tests need them, then those of ``BreakRules``.
  private static func allows(_ left: Unicode.Scalar, _ right: Unicode.Scalar) -> Bool {
    let isWord = { Unit.Kind(of: $0) == .western && $0 != " " }
    let unicode = right != " " && !(isWord(left) && isWord(right))
    return BreakRules.mayBreak(after: left, before: right, unicodeAllows: unicode)
  }

  /// The lines in a measure of so many em.
  func lines(em: Double, setting change: (inout Setting) -> Void = { _ in }) -> [Line] {
    var setting = Setting(em: 10, measure: em * 10)
    change(&setting)
    return LineComposer(units: units, setting: setting).lines()
  }

  /// What a line shows.
  func text(_ line: Line) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars[line.units])
    return String(view)
  }

  /// The lines as text.
  func texts(em: Double, setting change: (inout Setting) -> Void = { _ in }) -> [String] {
    lines(em: em, setting: change).map(text)
  }
}
