// CorporateNumber — a corporate number (法人番号) of thirteen digits, the first a check digit.

/// A corporate number.
///
/// Source: 行政手続における特定の個人を識別するための番号の利用等に関する法律 第39条.
public struct CorporateNumber: Hashable, Sendable {
  /// The thirteen digits.
  public let digits: String

  /// The number that was written, full-width or not, hyphens and spaces ignored.
  ///
  /// - Throws: ``FieldError/notACorporateNumber(_:)`` where it has not thirteen digits,
  ///   ``FieldError/wrongCheckDigit(_:)`` where the first doesn't follow from the others.
  public init(written text: String) throws(FieldError) {
    var digits: [Int] = []
    for scalar in Normalization.nfkc(text).unicodeScalars {
      switch scalar {
      case "0"..."9": digits.append(Int(scalar.value - 0x30))
      case " ": continue
      case _ where WrittenSigns.isHyphen(scalar): continue
      default: throw .notACorporateNumber(text)
      }
    }
    guard digits.count == 13 else { throw .notACorporateNumber(text) }
    guard digits[0] == Self.checkDigit(before: Array(digits.dropFirst())) else {
      throw .wrongCheckDigit(text)
    }
    self.digits = digits.map(String.init).joined()
  }
}

extension CorporateNumber {
  /// The check digit (1 to 9) that stands before the twelve base digits of a corporate number.
  ///
  /// Source: 法人番号の指定等に関する省令 (平成26年財務省令第70号) 第2条.
  public static func checkDigit(before base: [Int]) -> Int {
    let weights = [1, 2]  // in turn, from the last digit backwards
    let sum = base.reversed().enumerated().reduce(0) { $0 + $1.element * weights[$1.offset % 2] }
    return 9 - sum % 9
  }
}
