// 番号 (個-000001, 団-000087): given once, never changed, never given again.

/// The number of a record: its kind and a count from 1.
public struct RecordNumber: Hashable, Sendable, Comparable {
  public let kind: RecordKind
  /// The count within the kind, from 1; more than six digits are allowed.
  public let value: Int

  public init(_ kind: RecordKind, _ value: Int) {
    self.kind = kind
    self.value = value
  }

  /// As it stands in files, `--json` and CSV: `G-000087`.
  public var text: String {
    var bytes: [UInt8] = []
    write(to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Appends ``text``.
  func write(to bytes: inout [UInt8]) {
    bytes += kind.letter.utf8
    bytes.append(UInt8(ascii: "-"))
    bytes.append(digitsOf: value, width: 6)
  }

  /// As it stands on the screen and on paper: `団-000087`, for a bulletin `第412号`.
  public var label: String {
    kind == .bulletin ? "第\(value)号" : "\(kind.sign)-\(padded)"
  }

  private var padded: String {
    let digits = String(value)
    return String(repeating: "0", count: max(0, 6 - digits.count)) + digits
  }

  /// Reads a number as staff type it: `g87`, `G-000087`, `団-000087`, `団８７`; `nil` for anything else.
  public init?(written: String) {
    let plain = Self.plain(written)
    guard let first = plain.first,
      let kind = RecordKind.allCases.first(where: { $0.letter == first || $0.sign == first })
    else { return nil }
    self.init(kind, digits: plain.dropFirst())
  }

  /// Reads a number whose kind is known, with or without its sign: `87`, `団-87`, `第412号`.
  public init?(written: String, kind: RecordKind) {
    if let number = Self(written: written) {
      guard number.kind == kind else { return nil }
      self = number
      return
    }
    var plain = Self.plain(written)[...]
    if kind == .bulletin, plain.hasPrefix("第"), plain.hasSuffix("号") {
      plain = plain.dropFirst().dropLast()
    }
    self.init(kind, digits: plain)
  }

  /// Half-width capitals without spaces.
  ///
  /// Not folded: folding takes the sign out of 8-7, which is no 87.
  private static func plain(_ written: String) -> String {
    Normalization.nfkc(written).uppercased().filter { !$0.isWhitespace }
  }

  private init?(_ kind: RecordKind, digits: Substring) {
    let digits = digits.drop { $0.unicodeScalars.allSatisfy(WrittenSigns.isHyphen) }
    // No center comes so far, and the next number must be one too.
    guard (1...18).contains(digits.utf8.count),
      digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
      let value = Int(digits), value > 0
    else { return nil }
    self.init(kind, value)
  }

  public static func < (left: Self, right: Self) -> Bool {
    left.kind == right.kind
      ? left.value < right.value : left.kind.letter < right.kind.letter
  }
}
