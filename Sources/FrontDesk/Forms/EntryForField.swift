// 項目から入力欄へ: the one switch from what a field asks for to the entry that asks it.

import Civic

/// Makes the entry of a field.
enum EntryForField {
  /// Up to so many choices lie side by side; more open a window.
  private static let mostInSight = 8

  static func entry<R: Record>(
    _ field: Field<R>,
    written: String,
    seeing desk: DeskView
  ) -> any FieldEntry {
    switch field.kind {
    case .line, .kana, .phone, .mail, .number, .year, .corporateNumber, .records, .json:
      LineEntry(written)
    case .record(let kind): LineEntry(written, echo: .record(kind))
    case .paragraph: ParagraphEntry(written, rows: field.key.isLongText ? 8 : 3)
    case .day: DateEntry(written)
    case .flag: FlagEntry(written, word: field.key.isDisclosure ? "公開" : "はい")
    case .postalCode: PostalCodeEntry(written)
    case .choice(let list): choices(field, list, written, isMultiple: false, seeing: desk)
    case .choices(let list): choices(field, list, written, isMultiple: true, seeing: desk)
    }
  }

  private static func choices<R: Record>(
    _ field: Field<R>,
    _ list: Civic.ChoiceList,
    _ written: String,
    isMultiple: Bool,
    seeing desk: DeskView
  ) -> any FieldEntry {
    let choices = list.choices(in: desk.masters)
    // What 主な分野 offers follows what 分野 says, which takes a window however few there are.
    return choices.count <= mostInSight && field.key != .mainField
      ? ChoiceEntry(
        choices,
        written: written,
        isMultiple: isMultiple,
        isChecklist: list == .requirements
      )
      : PickEntry(field.label, list, written: written, isMultiple: isMultiple)
  }
}

extension FieldKey {
  /// Whether the text is read through before it is printed.
  var isLongText: Bool { self == .body || self == .greeting }

  /// Whether it says if the detail before it is public.
  var isDisclosure: Bool { rawValue.hasSuffix(".public") }

  /// The field that says whether this one is public.
  var disclosure: FieldKey { FieldKey(rawValue: rawValue + ".public") }
}
