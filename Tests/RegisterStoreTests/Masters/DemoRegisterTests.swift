// DemoRegisterTests — the invented register: every value is one that the desk itself would have saved.

import Civic
import Foundation
import RegisterStore
import Testing

@Suite("見本の台帳")
struct DemoRegisterTests {
  let context: FieldContext
  let groups: [Demo<Group>]
  let individuals: [Demo<Individual>]
  let notices: [Demo<Notice>]
  let bulletins: [Demo<BulletinIssue>]

  /// A demo record with the number that it is referred to by.
  struct Demo<R: Record> {
    let number: RecordNumber
    let record: R
  }

  init() throws {
    let masters = MasterFolder.load(edited: nil, defaults: ShippedMasters.path).masters
    let context = FieldContext(masters: masters, today: try Day(iso: "2026-11-24"))
    self.context = context
    groups = try Self.records(seeing: context)
    individuals = try Self.records(seeing: context)
    notices = try Self.records(seeing: context)
    bulletins = try Self.records(seeing: context)
  }

  /// Reads a file of the demo through the declared fields, and each value once more as if typed.
  private static func records<R: Record>(seeing context: FieldContext) throws -> [Demo<R>] {
    let text = try ShippedMasters.text(of: "demo/\(R.kind.collection).json")
    let file = try JSON(parsing: text)
    #expect(file["asOf"]?.string == "2026-11-24")
    var found: [Demo<R>] = []
    for (place, element) in try #require(file["records"]?.array).enumerated() {
      let members = try #require(element.members)
      let number = RecordNumber(R.kind, place + 1)
      #expect(members.first == JSON.Member("number", .string(number.text)))
      #expect(Set(members.map(\.key)).count == members.count, "\(number.text)")
      var record = R()
      for member in members.dropFirst() {
        let name = "\(number.text) \(member.key)"
        let field = try #require(R.fieldTable[member.key], "\(name)")
        #expect(field.readJSON(member.value, into: &record), "\(name)")
        #expect(field.json(of: record) == member.value, "\(name)")
        var typed = R()
        #expect(throws: Never.self, "\(name)") {
          try field.read(field.written(in: record), into: &typed, seeing: context)
        }
        #expect(field.written(in: typed) == field.written(in: record), "\(name)")
      }
      for field in R.fields where field.isRequired {
        #expect(!field.written(in: record).isEmpty, "\(number.text) \(field.key.rawValue)")
      }
      #expect(record.problems(seeing: context).isEmpty, "\(number.text)")
      #expect(record.unmet(seeing: context).isEmpty == (record.state != .pending), "\(number.text)")
      #expect((record.state == .registered) == record.stateReason.isEmpty, "\(number.text)")
      found.append(Demo(number: number, record: record))
    }
    return found
  }

  @Test("団体は60以上。種別5つ、分野20、区5つと多くの校区に広がる")
  func groupsAreManifold() {
    let records = groups.map(\.record)
    #expect(records.count >= 60)
    #expect(Set(records.map(\.groupKind)) == Set(context.masters.groupKinds.map(\.id)))
    #expect(Set(records.flatMap(\.fields)) == Set(context.masters.fields.map(\.id)))
    let areas = Set(records.flatMap(\.areas))
    let covered = Set(context.masters.districts.filter { areas.contains($0.id) }.map(\.ward))
    #expect(covered.count == 5)
    #expect(areas.contains(WholeCity.id) && areas.count >= 40)
    #expect(
      records.contains { $0.state == .pending } && records.contains { $0.state == .withdrawn }
    )
    #expect(records.count { $0.recruiting } >= 10 && records.count { $0.trialVisits } >= 10)
    for path in [\Group.name, \.kana, \.purpose, \.activity] {
      #expect(Set(records.map { $0[keyPath: path] }).count == records.count)
    }
  }

  @Test("個人は150人。名前と読みの組は重ならず、未成年には保護者がいる")
  func individualsAreManifold() {
    let records = individuals.map(\.record)
    #expect(records.count == 150)
    #expect(Set(records.map { $0.name + $0.kana }).count == 150)
    #expect(
      records.contains { $0.name.contains("髙") } && records.contains { $0.name.contains("﨑") }
    )
    #expect(records.contains { !$0.guardian.isEmpty && $0.guardianConsent != nil })
    #expect(Set(records.map(\.delivery)) == ["post", "mail", "counter", ""])
  }

  @Test("情報提供書は60以上。区分6つがそろい、団体番号は台帳にある団体のもの")
  func noticesAreManifold() {
    #expect(notices.count >= 60)
    #expect(Set(notices.map(\.record.noticeClass)).count == NoticeClass.allCases.count)
    let active = Set(groups.filter { $0.record.state == .registered }.map(\.number))
    for notice in notices.map(\.record) {
      #expect(notice.group.map(active.contains) ?? !notice.organizer.isEmpty, "\(notice.title)")
      #expect(!notice.body.isEmpty && !notice.contact.isEmpty, "\(notice.title)")
    }
  }

  @Test("過去の号は3つ。載せた情報提供書は台帳にあり、発行日にまだ役に立つものだけ")
  func pastIssues() throws {
    #expect(bulletins.compactMap(\.record.date?.iso) == ["2026-10-15", "2026-11-01", "2026-11-15"])
    for issue in bulletins.map(\.record) {
      let date = try #require(issue.date)
      #expect(issue.isClosed && !issue.greeting.isEmpty && issue.items.count >= 10)
      for item in issue.items {
        let notice = try #require(notices.first { $0.number == item }?.record)
        #expect(notice.lastUsefulDay ?? date >= date, "\(notice.title)")
      }
    }
  }

  @Test("次の号のために、まだ載っていない情報提供書が全区分にある")
  func nextIssueHasMaterial() throws {
    let printed = Set(bulletins.flatMap(\.record.items))
    let next = try Day(iso: "2026-12-01")
    let fresh = notices.filter { !printed.contains($0.number) }.map(\.record)
    #expect(fresh.count >= 20)
    #expect(fresh.allSatisfy { $0.lastUsefulDay ?? next >= next })
    #expect(Set(fresh.map(\.noticeClass)).count == NoticeClass.allCases.count)
  }

  @Test("電話とメールは、実在しない番号とドメインだけ")
  func nobodyIsCalled() throws {
    let invented = [/^096-000-\d{4}$/, /^090-0000-\d{4}$/]
    for phone in groups.map(\.record.phone.value) + individuals.map(\.record.phone.value)
    where !phone.isEmpty {
      #expect(invented.contains { phone.wholeMatch(of: $0) != nil }, "\(phone)")
    }
    for file in ["groups", "individuals", "notices", "bulletins"] {
      let text = try ShippedMasters.text(of: "demo/\(file).json")
      #expect(text.matches(of: /@[a-z.]+/).allSatisfy { $0.0 == "@example.jp" })
      for number in text.matches(of: /0\d{1,3}-\d{3,4}-\d{4}/).map({ String($0.0) }) {
        #expect(invented.contains { number.wholeMatch(of: $0) != nil }, "\(number)")
      }
    }
  }
}
