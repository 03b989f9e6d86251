// RegisteringTests — what saving a form proposes: registered, pending with the reason, or an error.

import Civic
import DeskTestKit
import Testing

@Suite("登録")
struct RegisteringTests {
  private func saved<R: Record>(_ record: R, correcting base: Filed<R>? = nil) throws -> R {
    let change = try Registering.proposing(record, correcting: base, seeing: .sample).get()
    return try #require(change.after.record as? R)
  }

  private func errors<R: Record>(_ record: R, correcting base: Filed<R>? = nil) -> [FieldKey] {
    guard
      case .failure(let errors) = Registering.proposing(
        record,
        correcting: base,
        seeing: .sample
      )
    else { return [] }
    return errors.entries.map(\.key)
  }

  @Test("要るものがそろえば登録済になる")
  func registered() throws {
    #expect(try saved(Group.sample()).state == .registered)
    #expect(try saved(Individual.sample()).state == .registered)
    #expect(try saved(Group.sample()).stateReason == "")
  }

  @Test("必須の項目は、種類ごとに決まっている")
  func required() {
    #expect(errors(Group()) == [.name, .kana, .kind, .fields, .areas])
    #expect(errors(Individual()) == [.name, .kana, .district, .consent])
    #expect(errors(Notice()) == [.noticeClass, .title])
    #expect(errors(BulletinIssue()) == [.date])
  }

  @Test("空白だけの名称では、登録できない", arguments: [" ", "　", "\n\t"])
  func blankName(blank: String) {
    let typed = Group.sample().filled(with: [.name: blank], seeing: .sample)
    #expect(errors(typed.record) == [.name])
  }

  @Test("要件がひとつでも欠ければ、わけを添えて保留になる", arguments: Requirement.allCases)
  func pending(missing: Requirement) throws {
    let group = try saved(
      Group.sample { $0.requirements.removeAll { $0 == missing.rawValue } }
    )
    #expect(group.state == .pending)
    #expect(group.stateReason == "未確認の要件: \(missing.label)")
    let complete = try saved(
      Group.sample { $0.state = .pending },
      correcting: group.filed(1)
    )
    #expect(complete.state == .registered && complete.stateReason == "")
  }

  @Test("活動の要件は三つ、団体の要件は四つで、言葉はみな違う")
  func sevenRequirements() {
    #expect(Requirement.allCases.count == 7)
    #expect(Set(Requirement.allCases.map(\.label)).count == 7)
  }

  @Test("取り込んだ保留の団体は、同じ空欄のままでも直して保存できる")
  func importedPending() throws {
    let base = Group.sample(kana: "", fields: []) { $0.state = .pending }.filed(1, revision: 3)
    var corrected = base.record
    corrected.note = "電話で確認"
    let change = try Registering.proposing(corrected, correcting: base, seeing: .sample).get()
    #expect(change.subject == .existing(g(1), revision: 3))
    let group = try saved(corrected, correcting: base)
    #expect(group.state == .pending && group.stateReason == "未記入: ふりがな、分野")
    corrected.kana = "なかよし"
    #expect(try saved(corrected, correcting: base).stateReason == "未記入: 分野")
    corrected.areas = []
    #expect(errors(corrected, correcting: base) == [.areas])
  }

  @Test("登録済のものから、必須の項目を消すことはできない")
  func noNewGaps() {
    let base = Group.sample().filled(with: [.kana: ""], seeing: .sample).record
    #expect(errors(base, correcting: Group.sample().filed(1)) == [.kana])
  }

  @Test("退会した人の記録を直しても、退会のままである", arguments: [RecordState.withdrawn, .cancelled])
  func correctingTheWithdrawn(state: RecordState) throws {
    let base = Group.sample {
      $0.state = state
      $0.stateReason = "転居"
      $0.requirements = []
      $0.kana = ""
    }.filed(1)
    let group = try saved(base.record, correcting: base)
    #expect(group.state == state && group.stateReason == "転居")
  }

  @Test(
    "18歳になる年までは、保護者の氏名と同意日を尋ねる",
    arguments: [
      (2026, [FieldKey.guardian, .guardianConsent]), (2009, [.guardian, .guardianConsent]),
      (2008, [.guardian, .guardianConsent]), (2007, []), (1950, []), (2027, [.birthYear]),
    ]
  )
  func minors(birthYear: Int, asked: [FieldKey]) {
    #expect(errors(Individual.sample { $0.birthYear = birthYear }) == asked)
    let withGuardian = Individual.sample {
      $0.birthYear = birthYear
      $0.guardian = "水野 なつ"
      $0.guardianConsent = day("2026-11-01")
    }
    #expect(errors(withGuardian) == asked.filter { $0 == .birthYear })
  }

  @Test("生年を言わない人には、保護者を尋ねない")
  func guardianIsAskedOfThoseWithABirthYear() throws {
    let guardian = try #require(Individual.field(.guardian))
    #expect(!guardian.isAsked(of: .sample()))
    #expect(guardian.isAsked(of: .sample { $0.birthYear = 2010 }))
    #expect(errors(Individual.sample()) == [])
  }

  @Test("先の日付の同意や設立、分野にない主な分野は受け付けない")
  func problems() {
    #expect(errors(Group.sample { $0.founded = day("2026-11-25") }) == [.founded])
    #expect(errors(Group.sample { $0.founded = day("2026-11-24") }) == [])
    #expect(errors(Group.sample { $0.consent = day("2026-11-25") }) == [.consent])
    #expect(errors(Individual.sample { $0.consent = day("2026-11-25") }) == [.consent])
    #expect(errors(Group.sample { $0.mainField = "town" }) == [.mainField])
    #expect(errors(Group.sample(fields: ["town"]) { $0.mainField = "town" }) == [])
  }

  @Test("終わりが始まりより前の情報提供書は受け付けない")
  func noticeOrder() {
    func notice(_ starts: String, _ ends: String) -> Notice {
      Notice.sample {
        $0.starts = day(starts)
        $0.ends = day(ends)
      }
    }
    #expect(errors(notice("2026-12-05", "2026-12-04")) == [.ends])
    #expect(errors(notice("2026-12-05", "2026-12-05")) == [])
  }

  @Test("読み上げた利用目的の版は、同意の日に効いていたものを残し、あとから変えない")
  func purposeVersion() throws {
    let old = try saved(Individual.sample { $0.consent = day("2023-03-31") })
    #expect(old.purposeVersion == "2007-04-01")
    #expect(try saved(Individual.sample()).purposeVersion == "2023-04-01")
    let kept = Group.sample {
      $0.consent = day("2026-11-01")
      $0.purposeVersion = "2007-04-01"
    }
    #expect(try saved(kept).purposeVersion == "2007-04-01")
    #expect(try saved(Group.sample()).purposeVersion == "")
  }

  @Test("受付日のない情報提供書は、今日受け付けたことになる")
  func received() throws {
    #expect(try saved(Notice.sample { $0.received = nil }).received == day("2026-11-24"))
    #expect(try saved(Notice.sample()).received == day("2026-11-10"))
  }

  @Test("届け方に要る連絡先がなければ、要確認になる")
  func concerns() {
    #expect(Group.sample().concerns == [])
    #expect(Group.sample { $0.delivery = "post" }.concerns == ["郵送ですが、住所がありません"])
    #expect(Individual.sample { $0.delivery = "mail" }.concerns == ["メール配信ですが、メールアドレスがありません"])
    #expect(Individual.sample { $0.delivery = "counter" }.concerns == [])
    #expect(Group.sample { $0.check = "会員数: 多数" }.concerns == ["会員数: 多数"])
  }
}
