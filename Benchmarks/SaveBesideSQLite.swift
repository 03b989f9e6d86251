// One save beside SQLite's commit of the same record: both in this process, both on disk when they answer.
import Civic
import FoundationEssentials
import ProgramTestKit
import RegisterStore

/// A register and a table of the same records, to each of which one more is added in turn.
final class SaveBesideSQLite {
  private static let now = Timestamp(seconds: 1_790_000_000)

  private let title: String
  private var register: OpenRegister
  private let database: SQLiteFile
  private var count = 0
  /// The record that was saved last, which SQLite gets as well.
  private var last: (number: String, json: String) = ("", "")

  /// A register of so many records, whose collections are written, and the same as a table.
  /// - Throws: what the store or SQLite throws.
  init(groups: Int, individuals: Int, notices: Int, in folder: TemporaryFolder) throws {
    let name = "save-\(groups)"
    title = "save of one record, \(groups + individuals + notices) on file"
    let path = folder.url.appending(path: name).path
    try RegisterFolder.make(at: path)
    register = try OpenRegister(opening: path, desk: "窓口", staff: "田中")
    database = try SQLiteFile(path + ".sqlite")
    try fill(groups) { .group(Self.group($0)) }
    try fill(individuals) { number in
      var individual = Individual()
      individual.name = "熊本 花子\(number)"
      individual.kana = "くまもと はなこ"
      return .individual(individual)
    }
    try fill(notices) { number in
      var notice = Notice()
      notice.title = "なかよし水辺クラブ会員募集\(number)"
      return .notice(notice)
    }
    try register.checkpoint(at: Self.now)
    // As a desk finds it in the morning: what is on file lies in the collections.
    register = try OpenRegister(opening: path, desk: "窓口", staff: "田中")
  }

  /// Saves in turn, so that what slows the disk down for a moment slows both.
  func measure() throws -> Comparison {
    try Comparison(
      title,
      runs: 1_000,
      [
        ("aiport, journal line and fdatasync", { try self.save() }),
        ("SQLite, WAL and synchronous = FULL", { try self.insert() }),
      ]
    )
  }

  private static func group(_ number: Int) -> Group {
    var group = Group()
    group.name = "なかよし水辺クラブ\(number)"
    group.kana = "なかよしみずべくらぶ"
    group.purpose = "水辺の生きものを調べ、川をきれいにする活動を通して、子どもと大人がともに学ぶ。"
    group.fields = ["environment", "children"]
    return group
  }

  private func fill(_ total: Int, _ content: (Int) -> Content) throws {
    for start in stride(from: 0, to: total, by: 2_000) {
      let changes = (start..<min(total, start + 2_000)).map { Change(.new, content($0)) }
      let commit = try register.commit(Proposal(changes), at: Self.now).get()
      try database.insert(commit.changes.map { ($0.number.text, $0.json) })
    }
  }

  private func save() throws -> Double {
    count += 1
    let change = Change(.new, .group(Self.group(count)))
    // A form has its id since it was opened.
    let form = Proposal([change], id: RandomID.draw(), since: register.register.seq)
    let start = ContinuousClock.now
    let commit = try register.commit(form, at: Self.now).get()
    let end = ContinuousClock.now
    last = commit.changes.map { ($0.number.text, $0.json) }[0]
    return start.duration(to: end) / .milliseconds(1)
  }

  private func insert() throws -> Double {
    let start = ContinuousClock.now
    try database.insert([last])
    return start.duration(to: .now) / .milliseconds(1)
  }
}
