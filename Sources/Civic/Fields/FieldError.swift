// FieldError — what is wrong with one typed or imported value, as facts without words.

/// What is wrong with one typed or imported value.
///
/// It carries facts only; the sentences that staff read stand in ``FieldWords``.
public enum FieldError: Error, Hashable, Sendable {
  /// Nothing was given where something must be.
  case required
  /// The text names no day of the calendar.
  case notADate(String)
  /// The text is no postal code of seven digits.
  case notAPostalCode(String)
  /// The telephone number has too few digits, as one without its area code has.
  case phoneTooShort(String)
  /// The telephone number has too many digits.
  case phoneTooLong(String)
  /// The text is no Japanese telephone number.
  case notAPhoneNumber(String)
  /// The text is no mail address that could be delivered to.
  case notAMailAddress(String)
  /// This part of a reading is not kana.
  case notKana(String)
  /// The text is no whole number.
  case notANumber(String)
  /// The number lies outside the range.
  case outOfRange(Int, ClosedRange<Int>)
  /// The text is no corporate number of thirteen digits.
  case notACorporateNumber(String)
  /// The first digit of the corporate number does not follow from the other twelve.
  case wrongCheckDigit(String)
  /// The text names none of the choices.
  case unknownChoice(String)
  /// The main field is none of the group's fields.
  case notAmongFields
  /// The text names several choices, whose labels follow.
  case ambiguousChoice(String, [String])
  /// The number, as the screen writes it, leads to no record.
  case notOnFile(String)
  /// The text says neither yes nor no.
  case notYesOrNo(String)
  /// The day lies after today.
  case dateInFuture(Day)
  /// The period ends before it starts.
  case endBeforeStart
}
