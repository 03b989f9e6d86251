// Invented people and groups of the generated register: every field that the counter asks for.
import Civic

/// Makes the records of a generated register, each out of its own seed.
struct People {
  let writing: Writing
  let masters: Masters
  private let districts: [SchoolDistrict]

  init(_ writing: Writing, _ masters: Masters) {
    self.writing = writing
    self.masters = masters
    districts = masters.districts.filter { !$0.isFormer }
  }

  func individual(_ draw: inout Draw) -> Individual {
    var person = Individual()
    let name = writing.vocabulary.person(&draw)
    (person.name, person.kana) = (name.text, name.kana)
    let town = draw.one(of: masters.postalTowns)
    person.postalCode = Self.postalCode(town)
    person.address = Detail(Self.address(town, &draw), isPublic: draw.percent(5))
    person.district = draw.one(of: districts).id
    person.phone = Detail(Self.phone(&draw), isPublic: draw.percent(10))
    if draw.percent(60) { person.email = Detail(Self.mail(&draw)) }
    person.birthYear = draw.percent(70) ? draw.number(in: 1938...2006) : nil
    person.fields = draw.some(of: masters.fields.map(\.id), 0...3)
    person.reach = draw.one(of: masters.reaches).id
    person.slots = draw.some(of: masters.slots.map(\.id), 0...2)
    if draw.percent(40) {
      person.skills = draw.some(of: Self.skills, 1...2).joined(separator: "、")
    }
    person.motives = draw.some(of: masters.motives.map(\.id), 0...2)
    person.delivery = draw.one(of: Delivery.allCases).rawValue
    person.consent = Self.day(&draw, 2007...2026)
    person.purposeVersion = "2023-04-01"
    if draw.percent(15) { person.note = writing.text(&draw, 1...1) }
    person.confirmed = Self.day(&draw, 2024...2025)
    Self.settle(&person, &draw)
    return person
  }

  func group(_ draw: inout Draw) -> Group {
    var group = Group()
    let district = draw.one(of: districts)
    let name = writing.groupName(&draw, place: Word(text: district.label, kana: district.kana))
    (group.name, group.kana) = (name.text, name.kana)
    group.groupKind = draw.one(of: masters.groupKinds).id
    group.founded = draw.percent(70) ? Self.day(&draw, 1975...2025) : nil
    group.members = draw.percent(80) ? draw.number(in: 4...180) : nil
    group.fields = draw.some(of: masters.fields.map(\.id), 1...4)
    group.mainField = group.fields.first ?? ""
    group.areas = areas(&draw, near: district)
    group.purpose = writing.text(&draw, 1...2)
    group.activity = writing.text(&draw, 2...4)
    group.days = draw.one(of: ["毎週土曜10時", "第2・第4日曜", "平日の夜", "月に一度", "不定期"])
    group.slots = draw.some(of: masters.slots.map(\.id), 0...2)
    group.newcomersWelcome = draw.percent(40)
    group.trialVisits = draw.percent(30)
    group.recruiting = draw.percent(25)
    group.representative = Detail(
      writing.vocabulary.person(&draw).text,
      isPublic: draw.percent(50)
    )
    if draw.percent(50) { group.contact = Detail(writing.vocabulary.person(&draw).text) }
    let town = draw.one(of: masters.postalTowns)
    group.postalCode = Self.postalCode(town)
    group.address = Detail(Self.address(town, &draw))
    group.phone = Detail(Self.phone(&draw), isPublic: draw.percent(60))
    if draw.percent(70) { group.email = Detail(Self.mail(&draw), isPublic: draw.percent(50)) }
    if draw.percent(30) { group.web = "https://\(Self.letters(&draw)).example.jp/" }
    group.requirements = Requirement.allCases.map(\.rawValue)
    group.delivery = draw.one(of: Delivery.allCases).rawValue
    group.consent = Self.day(&draw, 2007...2026)
    group.purposeVersion = "2023-04-01"
    if draw.percent(20) { group.note = writing.text(&draw, 1...2) }
    group.confirmed = Self.day(&draw, 2024...2025)
    Self.settle(&group, &draw)
    return group
  }

  func notice(_ draw: inout Draw, groups: Int) -> Notice {
    var notice = Notice()
    notice.noticeClass = draw.one(of: NoticeClass.allCases).rawValue
    notice.title = writing.title(&draw)
    if draw.percent(80) { notice.group = RecordNumber(.group, draw.number(in: 1...groups)) }
    if draw.percent(30) { notice.organizer = writing.vocabulary.person(&draw).text }
    notice.body = writing.text(&draw, 2...4)
    let start = Self.day(&draw, 2016...2027)
    notice.starts = start
    notice.deadline = draw.percent(60) ? start.adding(days: -draw.number(in: 1...30)) : nil
    notice.time = draw.one(of: ["10時から12時", "13時30分から15時30分", "毎週火曜 19時", "終日"])
    notice.place = draw.one(of: districts).label + draw.one(of: ["公民館", "小学校", "公園", "会館"])
    notice.fee = draw.one(of: ["無料", "500円", "材料費 1,000円"])
    notice.capacity = "先着\(draw.number(in: 5...80))人"
    notice.applyTo = "電話かメールで"
    notice.contact = Self.phone(&draw)
    notice.received = start.adding(days: -60)
    notice.state = draw.percent(3) ? .withdrawn : .registered
    return notice
  }

  /// Half the groups are of one 校区, some of several, some of a ward or of the whole city.
  private func areas(_ draw: inout Draw, near district: SchoolDistrict) -> [String] {
    switch draw.below(10) {
    case 0: [WholeCity.id]
    case 1: [district.ward]
    case 2..<5: draw.some(of: [district.id] + districts.map(\.id), 2...4)
    default: [district.id]
    }
  }

  private static func settle<R: Membership>(_ record: inout R, _ draw: inout Draw) {
    switch draw.below(100) {
    case 0..<5:
      record.state = .withdrawn
      record.stateReason = "本人の申し出"
      record.withdrawn = day(&draw, 2018...2025)
    case 5..<8:
      record.state = .pending
      record.stateReason = "規約の提出待ち"
    default: break
    }
  }
}
