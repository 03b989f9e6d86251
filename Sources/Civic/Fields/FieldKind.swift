// 項目の種類: how a field is typed and checked, the same for form, command line and import.

/// What a field asks for.
public enum FieldKind: Equatable, Sendable {
  /// One line of text.
  case line
  /// A reading: any kana, kept as hiragana.
  case kana
  /// Text of several lines.
  case paragraph
  /// A day in either calendar.
  case day
  /// A year in either calendar, 1868 to 2100.
  case year
  /// A whole number in a range.
  case number(ClosedRange<Int>)
  /// Yes or no.
  case flag
  case postalCode
  case phone
  case mail
  case corporateNumber
  /// One identifier out of a list.
  case choice(ChoiceList)
  /// Several identifiers out of a list.
  case choices(ChoiceList)
  /// The number of a record.
  case record(RecordKind)
  /// The numbers of several records.
  case records(RecordKind)
  /// Kept for the program, never typed: a closed issue's document.
  case json
}

/// Where a field's value lies in its record.
public enum FieldStorage<R: Record>: Sendable {
  case text(WritableKeyPath<R, String> & Sendable)
  case texts(WritableKeyPath<R, [String]> & Sendable)
  case flag(WritableKeyPath<R, Bool> & Sendable)
  case number(WritableKeyPath<R, Int?> & Sendable)
  case day(WritableKeyPath<R, Day?> & Sendable)
  case state(WritableKeyPath<R, RecordState> & Sendable)
  case recordNumber(WritableKeyPath<R, RecordNumber?> & Sendable)
  case recordNumbers(WritableKeyPath<R, [RecordNumber]> & Sendable)
  case json(WritableKeyPath<R, JSON?> & Sendable)

  /// Where in a record's bytes the value begins; `nil` where it is no stored property.
  var offset: Int? {
    let path: PartialKeyPath<R> =
      switch self {
      case .text(let path): path
      case .texts(let path): path
      case .flag(let path): path
      case .number(let path): path
      case .day(let path): path
      case .state(let path): path
      case .recordNumber(let path): path
      case .recordNumbers(let path): path
      case .json(let path): path
      }
    return MemoryLayout<R>.offset(of: path)
  }
}
