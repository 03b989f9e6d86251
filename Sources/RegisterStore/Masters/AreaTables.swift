// AreaTables — 区, 校区 and postal towns; the last two name a ward, which must be one that there is.

import Civic

extension MasterTable where Element == Ward {
  static var wards: Self {
    Self(
      file: "wards.json",
      members: ["id", "label", "kana"],
      unique: ["id"]
    ) { entry throws(MasterFault) in
      Ward(
        id: try entry.digits("id", count: 5),
        label: try entry.text("label"),
        kana: try entry.kana("kana")
      )
    }
  }
}

extension MasterTable where Element == SchoolDistrict {
  /// The wards are those that may be named; `nil` takes any.
  static func districts(in wards: [Ward]?) -> Self {
    Self(
      file: "districts.json",
      members: ["id", "ward", "label", "kana", "former", "kanaUncertain"],
      unique: ["id"]
    ) { entry throws(MasterFault) in
      if entry.has("kanaUncertain") { _ = try entry.flag("kanaUncertain") }
      return SchoolDistrict(
        id: try entry.identifier("id"),
        ward: try entry.ward(in: wards),
        label: try entry.text("label"),
        kana: try entry.kana("kana"),
        isFormer: entry.has("former") ? try entry.flag("former") : false
      )
    }
  }
}

extension MasterTable where Element == PostalTown {
  /// The wards are those that may be named; `nil` takes any.
  static func postalTowns(in wards: [Ward]?) -> Self {
    Self(
      file: "postal.json",
      members: ["code", "ward", "town", "kana"],
      unique: ["code", "ward", "town"],
      mayBeEmpty: true
    ) { entry throws(MasterFault) in
      PostalTown(
        code: try entry.digits("code", count: 7),
        ward: try entry.ward(in: wards),
        town: try entry.text("town"),
        kana: try entry.kana("kana")
      )
    }
  }
}

extension MasterEntry {
  fileprivate func ward(in wards: [Ward]?) throws(MasterFault) -> String {
    let id = try digits("ward", count: 5)
    guard wards?.contains(where: { $0.id == id }) ?? true else {
      throw MasterFault(key: "ward", expected: "「ward」に wards.json にある区の「id」を書きます")
    }
    return id
  }
}
