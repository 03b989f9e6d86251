// CenterFile — center.json: the center's profile, one entry that is the whole file.

import Civic

enum CenterFile {
  static let name = "center.json"

  private static let members = [
    "name", "postalCode", "address", "phone", "email", "hours", "bulletinTitle", "issueDays",
    "deadlineDays", "firstIssue", "itemLimit", "ambiguousIsWide", "lockAfterMinutes", "backupTo",
    "retentionYears",
  ]

  /// What stands in where not even the default can be read.
  static let none = Center(
    name: "市民活動支援センター",
    bulletinTitle: "通信",
    issueDays: [1, 15],
    deadlineDays: 5
  )

  static func center(in file: MasterFile) throws(MasterProblem) -> Center {
    let entry = MasterEntry(members: try file.members())
    do throws(MasterFault) {
      try entry.allow(members)
      var center = Center(
        name: try entry.text("name"),
        bulletinTitle: try entry.text("bulletinTitle"),
        // Days that every month has: an issue on the 31st would be missed five times a year.
        issueDays: try entry.numbers("issueDays", in: 1...28),
        deadlineDays: try entry.number("deadlineDays", in: 0...28)
      )
      if entry.has("postalCode") { center.postalCode = try entry.postalCode("postalCode") }
      if entry.has("address") { center.address = try entry.text("address") }
      if entry.has("phone") { center.phone = try entry.phone("phone") }
      if entry.has("email") { center.email = try entry.mail("email") }
      if entry.has("hours") { center.hours = try entry.text("hours") }
      if entry.has("firstIssue") {
        center.firstIssue = try entry.number("firstIssue", in: 1...1_000_000)
      }
      if entry.has("itemLimit") { center.itemLimit = try entry.number("itemLimit", in: 1...1000) }
      if entry.has("lockAfterMinutes") {
        center.lockAfterMinutes = try entry.number("lockAfterMinutes", in: 0...1440)
      }
      if entry.has("ambiguousIsWide") {
        center.ambiguousIsWide = try entry.flag("ambiguousIsWide")
      }
      if entry.has("backupTo") { center.backupTo = try entry.text("backupTo") }
      if entry.has("retentionYears") {
        center.retentionYears = try entry.number("retentionYears", in: 0...100)
      }
      return center
    } catch {
      throw file.problem(error)
    }
  }
}
