// DefaultMastersTests — what the shipped masters say.

import Civic
import RegisterStore
import Testing

@Suite("初期値のマスター")
struct DefaultMastersTests {
  let loaded = MasterFolder.load(edited: nil, defaults: ShippedMasters.path)
  var masters: Masters { loaded.masters }

  @Test("どのファイルも、誤りなく読める")
  func loadsWithoutProblems() {
    #expect(loaded.problems == [])
    #expect(masters.center.issueDays == [1, 15])
    #expect(masters.center.name == "市民活動支援センター あいぽーと")
    #expect(!masters.staff.isEmpty && !masters.motives.isEmpty)
    #expect(masters.slots.map(\.label) == ["平日昼", "平日夜", "土日祝"])
    #expect(masters.reaches.map(\.id) == ["nearHome", "district", "ward", "city"])
    #expect(masters.groupKinds.map(\.type.label).first == "地縁型")
  }

  @Test("長い一覧を待たないときは、祝日と町名のほかがすべて読まれる")
  func withoutLongLists() {
    let most = MasterFolder.loadWithoutLongLists(edited: nil, defaults: ShippedMasters.path)
    #expect(most.problems == [])
    #expect(most.masters.postalTowns.isEmpty && most.masters.holidays.isEmpty)
    #expect(!masters.postalTowns.isEmpty && !masters.holidays.isEmpty)
    #expect(most.masters.districts == masters.districts)
    #expect(most.masters.staff == masters.staff)
    #expect(most.masters.center == masters.center)
  }

  @Test("最初の画面のためには、センターと担当者と元号だけが読まれる")
  func firstScreen() {
    let first = MasterFolder.loadForFirstScreen(edited: nil, defaults: ShippedMasters.path)
    #expect(first.problems == [])
    #expect(first.masters.center == masters.center)
    #expect(first.masters.staff == masters.staff)
    #expect(first.masters.eras == masters.eras)
    #expect(first.masters.fields.isEmpty && first.masters.districts.isEmpty)
  }

  @Test("分野は法律の20分野で、順も文言も別表のとおり")
  func fieldsOfTheLaw() {
    #expect(masters.fields.count == 20)
    #expect(masters.fields[6].label == "環境保全")
    #expect(masters.fields[6].official == "環境の保全を図る活動")
    #expect(masters.fields[18].official.hasPrefix("前各号に掲げる活動を行う団体"))
    #expect(Set(masters.fields.map(\.id)).count == 20)
  }

  @Test("校区は92と、統合された3つ。区ごとの数も合う")
  func districts() {
    let current = masters.districts.filter { !$0.isFormer }
    #expect(current.count == 92)
    #expect(masters.districts.filter(\.isFormer).map(\.label) == ["松尾北", "松尾西", "松尾東"])
    #expect(
      masters.wards.map { ward in current.count { $0.ward == ward.id } } == [19, 18, 13, 21, 21]
    )
    #expect(masters.districts.allSatisfy { $0.id.hasPrefix($0.ward + "-") })
  }

  @Test(
    "校区の識別子は、区のコードと、長音を書かないローマ字",
    arguments: [
      ("出水", "43101-izumi"), ("大江", "43101-oe"), ("向山", "43101-kozan"),
      ("一新", "43101-isshin"), ("池上", "43103-ikenoue"), ("山ノ内", "43102-yamanouchi"),
      ("城北", "43105-johoku"), ("麻生田", "43105-asoda"), ("川尻", "43104-kawashiri"),
    ]
  )
  func districtIdentifiers(label: String, id: String) {
    #expect(masters.districts.first { $0.label == label }?.id == id)
  }

  @Test("郵便番号から、区と町の候補が出る。町が分かれていればすべて出る")
  func postalTowns() throws {
    let towns = masters.towns(of: try PostalCode(written: "862-0971"))
    #expect(towns.map(\.town) == ["大江"])
    #expect(towns.map(\.kana) == ["おおえ"])
    #expect(masters.towns(of: try PostalCode(written: "100-0001")).isEmpty)
  }

  @Test(
    "祝日がわかる",
    arguments: [("2026-11-23", "勤労感謝の日"), ("2027-01-11", "成人の日"), ("2026-11-24", nil)]
  )
  func holidays(day: String, name: String?) throws {
    #expect(masters.holidays[try Day(iso: day)] == name)
  }

  @Test("元号は、改元の日から新しい元号になる")
  func eras() throws {
    #expect(masters.eras.written(try Day(iso: "2019-04-30")) == "平成31年4月30日")
    #expect(masters.eras.written(try Day(iso: "2019-05-01")) == "令和元年5月1日")
    #expect(masters.eras.written(try Day(iso: "1926-12-25")) == "昭和元年12月25日")
  }

  @Test("案内先は日付で変わる。NPO法人の窓口は2012年4月から市と県に分かれる")
  func referralPoints() throws {
    let before = masters.referralPoints(on: try Day(iso: "2012-03-31")).map(\.id)
    let after = masters.referralPoints(on: try Day(iso: "2012-04-01")).map(\.id)
    #expect(before.filter { $0.hasPrefix("npo-") } == ["npo-prefecture-2006"])
    #expect(after.filter { $0.hasPrefix("npo-") } == ["npo-city", "npo-prefecture"])
  }

  @Test("利用目的は、その日に有効な版が選ばれる")
  func purposes() throws {
    #expect(masters.purpose(on: try Day(iso: "2023-03-31"))?.version == "2007-04-01")
    #expect(masters.purpose(on: try Day(iso: "2026-11-24"))?.version == "2023-04-01")
  }
}
