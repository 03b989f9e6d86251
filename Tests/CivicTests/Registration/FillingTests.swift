// FillingTests — typed values become a record; what is not asked is kept, unchecked and unshown.

import Civic
import DeskTestKit
import Testing

@Suite("記入")
struct FillingTests {
  @Test("書いた項目だけが変わり、ほかは残る")
  func onlyTyped() {
    let sheet = Group.sample().filled(
      with: [.name: "みみずく会", .members: "12"],
      seeing: .sample
    )
    #expect(sheet.errors.isEmpty)
    #expect(
      sheet.record
        == .sample(name: "みみずく会") { $0.members = 12 }
    )
  }

  @Test("読めない項目はもとの値のままで、誤りはその項目に一つずつ立つ")
  func errorsStandAtTheirFields() {
    let sheet = Group.sample().filled(
      with: [.phone: "000-1234", .founded: "あした", .name: "みみずく会"],
      seeing: .sample
    )
    #expect(sheet.errors.entries.map(\.key) == [.founded, .phone])
    #expect(sheet.errors[.phone] == .phoneTooShort("000-1234"))
    #expect(sheet.record.name == "みみずく会" && sheet.record.phone.value == "")
  }

  @Test("尋ねなくなった項目は値を残し、誤りも数えない")
  func notAskedKeepsItsValue() {
    let group = Group.sample {
      $0.legalStatus = "npo"
      $0.corporateNumber = "7000012050002"
    }
    let kept = group.filled(with: [.legalStatus: "なし"], seeing: .sample)
    #expect(kept.record.corporateNumber == "7000012050002")
    let unread = group.filled(
      with: [.legalStatus: "なし", .corporateNumber: "123"],
      seeing: .sample
    )
    #expect(unread.errors.isEmpty)
    let asked = group.filled(with: [.corporateNumber: "123"], seeing: .sample)
    #expect(asked.errors[.corporateNumber] == .notACorporateNumber("123"))
  }

  @Test("尋ねるかどうかは、いま書かれたほかの項目で決まる")
  func askedByWhatIsTyped() {
    let sheet = Group.sample().filled(
      with: [.legalStatus: "NPO法人", .corporateNumber: "123"],
      seeing: .sample
    )
    #expect(sheet.errors.entries.map(\.key) == [.corporateNumber])
  }

  @Test("足りない必須の項目は、書いたあとの値で数える")
  func missing() {
    #expect(Group.sample().missing.isEmpty)
    #expect(Group.sample(kana: "", areas: []).missing.map(\.label) == ["ふりがな", "活動地域"])
  }

  @Test("はじめの誤りが残り、消せば消える")
  func firstErrorStays() {
    var errors = FieldErrors()
    errors[.name] = .required
    errors[.name] = .notKana("水辺")
    #expect(errors[.name] == .required)
    var more = FieldErrors()
    more[.name] = .notKana("水辺")
    more[.kana] = .required
    errors.merge(more)
    #expect(errors.entries.map(\.key) == [.name, .kana] && errors[.name] == .required)
    errors[.name] = nil
    #expect(errors.entries.map(\.key) == [.kana])
  }

  @Test("何か書けば、手つかずではない")
  func untouched() {
    #expect(Group().filled(with: [.note: "覚え"], seeing: .sample).record != Group())
    #expect(Group().filled(with: [.note: " "], seeing: .sample).record == Group())
  }
}
