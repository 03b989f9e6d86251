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
      labels: fields.map { ChoiceList.fields.label(of: $0, in: masters) }
        + areas.map { ChoiceList.areas.label(of: $0, in: masters) },
      others: [
        number.label, purpose, activity, days,
        ChoiceList.groupKinds.label(of: groupKind, in: masters),
        representative.value, contact.value, phone.value, email.value, address.value, postalCode,
        corporateNumber, web, note,
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
