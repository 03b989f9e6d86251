// 通信の編集: the next issue, what it carries, its order, closing, printing.

import Civic
import DeskTestKit
import FrontDesk
import TerminalKit
import Testing

private let issueNumber = RecordNumber(.bulletin, 1)

/// Five notices: two events, one recruitment, one without a day, and one that is past on 12/1.
private func notices() -> [Content] {
  [
    OnFile.notice("冬の手話教室") { $0.starts = day("2026-12-12") },
    OnFile.notice("水辺の観察会") { $0.starts = day("2026-12-05") },
    OnFile.notice("清掃の参加者", .recruitment) { $0.deadline = day("2026-12-15") },
    OnFile.notice("会員の募集", .recruitment),
    OnFile.notice("秋の講演会") { $0.starts = day("2026-11-28") },
  ]
}

/// A desk on whose screen the next issue was just made.
private func deskWithIssue() -> DeskOnCanvas {
  let desk = DeskOnCanvas(notices())
  desk.press(.f(7), .f(10))
  return desk
}

/// Moves down until a row with this text is chosen.
private func go(to text: String, on desk: DeskOnCanvas) {
  desk.press(.home)
  for _ in 0..<30 where desk.chosenRows.first?.contains(text) != true { desk.press(.down) }
}

/// The titles of the rows that are in the issue, from the top.
private func titles(on desk: DeskOnCanvas) -> [String] {
  desk.lines.filter { $0.contains("●") }.compactMap { line in
    line.split(separator: " ").dropFirst().first.map(String.init)
  }
}

@Suite("通信の一覧")
struct BulletinsScreenTests {
  @Test("F10で次の号ができ、間に合う情報提供書が入って、編集画面が開く")
  func makesTheNext() {
    let desk = DeskOnCanvas(notices())
    desk.press(.f(7))
    #expect(desk.head.contains("次の発行日 12月1日(火)　締切 11月26日(木)"))
    #expect(desk.bottomLine.contains("10次号を作る"))
    #expect(desk.body.contains("まだ号がありません。F10で作ります"))
    desk.press(.f(10))
    #expect(desk.head.contains("あいぽーと通信 第1号　12月1日(火)"))
    #expect(desk.head.contains("掲載 4件　編集中"))
  }

  @Test("作ってある号は二度作れず、発行すると、その次の号を作れる")
  func onlyOnce() {
    let desk = deskWithIssue()
    desk.press(.escape)
    #expect(!desk.bottomLine.contains("次号を作る"))
    desk.press(.enter, .f(10), .enter, .escape)
    #expect(desk.row(containing: "第1号").contains("発行済 R8.11.24"))
    #expect(desk.head.contains("次の発行日 12月15日(火)"))
    desk.press(.f(10))
    #expect(desk.head.contains("第2号　12月15日(火)"))
  }

  @Test("開いている号が並び、Enterで開く")
  func lists() {
    let desk = deskWithIssue()
    desk.press(.escape)
    #expect(desk.row(containing: "第1号").contains("4件"))
    #expect(desk.row(containing: "第1号").contains("編集中"))
    desk.press(.enter)
    #expect(desk.head.contains("第1号"))
  }
}

@Suite("通信の編集")
struct BulletinScreenTests {
  private let desk = deskWithIssue()

  @Test("区分ごとに並び、載せないものはその理由とともに下に出る")
  func sections() {
    #expect(titles(on: desk) == ["清掃の参加者", "会員の募集", "水辺の観察会", "冬の手話教室"])
    #expect(desk.body.contains("募集 2"))
    #expect(desk.body.contains("行事 2"))
    #expect(desk.body.contains("掲載しないもの 1"))
    #expect(desk.row(containing: "秋の講演会").contains("期日 11/28 済"))
    #expect(desk.row(containing: "清掃の参加者").contains("締切 12/15"))
  }

  @Test("Spaceで外し、また入れられる", arguments: [Key.character(" "), .character("\u{3000}")])
  func takesOutAndIn(space: Key) {
    go(to: "水辺の観察会", on: desk)
    #expect(desk.bottomLine.contains("Space外す"))
    desk.press(space)
    #expect(desk.head.contains("掲載 3件"))
    go(to: "水辺の観察会", on: desk)
    #expect(desk.bottomLine.contains("Space入れる"))
    desk.press(space)
    #expect(desk.head.contains("掲載 4件"))
  }

  @Test("期日を過ぎたものも、Spaceで載せられる")
  func addsThePast() {
    go(to: "秋の講演会", on: desk)
    desk.press(.character(" "))
    #expect(desk.head.contains("掲載 5件"))
  }

  @Test("外したものは、Ctrl+Zで戻る")
  func undoes() {
    go(to: "水辺の観察会", on: desk)
    desk.press(.character(" "), .control("z"))
    #expect(desk.head.contains("掲載 4件"))
    #expect(desk.message.contains("元に戻しました 第1号"))
  }

