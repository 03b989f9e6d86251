// 項目: a field, declared once: label, kind, whether it is required, when it is asked, who may see it.

/// Who may see a field's value.
public enum Disclosure: Equatable, Sendable {
  /// Made to be told: a group's purpose, a notice's place.
  case open
  /// A contact detail: public only where its owner said so, in the field with this key.
  case byOwner(FieldKey)
  /// For the desk alone.
  case desk
}

/// The declaration of one field of a kind of record.
///
/// A reference: declarations are never changed, and every save and checkpoint goes through all of them.
public final class Field<R: Record>: Sendable {
  public let key: FieldKey
  /// The label, one for form, view, export and messages.
  public let label: String
  public let kind: FieldKind
  public let storage: FieldStorage<R>
  public let disclosure: Disclosure
  /// Registration is not done without it.
  public let isRequired: Bool
  /// One sentence for F1 and for `aiport fields`; may be empty.
  public let help: String
  /// Set by the program or by an action of its own, not typed into the form.
  public let isKeptByDesk: Bool
  /// For the desk alone, and not even for a visitor who sees the screen: a birth year, a remark.
  public let isConfidential: Bool
  /// May hold what is about somebody else than the record's owner: looked over before it is handed out.
  public let isAboutOthers: Bool
  private let asked: @Sendable (R) -> Bool
  /// Where in a record's bytes the value begins; `nil` where it is no stored property.
  private let offset: Int?

  /// Declares a field.
  public init(
    _ key: FieldKey,
    _ label: String,
    _ kind: FieldKind,
    _ storage: FieldStorage<R>,
    _ disclosure: Disclosure = .open
  ) {
    self.key = key
    self.label = label
    self.kind = kind
    self.storage = storage
    self.disclosure = disclosure
    (isRequired, isKeptByDesk, isConfidential, isAboutOthers) = (false, false, false, false)
    help = ""
    asked = { _ in true }
    offset = storage.offset
  }

  /// A field like another one, but for what is said here.
  private init(
    _ field: Field,
    isRequired: Bool? = nil,
    help: String? = nil,
    isKeptByDesk: Bool? = nil,
    isConfidential: Bool? = nil,
    isAboutOthers: Bool? = nil,
    asked: (@Sendable (R) -> Bool)? = nil
  ) {
    key = field.key
    label = field.label
    kind = field.kind
    storage = field.storage
    disclosure = field.disclosure
    self.isRequired = isRequired ?? field.isRequired
    self.help = help ?? field.help
    self.isKeptByDesk = isKeptByDesk ?? field.isKeptByDesk
    self.isConfidential = isConfidential ?? field.isConfidential
    self.isAboutOthers = isAboutOthers ?? field.isAboutOthers
    self.asked = asked ?? field.asked
    offset = field.offset
  }

  /// The field, without which registration is not done.
  public var required: Field { Field(self, isRequired: true) }

  /// The field, set by the program and not typed into the form.
  public var keptByDesk: Field { Field(self, isKeptByDesk: true) }

  /// The field, hidden on the screen until it is asked for.
  public var confidential: Field { Field(self, isConfidential: true) }

  /// The field, which may hold what is about somebody else.
  public var aboutOthers: Field { Field(self, isAboutOthers: true) }

  /// The field with a sentence of help.
  public func help(_ sentence: String) -> Field { Field(self, help: sentence) }

  /// The field, asked only for some records; where it is not asked it keeps its value, unshown.
  public func asked(when condition: @escaping @Sendable (R) -> Bool) -> Field {
    Field(self, asked: condition)
  }

  /// Whether the form asks for it, given what the record says so far.
  public func isAsked(of record: R) -> Bool { asked(record) }

  /// Whether a visitor may be told the value.
  public func isPublic(in record: R) -> Bool {
    switch disclosure {
    case .open: true
    case .desk: false
    case .byOwner(let key): R.field(key)?.flag(in: record) ?? false
    }
  }

  /// Whether a visitor looking at the screen should not see the value unasked.
  public func isHidden(in record: R) -> Bool {
    if case .byOwner = disclosure { !isPublic(in: record) } else { isConfidential }
  }

  /// The value that a path of ``storage`` leads to.
  ///
  /// Where it is a stored property it is read in its place: a key path takes twenty times as long,
  /// and every save and checkpoint reads every field.
  func value<Value>(at path: KeyPath<R, Value>, of record: R) -> Value {
    guard let offset else { return record[keyPath: path] }
    return withUnsafeBytes(of: record) { $0.load(fromByteOffset: offset, as: Value.self) }
  }

  /// The value of a yes-or-no field.
  private func flag(in record: R) -> Bool {
    if case .flag(let path) = storage { record[keyPath: path] } else { false }
  }
}
