// 検索される文字: which parts of a record are found by typing, in the order of their weight.

/// The searchable parts of a record, in their original spelling.
struct SearchText {
  var name: String
  var kana: String
  /// Labels of fields and areas.
  var labels: [String] = []
  var others: [String] = []
}

/// The choices that search text names, by their identifiers: laid out once for a whole register.
struct SearchLabels: Sendable {
  private let fields: [String: Choice]
  private let areas: [String: Choice]
  private let kinds: [String: Choice]
  private let slots: [String: Choice]
  private let wards: [Choice]

  init(_ masters: Masters) {
    func byID(_ list: ChoiceList) -> [String: Choice] {
      Dictionary(
        list.choices(in: masters).map { ($0.id, $0) },
        uniquingKeysWith: { first, _ in first }
      )
    }
    fields = byID(.fields)
    areas = byID(.areas)
    kinds = byID(.groupKinds)
    slots = byID(.slots)
    wards = masters.wards.map(\.choice)
  }

  /// Labels and readings of fields.
  func fields(_ ids: [String]) -> [String] { Self.words(ids.compactMap { fields[$0] }) }

  /// Labels and readings of the areas by whose names a record is found: its own, the wards of its 校区,
  /// and for the whole city every ward, for it is active there.
  func areas(_ ids: [String]) -> [String] {
    let own = ids.compactMap { areas[$0] }
    let above =
      ids.contains(WholeCity.id) ? wards : own.compactMap(\.parent).compactMap { areas[$0] }
    var seen: Set<String> = []
    return Self.words((own + above).filter { seen.insert($0.id).inserted })
  }

  func kind(_ id: String) -> String { kinds[id]?.label ?? "" }
  func slots(_ ids: [String]) -> String { WrittenList.text(ids.compactMap { slots[$0]?.label }) }

  private static func words(_ choices: [Choice]) -> [String] {
    choices.flatMap { [$0.label, $0.kana] }
  }
}

extension Individual {
  func searchText(number: RecordNumber, labels: SearchLabels) -> SearchText {
    SearchText(
      name: name,
      kana: kana,
      labels: labels.areas([district]) + labels.fields(fields),
      others: [
        number.label, phone.value, email.value, address.value, postalCode, skills, guardian, note,
      ]
    )
  }
}

extension Group {
  func searchText(number: RecordNumber, labels: SearchLabels) -> SearchText {
    SearchText(
      name: name,
      kana: kana,
      labels: labels.fields(fields) + labels.areas(areas),
      others: [
        number.label, purpose, activity, days, labels.kind(groupKind), representative.value,
        contact.value, phone.value, email.value, address.value, postalCode, corporateNumber, web,
        note, newcomersWelcome ? "初心者歓迎" : "", trialVisits ? "見学・体験" : "",
        labels.slots(slots),
      ]
    )
  }
}

extension Notice {
  func searchText(number: RecordNumber, groupName: String) -> SearchText {
    SearchText(
      name: title,
      kana: "",
      labels: [NoticeClass(rawValue: noticeClass)?.label ?? "", organizer, groupName],
      others: [number.label, body, place, time, applyTo, contact, note]
    )
  }
}

extension BulletinIssue {
  func searchText(number: RecordNumber) -> SearchText {
    SearchText(
      name: "第\(number.value)号",
      kana: "",
      labels: [date?.iso ?? ""],
      others: [greeting]
    )
  }
}
