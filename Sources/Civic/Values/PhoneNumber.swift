// PhoneNumber — a Japanese telephone number, with its area code and its grouping.

/// A Japanese telephone number of ten or eleven digits, beginning with 0.
///
/// Source: 電気通信番号計画 (令和元年総務省告示第6号): ten digits for fixed lines, 0120 and 0570; eleven
/// for 020, 050, 060, 070, 080, 090 and 0800.
public struct PhoneNumber: Hashable, Sendable {
  /// The number in the groups it was written in, or else in those usual for it: `096-000-1234`.
  public let text: String

  /// The digits alone, `0960001234`.
  public var digits: String { text.filter { $0 != "-" } }

  /// The number that was written, full-width or not, with hyphens of any kind, parentheses,
  /// spaces or none, or with `+81` in the place of the first 0.
  ///
  /// - Throws: ``FieldError/phoneTooShort(_:)``, as for a number without its area code,
  ///   ``FieldError/phoneTooLong(_:)`` or ``FieldError/notAPhoneNumber(_:)``, with the text.
  public init(written text: String) throws(FieldError) {
    guard let groups = Self.groups(in: text) else { throw .notAPhoneNumber(text) }
    let digits = groups.joined()
    guard digits.hasPrefix("0") else {
      // A spreadsheet that takes the number for a quantity loses its first 0 as well.
      throw digits.utf8.count <= 9 ? .phoneTooShort(text) : .notAPhoneNumber(text)
    }
    let expected = Self.length(of: digits)
    guard digits.utf8.count >= expected else { throw .phoneTooShort(text) }
    guard digits.utf8.count == expected else { throw .phoneTooLong(text) }
    let usual = Self.usualGroups(of: digits)
    self.text = (groups.count == 3 ? groups : usual ?? groups).joined(separator: "-")
  }

  /// The groups of digits in the text, or `nil` where it has signs that no number has.
  private static func groups(in text: String) -> [String]? {
    var plain = Normalization.nfkc(text)
    var isInternational = false
    plain = String(plain.drop { $0 == " " })
    if plain.hasPrefix("+81") {
      plain = String(plain.dropFirst(3))
      isInternational = true
    }
    var groups = [""]
    for scalar in plain.unicodeScalars {
      switch scalar {
      case "0"..."9": groups[groups.count - 1].unicodeScalars.append(scalar)
      case " ", "(", ")", ".": groups.append("")
      case _ where WrittenSigns.isHyphen(scalar): groups.append("")
      default: return nil
      }
    }
    groups.removeAll(where: \.isEmpty)
    guard !groups.isEmpty else { return nil }
    if isInternational {
      // +81 (0)96-… is seen on cards: the 0 in parentheses is the one that +81 stands for.
      if groups[0] == "0", groups.count > 1 { groups.removeFirst() }
      if !groups[0].hasPrefix("0") { groups[0] = "0" + groups[0] }
    }
    return groups
  }

  private static func length(of digits: String) -> Int {
    switch digits.prefix(3) {
    case "020", "050", "060", "070", "080", "090": 11
    default: 10
    }
  }

  /// The groups usual for the number, or `nil` where its area code's length isn't known here.
  private static func usualGroups(of digits: String) -> [String]? {
    let lengths: [Int]
    switch digits {
    case _ where digits.hasPrefix("0800"): lengths = [4, 3, 4]
    case _ where length(of: digits) == 11: lengths = [3, 4, 4]
    case _ where digits.hasPrefix("0120") || digits.hasPrefix("0570"): lengths = [4, 3, 3]
    case _
    where digits.hasPrefix("096") && !digits.hasPrefix("0964") && !digits.hasPrefix("0965")
      && !digits.hasPrefix("0966") && !digits.hasPrefix("0967") && !digits.hasPrefix("0968")
      && !digits.hasPrefix("0969"):
      lengths = [3, 3, 4]
    case _ where digits.hasPrefix("03") || digits.hasPrefix("06"): lengths = [2, 4, 4]
    default: return nil
    }
    var rest = Substring(digits)
    return lengths.map { length in
      defer { rest = rest.dropFirst(length) }
      return String(rest.prefix(length))
    }
  }
}
