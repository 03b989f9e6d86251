// PostalCode — a Japanese postal code (郵便番号) of seven digits.

/// A Japanese postal code.
///
/// Source: 日本郵便, 郵便番号制 (seven digits since 1998-02-02).
public struct PostalCode: Hashable, Sendable {
  /// The seven digits, `8620941`.
  public let digits: String

  /// The code that was written: seven digits, full-width or not, with or without hyphen and 〒.
  ///
  /// - Throws: ``FieldError/notAPostalCode(_:)`` for anything else.
  public init(written text: String) throws(FieldError) {
    var digits = ""
    for scalar in Normalization.nfkc(text).unicodeScalars {
      switch scalar {
      case "0"..."9": digits.unicodeScalars.append(scalar)
      case "〒", " ": continue
      case _ where WrittenSigns.isHyphen(scalar): continue
      default: throw .notAPostalCode(text)
      }
    }
    guard digits.utf8.count == 7 else { throw .notAPostalCode(text) }
    self.digits = digits
  }

  /// The code as it is written on mail, `862-0941`.
  public var text: String { "\(digits.prefix(3))-\(digits.suffix(4))" }
}
