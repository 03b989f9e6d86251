// Marked — records whose every field holds a value of its own, for rules about all fields at once.

import Civic
import DeskTestKit

/// Records with something different in every field.
enum Marked {
  /// A group with a value in every field, all of its contact details private.
  static func group() -> Group {
    Group.sample(fields: ["environment", "town"], slots: ["holiday"]) { group in
      group.legalStatus = LegalStatus.npo.rawValue
      group.corporateNumber = "7000012050002"
      group.founded = day("2005-04-01")
      group.members = 24
      group.mainField = "town"
      group.purpose = "水辺を守る\n子どもと歩く"
      group.activity = "月に一度の清掃"
      group.days = "第2土曜"
      group.newcomersWelcome = true
      group.trialVisits = true
      group.recruiting = true
      group.representative = Detail("代表 一郎")
      group.contact = Detail("連絡 二郎")
      group.postalCode = "862-0941"
      group.address = Detail("出水0丁目0番1号")
      group.phone = Detail("096-000-1234")
      group.email = Detail("mizube@example.jp")
      group.web = "https://example.jp/mizube"
      group.delivery = Delivery.mail.rawValue
      group.consent = day("2026-10-02")
      group.purposeVersion = "2023-04-01"
      group.note = "窓口だけの覚え"
      group.stateReason = "理由の覚え"
      group.withdrawn = day("2026-10-03")
      group.confirmed = day("2026-10-04")
      group.check = "要確認の覚え"
      group.origin = "取込の覚え"
    }
  }

  /// A person with a value in every field but the five conditions' choices of a list.
  static func individual() -> Individual {
    Individual.sample { person in
      person.postalCode = "862-0941"
      person.address = Detail("出水0丁目0番2号", isPublic: true)
      person.phone = Detail("096-000-2345", isPublic: true)
      person.email = Detail("haruka@example.jp", isPublic: true)
      person.birthYear = 2010
      person.fields = ["children"]
      person.reach = "nearHome"
      person.slots = ["weekdayDay"]
      person.skills = "手話、英語"
      person.motives = ["exchange"]
      person.delivery = Delivery.post.rawValue
      person.purposeVersion = "2023-04-01"
      person.guardian = "水野 なつ"
      person.guardianConsent = day("2026-10-05")
      person.note = "覚え"
      person.stateReason = "理由"
      person.withdrawn = day("2026-10-06")
      person.confirmed = day("2026-10-07")
      person.check = "要確認"
      person.origin = "取込"
    }
  }

  /// A notice with a value in every field.
  static func notice() -> Notice {
    Notice.sample(group: g(1)) { notice in
      notice.organizer = "水辺の集い実行委員会"
      notice.body = "川を歩きます。\n長靴でどうぞ。"
      notice.starts = day("2026-12-05")
      notice.ends = day("2026-12-06")
      notice.time = "午前9時から"
      notice.place = "出水の川辺"
      notice.fee = "100円"
      notice.capacity = "20人"
      notice.deadline = day("2026-12-04")
      notice.applyTo = "電話で申し込み"
      notice.contact = "096-000-5678"
      notice.web = "https://example.jp/kawa"
      notice.note = "窓口だけの覚え"
      notice.stateReason = "理由の覚え"
      notice.check = "要確認の覚え"
      notice.origin = "取込の覚え"
    }
  }

  /// An issue with a value in every field.
  static func issue() -> BulletinIssue {
    BulletinIssue.sample(items: [n(2), n(1)]) { issue in
      issue.greeting = "寒い朝です。\n川へ行きましょう。"
      issue.closed = day("2026-11-30")
      issue.document = .object([.init("format", .string("aiport-document/1"))])
      issue.note = "覚え"
      issue.stateReason = "理由"
    }
  }
}
