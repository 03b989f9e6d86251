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
  public var text: String { "\(kind.letter)-\(padded)" }

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
    let folded = Folding.folded(written)
    guard let first = folded.first else { return nil }
    let sign = Character(first.uppercased())
    guard let kind = RecordKind.allCases.first(where: { $0.letter == sign || $0.sign == first })
    else { return nil }
    self.init(kind, digits: folded.dropFirst())
  }

  /// Reads a number whose kind is known, with or without its sign: `87`, `団-87`, `第412号`.
  public init?(written: String, kind: RecordKind) {
    if let number = Self(written: written) {
      guard number.kind == kind else { return nil }
      self = number
      return
    }
    var folded = Folding.folded(written)[...]
    if kind == .bulletin, folded.hasPrefix("第"), folded.hasSuffix("号") {
      folded = folded.dropFirst().dropLast()
    }
    self.init(kind, digits: folded)
  }

  private init?(_ kind: RecordKind, digits: Substring) {
    let digits = digits.drop { $0 == "-" || $0 == "ー" }
    guard !digits.isEmpty, digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
      let value = Int(digits), value > 0
    else { return nil }
    self.init(kind, value)
  }

  public static func < (left: Self, right: Self) -> Bool {
    left.kind == right.kind
      ? left.value < right.value : left.kind.letter < right.kind.letter
  }
}
