// ComposingTests — which notices an issue may carry, at most how many, and in which order.

import Civic
import DeskTestKit
import Testing

@Suite("通信の編集")
struct ComposingTests {
  private let issueDay = day("2026-12-01")

  private func candidates(
    _ notices: [Notice],
    bulletins: [BulletinIssue] = [],
    besides issue: RecordNumber? = nil
  ) -> [Int] {
    let register = Register.sample(notices: notices, bulletins: bulletins)
    let index = LookupIndex(of: register, masters: .sample, today: day("2026-11-24"))
    let candidates = Composing.candidates(in: register, on: issueDay, besides: issue)
    // The home screen counts them without reading them.
    let taken = Composing.issues(in: register).filter { $0.value != issue }.keys
    #expect(index.candidateCount(on: issueDay, besides: taken) == candidates.count)
    return candidates.map(\.number.value)
  }

  @Test(
    "発行日に古くなっていないものを載せる: 締切、なければ終わり、なければ始まりで見る",
    arguments: [
      (nil, nil, nil, true), ("2026-12-01", nil, nil, true), ("2026-11-30", nil, nil, false),
      (nil, "2026-12-01", nil, true), (nil, "2026-11-30", nil, false),
      (nil, nil, "2026-12-01", true), (nil, nil, "2026-11-30", false),
      ("2026-11-30", "2026-12-10", "2026-12-09", false),
      ("2026-12-02", "2026-11-30", "2026-11-29", true),
      (nil, "2026-12-02", "2026-11-01", true), (nil, "2026-11-30", "2026-12-02", false),
    ] as [(String?, String?, String?, Bool)]
  )
  func notPast(deadline: String?, ends: String?, starts: String?, isCandidate: Bool) {
    let notice = Notice.sample {
      $0.deadline = deadline.map(day)
      $0.ends = ends.map(day)
      $0.starts = starts.map(day)
    }
    #expect(candidates([notice]) == (isCandidate ? [1] : []))
  }

  @Test("早く終わるものから、日付のないものはあとに、同じなら番号の順に並ぶ")
  func soonestFirst() {
    func dated(_ written: String?) -> Notice { .sample { $0.deadline = written.map(day) } }
    #expect(
      candidates([
        dated(nil), dated("2026-12-20"), dated("2026-12-05"), dated(nil), dated("2026-12-20"),
      ]) == [3, 2, 5, 1, 4]
    )
  }

  @Test("ほかの号に載っているもの、取り下げたものは載せない")
  func taken() {
    let notices = [Notice.sample(), .sample(), .sample { $0.state = .withdrawn }, .sample()]
    #expect(candidates(notices, bulletins: [.sample(items: [n(1)])]) == [2, 4])
    #expect(candidates(notices, bulletins: [.sample(items: [n(1)])], besides: b(1)) == [1, 2, 4])
    #expect(candidates(notices, bulletins: [.sample(items: [n(1)])], besides: b(2)) == [2, 4])
    let cancelled = BulletinIssue.sample(items: [n(1)]) { $0.state = .cancelled }
    #expect(candidates(notices, bulletins: [cancelled]) == [1, 2, 4])
    #expect(candidates([.sample { $0.state = .pending }]) == [1])
  }

  @Test("新しい号は、決めた数まで、区分の順に載せる", arguments: [(-1, 0), (0, 0), (2, 2), (9, 4)])
  func newIssue(limit: Int, count: Int) {
    let notices = [
      Notice.sample(class: .news), .sample(class: .grant), .sample(class: .recruitment),
      .sample(class: .event),
    ]
    let issue = Composing.newIssue(in: .sample(notices: notices), on: issueDay, limit: limit)
    #expect(issue.date == issueDay && issue.items.count == count)
    if limit == 9 { #expect(issue.items == [n(3), n(4), n(2), n(1)]) }
    if limit == 2 { #expect(issue.items == [n(2), n(1)]) }
  }

  @Test("紙面では、募集、行事、研修、事業、助成金、お知らせの順、同じ区分では選んだ順に並ぶ")
  func printOrder() {
    let register = Register.sample(notices: [
      .sample(class: .news), .sample(class: .event), .sample(class: .recruitment),
      .sample(class: .event), .sample { $0.noticeClass = "unheard" },
    ])
    let issue = BulletinIssue.sample(items: [n(5), n(4), n(1), n(2), n(9), n(3)])
    #expect(
      Composing.notices(of: issue, in: register).map(\.number) == [n(3), n(4), n(2), n(1), n(5)]
    )
    #expect(
      NoticeClass.allCases.map(\.label) == ["募集", "行事", "研修", "事業・サービス", "助成金", "お知らせ"]
    )
  }

  @Test("選んだあとに取り下げられたものは、紙面に載らない")
  func takenBackLater() {
    let register = Register.sample(notices: [.sample { $0.state = .withdrawn }, .sample()])
    let issue = BulletinIssue.sample(items: [n(1), n(2)])
    #expect(Composing.notices(of: issue, in: register).map(\.number) == [n(2)])
  }
}
