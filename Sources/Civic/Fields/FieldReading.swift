// 書かれた値を読む: one way from typed text to a value, for form, command line and import alike.

extension Field {
  /// Reads what was typed into the record; empty text gives the field what a new record has there, for
  /// that is how a file without it is read.
  /// - Throws: ``FieldError`` with what is wrong; the record is then unchanged.
  public func read(
    _ written: String,
    into record: inout R,
    seeing context: FieldContext
  ) throws(FieldError) {
    let text = safe(written)
    switch storage {
    case .text(let path):
      record[keyPath: path] =
        try text.isEmpty ? R()[keyPath: path] : canonical(text, seeing: context)
    case .texts(let path):
      guard case .choices(let list) = kind else { return }
      record[keyPath: path] = try list.identifiers(written: text, seeing: context.masters)
    case .flag(let path): record[keyPath: path] = try YesOrNo.value(written: text)
    case .number(let path) where kind == .year:
      record[keyPath: path] = text.isEmpty ? nil : try year(text, eras: context.masters.eras)
    case .number(let path): record[keyPath: path] = text.isEmpty ? nil : try wholeNumber(text)
    case .day(let path):
      record[keyPath: path] =
        text.isEmpty
        ? nil : try Day(written: text, near: context.today, eras: context.masters.eras)
    case .state(let path):
      guard
        let state = RecordState(rawValue: text)
          ?? RecordState.allCases.first(where: { $0.label == text })
      else { throw .unknownChoice(text) }
      record[keyPath: path] = state
    case .recordNumber(let path):
      guard case .record(let kind) = self.kind else { return }
      record[keyPath: path] = text.isEmpty ? nil : try recordNumber(text, kind)
    case .recordNumbers(let path):
      guard case .records(let kind) = self.kind else { return }
      var numbers: [RecordNumber] = []
      for item in WrittenList.items(in: text) {
        let number = try recordNumber(item, kind)
        if !numbers.contains(number) { numbers.append(number) }
      }
      record[keyPath: path] = numbers
    case .json: throw .unknownChoice(text)
    }
  }

  /// The text without what could hide or run in it, and without the space around it.
  ///
  /// A name of blanks is no name; a list may stand in lines, as a cell of a spreadsheet has it.
  private func safe(_ written: String) -> String {
    let text =
      switch kind {
      case .paragraph, .choices, .records: SafeText.paragraph(written)
      default: SafeText.line(written)
      }
    return WrittenList.trimmed(text)
  }

  /// Text in the form in which it is kept.
  private func canonical(_ text: String, seeing context: FieldContext) throws(FieldError) -> String
  {
    switch kind {
    case .kana: try Kana.hiragana(written: text)
    case .postalCode: try PostalCode(written: text).text
    case .phone: try PhoneNumber(written: text).text
    case .mail: try MailAddress(written: text).text
    case .corporateNumber: try CorporateNumber(written: text).digits
    case .choice(let list): try list.identifier(written: text, seeing: context.masters)
    default: text
    }
  }

  private func wholeNumber(_ text: String) throws(FieldError) -> Int {
    // Not folded: folding takes the sign out of 20-30, which is no 2030.
    let digits = Normalization.nfkc(text)
    guard !digits.isEmpty, digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
      let number = Int(digits)
    else { throw .notANumber(text) }
    guard case .number(let range) = kind else { return number }
    guard range.contains(number) else { throw .outOfRange(number, range) }
    return number
  }

  private static var years: ClosedRange<Int> { 1868...2100 }

  /// A year as people say theirs: `1970`, `S45`, `昭和45年`, `平成元年`.
  private func year(_ text: String, eras: [JapaneseEra]) throws(FieldError) -> Int {
    var rest = Normalization.nfkc(text)
    if rest.hasSuffix("年") { rest.removeLast() }
    let era = eras.first {
      rest.hasPrefix($0.name) || rest.uppercased().hasPrefix($0.letter)
    }
    guard let era else {
      let year = try wholeNumber(rest)
      guard Self.years.contains(year) else { throw .outOfRange(year, Self.years) }
      return year
    }
    rest.removeFirst(rest.hasPrefix(era.name) ? era.name.count : era.letter.count)
    let count = try rest == "元" ? 1 : wholeNumber(rest)
    let last = era.last.map { era.year(of: $0) } ?? Self.years.upperBound
    guard (1...last).contains(count) else { throw .outOfRange(count, 1...last) }
    return era.first.year + count - 1
  }

  private func recordNumber(_ text: String, _ kind: RecordKind) throws(FieldError) -> RecordNumber {
    guard let number = RecordNumber(written: text, kind: kind) else { throw .unknownChoice(text) }
    return number
  }
}

/// Yes or no, as it is typed.
enum YesOrNo {
  static func value(written text: String) throws(FieldError) -> Bool {
    switch Folding.folded(text) {
    case "", "no", "n", "false", "0", "いいえ", "非公開", "なし", "無", "×": false
    case "yes", "y", "true", "1", "はい", "公開", "あり", "○", "有": true
    default: throw .notYesOrNo(text)
    }
  }
}

/// Several values in one text, separated by `、` or a comma.
public enum WrittenList {
  private static let separators: Set<Character> = ["、", ",", "，", "､", "\n"]

  /// The items, without the spaces around them; empty ones are passed over.
  public static func items(in text: String) -> [String] {
    text.split(whereSeparator: separators.contains).compactMap { item in
      let item = trimmed(item)
      return item.isEmpty ? nil : item
    }
  }

  /// The text without the spaces and newlines around it.
  static func trimmed(_ text: some StringProtocol) -> String {
    let rest = text.drop(while: \.isWhitespace)
    guard let last = rest.lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return String(rest[...last])
  }

  /// The items as one text.
  public static func text(_ items: [String]) -> String { items.joined(separator: "、") }
}
