// What the import tests have in common: a small center, its masters, and files as staff hand them over.

import Civic
import Foundation
import RegisterStore
import Testing

/// A counter with a register, at which files are imported.
struct ImportCounter {
  var register = Register()
  let context: FieldContext
  let shipped = ShippedMaps(folder: packageFolder + "/data/import").maps

  init() throws {
    let today = try #require(Day(year: 2022, month: 1, day: 20))
    var masters = Masters(
      center: Center(name: "センター", bulletinTitle: "通信", issueDays: [1, 15], deadlineDays: 5)
    )
    masters.fields = [
      ActivityField(id: "health", label: "福祉", kana: "ふくし", official: "保健、医療又は福祉"),
      ActivityField(id: "environment", label: "環境保全", kana: "かんきょうほぜん", official: "環境の保全"),
    ]
    masters.groupKinds = [
      GroupKind(id: "volunteer", label: "ボランティア団体", kana: "", type: .themeBased),
      GroupKind(id: "npoCorporation", label: "NPO法人", kana: "", type: .themeBased),
    ]
    masters.wards = [Ward(id: "43101", label: "中央区", kana: "ちゅうおうく")]
    masters.districts = [
      SchoolDistrict(id: "43101-izumi", ward: "43101", label: "出水", kana: "いずみ")
    ]
    context = FieldContext(masters: masters, today: today)
  }

  func plan(
    _ kind: RecordKind,
    _ text: String,
    by map: ColumnMap? = nil,
    skippingBad: Bool = false
  ) throws -> ImportPlan {
    try plan(kind, Array(text.utf8), by: map, skippingBad: skippingBad)
  }

  func plan(
    _ kind: RecordKind,
    _ bytes: [UInt8],
    by map: ColumnMap? = nil,
    skippingBad: Bool = false
  ) throws -> ImportPlan {
    try ImportPlan.make(
      kind,
      from: bytes,
      by: map,
      shipped: shipped,
      into: register,
      seeing: context,
      skippingBad: skippingBad
    )
  }

  /// Commits a plan as the store would.
  mutating func save(_ plan: ImportPlan) throws {
    let changes = plan.proposal?.changes ?? []
    let stamp = Stamp(time: try Timestamp(iso: "2022-01-20T10:00:00+09:00"), desk: "A", staff: "")
    let numbered = try register.numbering(changes, above: [:], stamp: stamp).get()
    register.apply(
      Commit(
        seq: register.seq + 1,
        id: "",
        time: stamp.time,
        desk: "A",
        staff: "",
        changes: numbered
      )
    )
  }

  var groups: [Group] { register.groups.all.map(\.record) }
  var notices: [Notice] { register.notices.all.map(\.record) }
}

private let packageFolder = URL(filePath: #filePath)
  .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
  .deletingLastPathComponent().path

/// The bytes of a file among the fixtures of the import.
func importFixture(_ name: String) throws -> [UInt8] {
  let folder = try #require(Bundle.module.resourceURL)
  return Array(try Data(contentsOf: folder.appending(path: "Fixtures/import/\(name)")))
}
