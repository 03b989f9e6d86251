// 登録内容: private details hidden until asked for, related records, leaving and coming back.

import Civic
import DeskTestKit
import FrontDesk
import TerminalKit
import Testing

/// A group with public and private details, and one of its notices.
private func deskWithGroup() -> DeskOnCanvas {
  DeskOnCanvas([
    OnFile.group("水辺の会", "みずべのかい") {
      $0.phone = Detail("096-000-1234", isPublic: true)
      $0.email = Detail("mizube@example.jp")
      $0.address = Detail("熊本市中央区出水0丁目")
      $0.postalCode = "862-0941"
    },
    OnFile.notice("水辺の清掃", .recruitment) {
      $0.group = RecordNumber(.group, 1)
      $0.deadline = day("2026-12-15")
    },
  ])
}

/// Opens the only group from the roster.
private func openGroup(on desk: DeskOnCanvas) {
  desk.press(.f(5), .enter)
}

@Suite("登録内容")
struct DetailScreenTests {
  private let desk = deskWithGroup()

  @Test("公開のものは（公開）と出て、非公開のものはF8まで出ない")
  func masks() {
    openGroup(on: desk)
    #expect(desk.row(containing: " 電話").contains("096-000-1234（公開）"))
    #expect(desk.row(containing: " メール").contains("非公開（F8で表示）"))
    #expect(desk.row(containing: " 郵便番号").contains("非公開（F8で表示）"))
    #expect(!desk.body.contains("mizube@example.jp"))
    desk.press(.f(8))
    #expect(desk.row(containing: " メール").contains("mizube@example.jp（非公開）"))
    #expect(desk.bottomLine.contains("8隠す"))
  }

  @Test("開き直すと、また隠れている")
  func hiddenAgain() {
    openGroup(on: desk)
    desk.press(.f(8), .escape, .enter)
    #expect(!desk.body.contains("mizube@example.jp"))
  }

  @Test("誰がいつ受け付けたかが出て、変えるまでは変更は出ない")
  func stamps() {
    openGroup(on: desk)
    desk.press(.pageDown, times: 3)
    #expect(desk.row(containing: " 受付").contains("窓口2 坂梨 健吾"))
    #expect(desk.row(containing: " 変更").isEmpty)
    desk.press(.f(10))
    desk.type("と森")
    desk.press(.f(10), .pageDown, .pageDown)
    #expect(desk.row(containing: " 変更").contains("窓口1 緒方 みのり"))
  }

  @Test("収まらない内容は、あと何行あるかを言い、PageDownで続き、PageUpですぐ戻る")
  func scrolls() {
    let desk = DeskOnCanvas([
      OnFile.group("水辺の会", "みずべのかい") {
        $0.purpose = (1...20).map { "第\($0)行" }.joined(separator: "\n")
      }
    ])
    openGroup(on: desk)
    #expect(desk.body.contains("行 (PageDown)"))
    #expect(!desk.body.contains("第20行"))
    desk.press(.pageDown, times: 9)
    #expect(desk.row(containing: " 受付").contains("坂梨 健吾"))
    #expect(!desk.body.contains("(PageDown)"))
    desk.press(.pageUp, .pageUp)
    #expect(desk.row(containing: " 名称").contains("水辺の会"))
  }

  @Test("壊れた行が最後の変更を損ねたかもしれない記録は、確認されるまで、いちばん上でそう言い、戻し方を言う")
  func tellsOfDamage() {
    desk.view.damaged = [RecordNumber(.group, 1)]
    openGroup(on: desk)
    let told = desk.body.split(separator: "\n").prefix(2).joined()
    for part in ["▲ 壊れた行があり", "最後の変更が読めていない", "履歴（Ctrl+R）", "aiport mend G-000001"] {
      #expect(told.contains(part), "\(desk.screen)")
    }
    desk.press(.down, .enter)
    #expect(desk.head.contains("情報提供書"))
    #expect(!desk.body.contains("壊れた行"))
    desk.press(.escape)
    desk.view.damaged = []
    #expect(desk.head.contains("団体　団-000001") && !desk.body.contains("壊れた行"))
  }

