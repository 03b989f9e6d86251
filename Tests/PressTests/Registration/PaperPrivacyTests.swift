// PaperPrivacyTests — no paper carries what its owner keeps private, whatever the field.

import Civic
import DeskTestKit
import Testing

@testable import Press

@Suite("紙に出してよいもの")
struct PaperPrivacyTests {
  /// A record whose text fields hold a marker each, the field's own key in it.
  private func marked<R: Record>(_ record: R) -> R {
    var record = record
    for field in R.fields {
      let marker = JSON.string("〔\(R.kind.rawValue):\(field.key.rawValue)〕")
      switch field.storage {
      case .text: _ = field.readJSON(marker, into: &record)
      case .texts: _ = field.readJSON(.array([marker]), into: &record)
      default: continue
      }
    }
    return record
  }

  /// The keys whose markers stand in a text.
  private func told<R: Record>(_ text: String, of type: R.Type) -> Set<FieldKey> {
    Set(R.fields.map(\.key).filter { text.contains("〔\(R.kind.rawValue):\($0.rawValue)〕") })
  }

  private func text(_ document: Document) throws -> String {
    String(decoding: try document.json(), as: UTF8.self)
      + document.plainText.joined(separator: "\n")
  }

  @Test("団体の案内には、公開の項目のすべてが載り、非公開の項目はひとつも載らない", arguments: [false, true])
  func groupSheet(isPublic: Bool) throws {
    var group = marked(Group())
    for field in Group.fields where field.key.rawValue.hasSuffix(".public") {
      #expect(field.readJSON(.bool(isPublic), into: &group))
    }
    let sheet = Document(
      group: PublicGroup(group.filed(87), seeing: .sample),
      masters: .sample,
      on: day("2026-11-24")
    )
    let isText = { (field: Field<Group>) in
      switch field.storage {
      case .text, .texts: true
      default: false
      }
    }
    let expected = Group.fields.filter { field in
      guard isText(field) else { return false }
      return switch field.disclosure {
      case .open: true
      case .byOwner: isPublic
      case .desk: false
      }
    }
    #expect(told(try text(sheet), of: Group.self) == Set(expected.map(\.key)))
  }

  @Test("通信には、情報提供書の公開の項目と団体の名のほか、何も載らない")
  func bulletin() throws {
    var group = marked(Group())
    group.state = .registered
    group.origin = ""
    var notice = marked(Notice())
    notice.noticeClass = NoticeClass.event.rawValue
    notice.organizer = ""
    notice.group = g(1)
    var issue = marked(BulletinIssue())
    issue.date = day("2026-12-01")
    issue.items = [n(1)]
    let register = Register.sample(
      individuals: [marked(Individual())],
      groups: [group],
      notices: [notice]
    )
    let paper = try #require(
      Document.bulletin(
        issue.filed(1),
        in: register,
        masters: .sample,
        today: day("2026-11-24")
      )
    )
    let text = try text(paper)
    #expect(told(text, of: Individual.self) == [])
    #expect(told(text, of: Group.self) == [.name, .areas])
    #expect(
      told(text, of: Notice.self)
        == [.title, .body, .time, .place, .fee, .capacity, .applyTo, .contact, .web]
    )
    #expect(told(text, of: BulletinIssue.self) == [.greeting])
  }

  @Test("連絡先がひとつも公開でない団体の案内は、窓口が取り次ぐと言う")
  func nothingPublic() {
    func facts(_ group: Group) -> [String] {
      Document(
        group: PublicGroup(group.filed(1), seeing: .sample),
        masters: .sample,
        on: day("2026-11-24")
      ).items.flatMap { $0.facts.map(\.label) }
    }
    #expect(facts(.sample { $0.phone = Detail("096-000-1234") }).contains("連絡先"))
    let told = facts(.sample { $0.phone = Detail("096-000-1234", isPublic: true) })
    #expect(!told.contains("連絡先") && told.contains("電話"))
  }
}