  @Test("Ctrl+↑↓でも←→でも、同じ区分の中で順番が替わる", arguments: [Key.controlUp, .left])
  func movesUp(key: Key) {
    go(to: "冬の手話教室", on: desk)
    #expect(desk.bottomLine.contains("順番"))
    desk.press(key)
    #expect(titles(on: desk).suffix(2) == ["冬の手話教室", "水辺の観察会"])
    #expect(desk.chosenRows.first?.contains("冬の手話教室") == true)
    desk.press(key)
    #expect(titles(on: desk).suffix(2) == ["冬の手話教室", "水辺の観察会"])
    desk.press(key == .left ? .right : .controlDown)
    #expect(titles(on: desk).suffix(2) == ["水辺の観察会", "冬の手話教室"])
  }

  @Test("いちばん上の行のEnterで、あいさつ文を入れられる")
  func greeting() {
    #expect(desk.row(containing: "あいさつ文").contains("（Enterで入力）"))
    #expect(desk.bottomLine.contains("Enter編集"))
    desk.press(.enter)
    #expect(desk.head.contains("通信の編集　第1号"))
    desk.fill("あいさつ文", "寒くなりました")
    desk.press(.f(10))
    #expect(desk.row(containing: "あいさつ文").contains("寒くなりました"))
  }

  @Test("見出しの行では、何も案内しない")
  func headings() {
    go(to: "募集 2", on: desk)
    for word in ["Enter", "Space", "順番"] { #expect(!desk.bottomLine.contains(word)) }
  }

  @Test("Enterで情報提供書が開き、戻ると同じ行に立つ")
  func opensNotice() {
    go(to: "清掃の参加者", on: desk)
    desk.press(.enter)
    #expect(desk.head.contains("情-000003"))
    desk.press(.escape)
    #expect(desk.chosenRows.first?.contains("清掃の参加者") == true)
  }

  @Test("ほかの端末が同じ号を先に変えたら、いまの内容を見せて、そう言う")
  func conflict() throws {
    go(to: "清掃の参加者", on: desk)
    let filed = try #require(desk.view.register.bulletins[issueNumber])
    var issue = filed.record
    issue.items.removeAll { $0.value == 1 }
    desk.saveElsewhere(
      [Change(.existing(issueNumber, revision: filed.revision), .bulletin(issue))],
      isNoticed: false
    )
    desk.press(.character(" "))
    #expect(desk.message.contains("ほかの端末が先に変更しました"))
    #expect(titles(on: desk) == ["清掃の参加者", "会員の募集", "水辺の観察会"])
  }
}

@Suite("発行と印刷")
struct ClosingTests {
  private let desk = deskWithIssue()

