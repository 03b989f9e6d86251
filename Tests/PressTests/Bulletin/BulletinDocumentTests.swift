// BulletinDocumentTests — what an issue's paper says, and what can never be in it.

import Civic
import DeskTestKit
import Testing

@testable import Press

@Suite("通信の紙面")
struct BulletinDocumentTests {
  private let masters = Masters.sample
  private let today = day("2026-11-24")

  private func contents(
    _ register: Register,
    _ issue: BulletinIssue
  ) -> BulletinContents {
    BulletinContents(issue.filed(412), in: register, masters: masters, today: today)
  }

  private func document(_ register: Register, _ issue: BulletinIssue) -> Document {
    Document(bulletin: contents(register, issue), masters: masters)
  }

  private let register = Register.sample(
    groups: [.sample(name: "みみずく会")],
    notices: [
      .sample(title: "冬の手話教室", class: .training, group: g(1)) { $0.starts = day("2026-12-12") },
      .sample(title: "水辺の清掃", class: .recruitment) {
        $0.organizer = "水辺クラブ"
        $0.deadline = day("2026-12-04")
      },
      .sample(title: "春の助成金", class: .grant) { $0.deadline = day("2027-03-01") },
      .sample(title: "川の観察", class: .recruitment),
    ]
  )
  private let issue = BulletinIssue.sample(items: [n(1), n(2), n(3), n(4)]) {
    $0.greeting = "寒い朝です。\n川へ行きましょう。\n\nお待ちしています。"
  }

  @Test("題字に号数と発行日、次の号とその締切が載る")
  func masthead() throws {
    let masthead = try #require(document(register, issue).masthead)
    #expect(masthead.title == "あいぽーと通信" && masthead.issueNumber == "第412号")
    #expect(masthead.date == "令和8年12月1日(火) 発行")
    #expect(masthead.nextIssue == "次号 12月15日(火)　掲載の締切 12月10日(木)")
    #expect(masthead.publisher == "市民活動支援センター　☎ 096-000-0000")
  }

  @Test("区分の順に、だれに向けたものかを添えて並ぶ")
  func sections() {
    let paper = document(register, issue)
    #expect(paper.sections.map(\.label) == ["募集", "研修", "助成金"])
    #expect(
      paper.sections.map { $0.items.map(\.title) } == [["水辺の清掃", "川の観察"], ["冬の手話教室"], ["春の助成金"]]
    )
    #expect(paper.sections.first?.note == "手伝ってくださる方を求めています")
    #expect(paper.items.map(\.organizer) == ["水辺クラブ", nil, "みみずく会", nil])
    #expect(Set(paper.items.map(\.id)).count == 4)
  }

  @Test("もくじは、載せたもののすべてを同じ順に指す")
  func index() throws {
    let paper = document(register, issue)
    guard case .index(_, let groups) = try #require(paper.sidebar.first) else {
      Issue.record("the first panel is no index")
      return
    }
    #expect(groups.map(\.label) == paper.sections.map(\.label))
    #expect(groups.flatMap { $0.entries.map(\.item) } == paper.items.map(\.id))
  }

  @Test("4週間の予定には、始まりと締切が日付の順に載る")
  func calendar() {
    let panels = document(register, issue).sidebar.compactMap { panel -> [String]? in
      guard case .calendar(_, let days) = panel else { return nil }
      return days.map { "\($0.day) \($0.text)" }
    }
    #expect(panels == [["12/4 金 水辺の清掃 締切", "12/12 土 冬の手話教室"]])
  }

  @Test(
    "4週間の予定は、発行日から28日目までである",
    arguments: [("2026-11-30", 0), ("2026-12-01", 1), ("2026-12-28", 1), ("2026-12-29", 0)]
  )
  func calendarRange(date: String, rows: Int) {
    let register = Register.sample(notices: [.sample { $0.starts = day(date) }])
    let calendars = document(register, .sample(items: [n(1)])).sidebar.filter { panel in
      if case .calendar = panel { true } else { false }
    }
    #expect(calendars.count == rows)
  }

  @Test("あいさつは、一行目が見出しになり、一行だけなら本文になる")
  func greeting() {
    let full = document(register, issue).greeting
    #expect(full?.headline == "寒い朝です。" && full?.paragraphs == ["川へ行きましょう。", "", "お待ちしています。"])
    #expect(
      document(register, .sample { $0.greeting = "寒い朝です。" }).greeting
        == .init(paragraphs: ["寒い朝です。"])
    )
    #expect(document(register, .sample()).greeting == nil)
  }

  @Test("発行日のない号は、今日の日付で組んでみる")
  func undated() {
    #expect(document(register, .sample(date: nil)).day == "2026-11-24")
  }

  @Test("発行した号は、あとで直しても、発行したときの紙面のままである")
  func closedIssue() throws {
    let composed = document(register, issue)
    var closed = issue
    closed.closed = today
    closed.document = try composed.kept()
    closed.greeting = "あとで直したあいさつ"
    func paper(_ issue: BulletinIssue, _ register: Register) -> Document? {
      Document.bulletin(issue.filed(412), in: register, masters: masters, today: today)
    }
    #expect(paper(closed, Register()) == composed)
    #expect(paper(issue, register) == composed)
    closed.document = .object([.init("format", .string("aiport-document/9"))])
    #expect(paper(closed, register) == nil)
  }
}

@Suite("新しい仲間")
struct NewGroupsTests {
  private func newGroups(_ groups: [(Group, Day)]) -> [String] {
    var register = Register()
    register.save(
      groups.enumerated().map { index, entry in
        .init(entry.0.filed(index + 1, created: .sample(entry.1)))
      }
    )
    return BulletinContents(
      BulletinIssue.sample().filed(412),
      in: register,
      masters: .sample,
      today: day("2026-11-24")
    ).newGroups
  }

  @Test(
    "前の前の号の日から発行日までに登録した団体を、活動地域を添えて載せる",
    arguments: [
      ("2026-10-31", false), ("2026-11-01", true), ("2026-12-01", true), ("2026-12-02", false),
    ]
  )
  func since(registered: String, isNew: Bool) {
    #expect(
      newGroups([(.sample(name: "みみずく会"), day(registered))]) == (isNew ? ["みみずく会（出水）"] : [])
    )
  }

  @Test("保留、退会、取消、取り込みの団体は載せない")
  func onlyRegistered() {
    let date = day("2026-11-20")
    #expect(
      newGroups([
        (.sample { $0.state = .pending }, date), (.sample { $0.state = .withdrawn }, date),
        (.sample { $0.state = .cancelled }, date), (.sample { $0.origin = "7000012050002" }, date),
        (.sample(name: "どんぐり", areas: []), date),
      ]) == ["どんぐり"]
    )
  }

  @Test("多いときは、新しい八つだけを載せる")
  func eight() {
    let many = (1...10).map { (Group.sample(name: "第\($0)", areas: []), day("2026-11-20")) }
    #expect(newGroups(many) == (3...10).map { "第\($0)" })
  }
}
