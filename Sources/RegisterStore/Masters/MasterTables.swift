// MasterTables — the master files that list entries, each declared once; data/README.md tells staff the same.

import Civic

extension MasterTable where Element == ActivityField {
  static var fields: Self {
    Self(
      file: "fields.json",
      members: ["id", "label", "kana", "official"],
      unique: ["id"]
    ) { entry throws(MasterFault) in
      ActivityField(
        id: try entry.identifier("id"),
        label: try entry.text("label"),
        kana: try entry.kana("kana"),
        official: try entry.text("official")
      )
    }
  }
}

extension MasterTable where Element == GroupKind {
  static var groupKinds: Self {
    Self(
      file: "group-kinds.json",
      members: ["id", "label", "kana", "type"],
      unique: ["id"]
    ) { entry throws(MasterFault) in
      GroupKind(
        id: try entry.identifier("id"),
        label: try entry.text("label"),
        kana: try entry.kana("kana"),
        type: try entry.groupType()
      )
    }
  }
}

extension MasterEntry {
  fileprivate func groupType() throws(MasterFault) -> GroupKind.GroupType {
    let known: [GroupKind.GroupType] = [.areaBased, .themeBased, .supporter]
    let word = try word("type", among: known.map(\.rawValue))
    return GroupKind.GroupType(rawValue: word) ?? .supporter
  }
}

extension MasterTable where Element == Choice {
  static var slots: Self { choices("slots.json") }
  static var motives: Self { choices("motives.json") }

  /// The distances that matching knows; a center may call them otherwise.
  static var reaches: Self {
    choices("reaches.json", among: ["nearHome", "district", "ward", "city"])
  }

  private static func choices(_ file: String, among known: [String]? = nil) -> Self {
    Self(file: file, members: ["id", "label", "kana"], unique: ["id"]) {
      entry throws(MasterFault) in
      let id: String =
        if let known { try entry.word("id", among: known) } else { try entry.identifier("id") }
      return Choice(id: id, label: try entry.text("label"), kana: try entry.kana("kana"))
    }
  }
}

extension MasterTable where Element == ReferralPoint {
  static var referralPoints: Self {
    Self(
      file: "referral-points.json",
      members: ["id", "need", "name", "phone", "from", "until"],
      unique: ["id"],
      mayBeEmpty: true
    ) { entry throws(MasterFault) in
      let (from, until) = try entry.period("from", "until")
      return ReferralPoint(
        id: try entry.identifier("id"),
        need: try entry.text("need"),
        name: try entry.text("name"),
        phone: entry.has("phone") ? try entry.phone("phone") : "",
        from: from,
        until: until
      )
    }
  }
}

extension MasterTable where Element == PurposeText {
  static var purposes: Self {
    Self(
      file: "purposes.json",
      members: ["from", "text"],
      unique: ["from"]
    ) { entry throws(MasterFault) in
      PurposeText(from: try entry.day("from"), text: try entry.paragraph("text"))
    }
  }
}

extension MasterTable where Element == (Day, String) {
  static var holidays: Self {
    Self(
      file: "holidays.json",
      members: ["day", "name"],
      unique: ["day"],
      mayBeEmpty: true
    ) { entry throws(MasterFault) in (try entry.day("day"), try entry.text("name")) }
  }
}

extension MasterTable where Element == JapaneseEra {
  static var eras: Self {
    Self(
      file: "eras.json",
      members: ["name", "letter", "kana", "first", "last"],
      unique: ["letter"]
    ) { entry throws(MasterFault) in
      let (first, last) = try entry.period("first", "last")
      return JapaneseEra(
        name: try entry.text("name"),
        letter: try entry.identifier("letter"),
        kana: try entry.kana("kana"),
        first: first,
        last: last
      )
    }
  }
}

extension MasterTable where Element == StaffMember {
  static var staff: Self {
    Self(
      file: "staff.json",
      members: ["name", "pin"],
      unique: ["name"],
      mayBeEmpty: true
    ) { entry throws(MasterFault) in
      StaffMember(
        try entry.text("name"),
        pinHash: entry.has("pin") ? try entry.text("pin") : nil
      )
    }
  }
}
