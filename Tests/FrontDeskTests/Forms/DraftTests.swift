// 下書き: what is typed is never lost, and is one key away again.

import Civic
import DeskTestKit
import FrontDesk
import TerminalKit
import Testing

@Suite("下書き")
struct DraftTests {
  private let desk = DeskOnCanvas()

  /// What the desk was asked to keep, last.
  private var kept: (draft: FormDraft, isLeavingField: Bool)? {
    for effect in desk.effects.reversed() {
      if case .keepDraft(let draft, let isLeavingField) = effect { return (draft, isLeavingField) }
    }
    return nil
  }

  @Test("1字ごとに書き留められ、項目を離れるとディスクに置かれる")
  func keptAtEveryKey() {
    desk.openForm("2")
    #expect(kept == nil)
    desk.type("水")
    #expect(kept?.draft.typed == [.name: "水"])
    #expect(kept?.isLeavingField == false)
    desk.type("辺")
    #expect(kept?.draft.typed == [.name: "水辺"])
    desk.press(.tab)
    #expect(kept?.isLeavingField == true)
  }

  @Test("読めない値も、打ったまま残る")
  func keepsWhatCannotBeRead() {
    desk.openForm("1")
    desk.fill("電話", "あとで")
    desk.press(.escape, .down, .enter)
    #expect(desk.row(containing: " 電話").contains("あとで"))
  }

  @Test("Escで抜けても訊かれず、下書きに残ると言う")
  func escKeeps() {
    desk.openForm("2")
    desk.type("水辺")
    desk.press(.escape)
    #expect(desk.message.contains("下書きに残しました"))
    #expect(desk.row(containing: "新規").contains("水辺"))
  }

  @Test("何も打たずに抜けると、下書きは残らない")
  func nothingTyped() {
    desk.openForm("2")
    desk.press(.tab, .escape)
    #expect(desk.view.drafts.isEmpty)
    #expect(desk.message.isEmpty)
  }

  @Test("打って消したものも、下書きにしない")
  func typedAndRubbedOut() {
    desk.openForm("2")
    desk.type("水")
    desk.press(.backspace, .escape)
    #expect(desk.view.drafts.isEmpty)
  }

