// MailAddress — a mail address that can stand in a header and on a command line.

/// A mail address: one @, ASCII throughout, a domain of at least two labels.
///
/// Source: RFC 5321 4.1.2, less strict about dots before the @, which addresses of Japanese
/// mobile carriers have doubled and at the end, and stricter about quotes and a leading hyphen,
/// which a mail program would take for an option.
public struct MailAddress: Hashable, Sendable {
  /// The address, its domain in small letters.
  public let text: String

  /// The address that was written, full-width or not, spaces around it ignored.
  ///
  /// - Throws: ``FieldError/notAMailAddress(_:)`` where it could not be delivered to.
  public init(written text: String) throws(FieldError) {
    let plain = Normalization.nfkc(text).drop { $0 == " " }
    let end = plain.lastIndex { $0 != " " }.map(plain.index(after:)) ?? plain.endIndex
    let parts = plain[..<end].split(separator: "@", omittingEmptySubsequences: false)
    guard parts.count == 2, Self.isLocalPart(parts[0]), Self.isDomain(parts[1]) else {
      throw .notAMailAddress(text)
    }
    self.text = "\(parts[0])@\(parts[1].lowercased())"
  }

  private static func isLocalPart(_ part: Substring) -> Bool {
    (1...64).contains(part.utf8.count) && part.first != "-" && part.first != "."
      && part.utf8.allSatisfy { isLetterOrDigit($0) || signs.contains($0) }
  }

  private static func isDomain(_ domain: Substring) -> Bool {
    let labels = domain.split(separator: ".", omittingEmptySubsequences: false)
    return labels.count >= 2 && domain.utf8.count <= 253
      && labels.allSatisfy { label in
        (1...63).contains(label.utf8.count) && label.first != "-" && label.last != "-"
          && label.utf8.allSatisfy { isLetterOrDigit($0) || $0 == UInt8(ascii: "-") }
      }
      && labels.last?.utf8.contains { !(0x30...0x39).contains($0) } ?? false
  }

  private static let signs = Array("!#$%&'*+-/=?^_`{|}~.".utf8)

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    default: false
    }
  }
}
