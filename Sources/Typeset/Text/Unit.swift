// The smallest thing a line is made of: one cluster of glyphs, its width, and whether a line may begin with it.

/// One cluster of a paragraph, as the line composer sees it.
struct Unit: Equatable, Sendable {
  /// What a character does to the space around it.
  enum Kind: Equatable, Sendable {
    /// Kanji, kana and symbols of full width.
    case ideograph
    /// Letters, digits and marks of half width; never letterspaced among themselves.
    case western
    /// A space, whatever its width.
    case space
    /// 「（ and their like: their left half is space.
    case opening
    /// 」） and their like: their right half is space.
    case closing
    /// 、。，．: their right half is space, and they may hang.
    case stop
    /// ・：；: a quarter of space on either side.
    case middleDot
    /// ― and …: never taken apart.
    case leader
  }

  /// Whether a line may begin with a unit.
  enum Break: Equatable, Sendable {
    case never
    case allowed
    /// Only inside an address that would else run out of its box.
    case reluctant
  }

  /// The natural width, in points.
  var advance: Double
  var kind: Kind
  var breakBefore: Break
  /// What it costs a ragged line to end before the unit, by ``Seam``.
  var seam = 0.0
}

extension Unit.Kind {
  /// The kind of a cluster, by its first scalar.
  init(of scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0x20, 0x2000...0x200A, 0x3000: self = .space
    case 0x2018, 0x201C, 0x3008, 0x300A, 0x300C, 0x300E, 0x3010, 0x3014, 0x3016, 0x3018, 0x301D,
      0xFF08, 0xFF3B, 0xFF5B, 0xFF5F:
      self = .opening
    case 0x2019, 0x201D, 0x3009, 0x300B, 0x300D, 0x300F, 0x3011, 0x3015, 0x3017, 0x3019, 0x301F,
      0xFF09, 0xFF3D, 0xFF5D, 0xFF60:
      self = .closing
    case 0x3001, 0x3002, 0xFF0C, 0xFF0E: self = .stop
    case 0x30FB, 0xFF1A, 0xFF1B: self = .middleDot
    case 0x2014, 0x2015, 0x2025, 0x2026: self = .leader
    case ..<0x2000, 0xFF61...0xFFDC: self = .western
    default: self = .ideograph
    }
  }
}
