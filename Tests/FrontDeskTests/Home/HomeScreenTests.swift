// 最初の画面: figures, recent work, drafts, and typing that opens the search.

import Civic
import DeskTestKit
import FrontDesk
import TerminalKit
import Testing

@Suite("最初の画面")
struct HomeScreenTests {
  @Test("センター名、担当、日付、時刻が出る")
  func head() {
    let desk = DeskOnCanvas()
    #expect(desk.head.contains("市民活動支援センター あいぽーと"))
    #expect(desk.head.hasSuffix("担当 緒方 みのり ｜ 令和8年11月24日(火) 10:42"))
    #expect(desk.rowAtCaret.hasPrefix(" 検索 ▸"))
  }

  @Test("登録の数、保留、要確認、次号と締切が出る")
  func figures() {
    let desk = DeskOnCanvas([
      OnFile.group("水辺の会", "みずべのかい"),
      OnFile.group("森の会", "もりのかい") { $0.state = .pending },
      OnFile.group("丘の会", "おかのかい") { $0.check = "電話が通じない" },
      OnFile.group("昔の会", "むかしのかい") { $0.state = .withdrawn },
      OnFile.person("田中 花子", "たなかはなこ"),
      OnFile.notice("清掃の参加者", .recruitment),
    ])
    #expect(desk.row(containing: "登録団体").contains("2件"))
    #expect(desk.row(containing: "登録個人").contains("1件"))
    #expect(desk.row(containing: "保留").contains("1件"))
    #expect(desk.row(containing: "要確認").contains("1件"))
    #expect(desk.screen.contains("12月1日(火) 発行"))
    #expect(desk.screen.contains("11月26日(木) あと2日"))
    #expect(desk.screen.contains("候補 1件"))
  }

  @Test("台帳を読み終えるまで、数は … と出て、最近の操作は先に見える")
  func beforeLoading() {
    let desk = DeskOnCanvas([OnFile.group("水辺の会", "みずべのかい")], isLoaded: false)
    #expect(desk.row(containing: "登録団体").contains("…"))
    desk.load()
    #expect(desk.row(containing: "登録団体").contains("1件"))
  }

