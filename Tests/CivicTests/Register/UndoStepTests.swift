// UndoStepTests — repeating what was taken back, deciding about fields that changed since, and the words.

import Civic
import DeskTestKit
import Testing

@Suite("やり直しと、そのあとに変わった項目")
struct UndoStepTests {
  private let old = Group.sample { $0.phone.value = "096-000-1111" }

  private func with(_ change: (inout Group) -> Void) -> Group {
    var group = old
    change(&group)
    return group
  }

  private func register(_ now: Group, revision: Int = 3) -> Register {
    var register = Register()
    register.save([.init(now.filed(1, revision: revision))])
    return register
  }

  /// The step back over a change of the sample group.
  private func back(over done: Group) -> UndoStep {
    UndoStep(
      .back,
      .sample(seq: 5, [.init(done.filed(1, revision: 2))]),
      before: [g(1): .init(old.filed(1))]
    )
  }

  /// The step that repeats a change of the sample group, which commit 6 took back.
  private func again(over done: Group) -> UndoStep {
    UndoStep(
      .again,
      .sample(seq: 6, [.init(old.filed(1, revision: 3))], undoes: 5),
      before: [g(1): .init(done.filed(1, revision: 2))]
    )
  }

  @Test("やり直しは、取り消しを取り消し、もとの変更の名を残す")
  func repeats() throws {
    let done = with { $0.name = "川辺クラブ" }
    let proposal = try again(over: done).proposing(in: register(old)).get()
    #expect(proposal.changes == [Change(.existing(g(1), revision: 3), .group(done))])
    #expect(proposal.redoes == 5 && proposal.undoes == nil)
  }