  @Test("開き直すと、どの頁も打ったとおりに戻る")
  func reopened() {
    desk.fillGroup()
    desk.fill("電話", "０９６－０００－１２３４")
    desk.go(to: "登録の要件")
    desk.press(.escape)
    desk.press(.down, .enter)
    #expect(desk.row(containing: " 名称").contains("なかよし水辺クラブ"))
    #expect(desk.row(containing: " 種別").contains("(•)ボランティア団体"))
    desk.press(.pageDown)
    #expect(desk.row(containing: " 分野").contains("環境保全"))
    #expect(desk.row(containing: " 活動地域").contains("砂取"))
    desk.press(.pageDown)
    #expect(desk.row(containing: " 電話").contains("０９６－０００－１２３４"))
    desk.press(.f(10))
    #expect(
      desk.view.register.groups[RecordNumber(.group, 1)]?.record.phone.value == "096-000-1234"
    )
  }

  @Test("保存すると、下書きは一覧から消える")
  func goneWhenSaved() {
    desk.fillGroup()
    #expect(desk.view.drafts.count == 1)
    desk.press(.f(10))
    #expect(desk.view.drafts.isEmpty)
  }

  @Test("下書きのあとに記録が変わっていたら、開いたときにそう言う")
  func recordChangedSince() throws {
    let desk = DeskOnCanvas([OnFile.group("水辺の会", "みずべのかい")])
    desk.press(.f(5), .enter, .f(10))
    desk.type("と森")
    desk.press(.escape, .escape, .escape)
    let changes = try desk.changing(RecordNumber(.group, 1)) { $0.days = "第2土曜" }
    desk.saveElsewhere(changes)
    desk.press(.down, .enter)
    #expect(desk.message.contains("下書きのあとに団-000001は変更されています"))
    #expect(desk.row(containing: " 名称").contains("水辺の会と森"))
  }

  @Test("直している記録が壊れて読めなくなっても、打った内容は残り、消去とは言わない")
  func damaged() {
    let desk = DeskOnCanvas([OnFile.group("水辺の会", "みずべのかい")])
    desk.press(.f(5), .enter, .f(10))
    desk.type("と森")
    desk.forgetEffects()
    desk.loseToDamage(RecordNumber(.group, 1))
    #expect(
      desk.desk.message.text
        == "団-000001が台帳に見つかりません（消去ではありません）。入力した内容は下書きに残っています。aiport verify で確かめてください"
    )
    #expect(desk.row(containing: " 名称").contains("水辺の会と森"))
    #expect(desk.view.drafts.map(\.draft.typed) == [[.name: "水辺の会と森"]])
    #expect(!desk.effects.contains(.forgetDraft(id: desk.view.drafts.first?.draft.id ?? "")))
    // Said once, not over whatever is said later.
    desk.press(.tab)
    desk.hear(.changedElsewhere([]))
    #expect(desk.message.isEmpty)
  }

  @Test("打っていない様式と退会の様式は、記録が壊れて読めなくなると閉じ、下書きはそのまま残る")
  func damagedUntouched() {
    let untouched = DeskOnCanvas([OnFile.group("水辺の会", "みずべのかい")])
    untouched.press(.f(5), .enter, .f(10))
    untouched.loseToDamage(RecordNumber(.group, 1))
    #expect(untouched.message.contains("団-000001が台帳に見つかりません（消去ではありません）。この様式は閉じました"))

    let leaving = DeskOnCanvas([OnFile.group("水辺の会", "みずべのかい")])
    leaving.press(.f(5), .enter, .delete)
    leaving.type("解散")
    leaving.loseToDamage(RecordNumber(.group, 1))
    #expect(leaving.message.contains("消去ではありません"))
    #expect(leaving.message.contains("下書きに残っています"))
    #expect(leaving.view.drafts.map(\.draft.typed) == [[.stateReason: "解散"]])
  }

  @Test("開いたとき、下書きの記録が壊れて読めなければ、下書きは残り、そう言う")
  func damagedBeforeLoading() {
    let desk = DeskOnCanvas([OnFile.group("水辺の会", "みずべのかい")], isLoaded: false)
    let draft = FormDraft(
      id: "a",
      kind: .group,
      base: RecordNumber(.group, 9),
      revision: 1,
      typed: [.name: "森の会"]
    )
    desk.view.drafts = [DraftNote(draft: draft, time: DeskOnCanvas.now, desk: "窓口1")]
    desk.press(.down, .enter)
    desk.load()
    #expect(desk.message.contains("団-000009が台帳に見つかりません（消去ではありません）"))
    #expect(desk.view.drafts.map(\.draft.typed) == [[.name: "森の会"]])
  }

  @Test("直している方が消去されたら、様式は閉じ、打った内容は下書きにも残らない")
  func erased() {
    let desk = DeskOnCanvas([OnFile.person("会田 花子", "あいだはなこ")])
    desk.press(.f(5), .tab, .enter, .f(10))
    desk.type("さん")
    #expect(desk.view.drafts.count == 1)
    desk.forgetEffects()
    desk.eraseElsewhere(RecordNumber(.individual, 1))
    #expect(desk.message.contains("個-000001は消去されました"))
    #expect(!desk.screen.contains("会田"))
    #expect(desk.view.drafts.isEmpty)
    #expect(!desk.effects.contains { if case .keepDraft = $0 { true } else { false } })
  }

  @Test("台帳を読み直して、消去されたとわかったときも、様式は閉じる", arguments: [[Key.f(10)], [.delete]])
  func erasedUnheard(keys: [Key]) {
    let desk = DeskOnCanvas([OnFile.person("会田 花子", "あいだはなこ")])
    desk.press(.f(5), .tab, .enter)
    for key in keys { desk.press(key) }
    desk.type("さん")
    #expect(desk.view.drafts.count == 1)
    desk.view.register = Register()
    desk.view.erased = [RecordNumber(.individual, 1)]
    desk.hear(.changedElsewhere([]))
    #expect(desk.message.contains("個-000001は消去されました"))
    #expect(desk.view.drafts.isEmpty)
    #expect(!desk.screen.contains("さん"))
  }

  @Test("消去された方の登録内容は、そう言い、編集も履歴も勧めない")
  func erasedDetail() {
    let desk = DeskOnCanvas([OnFile.person("会田 花子", "あいだはなこ")])
    desk.press(.f(5), .tab, .enter)
    desk.eraseElsewhere(RecordNumber(.individual, 1))
    #expect(desk.body.contains("個-000001は消去されました"))
    #expect(!desk.bottomLine.contains("編集") && !desk.bottomLine.contains("履歴"))
  }

  @Test("台帳を読む前に開いた下書きは、読み終えてから打て、同じ記録の変更として保存される")
  func beforeLoading() {
    let number = RecordNumber(.group, 1)
    let desk = DeskOnCanvas(
      [OnFile.group("水辺の会", "みずべのかい") { $0.phone = Detail("096-000-1234") }],
      isLoaded: false
    )
    let draft = FormDraft(id: "a", kind: .group, base: number, revision: 1, typed: [.days: "第2土曜"])
    desk.view.drafts = [DraftNote(draft: draft, time: DeskOnCanvas.now, desk: "窓口1")]
    desk.press(.down, .enter)
    desk.type("海")
    desk.press(.f(10))
    #expect(desk.message.contains("台帳を読み込んでいます"))
    #expect(!desk.effects.contains { if case .commit = $0 { true } else { false } })
    desk.load()
    #expect(desk.row(containing: " 名称").contains("水辺の会"))
    #expect(desk.effects.contains(.view(number)))
    desk.press(.f(10))
    #expect(desk.view.register.groups.count == 1)
    #expect(desk.view.register.groups[number]?.record.days == "第2土曜")
    #expect(desk.view.register.groups[number]?.record.name == "水辺の会")
  }

  @Test("保存できたか分からないあとの直しは、保存済みの記録への変更として続く")
  func correctedSinceUnknown() {
    let number = RecordNumber(.group, 1)
    desk.fillGroup(name: "水辺")
    desk.losesAnswer = true
    desk.press(.f(10))
    #expect(desk.message.contains("保存できたか分かりません"))
    desk.go(to: "名称")
    desk.type("の会")
    desk.press(.f(10))
    #expect(desk.message.contains("団-000001は前の内容で保存されていました。直したところはまだです"))
    #expect(desk.row(containing: " 名称").contains("水辺の会"))
    #expect(desk.view.drafts.first?.draft.base == number)
    desk.press(.f(10))
    #expect(desk.view.register.groups[number]?.record.name == "水辺の会")
    #expect(desk.view.register.groups.count == 1)
    #expect(desk.view.drafts.isEmpty)
  }

  @Test("保存できたか分からないあと、もとの内容に直しても、それが残る")
  func correctedBackSinceUnknown() {
    let number = RecordNumber(.group, 1)
    let desk = DeskOnCanvas([OnFile.group("水辺の会", "みずべのかい")])
    desk.press(.f(5), .enter, .f(10))
    desk.type("と森")
    desk.losesAnswer = true
    desk.press(.f(10), .backspace, .backspace, .f(10))
    #expect(desk.message.contains("前の内容で保存されていました"))
    desk.press(.f(10))
    #expect(desk.view.register.groups[number]?.record.name == "水辺の会")
  }

  @Test("保存できたか分からないあと、そのままもう一度なら、一度だけ保存される")
  func sameAfterUnknown() {
    desk.fillGroup()
    desk.losesAnswer = true
    desk.press(.f(10), .f(10))
    #expect(desk.message.contains("保存しました 団-000001"))
    #expect(desk.view.register.groups.count == 1)
  }

  @Test("退会の理由は、項目を離れるとディスクに置かれる")
  func withdrawalOnDisk() {
    let desk = DeskOnCanvas([OnFile.group("水辺の会", "みずべのかい")])
    desk.press(.f(5), .enter, .delete)
    desk.type("解散")
    desk.press(.tab)
    let kept = desk.effects.last {
      if case .keepDraft = $0 { true } else { false }
    }
    guard case .keepDraft(let draft, let isLeavingField)? = kept else {
      Issue.record("nothing was kept")
      return
    }
    #expect(draft.typed == [.stateReason: "解散"] && isLeavingField)
  }
}
