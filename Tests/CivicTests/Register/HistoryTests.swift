// HistoryTests — what happened to a record: each commit with the fields that went from what to what.

import Civic
import DeskTestKit
import Testing

@Suite("記録の履歴")
struct HistoryTests {
  private let first = Group.sample {
    $0.phone = Detail("096-000-1111")
    $0.members = 24
  }

  private func entries(_ commits: [Commit]) -> [HistoryEntry] {
    History.entries(of: g(1), in: commits, seeing: Masters.sample)
  }

  private func version(_ revision: Int, _ change: (inout Group) -> Void) -> Filed<Content> {
    var group = first
    change(&group)
    return .init(group.filed(1, revision: revision))
  }

  @Test("項目ごとに、前と後と、だれがいつ変えたかがわかる")
  func fields() {
    let changed = version(2) {
      $0.members = 31
      $0.phone.value = ""
    }
    var commit = Commit.sample(seq: 7, [changed], desk: "本庁")
    commit.why = "ご本人の申し出"
    let found = entries([.sample(seq: 3, [version(1) { _ in }]), commit])
    #expect(found.map(\.deed) == ["登録", "変更"])
    #expect(found[0].changes.isEmpty && !found[0].isBehindGap)
    #expect(found[1].stamp.seq == 7 && found[1].stamp.desk == "本庁")
    #expect(found[1].why == "ご本人の申し出")
    let told = found[1].changes.map { "\($0.label): \($0.before) → \($0.after)" }
    #expect(told == ["会員数: 24 → 31", "電話: 096-000-1111 → "])
    #expect(found[1].changes.map(\.isHidden) == [false, true])
  }

  @Test(
    "何をしたかが一語でわかる",
    arguments: [
      (RecordState.registered, RecordState.withdrawn, "退会"), (.withdrawn, .registered, "復帰"),
      (.registered, .cancelled, "取消"), (.cancelled, .pending, "復帰"), (.pending, .registered, "変更"),
    ]
  )
  func deeds(before: RecordState, after: RecordState, deed: String) {
    let found = entries([
      .sample([version(1) { $0.state = before }]), .sample([version(2) { $0.state = after }]),
    ])
    #expect(found.last?.deed == deed)
  }

  @Test("発行とその取り消し、閲覧、取り消しとやり直しも載る")
  func others() {
    let open = BulletinIssue.sample()
    var closed = open
    closed.closed = DeskTestKit.day("2026-11-24")
    let issues = [open, closed, open].enumerated().map { place, issue in
      Commit.sample(seq: place + 1, [.init(issue.filed(1, revision: place + 1))])
    }
    let told = History.entries(of: b(1), in: issues, seeing: Masters.sample).map(\.deed)
    #expect(told == ["作成", "発行", "発行の取り消し"])
    var viewed = Commit.sample(seq: 9, event: .viewed)
    viewed.about = [g(1)]
    let undo = Commit.sample(seq: 10, [version(2) { $0.members = 1 }], undoes: 8)
    let redo = Commit.sample(seq: 11, [version(3) { $0.members = 2 }], redoes: 8)
    let found = entries([.sample([version(1) { _ in }]), viewed, undo, redo])
    #expect(found.map(\.deed) == ["登録", "閲覧", "取り消し（8）", "やり直し（8）"])
    #expect(found[2].changes.map(\.after) == ["1"])
  }

  @Test("前の姿が読めないときは、変わった項目を言わずに、そう言う")
  func gap() {
    let found = entries([.sample([version(1) { _ in }]), .sample([version(3) { $0.members = 1 }])])
    #expect(found[1].isBehindGap && found[1].changes.isEmpty)
    #expect(found[1].deed == "変更")
  }
}
