// What must never reach the terminal as it stands, and the sign that is shown in its place.
import CUTF8Proc

/// Makes text safe to draw: whatever acts on the terminal, or hides, is shown as a sign.
///
/// Controls become their control pictures (`␛`, `␊`); bidi controls, zero-width and other invisible
/// characters, private-use and unassigned ones become their number in angle quotes (`‹202E›`).
/// Joiners and selectors that belong to the character before them stay.
enum VisibleText {
  /// The sign for a scalar that can't be drawn, or `nil` for one that can.
  static func placeholder(for scalar: Unicode.Scalar) -> String? {
    switch scalar.value {
    case 0x20..<0x7F, 0x3041...0x3096, 0x3099...0x30FF, 0x4E00...0x9FFF, 0xFF01...0xFF9F: nil
    case 0..<0x20: Unicode.Scalar(0x2400 + scalar.value).map { String($0) }
    case 0x7F: "\u{2421}"
    case 0x115F, 0x1160, 0x17B4, 0x17B5, 0x180B...0x180F, 0x3164, 0xFFA0: number(of: scalar)
    default: isInvisible(scalar) ? number(of: scalar) : nil
    }
  }

  /// The number of a scalar as a sign: `‹200B›`.
  static func number(of scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return "‹" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits + "›"
  }

  private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    switch utf8proc_category(Int32(bitPattern: scalar.value)) {
    case UTF8PROC_CATEGORY_CC, UTF8PROC_CATEGORY_CF, UTF8PROC_CATEGORY_CO,
      UTF8PROC_CATEGORY_CS, UTF8PROC_CATEGORY_ZL, UTF8PROC_CATEGORY_ZP:
      true
    case UTF8PROC_CATEGORY_CN: !(0x20000...0x3FFFD).contains(scalar.value)
    default: false
    }
  }
}