  @Test("最近の操作に、番号・名称・何をしたか・時刻・担当が並ぶ")
  func recent() {
    let desk = DeskOnCanvas([OnFile.group("水辺の会", "みずべのかい")])
    let row = desk.row(containing: "団-000001")
    for part in ["水辺の会", "登録", "10:42", "坂梨 健吾"] { #expect(row.contains(part)) }
  }

  @Test("個人の氏名は、登録しても、変えても、ほかの件とまとめても、最近の操作に出ない")
  func noNameOfAPerson() throws {
    let desk = DeskOnCanvas([
      OnFile.person("会田 花子", "あいだはなこ"), OnFile.person("阿部 次郎", "あべじろう"),
    ])
    #expect(desk.row(containing: "個-000001").contains("個人登録 ほか1件"))
    desk.press(.f(5), .tab, .enter, .f(10))
    desk.type("と")
    desk.press(.f(10), .escape, .escape)
    let rows = desk.lines.filter { $0.contains("個-000001") }
    #expect(rows.count == 2 && rows.first?.contains("個人登録") == true)
    #expect(rows.first?.contains("変更") == true)
    #expect(!desk.screen.contains("会田") && !desk.screen.contains("阿部"))
  }

  @Test("最近の操作は、↓で選んでEnterで開け、Escで同じ行に戻る")
  func opensRecent() throws {
    let desk = DeskOnCanvas([OnFile.person("会田 花子", "あいだはなこ")])
    desk.saveElsewhere([Change(.new, OnFile.group("水辺の会", "みずべのかい"))])
    #expect(desk.bottomLine.contains("↑↓選ぶ") && !desk.bottomLine.contains("Enter開く"))
    desk.press(.down, .down)
    #expect(desk.chosenRows.first?.hasPrefix("個-000001") == true)
    #expect(desk.rowAtCaret.contains("個-000001"))
    #expect(desk.bottomLine.contains("Enter開く"))
    desk.press(.enter)
    #expect(desk.head.hasPrefix(" 個人　個-000001　会田 花子"))
    desk.press(.escape)
    #expect(desk.chosenRows.first?.hasPrefix("個-000001") == true)
    desk.press(.up)
    #expect(desk.chosenRows.first?.hasPrefix("団-000001") == true)
    desk.press(.up)
    #expect(desk.chosenRows.isEmpty && desk.rowAtCaret.hasPrefix(" 検索"))
  }

  @Test("選んだ操作は、新しい操作が上に来ても、同じ記録のままで、画面の外へ出ない")
  func chosenStays() throws {
    let desk = DeskOnCanvas([OnFile.person("会田 花子", "あいだはなこ")])
    desk.press(.down)
    for count in 1...30 {
      desk.saveElsewhere([Change(.new, OnFile.group("第\(count)の会", "かい"))])
    }
    #expect(desk.chosenRows.first?.hasPrefix("個-000001") == true)
    desk.press(.enter)
    #expect(desk.head.contains("個-000001"))
  }

  @Test("選んだ操作の方が消去されたら、検索の行に戻る")
  func chosenIsErased() {
    let desk = DeskOnCanvas([OnFile.person("会田 花子", "あいだはなこ")])
    desk.press(.down)
    desk.eraseElsewhere(RecordNumber(.individual, 1))
    #expect(desk.rowAtCaret.hasPrefix(" 検索"))
    #expect(!desk.bottomLine.contains("Enter"))
  }

  @Test("台帳を読み終えるまで、最近の操作は選べない")
  func notBeforeLoading() {
    let desk = DeskOnCanvas([OnFile.group("水辺の会", "みずべのかい")], isLoaded: false)
    desk.view.recent = [Commit.sample([.init(Group.sample().filed(1))])]
    desk.press(.down)
    #expect(desk.chosenRows.isEmpty)
    desk.load()
    desk.press(.down)
    #expect(desk.chosenRows.first?.hasPrefix("団-000001") == true)
  }

  @Test("同じ人が同じ記録を続けて変えたら、1行にまとめて回数を出す")
  func folds() throws {
    let desk = DeskOnCanvas([OnFile.group("水辺の会", "みずべのかい"), OnFile.group("森の会", "もりのかい")])
    for count in 1...3 {
      desk.saveElsewhere(try desk.changing(RecordNumber(.group, 1)) { $0.members = count })
    }
    desk.saveElsewhere(try desk.changing(RecordNumber(.group, 2)) { $0.members = 1 })
    desk.saveElsewhere(try desk.changing(RecordNumber(.group, 1)) { $0.members = 9 })
    let rows = desk.lines.filter { $0.contains("変更") }
    #expect(rows.count == 3)
    #expect(rows.last?.contains("変更 3回") == true)
  }

  @Test("文字を打つと、その文字から検索が始まる", arguments: ["す", "s", "０", "9"])
  func typingSearches(text: String) {
    let desk = DeskOnCanvas()
    desk.type(text)
    #expect(desk.head.hasPrefix(" 検索"))
    #expect(desk.rowAtCaret.contains("検索 ▸ \(text)"))
  }

  @Test("貼り付けた文字でも検索が始まる")
  func pastingSearches() {
    let desk = DeskOnCanvas([OnFile.group("水辺の会", "みずべのかい")])
    desk.press(.paste("水辺"))
    #expect(desk.screen.contains("水辺の会"))
  }

  @Test("直すまで消えない知らせは、長ければ2行になり、出しきれなければ読み方を言う")
  func problems() {
    let desk = DeskOnCanvas()
    desk.view.problems = ["fields.json 3行: 閉じる括弧が要ります"]
    #expect(desk.screen.contains("▲ fields.json 3行"))
    #expect(!desk.screen.contains("aiport verify"))
    desk.view.problems = [String(repeating: "長い知らせ、", count: 10) + "おわり"]
    #expect(desk.screen.contains("おわり"))
    desk.view.problems = (1...9).map { "知らせ\($0)" }
    #expect(desk.screen.contains("知らせ3") && !desk.screen.contains("知らせ4"))
    #expect(desk.screen.contains("続きは aiport verify で見られます"))
  }

  @Test("復帰は、復帰したと言い、最近の操作にもそう出る")
  func returned() {
    let desk = DeskOnCanvas([OnFile.group("水辺の会", "みずべのかい") { $0.state = .withdrawn }])
    desk.press(.f(5))
    desk.view.recent = []
    desk.hear(.key(.enter))
    desk.press(.insert)
    #expect(desk.message.contains("復帰しました 団-000001"))
    desk.press(.escape, .escape)
    #expect(desk.row(containing: "団-000001").contains("復帰"))
  }

  @Test(
    "バックアップがいつのものかと、写しがあるかが出る",
    arguments: [
      (BackupNote(newest: day("2026-11-24"), hasCopies: true), "今日"),
      (BackupNote(newest: day("2026-11-21"), hasCopies: true), "3日前"),
      (BackupNote(newest: day("2026-11-21"), hasCopies: false), "3日前　▲ 写しなし"),
      (BackupNote(newest: nil, hasCopies: false), "まだありません　▲ 写しなし"),
    ]
  )
  func backupAge(note: BackupNote, words: String) {
    let desk = DeskOnCanvas()
    #expect(desk.row(containing: "バックアップ").hasSuffix("…"))
    desk.view.backup = note
    desk.hear(.tick)
    #expect(desk.row(containing: "バックアップ").hasSuffix(" \(words)"))
  }
}

@Suite("下書きの一覧")
struct DraftListTests {
  /// A desk with three half-typed groups.
  private func deskWithDrafts(_ names: [String] = ["水辺", "森", "丘"]) -> DeskOnCanvas {
    let desk = DeskOnCanvas()
    for name in names {
      desk.press(.f(4))
      desk.type("2")
      desk.type(name)
      desk.press(.escape)
    }
    desk.forgetEffects()
    return desk
  }

