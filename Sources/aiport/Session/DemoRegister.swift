// 見本の台帳: the invented records of data/demo, their dates moved so that they are of these weeks.

import Civic
import Press
import RegisterStore

/// Fills a new register with the demo data.
enum DemoRegister {
  /// Groups that joined in the last weeks, so that the bulletin has new members to greet.
  private static let newGroups = 3

  static func fill(_ options: RegisterOption) throws {
    let session = try options.open()
    let now = session.clock.now
    let folder = try options.dataFolder() + "/demo/"
    let groups = try records(Group.self, folder, now.day)
    let individuals = try records(Individual.self, folder, now.day)
    let notices = try records(Notice.self, folder, now.day)
    let issues = try records(BulletinIssue.self, folder, now.day)
    let older = groups.dropLast(newGroups).map(\.content) + individuals.map(\.content)
    try session.save(older, at: now.adding(days: -120))
    let newer = groups.suffix(newGroups).map(\.content) + notices.map(\.content)
    try session.save(newer, at: now.adding(days: -9))
    try publish(issues, session)
  }

  /// Past issues appear on the last days of issue before today, each closed with its own document.
  private static func publish(_ issues: [BulletinIssue], _ session: Session) throws {
    var day = session.clock.now.day
    var days: [Day] = []
    for _ in issues {
      day = session.masters.center.issueDay(before: day)
      days.insert(day, at: 0)
    }
    for (issue, day) in zip(issues, days) {
      var open = issue
      open.date = day
      open.closed = nil
      let time = session.clock.now.adding(days: session.clock.now.day.days(until: day) - 2)
      let commit = try session.save([.bulletin(open)], at: time)
      guard let number = commit.changes.first?.number else { continue }
      try session.close(number, at: time)
    }
  }

  private static func records<R: Record>(
    _ type: R.Type,
    _ folder: String,
    _ today: Day
  ) throws -> [R] {
    let path = folder + R.kind.collection + ".json"
    do {
      let file = try JSONObject(ArraySlice(try InputFile.bytes(path)))
      guard let asOf = file["asOf"]?.string, let list = file["records"] else {
        throw Failure(.outside, "\(path) に asOf と records がありません。")
      }
      // By whole weeks, so that a Saturday stays a Saturday.
      let shift = try Day(iso: asOf).days(until: today) / 7 * 7
      return try JSONList(list.value).elements.map { element in
        try record(JSONObject(element), shift: shift)
      }
    } catch let failure as Failure {
      throw failure
    } catch {
      throw Failure(.outside, "\(path) が読めません。")
    }
  }

  private static func record<R: Record>(_ object: JSONObject, shift: Int) throws -> R {
    var record = R()
    for member in object.members {
      guard let field = R.field(FieldKey(rawValue: member.key)) else { continue }
      _ = field.readJSON(try member.json(), into: &record)
      guard case .day(let path) = field.storage, !field.key.isHistorical else { continue }
      record[keyPath: path] = record[keyPath: path]?.adding(days: shift)
    }
    return record
  }
}

extension FieldKey {
  /// Days that lie too far back for the season to matter.
  fileprivate var isHistorical: Bool { self == .founded }
}

extension Session {
  /// Saves new records at a moment of the past; only the demo register has one.
  @discardableResult
  fileprivate func save(_ contents: [Content], at time: Timestamp) throws -> Commit {
    try save(Proposal(contents.map { Change(.new, $0) }), at: time)
  }
}
