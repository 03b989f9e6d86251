// 様式: which fields a form asks for, in what order, on which page.

import Civic

/// One page of a form.
struct FormSection: Sendable {
  let title: String
  let keys: [FieldKey]
  /// A sentence under the fields that says what follows from them; may be empty.
  let note: @Sendable (DeskView) -> String

  init(
    _ title: String,
    _ keys: [FieldKey],
    note: @escaping @Sendable (DeskView) -> String = { _ in "" }
  ) {
    self.title = title
    self.keys = keys
    self.note = note
  }
}

/// A form for one kind of record.
struct Form<R: Record>: Sendable {
  let title: String
  let sections: [FormSection]
  /// The sentences of F1.
  let help: [String]

  init(_ title: String, _ sections: [FormSection], help: [String] = []) {
    self.title = title
    self.sections = sections
    self.help = help
  }

  /// All fields of the form that are asked of a record, page by page.
  func fields(askedOf record: R) -> [(section: Int, field: Field<R>)] {
    sections.enumerated().flatMap { place, section in
      section.keys.compactMap { R.field($0) }.filter { $0.isAsked(of: record) }
        .map { (place, $0) }
    }
  }
}
