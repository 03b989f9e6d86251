// MastersTests — dated facts hold from their day, and a postal code offers without deciding.

import Civic
import DeskTestKit
import Testing

@Suite("マスター")
struct MastersTests {
  @Test(
    "利用目的は、その日に効いているものを読み上げる",
    arguments: [
      ("2007-03-31", nil), ("2007-04-01", "2007-04-01"), ("2023-03-31", "2007-04-01"),
      ("2023-04-01", "2023-04-01"), ("2026-11-24", "2023-04-01"),
    ]
  )
  func purpose(on date: String, version: String?) {
    #expect(Masters.sample.purpose(on: day(date))?.version == version)
  }

  @Test("利用目的の並び順には、頼らない")
  func purposeInAnyOrder() {
    let masters = Masters.sample.with { $0.purposes.reverse() }
    #expect(masters.purpose(on: day("2026-11-24"))?.version == "2023-04-01")
  }

  @Test(
    "案内先は、はじめの日から終わりの日まで出る",
    arguments: [
      ("2006-10-31", []), ("2006-11-01", ["県"]), ("2012-03-31", ["県"]), ("2012-04-01", ["市"]),
      ("2026-11-24", ["市"]),
    ]
  )
  func referralPoints(on date: String, names: [String]) {
    let masters = Masters.sample.with {
      $0.referralPoints = [
        ReferralPoint(
          id: "prefecture",
          need: "NPO法人をつくりたい",
          name: "県",
          phone: "",
          from: day("2006-11-01"),
          until: day("2012-03-31")
        ),
        ReferralPoint(
          id: "city",
          need: "NPO法人をつくりたい",
          name: "市",
          phone: "",
          from: day("2012-04-01")
        ),
      ]
    }
    #expect(masters.referralPoints(on: day(date)).map(\.name) == names)
  }

  @Test("郵便番号は、当たる町をすべて出し、ひとつに決めない")
  func postalTowns() throws {
    let towns = Masters.sample.towns(of: try PostalCode(written: "862-0941"))
    #expect(towns.map(\.ward) == ["43101", "43102"])
    #expect(Masters.sample.towns(of: try PostalCode(written: "100-0001")).isEmpty)
  }

  @Test("型は、種別から決まる")
  func types() {
    #expect(
      Masters.sample.groupKinds.map(\.type.label) == ["地縁型", "テーマ型", "テーマ型", "市民活動団体以外"]
    )
  }
}
