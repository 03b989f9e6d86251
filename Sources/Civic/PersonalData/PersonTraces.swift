// 本人の手がかり: by what a person is recognised elsewhere: name, telephone, mail, now and before.

/// The texts that give a person away in other records.
public struct PersonTraces: Equatable, Sendable {
  /// Folded names and mail addresses.
  private var texts: Set<String> = []
  /// Telephone numbers, digits alone.
  private var phones: Set<String> = []

  /// Traces of all that a person's record ever said.
  public init(_ versions: some Sequence<Individual>) {
    for person in versions {
      for text in [person.name, person.email.value] {
        let folded = Folding.folded(text)
        // One character would be found everywhere.
        if folded.count > 1 { texts.insert(folded) }
      }
      let digits = Folding.digitText(person.phone.value)
      if digits.count >= 6 { phones.insert(digits) }
    }
  }

  /// Whether a text names the person.
  public func areIn(_ text: String) -> Bool {
    guard !text.isEmpty else { return false }
    let folded = Folding.folded(text)
    if texts.contains(where: folded.contains) { return true }
    guard !phones.isEmpty else { return false }
    let digits = Folding.digitText(text)
    return phones.contains(where: digits.contains)
  }

  /// The fields of a record that name the person.
  public func fields(of filed: Filed<Content>) -> [ClearedField] {
    func found<R: Record>(_ record: R) -> [ClearedField] {
      R.fields.filter { areIn($0.written(in: record)) }.map { ClearedField(filed.number, $0.key) }
    }
    // What only a newer program knows can be shown, not cleared.
    let unknown = filed.unknown.filter { areIn($0.json) }
    return found(filed.record.record)
      + unknown.map { ClearedField(filed.number, FieldKey(rawValue: $0.key)) }
  }
}

/// Where a person is named, as it stood at one commit.
public struct PersonSearch: Equatable, Sendable {
  public let number: RecordNumber
  public let traces: PersonTraces
  /// The places in other records, those of earlier versions included.
  public let mentions: [Mention]
  /// The commits whose reasons name the person.
  public let reasons: [Int]
  /// The last commit that was looked at.
  public let seq: Int

  public init(
    _ number: RecordNumber,
    traces: PersonTraces,
    mentions: [Mention] = [],
    reasons: [Int] = [],
    seq: Int
  ) {
    self.number = number
    self.traces = traces
    self.mentions = mentions
    self.reasons = reasons
    self.seq = seq
  }
}

/// A place in somebody else's record that names a person.
public struct Mention: Equatable, Sendable {
  public let place: ClearedField
  /// Whether it stands there now; else only an earlier version of the record said it.
  public let isCurrent: Bool

  public init(_ place: ClearedField, isCurrent: Bool) {
    self.place = place
    self.isCurrent = isCurrent
  }

  /// Whether the field can be emptied: not what registration can't do without, nor a printed issue.
  public var canBeCleared: Bool { place.number.kind.type.canBeCleared(place.key) }

  /// The field's label.
  public var label: String { place.number.kind.type.label(of: place.key) }
}

extension Record {
  fileprivate static func canBeCleared(_ key: FieldKey) -> Bool {
    guard let field = field(key), !field.isRequired else { return false }
    if case .json = field.storage { return false }
    return true
  }

  static func label(of key: FieldKey) -> String { field(key)?.label ?? key.rawValue }
}
