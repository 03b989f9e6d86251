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
public struct Field<R: Record>: Sendable {
  public let key: FieldKey
  /// The label, one for form, view, export and messages.
  public let label: String
  public let kind: FieldKind
  public let storage: FieldStorage<R>
  public let disclosure: Disclosure
  /// Registration is not done without it.
  public private(set) var isRequired = false
  /// One sentence for F1 and for `aiport fields`; may be empty.
  public private(set) var help = ""
  /// Set by the program or by an action of its own, not typed into the form.
  public private(set) var isKeptByDesk = false
  /// For the desk alone, and not even for a visitor who sees the screen: a birth year, a remark.
  public private(set) var isConfidential = false
  /// May hold what is about somebody else than the record's owner: looked over before it is handed out.
  public private(set) var isAboutOthers = false
  private var asked: @Sendable (R) -> Bool = { _ in true }
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
    offset = storage.offset
  }

  /// The field, without which registration is not done.
  public var required: Self {
    var field = self
    field.isRequired = true
    return field
  }

  /// The field, set by the program and not typed into the form.
  public var keptByDesk: Self {
    var field = self
    field.isKeptByDesk = true
    return field
  }

  /// The field, hidden on the screen until it is asked for.
  public var confidential: Self {
    var field = self
    field.isConfidential = true
    return field
  }

  /// The field, which may hold what is about somebody else.
  public var aboutOthers: Self {
    var field = self
    field.isAboutOthers = true
    return field
  }

  /// The field with a sentence of help.
  public func help(_ sentence: String) -> Self {
    var field = self
    field.help = sentence
    return field
  }

  /// The field, asked only for some records; where it is not asked it keeps its value, unshown.
  public func asked(when condition: @escaping @Sendable (R) -> Bool) -> Self {
    var field = self
    field.asked = condition
    return field
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