  @Test("壊れた行の知らせが上にあっても、内容は終わりまで送れる")
  func scrollsBelowDamage() {
    let desk = DeskOnCanvas([
      OnFile.group("水辺の会", "みずべのかい") {
        $0.purpose = (1...20).map { "第\($0)行" }.joined(separator: "\n")
      }
    ])
    desk.view.damaged = [RecordNumber(.group, 1)]
    openGroup(on: desk)
    desk.press(.pageDown, times: 9)
    #expect(desk.row(containing: " 受付").contains("坂梨 健吾"))
    #expect(desk.body.contains("壊れた行があり"))
  }

  @Test("団体から情報提供書へ、情報提供書から団体へ、↓とEnterで行ける")
  func relatedRecords() {
    openGroup(on: desk)
    #expect(desk.row(containing: "水辺の清掃").contains("R8.12.15 まで"))
    #expect(desk.bottomLine.contains("10編集"))
    desk.press(.down)
    #expect(desk.bottomLine.contains("Enter開く"))
    desk.press(.enter)
    #expect(desk.head.contains("情報提供書　情-000001　水辺の清掃"))
    desk.press(.down, .enter)
    #expect(desk.head.contains("団体　団-000001"))
    desk.press(.escape, .escape)
    #expect(desk.head.contains("団体　団-000001"))
  }

  @Test("F10で編集し、保存すると登録内容に戻る")
  func edits() {
    openGroup(on: desk)
    desk.press(.f(10))
    #expect(desk.head.contains("団体登録　団-000001"))
    desk.type("と森")
    desk.press(.f(10))
    #expect(desk.head.contains("団体　団-000001　水辺の会と森"))
    desk.press(.escape)
    #expect(desk.head.hasPrefix(" 名簿"))
  }

  @Test("F9は、団体の案内を作る")
  func prints() {
    openGroup(on: desk)
    desk.press(.f(9))
    #expect(desk.effects.last == .make(.groupSheet(RecordNumber(.group, 1))))
    desk.hear(.made(.groupSheet(RecordNumber(.group, 1)), .file("/home/desk/案内.pdf")))
    #expect(desk.message.contains("PDFを作成しました　/home/desk/案内.pdf"))
  }

  @Test("個人と情報提供書では、F9を案内しない")
  func noSheetForOthers() {
    desk.press(.f(6), .enter)
    #expect(!desk.bottomLine.contains("9印刷"))
  }

  @Test("ほかの端末の変更は、開いたままでも見える")
  func followsOthers() throws {
    openGroup(on: desk)
    desk.saveElsewhere(try desk.changing(RecordNumber(.group, 1)) { $0.name = "水辺と森の会" })
    #expect(desk.head.contains("水辺と森の会"))
  }
}

@Suite("退会と取下げ")
struct WithdrawalTests {
  private let desk = deskWithGroup()
  private var group: Group? { desk.view.register.groups[RecordNumber(.group, 1)]?.record }

  @Test("Enterは次の項目へ進み、退会日を確かめてから、いちばん下で退会になる")
  func entersStepByStep() {
    openGroup(on: desk)
    desk.press(.delete)
    desk.type("解散")
    desk.press(.enter)
    #expect(desk.rowAtCaret.contains("退会日"))
    #expect(group?.state == .registered)
    desk.press(.enter)
    #expect(desk.rowAtCaret.contains("[ 退会にする (F10) ]"))
    #expect(group?.state == .registered)
    desk.press(.enter)
    #expect(group?.state == .withdrawn)
    #expect(desk.head.contains("団体　団-000001"))
  }

  @Test("退会のあとに打った文字やEnterは、どこにも入らない")
  func nothingIsTypedAfterwards() {
    openGroup(on: desk)
    desk.press(.delete)
    desk.type("解散")
    desk.press(.f(10), .enter)
    desk.type("まちがい")
    #expect(desk.head.contains("団体　団-000001　水辺の会"))
    #expect(desk.view.drafts.isEmpty)
  }

