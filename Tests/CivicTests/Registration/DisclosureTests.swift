// DisclosureTests — nothing private leaves the desk: every declaration is walked.

import Civic
import DeskTestKit
import Testing

@Suite("公開と非公開")
struct DisclosureTests {
  /// What may be told of anybody without asking.
  private static let openOfGroup: Set<FieldKey> = [
    .name, .kana, .kind, .legalStatus, .corporateNumber, .founded, .members, .fields, .mainField,
    .areas, .purpose, .activity, .days, .slots, .newcomersWelcome, .trialVisits, .recruiting, .web,
  ]
  private static let openOfIndividual: Set<FieldKey> = [
    .fields, .reach, .slots, .skills, .motives,
  ]
  private static let openOfNotice: Set<FieldKey> = [
    .noticeClass, .title, .group, .organizer, .body, .starts, .ends, .time, .place, .fee,
    .capacity, .deadline, .applyTo, .contact, .web,
  ]

  @Test("何もしなくても見せてよい項目は、ここに並べたものだけである")
  func openFields() {
    #expect(Set(Group.fields.filter { $0.disclosure == .open }.map(\.key)) == Self.openOfGroup)
    #expect(
      Set(Individual.fields.filter { $0.disclosure == .open }.map(\.key)) == Self.openOfIndividual
    )
    #expect(Set(Notice.fields.filter { $0.disclosure == .open }.map(\.key)) == Self.openOfNotice)
  }

  @Test("連絡先は、本人が公開と言ったときだけ見せる")
  func byOwner() throws {
    let group = Dictionary(
      uniqueKeysWithValues: Group.fields.compactMap { field -> (FieldKey, FieldKey)? in
        if case .byOwner(let key) = field.disclosure { (field.key, key) } else { nil }
      }
    )
    #expect(
      group == [
        .representative: .representativePublic, .contact: .contactPublic,
        .postalCode: .addressPublic, .address: .addressPublic, .phone: .phonePublic,
        .email: .emailPublic,
      ]
    )
    let person = Individual.fields.compactMap { field -> FieldKey? in
      if case .byOwner = field.disclosure { field.key } else { nil }
    }
    #expect(Set(person) == [.postalCode, .address, .phone, .email])
  }

  @Test("公開かどうかの項目は、はい・いいえで、窓口だけのものである")
  func switchesAreDesk() throws {
    for field in Group.fields {
      guard case .byOwner(let key) = field.disclosure else { continue }
      let own = try #require(Group.field(key))
      #expect(own.kind == .flag && own.disclosure == .desk)
    }
  }

  @Test("新しい登録では、連絡先はどれも非公開である")
  func privateAtFirst() {
    for field in Group.fields where field.disclosure != .open {
      #expect(!field.isPublic(in: Group()), "\(field.key.rawValue)")
    }
    for field in Individual.fields where field.disclosure != .open {
      #expect(!field.isPublic(in: Individual()), "\(field.key.rawValue)")
    }
  }

  @Test(
    "公開の連絡先をどう選んでも、団体の案内には公開のものだけが載る",
    arguments: 0..<32
  )
  func publicGroup(choice: Int) {
    let switches: [WritableKeyPath<Group, Bool>] = [
      \.representative.isPublic, \.contact.isPublic, \.address.isPublic, \.phone.isPublic,
      \.email.isPublic,
    ]
    var group = Marked.group()
    for (bit, path) in switches.enumerated() { group[keyPath: path] = choice >> bit & 1 == 1 }
    let told = PublicGroup(group.filed(1), seeing: .sample)
    let expected = Group.fields.filter { field in
      switch field.disclosure {
      case .open: field.key != .name
      case .desk: false
      case .byOwner(let key): Group.field(key)?.written(in: group) == "yes"
      }
    }
    #expect(told.lines.map(\.key) == expected.map(\.key))
    #expect(told.lines.map(\.text) == expected.map { $0.text(of: group, seeing: .sample) })
    #expect(told.name == group.name && told.number == g(1))
  }

  @Test("いま尋ねていない項目は、値があっても案内に載らない")
  func notAskedIsNotTold() {
    var group = Marked.group()
    group.legalStatus = LegalStatus.none.rawValue
    let told = PublicGroup(group.filed(1), seeing: .sample)
    #expect(told.text(.corporateNumber) == nil)
    #expect(told.text(.legalStatus) == "なし")
  }

  @Test("公開用の情報提供書には、窓口の覚えがひとつも入らない")
  func publicNotice() {
    let notice = Marked.notice()
    let shown = String(reflecting: PublicNotice(notice.filed(1), of: Marked.group().filed(1)))
    for field in Notice.fields where field.disclosure == .desk && field.kind != .day {
      let value = field.written(in: notice)
      #expect(!value.isEmpty && !shown.contains(value), "\(field.key.rawValue)")
    }
    for field in Group.fields where field.disclosure != .open {
      let value = field.written(in: Marked.group())
      guard value.count > 3 else { continue }
      #expect(!shown.contains(value), "\(field.key.rawValue)")
    }
  }
}
