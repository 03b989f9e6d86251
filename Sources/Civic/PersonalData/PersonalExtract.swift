// 本人の情報の写し: everything that is held about one person, what is about others marked. Pure.

/// Everything that is held about one person, as it is handed over on request.
///
/// Holds private details by nature: accepted only by the extract's own paper.
///
/// Source: 個人情報の保護に関する法律 (平成15年法律第57号) 第76条 (開示請求権), 第78条第1項第2号 (本人以外の個人に
/// 関する情報は、原則として開示しない).
public struct PersonalExtract: Equatable, Sendable {
  /// A labelled text.
  public struct Line: Equatable, Sendable {
    public let label: String
    public let text: String
    /// May be about somebody else: to be looked over before it is handed out.
    public let isAboutOthers: Bool
  }

  /// A form that was typed and not saved.
  public struct Unsaved: Equatable, Sendable {
    /// What would be registered or changed with it.
    public let kind: RecordKind
    /// The record that it corrects; `nil` for a new one.
    public let base: RecordNumber?
    public let fields: [FieldKey: String]

    public init(_ kind: RecordKind, base: RecordNumber?, _ fields: [FieldKey: String]) {
      self.kind = kind
      self.base = base
      self.fields = fields
    }

    /// What it holds of a person: all, where it is a form on them, else the fields that name them.
    fileprivate func lines(about person: RecordNumber, _ traces: PersonTraces) -> [Line] {
      let isNew = base == nil && kind == .individual && traces.areIn(fields[.name] ?? "")
      let isOwn = base == person || isNew
      let place = isOwn ? "" : "\(base?.label ?? kind.label) "
      return fields.sorted { $0.key.rawValue < $1.key.rawValue }
        .filter { isOwn || traces.areIn($0.value) }
        .map { key, text in
          Line(label: place + kind.type.label(of: key), text: text, isAboutOthers: true)
        }
    }
  }

  public let number: RecordNumber
  public let name: String
  /// What the record says now.
  public let details: [Line]
  /// What happened to it, oldest first, looking at it and taking it out included.
  public let history: [HistoryEntry]
  /// What other records say, with where.
  public let mentions: [Line]
  /// What was typed about the person and not saved; nobody has looked yet what it says of others.
  public let drafts: [Line]

  /// Collects what is held.
  /// - Parameters:
  ///   - filed: the person's record.
  ///   - commits: those that concern it, oldest first.
  ///   - mentions: the places in other records that name the person.
  ///   - unsaved: the forms that were not saved.
  ///   - traces: by what those are known that name the person.
  ///   - register: what is on file now.
  ///   - masters: what identifiers are called.
  public init(
    of filed: Filed<Individual>,
    history commits: [Commit],
    mentions: [Mention],
    unsaved: [Unsaved],
    naming traces: PersonTraces,
    in register: Register,
    seeing masters: Masters
  ) {
    number = filed.number
    name = filed.record.name
    details =
      Individual.fields.map { field in
        Line(
          label: field.label,
          text: field.text(of: filed.record, seeing: masters),
          isAboutOthers: field.isAboutOthers
        )
      }.filter { !$0.text.isEmpty }
      + filed.unknown.map { Line(label: $0.key, text: $0.json, isAboutOthers: true) }
    history = History.entries(of: filed.number, in: commits, seeing: masters)
    self.mentions = mentions.map { mention in
      let title = register[mention.place.number]?.record.title ?? ""
      let text =
        register[mention.place.number]
        .map { $0.record.text(of: mention.place.key, seeing: masters) } ?? ""
      return Line(
        label: "\(mention.place.number.label) \(title) \(mention.label)",
        text: mention.isCurrent ? text : "以前の内容に記載がありました",
        isAboutOthers: true
      )
    }
    drafts = unsaved.flatMap { $0.lines(about: filed.number, traces) }
  }

  /// Whether something in it may be about others.
  public var hasOthers: Bool {
    (details + mentions + drafts).contains(where: \.isAboutOthers)
  }
}

extension Content {
  /// A field's value in words; empty where there is no such field.
  public func text(of key: FieldKey, seeing masters: Masters) -> String {
    func text<R: Record>(_ record: R) -> String {
      R.field(key)?.text(of: record, seeing: masters) ?? ""
    }
    return text(record)
  }
}
