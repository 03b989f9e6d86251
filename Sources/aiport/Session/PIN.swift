// PIN: the digits that open a locked desk, kept as a hash alone.

import CCrypt
import Civic

/// A PIN of a member of the staff.
struct PIN: Sendable {
  private let digits: String

  static let lengths = 4...12

  /// Takes digits as they are typed, full-width ones too; `nil` for anything else, or too few of them.
  init?(written: String) {
    let digits = Folding.digits(in: written)
    guard digits.count == written.count, Self.lengths.contains(digits.count) else { return nil }
    self.digits = digits.map(String.init).joined()
  }

  /// The hash to be kept (yescrypt, with a salt of its own); `nil` where the system can make none.
  ///
  /// Takes some tens of milliseconds, as does ``matches(_:)``: that is the point of it.
  var hash: String? {
    var made = [CChar](repeating: 0, count: Int(CCRYPT_HASH_SIZE))
    guard ccrypt_hash(digits, &made) else { return nil }
    return String(decoding: made.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
  }

  /// Whether the hash was made from this PIN.
  func matches(_ hash: String) -> Bool { ccrypt_matches(digits, hash) }
}
