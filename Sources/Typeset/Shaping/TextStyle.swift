// The type a paragraph is set in.

/// Face, weight, size and line distance of a paragraph.
struct TextStyle: Hashable, Sendable {
  /// The two families of the house; each names the fallback of its own kind.
  enum Face: String, Sendable {
    case mincho = "BIZ UDMincho,Noto Serif CJK JP"
    case gothic = "BIZ UDGothic,Noto Sans CJK JP"
  }

  var face: Face
  var isBold = false
  /// The type size, in points.
  var size: Double
  /// The distance from one base line to the next, in points.
  var leading: Double

  static func mincho(_ size: Double, on leading: Double) -> Self {
    Self(face: .mincho, size: size, leading: leading)
  }

  static func gothic(_ size: Double, on leading: Double) -> Self {
    Self(face: .gothic, size: size, leading: leading)
  }

  static func bold(_ size: Double, on leading: Double) -> Self {
    Self(face: .gothic, isBold: true, size: size, leading: leading)
  }

  /// The same type in another size, with the line distance in proportion.
  func scaled(by factor: Double) -> Self {
    Self(face: face, isBold: isBold, size: size * factor, leading: leading * factor)
  }

  /// Where the base line lies below the top of a line, in points: kanji fill their body evenly.
  var baseline: Double { (leading - size) / 2 + size * 0.88 }
}