  @Test("発行は、号・日付・件数を挙げて訊き、発行した号は変わらない")
  func closes() {
    desk.press(.f(10))
    #expect(desk.body.contains("第1号　令和8年12月1日"))
    #expect(desk.body.contains("4件を載せて発行します。"))
    desk.press(.enter)
    #expect(desk.message.contains("発行しました 第1号　Ctrl+Z 元に戻す"))
    #expect(desk.head.contains("発行済"))
    go(to: "清掃の参加者", on: desk)
    for word in ["Space", "順番"] { #expect(!desk.bottomLine.contains(word)) }
    desk.forgetEffects()
    desk.press(.character(" "), .left, .controlDown, .character("\u{3000}"))
    #expect(desk.effects.isEmpty)
  }

  @Test("発行した号のあいさつ文は、開けない")
  func closedGreeting() {
    desk.press(.f(10), .enter, .home)
    #expect(desk.chosenRows.first?.contains("あいさつ文: （なし）") == true)
    #expect(!desk.bottomLine.contains("Enter"))
    desk.press(.enter)
    #expect(desk.head.contains("あいぽーと通信 第1号"))
  }

  @Test("やめる・Escでは、発行されない")
  func refrains() {
    desk.press(.f(10), .escape)
    #expect(desk.head.contains("編集中"))
    desk.press(.f(10), .right, .enter)
    #expect(desk.head.contains("編集中"))
  }

  @Test("全角のSpaceでも、ボタンを押せる")
  func ideographicSpace() {
    desk.press(.f(10), .character("\u{3000}"))
    #expect(desk.head.contains("発行済"))
  }

  @Test("発行の取り消しは、はじめは「やめる」に立ち、選べばまた編集できる")
  func reopens() {
    desk.press(.f(10), .enter)
    #expect(desk.bottomLine.contains("10発行取消"))
    desk.press(.f(10), .enter)
    #expect(desk.head.contains("発行済"))
    desk.press(.f(10), .left, .enter)
    #expect(desk.head.contains("編集中"))
  }

  @Test("載せるものがない号は、わけを言って発行しない")
  func emptyIssue() {
    let desk = DeskOnCanvas()
    desk.press(.f(7), .f(10), .f(10), .enter)
    #expect(desk.message.contains("掲載する情報提供書がありません"))
    #expect(desk.head.contains("編集中"))
  }

  @Test("印刷では、あるプリンターとPDFから選べる")
  func printers() {
    desk.printers = ["窓口", "事務室"]
    desk.press(.f(9))
    for word in ["窓口", "事務室", "PDFファイル", "やめる"] { #expect(desk.body.contains(word)) }
    desk.forgetEffects()
    desk.press(.right, .enter)
    #expect(desk.effects == [.make(.bulletinPrint(issueNumber, queue: "事務室"))])
    desk.hear(.made(.bulletinPrint(issueNumber, queue: "事務室"), .printed("事務室")))
    #expect(desk.message.contains("事務室 に送りました"))
  }

  @Test("プリンターがなければ、そう言い、PDFにできる")
  func noPrinter() {
    desk.press(.f(9))
    #expect(desk.body.contains("プリンターが見つかりません。"))
    desk.forgetEffects()
    desk.press(.enter)
    #expect(desk.effects == [.make(.bulletinPDF(issueNumber))])
  }

  @Test("印刷できなかったときは、わけを言う")
  func printingFails() {
    desk.hear(.made(.bulletinPDF(issueNumber), .failed("紙面を作れませんでした")))
    #expect(desk.message.contains("紙面を作れませんでした"))
  }
}

@Suite("紙面の確認")
struct PreviewScreenTests {
  private let desk = deskWithIssue()

  @Test("組版を待つあいだも中身が読め、答えが来るとページごとになる")
  func byPages() {
    desk.forgetEffects()
    desk.press(.f(8))
    #expect(desk.effects == [.make(.bulletinLayout(issueNumber))])
    #expect(desk.head.hasPrefix(" 紙面　第1号"))
    #expect(desk.head.hasSuffix("組版中"))
    desk.press(.down, times: 40)
    #expect(desk.body.contains("冬の手話教室"))
    let items = [["N-000003", "N-000004"], ["N-000002", "N-000001"]]
    desk.hear(.made(.bulletinLayout(issueNumber), .layout(PageLayout(items: items))))
    #expect(desk.head.hasSuffix("1 / 2 ページ"))
    desk.press(.pageDown)
    #expect(desk.head.hasSuffix("2 / 2 ページ"))
    #expect(desk.body.contains("水辺の観察会"))
    #expect(!desk.body.contains("清掃の参加者"))
    #expect(!desk.bottomLine.contains("PageDown"))
    desk.press(.pageUp)
    #expect(desk.bottomLine.contains("PageDown次の頁"))
    #expect(!desk.bottomLine.contains("PageUp"))
  }

  @Test("編集者が見るべきことは、いちばん上に出る")
  func problems() {
    desk.press(.f(8))
    let layout = PageLayout(items: [["N-000003"]], problems: ["本文が長すぎます"])
    desk.hear(.made(.bulletinLayout(issueNumber), .layout(layout)))
    #expect(desk.body.hasPrefix("  ▲ 本文が長すぎます"))
  }

  @Test("F9でPDFになる")
  func makesPDF() {
    desk.press(.f(8), .f(9))
    #expect(desk.effects.last == .make(.bulletinPDF(issueNumber)))
  }
}

@Suite("情報提供書の一覧")
struct NoticesScreenTests {
  private let desk = deskWithIssue()

  @Test("新しい順に並び、どの号に載るかがわかる")
  func lists() {
    desk.press(.f(6))
    #expect(desk.head.hasSuffix("5件"))
    #expect(desk.row(containing: "情-000003").contains("第1号"))
    #expect(desk.row(containing: "情-000005").contains("未掲載"))
    #expect(desk.chosenRows.isEmpty)
    desk.press(.enter)
    #expect(desk.head.contains("情-000005"))
  }

  @Test("打つと絞り込まれ、F10で新しく入力できる")
  func narrows() {
    desk.press(.f(6))
    desk.type("観察")
    #expect(desk.head.hasSuffix("1件"))
    desk.press(.f(10))
    #expect(desk.head.contains("情報提供書　情-（新）"))
  }

  @Test("終わりが始まりより前の情報提供書は、保存できない")
  func endBeforeStart() {
    desk.openForm("3")
    desk.type(" ")
    desk.fill("題名", "冬の会")
    desk.fill("開始日", "R8.12.20")
    desk.fill("終了日", "R8.12.10")
    desk.press(.f(10))
    #expect(desk.error(at: "終了日").contains("終わりが始まりより前"))
  }

  @Test("区分と題名だけで保存でき、受付日は今日になる")
  func registers() throws {
    desk.openForm("3")
    desk.type(" ")
    desk.fill("題名", "冬の会")
    desk.press(.f(10))
    let notice = try #require(desk.view.register.notices[RecordNumber(.notice, 6)]?.record)
    #expect(notice.noticeClass == "recruitment")
    #expect(notice.received == DeskOnCanvas.now.day)
  }
}
