// UndoingTests — taking back a save: only the fields that it set, unless they changed since.

import Civic
import DeskTestKit
import Testing

@Suite("元に戻す")
struct UndoingTests {
  private let before = Group.sample { $0.phone.value = "096-000-1111" }.filed(1)

  /// What undoing a change of the sample group proposes, where the register holds `now`.
  private func undoing(
    _ done: Group,
    now: Group,
    sent: Set<RecordNumber> = []
  ) -> Result<Proposal, UndoRefusal> {
    let commit = Commit.sample(seq: 5, [.init(done.filed(1, revision: 2))])
    var register = Register()
    register.save([.init(now.filed(1, revision: 3))])
    return UndoStep(.back, commit, before: [g(1): .init(before)], sent: sent).proposing(
      in: register
    )
  }

  private func with(_ change: (inout Group) -> Void) -> Group {
    var group = before.record
    change(&group)
    return group
  }

  @Test("変えた項目だけが戻り、ほかの項目のその後の変更は残る")
  func fieldWise() throws {
    let done = with { $0.name = "川辺クラブ" }
    var now = done
    now.note = "あとの覚え"
    now.phone.isPublic = true
    let proposal = try undoing(done, now: now).get()
    var expected = now
    expected.name = before.record.name
    #expect(proposal.changes == [Change(.existing(g(1), revision: 3), .group(expected))])
    #expect(proposal.undoes == 5)
  }

  @Test("どの項目も、変えれば戻せる")
  func everyField() throws {
    let marked = Marked.group()
    for field in Group.fields {
      var done = before.record
      guard let json = field.json(of: marked), json != field.json(of: done) else { continue }
      #expect(field.readJSON(json, into: &done))
      let proposal = try undoing(done, now: done).get()
      #expect(proposal.changes.first?.after == .group(before.record), "\(field.key.rawValue)")
    }
  }

  @Test("その項目がそのあとに変わっていたら、戻さずに知らせる")
  func changedSince() {
    let done = with { $0.name = "川辺クラブ" }
    #expect(
      undoing(done, now: with { $0.name = "海辺クラブ" }) == .failure(.changedSince(g(1)))
    )
  }

  @Test("登録を戻すと取消になり、番号は残る")
  func registrationTakenBack() throws {
    let commit = Commit.sample(seq: 5, [.init(before)])
    let register = Register.sample(groups: [before.record])
    let proposal = try UndoStep(.back, commit, before: [:]).proposing(in: register).get()
    var expected = before.record
    expected.state = .cancelled
    expected.stateReason = "登録の取り消し"
    #expect(proposal.changes == [Change(.existing(g(1), revision: 1), .group(expected))])
    let changed = Register.sample(groups: [with { $0.note = "覚え" }])
    #expect(
      UndoStep(.back, commit, before: [:]).proposing(in: changed)
        == .failure(.changedSince(g(1)))
    )
  }

  @Test("前の姿がわからない変更は、登録の取り消しにしない")
  func unknownBefore() {
    let done = with { $0.name = "川辺クラブ" }
    let commit = Commit.sample(seq: 5, [.init(done.filed(1, revision: 2))])
    var register = Register()
    register.save([.init(done.filed(1, revision: 2))])
    #expect(
      UndoStep(.back, commit, before: [:]).proposing(in: register)
        == .failure(.changedSince(g(1)))
    )
  }

  @Test("取り込みは、ひとまとめに戻る")
  func importGoesBackAsOne() throws {
    let groups = (1...3).map { Group.sample(name: "第\($0)") }
    let commit = Commit.sample(groups.enumerated().map { .init($1.filed($0 + 1)) })
    let register = Register.sample(groups: groups)
    let proposal = try UndoStep(.back, commit, before: [:]).proposing(in: register).get()
    #expect(proposal.changes.map { $0.after.record.state } == [.cancelled, .cancelled, .cancelled])
  }

  @Test("印刷や送付の記録がある号は、元に戻せない")
  func sentIssue() {
    let issue = BulletinIssue.sample(items: [n(1)])
    let commit = Commit.sample([.init(issue.filed(1))])
    let register = Register.sample(bulletins: [issue])
    #expect(
      UndoStep(.back, commit, before: [:], sent: [b(1)]).proposing(in: register)
        == .failure(.wentOut(b(1)))
    )
    #expect(
      UndoStep(.back, .sample(event: .printed), before: [:]).proposing(in: register)
        == .failure(.happened(.printed))
    )
  }

  @Test("消去が消した項目は、番号を挙げても戻せない")
  func erasingClearedIt() {
    let cleared = with { $0.representative.value = "" }
    let erasing = Commit.sample(seq: 5, [.init(cleared.filed(1, revision: 2))], event: .erasing)
    let step = UndoStep(.back, erasing, before: [g(1): .init(before)])
    var register = Register()
    register.save([.init(cleared.filed(1, revision: 2))])
    #expect(step.proposing(in: register) == .failure(.happened(.erasing)))
    #expect(step.clashes(in: register).isEmpty)
  }

  @Test("戻すのは、この端末の、まだ戻していない、いちばん新しい変更である")
  func target() {
    let change = Filed<Content>(before)
    func seq(_ newestFirst: [Commit]) -> Int? {
      Undoing.Search(desk: "窓口1").target { newestFirst.first(where: $0) }?.seq
    }
    let own = Commit.sample(seq: 1, [change])
    let second = Commit.sample(seq: 2, [change])
    let other = Commit.sample(seq: 3, [change], desk: "本庁")
    // A print carries its issue as it was then.
    let printed = Commit.sample(seq: 4, [change], event: .printed)
    #expect(seq([printed, other, second, own]) == 2)
    let undo = Commit.sample(seq: 5, [change], undoes: 2)
    #expect(seq([undo, printed, other, second, own]) == 1)
    let undoAgain = Commit.sample(seq: 6, [change], undoes: 1)
    #expect(seq([undoAgain, undo, printed, other, second, own]) == nil)
    let redo = Commit.sample(seq: 7, [change], redoes: 1)
    #expect(seq([redo, undoAgain, undo, printed, other, second, own]) == 7)
    #expect(seq([]) == nil && seq([other]) == nil)
  }

  @Test("ほかの担当の保存と、きのうまでの保存には、キー一つでは手が届かない")
  func onlyOnesOwnOfToday() {
    let commit = Commit.sample(seq: 1, [Filed<Content>(before)])
    let own = Undoing.Search(desk: "窓口1", staff: "緒方", since: day("2026-11-24"))
    let colleague = Undoing.Search(desk: "窓口1", staff: "坂梨", since: day("2026-11-24"))
    let tomorrow = Undoing.Search(desk: "窓口1", staff: "緒方", since: day("2026-11-25"))
    let found = [own, colleague, tomorrow].map { $0.target { [commit].first(where: $0) }?.seq }
    #expect(found == [1, nil, nil])
  }
}