  @Test("途中でやめた入力が、新しい順に並ぶ")
  func listed() {
    let desk = deskWithDrafts()
    let rows = desk.lines.filter { $0.contains("団体") && $0.contains("新規") }
    #expect(rows.count == 3)
    #expect(rows.first?.contains("丘") == true)
  }

  @Test("↓で選び、Enterで続きから入力できる")
  func goesOn() {
    let desk = deskWithDrafts()
    #expect(!desk.bottomLine.contains("Enter"))
    desk.press(.down, .down)
    #expect(desk.chosenRows.first?.contains("森") == true)
    #expect(desk.bottomLine.contains("Enter続ける Del捨てる"))
    desk.press(.enter)
    #expect(desk.head.contains("団体登録"))
    #expect(desk.row(containing: "名称").contains("森"))
    #expect(desk.effects == [.takeDraft(id: desk.view.drafts[1].draft.id)])
  }

  @Test("Delで捨て、Ctrl+Zで戻る")
  func thrownAwayAndBack() {
    let desk = deskWithDrafts()
    desk.press(.down, .delete)
    #expect(!desk.body.contains("丘"))
    #expect(desk.message.contains("下書き「丘」を捨てました　Ctrl+Z 元に戻す"))
    desk.press(.control("z"))
    #expect(desk.body.contains("丘"))
    #expect(desk.message.contains("捨てた下書きを戻しました"))
  }

  @Test("↑かEscで、検索の行に戻る", arguments: [Key.up, .escape])
  func backToSearch(key: Key) {
    let desk = deskWithDrafts()
    desk.press(.down, key)
    #expect(desk.rowAtCaret.hasPrefix(" 検索"))
  }

  @Test("ほかの端末で入力中の下書きは、見えるが選べない")
  func heldElsewhere() {
    let desk = DeskOnCanvas()
    let draft = FormDraft(id: "a", kind: .group, typed: [.name: "水辺"])
    desk.view.drafts = [
      DraftNote(draft: draft, time: DeskOnCanvas.now, desk: "本庁", isHeld: true)
    ]
    #expect(desk.row(containing: "水辺").contains("入力中 本庁"))
    desk.press(.down)
    #expect(desk.chosenRows.isEmpty)
  }

  @Test("選んだ下書きは、上に別の下書きが現れても同じもので、ほかの端末が開いている間だけ選べない")
  func chosenStays() {
    let desk = deskWithDrafts()
    desk.press(.down, .down)
    let other = FormDraft(id: "f", kind: .group, typed: [.name: "峠"])
    desk.view.drafts.insert(
      DraftNote(draft: other, time: DeskOnCanvas.now, desk: "本庁", isHeld: true),
      at: 0
    )
    #expect(desk.chosenRows.first?.contains("森") == true && desk.chosenRows.count == 1)
    desk.view.drafts[2].isHeld = true
    #expect(desk.chosenRows.isEmpty && desk.rowAtCaret.hasPrefix(" 検索"))
    desk.press(.enter, .delete)
    #expect(desk.effects.isEmpty)
    desk.view.drafts[2].isHeld = false
    #expect(desk.chosenRows.first?.contains("森") == true)
  }

  @Test("ファイルに書けない下書きは、日時でなく未保存と出る")
  func unwritten() {
    let desk = DeskOnCanvas()
    let draft = FormDraft(id: "a", kind: .group, typed: [.name: "水辺"])
    desk.view.drafts = [DraftNote(draft: draft, time: nil, desk: "窓口1")]
    #expect(desk.row(containing: "水辺").contains("未保存"))
  }

  @Test("下書きが多くても、選んだものはいつも見える")
  func chosenIsInSight() {
    let names = (1...9).map { "会\($0)" }
    let desk = deskWithDrafts(names)
    for name in names.reversed() {
      desk.press(.down)
      #expect(desk.chosenRows.first?.contains(name) == true)
    }
  }
}
