// WrittenDay — a day as the counter writes it: 2026-11-23, R8.11.23, 令和8年11月23日, 1123.

extension Day {
  /// The day that staff or a file wrote.
  ///
  /// It may be `2026-11-23`, `2026/11/23`, `2026.11.23`, `20261123`, `2026年11月23日`; with an era
  /// `令和8年11月23日`, `令和元年5月1日`, `R8.11.23`, `R081123`, `㍻2.1.1`; or, for such a day
  /// nearest to today, `1123`, `11/23`, `11月23日`. Full-width forms are as good, spaces don't
  /// matter, and what a Japanese input method makes of `-`, `/` and `.` (ー, ・, 。) separates too.
  ///
  /// - Throws: ``FieldError/notADate(_:)`` where the text names no day, or one outside its era.
  public init(
    written text: String,
    near today: Day,
    eras: [JapaneseEra]
  ) throws(FieldError) {
    var rest = Substring(Self.plain(text))
    let era = Self.takeEra(from: &rest, eras: eras)
    guard let parts = Self.parts(of: rest) else { throw .notADate(text) }
    let day =
      switch (era, parts) {
      case (let era?, .full(let year, let month, let day, digitsInYear: 1...2)):
        Day(year: era.first.year + year - 1, month: month, day: day)
          .flatMap { year >= 1 && era.contains($0) ? $0 : nil }
      case (nil, .full(let year, let month, let day, digitsInYear: 4)):
        Day(year: year, month: month, day: day)
      case (nil, .withoutYear(let month, let day)):
        Self.nearest(to: today, month: month, day: day)
      default: Day?.none
      }
    guard let day else { throw .notADate(text) }
    self = day
  }

  /// What the digits of a written day are.
  private enum Parts {
    case full(year: Int, month: Int, day: Int, digitsInYear: Int)
    case withoutYear(month: Int, day: Int)
  }

  /// The text with one form for each sign: half-width capitals, `/` between numbers, no spaces.
  private static func plain(_ text: String) -> String {
    var plain = String.UnicodeScalarView()
    for scalar in Normalization.nfkc(text).unicodeScalars where !scalar.properties.isWhitespace {
      switch scalar {
      case "-", "/", ".", "。", "・", "ー", "‐", "‑", "–", "—", "―", "−", "、", ",":
        plain.append("/")
      case "a"..."z": plain.append(Unicode.Scalar(UInt8(scalar.value - 0x20)))
      default: plain.append(scalar)
      }
    }
    return String(plain)
  }

  private static func takeEra(from text: inout Substring, eras: [JapaneseEra]) -> JapaneseEra? {
    for era in eras {
      for sign in [era.name, era.letter] where !sign.isEmpty && text.hasPrefix(sign) {
        text = text.dropFirst(sign.count)
        if text.hasPrefix("元年") { text = "1年" + text.dropFirst(2) }
        return era
      }
    }
    return nil
  }

  /// The numbers of the text, where it is built as a date is.
  private static func parts(of text: Substring) -> Parts? {
    var numbers: [Substring] = []
    var signs: [Character] = []
    var rest = text
    while !rest.isEmpty {
      let digits = rest.prefix { $0.isASCII && $0.isNumber }
      guard !digits.isEmpty, digits.utf8.count <= 8 else { return nil }
      numbers.append(digits)
      rest = rest.dropFirst(digits.count)
      if let sign = rest.popFirst() { signs.append(sign) }
    }
    let values = numbers.compactMap { Int($0) }
    switch (numbers.count, signs) {
    case (1, []): return parts(ofDigits: numbers[0])
    case (2, ["/"]), (2, ["月"]), (2, ["月", "日"]):
      guard numbers[0].count <= 2, numbers[1].count <= 2 else { return nil }
      return .withoutYear(month: values[0], day: values[1])
    case (3, ["/", "/"]), (3, ["年", "月", "日"]), (3, ["年", "月"]):
      guard numbers[1].count <= 2, numbers[2].count <= 2 else { return nil }
      return .full(
        year: values[0],
        month: values[1],
        day: values[2],
        digitsInYear: numbers[0].count
      )
    default: return nil
    }
  }

  /// The parts of a date written without signs: `20261123`, with an era `081123`, or `1123`.
  private static func parts(ofDigits digits: Substring) -> Parts? {
    guard let number = Int(digits) else { return nil }
    let month = number / 100 % 100
    let day = number % 100
    return switch digits.count {
    case 8: .full(year: number / 10_000, month: month, day: day, digitsInYear: 4)
    case 6: .full(year: number / 10_000, month: month, day: day, digitsInYear: 2)
    case 4: .withoutYear(month: month, day: day)
    default: nil
    }
  }

  /// The day of that month and day nearest to today; of two as near, the later.
  private static func nearest(to today: Day, month: Int, day: Int) -> Day? {
    // 29 February may be eight years away, around a century that has no leap year.
    (today.year - 8...today.year + 8)
      .compactMap { Day(year: $0, month: month, day: day) }
      .min { left, right in
        let (leftAway, rightAway) = (abs(today.days(until: left)), abs(today.days(until: right)))
        return leftAway == rightAway ? left > right : leftAway < rightAway
      }
  }
}
