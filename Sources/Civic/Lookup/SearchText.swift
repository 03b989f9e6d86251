// 検索される文字: which parts of a record are found by typing, in the order of their weight.

/// The searchable parts of a record, in their original spelling.
struct SearchText {
  var name: String
  var kana: String
  /// Labels of fields and areas.
  var labels: [String] = []
  var others: [String] = []
}

extension Individual {
  func searchText(number: RecordNumber, seeing masters: Masters) -> SearchText {
    SearchText(
      name: name,
      kana: kana,
      labels: [ChoiceList.districts.label(of: district, in: masters)]
        + fields.map { ChoiceList.fields.label(of: $0, in: masters) },
      others: [
        number.label, phone.value, email.value, address.value, postalCode, skills, guardian, note,
      ]
    )
  }
}

extension Group {
  func searchText(number: RecordNumber, seeing masters: Masters) -> SearchText {
    SearchText(
      name: name,
      kana: kana,
      labels: masters.choices(.fields, fields).flatMap { [$0.label, $0.kana] }
        + masters.areasSearched(areas).flatMap { [$0.label, $0.kana] },
      others: [
        number.label, purpose, activity, days,
        ChoiceList.groupKinds.label(of: groupKind, in: masters),
        representative.value, contact.value, phone.value, email.value, address.value, postalCode,
        corporateNumber, web, note, newcomersWelcome ? "初心者歓迎" : "", trialVisits ? "見学・体験" : "",
        WrittenList.text(slots.map { ChoiceList.slots.label(of: $0, in: masters) }),
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

extension Masters {
  /// The choices with these identifiers, in their order.
  fileprivate func choices(_ list: ChoiceList, _ ids: [String]) -> [Choice] {
    let all = list.choices(in: self)
    return ids.compactMap { id in all.first { $0.id == id } }
  }

  /// The areas by whose names a group is found: its own, the wards of its 校区, and for the whole city
  /// every ward, for it is active there.
  fileprivate func areasSearched(_ ids: [String]) -> [Choice] {
    let own = choices(.areas, ids)
    let above =
      ids.contains(WholeCity.id)
      ? wards.map(\.choice) : choices(.areas, own.compactMap(\.parent))
    var seen: Set<String> = []
    return (own + above).filter { seen.insert($0.id).inserted }
  }
}