  @Test("取消の登録も、Insで復帰できる")
  func cancelledComesBack() throws {
    let desk = DeskOnCanvas()
    desk.fillGroup()
    desk.press(.f(10), .control("z"))
    #expect(desk.head.hasSuffix("- 取消") || desk.head.hasSuffix("－ 取消"))
    #expect(desk.bottomLine.contains("Ins復帰"))
    desk.press(.insert)
    #expect(desk.view.register.groups[RecordNumber(.group, 1)]?.record.state == .pending)
  }

  @Test("理由がないうちは退会にならない")
  func needsReason() {
    openGroup(on: desk)
    #expect(desk.bottomLine.contains("Del退会"))
    desk.press(.delete, .f(10))
    #expect(desk.message.contains("理由を入力してください"))
    #expect(desk.head.hasPrefix(" 退会"))
    #expect(group?.state == .registered)
  }

  @Test("理由を入れてF10を押すと、理由と日付が残り、Ctrl+Zで戻せる")
  func withdraws() {
    openGroup(on: desk)
    desk.press(.delete)
    desk.type("解散")
    desk.press(.f(10))
    #expect(desk.message.contains("退会にしました 団-000001　Ctrl+Z 元に戻す"))
    #expect(desk.head.hasSuffix("- 退会"))
    #expect(group?.stateReason == "解散")
    #expect(group?.withdrawn == DeskOnCanvas.now.day)
    desk.press(.control("z"))
    #expect(group?.state == .registered)
    #expect(desk.message.contains("元に戻しました"))
  }

  @Test("退会したあとも、Insで復帰できる")
  func returns() {
    openGroup(on: desk)
    desk.press(.delete)
    desk.type("解散")
    desk.press(.f(10))
    #expect(!desk.bottomLine.contains("Del"))
    #expect(desk.bottomLine.contains("Ins復帰"))
    desk.press(.insert)
    #expect(group?.state == .registered)
    #expect(group?.withdrawn == nil)
  }

  @Test("Escでは何も変わらず、書きかけの理由は下書きに残り、どちらからでも続けられる")
  func leaves() {
    openGroup(on: desk)
    desk.press(.delete)
    desk.type("解散")
    desk.press(.escape)
    #expect(group?.state == .registered)
    #expect(desk.head.contains("団体　団-000001"))
    #expect(desk.message.contains("下書きに残しました"))
    desk.press(.delete)
    #expect(desk.message.contains("書きかけの下書きがありました"))
    #expect(desk.rowAtCaret.contains("解散"))
    desk.press(.escape, .escape, .escape)
    #expect(desk.row(containing: " 退会").contains("水辺の会"))
    desk.press(.down, .enter)
    #expect(desk.head.hasPrefix(" 退会　団-000001"))
    #expect(desk.rowAtCaret.contains("解散"))
    desk.press(.f(10))
    #expect(group?.stateReason == "解散")
    #expect(desk.view.drafts.isEmpty)
  }

  @Test("退会の書きかけは、編集の様式には入らない")
  func apartFromEditing() {
    openGroup(on: desk)
    desk.press(.delete)
    desk.type("解散")
    desk.press(.escape, .f(10))
    #expect(desk.head.contains("団体登録"))
    desk.type("と森")
    desk.press(.f(10))
    #expect(group?.state == .registered)
    #expect(group?.stateReason == "")
  }

  @Test("先に変更されていたら、そう言って、何も変えない")
  func conflict() throws {
    openGroup(on: desk)
    desk.press(.delete)
    desk.type("解散")
    desk.saveElsewhere(
      try desk.changing(RecordNumber(.group, 1)) { $0.members = 3 },
      isNoticed: false
    )
    desk.press(.f(10))
    #expect(desk.message.contains("ほかの端末が先に変更しました"))
    #expect(group?.state == .registered)
    #expect(group?.members == 3)
  }

  @Test("情報提供書は取下げになり、Insで戻せる")
  func notice() {
    desk.press(.f(6), .enter)
    #expect(desk.bottomLine.contains("Del取下げ"))
    desk.press(.delete)
    desk.type("中止")
    desk.press(.f(10))
    #expect(desk.message.contains("取り下げました 情-000001"))
    #expect(desk.head.contains("取下げ"))
    desk.press(.insert)
    #expect(desk.head.contains("受付済"))
  }
}
