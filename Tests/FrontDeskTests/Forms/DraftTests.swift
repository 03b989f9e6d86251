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
}
