// 検索の索引: everything that typing can find, as one folded text with the facet values beside it.
//
// The folded text of all entries lies in one buffer; an entry knows where its four sections lie.
// A search walks the entries, asks the bits first and the text after, and counts the bits of the hits.

/// The searchable side of the register.
///
/// A value of its own: absent while the register loads,
/// patched by the same commits that the register applies.
public struct LookupIndex: Sendable {
  let space: FacetSpace
  private(set) var text: [UInt8] = []
  private(set) var entries: [LookupEntry] = []
  private let masters: Masters
  private let labels: SearchLabels
  private let today: Day
  /// Bytes in `text` that no entry uses any more.
  private var wasted = 0

  /// Builds the index of a whole register.
  /// - Parameters:
  ///   - register: what is on file.
  ///   - masters: where labels and readings come from.
  ///   - today: the day by which a notice counts as open.
  public init(of register: Register, masters: Masters, today: Day) {
    space = FacetSpace(masters)
    self.masters = masters
    labels = SearchLabels(masters)
    self.today = today
    for filed in register.groups.all { add(filed, in: register) }
    for filed in register.individuals.all { add(filed, in: register) }
    for filed in register.notices.all { add(filed, in: register) }
    for filed in register.bulletins.all { add(filed, in: register) }
    entries.sort { $0.stands(before: $1) }
    markRecruiting()
  }

  /// The entry of a record, or `nil` where it is not in the index.
  public func entry(of number: RecordNumber) -> LookupEntry? {
    entries.first { $0.number == number }
  }

  /// Follows a commit that the register has just applied.
  public mutating func follow(_ commit: Commit, in register: Register) {
    guard !commit.changes.isEmpty else { return }
    var changed = Set(commit.changes.map(\.number))
    // A notice is found by its group's name too.
    for entry in entries where entry.group.map(changed.contains) ?? false {
      changed.insert(entry.number)
    }
    for entry in entries where changed.contains(entry.number) {
      wasted += entry.sections.end - entry.sections.start
    }
    entries.removeAll { changed.contains($0.number) }
    for number in changed {
      switch number.kind {
      case .group: if let filed = register.groups[number] { add(filed, in: register) }
      case .individual: if let filed = register.individuals[number] { add(filed, in: register) }
      case .notice: if let filed = register.notices[number] { add(filed, in: register) }
      case .bulletin: if let filed = register.bulletins[number] { add(filed, in: register) }
      }
    }
    entries.sort { $0.stands(before: $1) }
    markRecruiting()
    if wasted > text.count / 2 { self = Self(of: register, masters: masters, today: today) }
  }

  private mutating func add(_ filed: Filed<Group>, in register: Register) {
    let group = filed.record
    append(
      LookupEntry(
        number: filed.number,
        title: group.name,
        kana: group.kana,
        state: group.state,
        hasConcerns: !group.concerns.isEmpty,
        isRecruiting: group.recruiting,
        group: nil,
        recruitsByItself: group.recruiting,
        facets: space.bits(of: group, recruiting: group.recruiting)
      ),
      group.searchText(number: filed.number, labels: labels)
    )
  }

  private mutating func add(_ filed: Filed<Individual>, in register: Register) {
    let person = filed.record
    append(
      LookupEntry(
        number: filed.number,
        title: person.name,
        kana: person.kana,
        state: person.state,
        hasConcerns: !person.concerns.isEmpty,
        isRecruiting: false,
        group: nil
      ),
      person.searchText(number: filed.number, labels: labels)
    )
  }

  private mutating func add(_ filed: Filed<Notice>, in register: Register) {
    let notice = filed.record
    let name = notice.group.flatMap { register.groups[$0]?.record.name } ?? ""
    append(
      LookupEntry(
        number: filed.number,
        title: notice.title,
        kana: "",
        state: notice.state,
        hasConcerns: !notice.concerns.isEmpty,
        isRecruiting: notice.isOpenRecruitment(on: today),
        group: notice.group
      ),
      notice.searchText(number: filed.number, groupName: name)
    )
  }

  private mutating func add(_ filed: Filed<BulletinIssue>, in register: Register) {
    append(
      LookupEntry(
        number: filed.number,
        title: "\(filed.number.label) \(filed.record.title)",
        kana: "",
        state: filed.record.state,
        hasConcerns: false,
        isRecruiting: false,
        group: nil
      ),
      filed.record.searchText(number: filed.number)
    )
  }

  private mutating func append(_ entry: LookupEntry, _ searched: SearchText) {
    var entry = entry
    entry.sections.start = text.count
    Folding.append(folded: searched.name, to: &text)
    entry.sections.nameEnd = text.count
    text.append(0)
    Folding.append(folded: searched.kana, to: &text)
    entry.sections.kanaEnd = text.count
    for part in searched.labels { appendPart(part) }
    entry.sections.labelsEnd = text.count
    for part in searched.others { appendPart(part) }
    entry.sections.end = text.count
    entries.append(entry)
  }

  private mutating func appendPart(_ part: String) {
    guard !part.isEmpty else { return }
    text.append(0)
    Folding.append(folded: part, to: &text)
  }

  /// A group with an open recruitment among its notices counts as 募集中.
  private mutating func markRecruiting() {
    guard let place = space.place(of: .recruiting) else { return }
    let open = Set(
      entries.lazy.filter { $0.number.kind == .notice && $0.isRecruiting && $0.state.isActive }
        .compactMap(\.group)
    )
    for index in entries.indices where entries[index].number.kind == .group {
      let recruiting =
        entries[index].recruitsByItself || open.contains(entries[index].number)
      entries[index].isRecruiting = recruiting
      if recruiting {
        entries[index].facets?.insert(place)
      } else {
        entries[index].facets?.remove(place)
      }
    }
  }
}

extension Notice {
  /// Whether it looks for people and is not past.
  public func isOpenRecruitment(on today: Day) -> Bool {
    noticeClass == NoticeClass.recruitment.rawValue && (lastUsefulDay.map { $0 >= today } ?? true)
  }
}

extension LookupIndex {
  /// How many records of a kind are meant.
  public func count(_ kind: RecordKind, where isMeant: (LookupEntry) -> Bool) -> Int {
    entries.count { $0.number.kind == kind && isMeant($0) }
  }

  /// The notices of a group, newest number first.
  public func notices(of group: RecordNumber) -> [RecordNumber] {
    entries.filter { $0.group == group && $0.state.isActive }.map(\.number).sorted(by: >)
  }
}