  @Test("今日の自分のものでなければ、いつ・どの端末・だれの・どの記録かと、番号を挙げて戻す仕方を言う")
  func olderNamesItsNumber() {
    let eras = Masters.sample.eras
    let done = with { $0.name = "川辺クラブ" }
    #expect(
      back(over: done).olderSentence(in: register(done), eras: eras)
        == "今日の自分の操作で、元に戻せるものはもうありません。最後の保存（R8.11.24 10:00 窓口1 緒方）は、"
        + "その記録の履歴（Ctrl+R）で確かめ、aiport undo 5 で戻せます: 団-000001 川辺クラブ の変更（名称）"
    )
    #expect(
      again(over: done).olderSentence(in: register(old), eras: eras)
        == "今日の自分の操作で、やり直せるものはありません。最後に元に戻したもの（R8.11.24 10:00 窓口1 緒方）は、"
        + "その記録の履歴（Ctrl+R）で確かめ、aiport redo 5 でやり直せます: 団-000001 なかよし水辺クラブ の変更（名称）"
    )
  }

  @Test("番号を挙げても戻せないものは、そのわけを言い、戻し方は言わない")
  func olderThatCannotGoBack() {
    let done = with { $0.name = "川辺クラブ" }
    let eras = Masters.sample.eras
    let changed = back(over: done)
      .olderSentence(in: register(with { $0.name = "海辺クラブ" }), eras: eras)
    #expect(changed.contains("最後の保存（R8.11.24 10:00 窓口1 緒方）は、団-000001 川辺クラブ の変更（名称）です。"))
    #expect(changed.hasSuffix("団-000001は、そのあとに変更されています。開いて直してください。"))
    #expect(!changed.contains("aiport undo"))
    let gone = back(over: done).olderSentence(in: Register(), eras: eras)
    #expect(gone == "この端末で元に戻せる操作は、もうありません。")
  }

  @Test("登録の取り消しをやり直すと、取消が消える")
  func registrationComesBack() throws {
    let cancelled = with {
      $0.state = .cancelled
      $0.stateReason = "登録の取り消し"
    }
    let step = UndoStep(
      .again,
      .sample(seq: 6, [.init(cancelled.filed(1, revision: 2))], undoes: 5),
      before: [g(1): .init(old.filed(1))]
    )
    let proposal = try step.proposing(in: register(cancelled, revision: 2)).get()
    #expect(proposal.changes.map(\.after) == [.group(old)])
    #expect(step.sentence == "団-000001 なかよし水辺クラブ の登録をやり直しました。Ctrl+Z で元に戻す")
  }

  @Test("そのあとに変わった項目は、戻すか、いまのままにするかを選べる", arguments: [true, false])
  func decides(isPutBack: Bool) throws {
    let done = with {
      $0.name = "川辺クラブ"
      $0.days = "第2土曜"
    }
    var now = done
    now.name = "海辺クラブ"
    let step = back(over: done)
    let clashes = step.clashes(in: register(now))
    #expect(clashes.map(\.key) == [.name])
    #expect(step.proposing(in: register(now)) == .failure(.changedSince(g(1))))
    let deciding = Dictionary(uniqueKeysWithValues: clashes.map { ($0, isPutBack) })
    let proposal = try step.proposing(in: register(now), deciding: deciding).get()
    var expected = old
    if !isPutBack { expected.name = "海辺クラブ" }
    #expect(proposal.changes.map(\.after) == [.group(expected)])
  }

  @Test("状態を戻せば、その理由と退会日も戻り、残せばどれも残る", arguments: [true, false])
  func reasonGoesWithState(isPutBack: Bool) throws {
    let pending = with {
      $0.state = .pending
      $0.stateReason = "未確認の要件: 会則"
    }
    let now = with {
      $0.state = .withdrawn
      $0.stateReason = "解散"
      $0.withdrawn = day("2026-11-20")
    }
    let step = UndoStep(
      .back,
      .sample(seq: 5, [.init(old.filed(1, revision: 2))]),
      before: [g(1): .init(pending.filed(1))]
    )
    let clashes = step.clashes(in: register(now))
    #expect(clashes.map(\.key) == [.state])
    let deciding = Dictionary(uniqueKeysWithValues: clashes.map { ($0, isPutBack) })
    let proposal = try step.proposing(in: register(now), deciding: deciding).get()
    #expect(proposal.changes.map(\.after) == [.group(isPutBack ? pending : now)])
  }

  @Test("同じ内容に変わっていれば、選ぶことはない")
  func sameAnyway() throws {
    let done = with { $0.name = "川辺クラブ" }
    #expect(back(over: done).clashes(in: register(old)).isEmpty)
    #expect(try back(over: done).proposing(in: register(old)).get().undoes == 5)
  }

  @Test("何をしたかを、記録と項目の名で言う")
  func words() {
    let phone = with { $0.phone.value = "096-000-2222" }
    let several = with { ($0.name, $0.kana, $0.days, $0.web) = ("な", "な", "な", "な") }
    let left = with { $0.state = .withdrawn }
    for (done, deed) in [(phone, "変更（電話）"), (several, "変更（名称、ふりがな、活動日 ほか）"), (left, "退会")] {
      #expect(back(over: done).subject == "団-000001 \(done.name) の\(deed)")
      #expect(again(over: done).subject == "団-000001 なかよし水辺クラブ の\(deed)")
    }
  }

  @Test("号を作ったことを戻したら、番号が欠番になることも言う")
  func burntNumber() {
    let commit = Commit.sample([.init(BulletinIssue.sample().filed(4))])
    let sentence = UndoStep(.back, commit, before: [:]).sentence
    #expect(sentence.hasPrefix("第4号 の作成を元に戻しました。Ctrl+Y でやり直し"))
    #expect(sentence.contains("第4号は欠番になります"))
  }

  @Test("やり直すのは、まだやり直していない、いちばん新しい取り消しで、ほかの保存をしたらもうない")
  func target() {
    let change = Filed<Content>(old.filed(1))
    func seq(_ newestFirst: [Commit]) -> Int? {
      Undoing.Search(.again, desk: "窓口1").target { newestFirst.first(where: $0) }?.seq
    }
    let own = Commit.sample(seq: 1, [change])
    let second = Commit.sample(seq: 2, [change])
    let undo = Commit.sample(seq: 3, [change], undoes: 2)
    let undoAgain = Commit.sample(seq: 4, [change], undoes: 1)
    #expect(seq([second, own]) == nil)
    #expect(seq([undoAgain, undo, second, own]) == 4)
    let redo = Commit.sample(seq: 5, [change], redoes: 1)
    #expect(seq([redo, undoAgain, undo, second, own]) == 3)
    let redoAgain = Commit.sample(seq: 6, [change], redoes: 2)
    #expect(seq([redoAgain, redo, undoAgain, undo, second, own]) == nil)
    let other = Commit.sample(seq: 7, [change], desk: "本庁")
    let viewed = Commit.sample(seq: 8, event: .viewed)
    #expect(seq([viewed, other, undoAgain, undo, second, own]) == 4)
    let newer = Commit.sample(seq: 9, [change])
    #expect(seq([newer, undoAgain, undo, second, own]) == nil)
  }
}
