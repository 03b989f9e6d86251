// この版のマスターと見本: the masters and the demo records that lie in the checkout's data folder.

import Civic
import Foundation
import RegisterStore

/// What the checkout's `data/` holds, read once.
public enum CheckoutData {
  static let folder = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "data").path(percentEncoded: false)

  /// The masters as they ship.
  public static let masters = MasterFolder.load(edited: nil, defaults: folder).masters

  /// The invented groups, individuals, notices and issues, in the order of their numbers.
  public static let demo: [Content] =
    records(Group.self) + records(Individual.self) + records(Notice.self)
    + records(BulletinIssue.self)

  private static func records<R: Record>(_ type: R.Type) -> [Content] {
    let path = folder + "/demo/" + R.kind.collection + ".json"
    guard let text = try? String(contentsOfFile: path, encoding: .utf8),
      let list = try? JSON(parsing: text)["records"]?.array
    else { return [] }
    return list.map { element in
      var record = R()
      for member in element.members ?? [] {
        _ = R.fieldTable[member.key]?.readJSON(member.value, into: &record)
      }
      return record.content
    }
  }
}
