// PublicNoticeTests — whose name stands over a notice, and as what it is printed.

import Civic
import DeskTestKit
import Testing

@Suite("公開用の情報提供書")
struct PublicNoticeTests {
  private let group = Group.sample(name: "みみずく会").filed(1)

  @Test("主催は、書かれていればそれ、なければ団体の名称になる")
  func organizer() {
    let named = Notice.sample(group: g(1)) { $0.organizer = "実行委員会" }.filed(1)
    let unnamed = Notice.sample(group: g(1)).filed(1)
    #expect(PublicNotice(named, of: group).organizer == "実行委員会")
    #expect(PublicNotice(unnamed, of: group).organizer == "みみずく会")
    #expect(PublicNotice(unnamed, of: nil).organizer == "")
  }

  @Test("区分が読めないものは、お知らせとして載せる")
  func unknownClass() {
    let notice = Notice.sample { $0.noticeClass = "unheard" }.filed(1)
    #expect(PublicNotice(notice, of: nil).noticeClass == .news)
  }

  @Test("書かれたことは、そのまま載る")
  func everythingPublic() {
    let notice = Marked.notice()
    let told = PublicNotice(notice.filed(31), of: group)
    #expect(told.number == n(31) && told.title == notice.title && told.body == notice.body)
    #expect(told.starts == notice.starts && told.ends == notice.ends && told.time == notice.time)
    #expect(told.place == notice.place && told.fee == notice.fee && told.web == notice.web)
    #expect(told.capacity == notice.capacity && told.deadline == notice.deadline)
    #expect(told.applyTo == notice.applyTo && told.contact == notice.contact)
  }
}
