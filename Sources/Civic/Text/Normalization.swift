// Normalization — Unicode's normal forms, through utf8proc.

import CUTF8Proc
import Glibc

/// Unicode's normal forms of a text.
///
/// Source: Unicode Standard Annex 15; the tables are utf8proc's.
enum Normalization {
  /// The text in normal form KC: composed, full-width and half-width and enclosed forms undone.
  static func nfkc(_ text: String) -> String {
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return text }
    return String(
      decoding: mapped(
        Array(text.utf8),
        [UTF8PROC_STABLE, UTF8PROC_COMPOSE, UTF8PROC_COMPAT]
      ),
      as: UTF8.self
    )
  }

  /// The UTF-8 in normal form KC with case folded.
  static func nfkcCaseFolded(_ bytes: [UInt8]) -> [UInt8] {
    mapped(bytes, [UTF8PROC_STABLE, UTF8PROC_COMPOSE, UTF8PROC_COMPAT, UTF8PROC_CASEFOLD])
  }

  /// Whether normal form KC with case folded is anything else than the scalar itself.
  static func changes(_ scalar: Unicode.Scalar) -> Bool {
    let property = utf8proc_get_property(utf8proc_int32_t(scalar.value)).pointee
    return property.decomp_seqindex != UInt16.max || property.casefold_seqindex != UInt16.max
  }

  /// Whether the scalar is a space, a control character, or one that is shown as nothing.
  static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    let property = utf8proc_get_property(utf8proc_int32_t(scalar.value)).pointee
    switch utf8proc_category_t(UInt32(bitPattern: Int32(property.category))) {
    case UTF8PROC_CATEGORY_CC, UTF8PROC_CATEGORY_ZS, UTF8PROC_CATEGORY_ZL, UTF8PROC_CATEGORY_ZP:
      return true
    default: return property.ignorable != 0
    }
  }

  /// The UTF-8 as utf8proc maps it, or unchanged where it is not valid.
  private static func mapped(_ bytes: [UInt8], _ options: [utf8proc_option_t]) -> [UInt8] {
    let flags = options.reduce(0) { $0 | $1.rawValue }
    var result: UnsafeMutablePointer<UInt8>?
    let count = bytes.withUnsafeBufferPointer {
      utf8proc_map($0.baseAddress, $0.count, &result, utf8proc_option_t(rawValue: flags))
    }
    defer { free(result) }
    guard count >= 0, let result else { return bytes }
    return Array(UnsafeBufferPointer(start: result, count: count))
  }
}
