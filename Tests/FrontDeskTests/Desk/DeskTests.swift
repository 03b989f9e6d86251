// 窓口全体: the keys that mean the same everywhere, help, too small a terminal.

import Civic
import DeskTestKit
import FrontDesk
import TerminalKit
import Testing

@Suite("どの画面でも同じキー")
struct DeskTests {
  private let desk = DeskOnCanvas([OnFile.group("水辺の会", "みずべのかい")])

  @Test("直った知らせは、キーを待たずに消え、ほかの知らせは残る")
  func mendedGoes() {
    let desk = DeskOnCanvas()
    desk.hear(.refused(id: nil, .failed("台帳が移されたか、消されています。")))
    desk.hear(.mended("ほかの知らせ"))
    #expect(desk.message.contains("消されています。"))
    desk.hear(.mended("台帳が移されたか、消されています。"))
    #expect(desk.message.isEmpty)
  }

  @Test(
    "F1からF7は、いつでも同じところへ行き、Escで戻る",
    arguments: [
      (1, "説明"), (2, "検索"), (4, "登録"), (5, "名簿"), (6, "情報提供書"), (7, "あいぽーと通信"),
    ]
  )
  func goesSomewhere(number: Int, title: String) {
    desk.press(.f(number))
    #expect(desk.head.hasPrefix(" \(title)"))
    #expect(desk.bottomLine.hasSuffix("Esc戻る"))
    desk.press(.escape)
    #expect(desk.head.contains("市民活動支援センター"))
  }

  @Test("Alt+数字は、Fキーの代わり", arguments: [("1", 1), ("2", 2), ("5", 5), ("8", 8), ("0", 10)])
  func altDigits(digit: String, number: Int) throws {
    let other = DeskOnCanvas([OnFile.group("水辺の会", "みずべのかい")])
    for desk in [desk, other] { desk.press(.f(5)) }
    desk.press(.alt(try #require(digit.first)))
    other.press(.f(number))
    #expect(desk.lines == other.lines)
  }

  @Test("最初の画面のEscでは終わらず、Ctrl+Qで終わる")
  func quits() {
    desk.press(.escape)
    #expect(desk.effects.isEmpty)
    #expect(desk.bottomLine.hasSuffix("Ctrl+Q終了"))
    desk.press(.control("q"))
    #expect(desk.effects == [.quit])
  }

  @Test("通信の画面を開くと、組版の支度を頼む")
  func warmsUp() {
    desk.press(.f(7))
    #expect(desk.effects == [.warmUp])
  }

  @Test("保存できなかったときはわけを言い、それは次のキーで消える")
  func savingFails() {
    desk.hear(.refused(id: nil, .failed("書き込めません。空き容量をご確認ください")))
    #expect(desk.message.contains("書き込めません。空き容量をご確認ください"))
    desk.press(.f(5))
    #expect(desk.message.isEmpty)
  }

  @Test("長いPDFの場所は、2行にわたって終わりまで出る")
  func longPath() {
    let path = "/home/madoguchi/aiport-print/2026-11-24 あいぽーと通信-第412号-とても長い名前の紙面を確かめる.pdf"
    desk.hear(.made(.bulletinPDF(RecordNumber(.bulletin, 412)), .file(path)))
    #expect(desk.message.contains("PDFを作成しました"))
    #expect(desk.message.hasSuffix("確かめる.pdf"))
  }

  @Test(
    "80桁に入りきらないキーは、短く切らずに丸ごと消え、F1・戻るキー・画面のキーは残る",
    arguments: EveryScreen.allCases,
    [false, true]
  )
  func keysAreWhole(screen: EveryScreen, ambiguousIsWide: Bool) {
    let desk = screen.desk(ambiguousIsWide: ambiguousIsWide)
    let shown = desk.bottomLine.split(separator: " ")
    desk.columns = 240
    let all = desk.bottomLine.split(separator: " ")
    #expect(shown.allSatisfy(all.contains), "\(shown)")
    #expect(shown.first == all.first && shown.last == all.last)
    let same = ["2検索", "4登録", "5名簿", "6提供書", "7通信", "12ロック"]
    let gone = all.filter { !shown.contains($0) }
    #expect(gone.allSatisfy { same.contains(String($0)) }, "\(gone)")
  }

  @Test("元に戻せるものがなければ、そう言う")
  func nothingToUndo() {
    desk.press(.control("z"))
    #expect(desk.message.contains("元に戻せる操作は、もうありません"))
  }
}

@Suite("説明")
struct HelpTests {
  private let desk = DeskOnCanvas([OnFile.group("水辺の会", "みずべのかい")])

  @Test("この画面のキーと、どの画面でも同じキーが載る")
  func listsKeys() {
    desk.press(.f(5), .f(1))
    #expect(desk.head.hasPrefix(" 説明　名簿"))
    for line in ["  F8  番号順", "  F10  新規", "  Tab  個人へ", "  Enter  開く"] {
      #expect(desk.body.contains(line))
    }
    desk.press(.down, times: 30)
    #expect(desk.body.contains("Alt+1～0  F1～F10の代わり"))
  }

  @Test("下の行に入りきらないことのある、欄のキーも載る")
  func listsHints() {
    desk.press(.f(4))
    desk.type("3")
    #expect(desk.bottomLine.contains("Space選ぶ"))
    desk.press(.f(1))
    #expect(desk.body.contains("  Space  選ぶ\n"))
  }

  @Test("もう一度F1を押しても、Escでも、元の画面に戻る", arguments: [Key.f(1), .escape, .enter])
  func goesBack(key: Key) {
    desk.press(.f(5), .f(1), key)
    #expect(desk.head.hasPrefix(" 名簿"))
  }
}

@Suite("画面の大きさ")
struct ScreenSizeTests {
  @Test("小さすぎるときはそう言い、広げると元の画面に戻る", arguments: [(40, 24), (79, 24), (80, 23), (20, 5), (1, 1)])
  func tooSmall(columns: Int, rows: Int) {
    let desk = DeskOnCanvas()
    desk.openForm("2")
    desk.type("水辺")
    let before = desk.lines
    (desk.columns, desk.rows) = (columns, rows)
    #expect(desk.lines.count == rows)
    if columns >= 40 { #expect(desk.lines.first == "画面が小さすぎます。") }
    desk.type("の会")
    (desk.columns, desk.rows) = (80, 24)
    #expect(desk.row(containing: " 名称").contains("水辺の会"))
    #expect(desk.head == before.first)
  }

  @Test("広い画面では、一覧がそのぶん多く見える")
  func moreRows() {
    let groups = (0..<60).map { OnFile.group("会\($0)", "かい") }
    func shown(_ columns: Int, _ rows: Int) -> Int {
      let desk = DeskOnCanvas(groups, columns: columns, rows: rows)
      desk.press(.f(5))
      return desk.lines.filter { $0.contains("団-0") }.count
    }
    #expect(shown(80, 24) == 17)
    #expect(shown(132, 43) == 36)
  }
}

@Suite("行き先のキー")
struct GoingHereTests {
  @Test(
    "もういる画面のキーは案内せず、押しても戻り道は長くならない",
    arguments: [(4, "4登録"), (5, "5名簿"), (6, "6提供書"), (7, "7通信")]
  )
  func alreadyHere(number: Int, label: String) {
    let desk = DeskOnCanvas()
    #expect(desk.bottomLine.contains(label))
    desk.press(.f(number), .f(number), .f(number))
    #expect(!desk.bottomLine.contains(label))
    desk.press(.escape)
    #expect(desk.bottomLine.hasSuffix("Ctrl+Q終了"))
  }
}

@Suite("画面を離れたあとの答え")
struct LateAnswerTests {
  @Test("保存の答えが遅れて来ても、いま見ている画面は替わらず、戻ると登録内容になっている")
  func savedBehindAnotherScreen() throws {
    let desk = DeskOnCanvas([OnFile.group("水辺の会", "みずべのかい")])
    desk.openForm("2")
    desk.type("森の会")
    let id = try #require(desk.view.drafts.first?.draft.id)
    desk.press(.f(5))
    let saved = try #require(desk.view.register[RecordNumber(.group, 1)])
    let commit = Commit(
      seq: 2,
      id: id,
      time: DeskOnCanvas.now,
      desk: "窓口1",
      staff: "",
      changes: [saved]
    )
    desk.hear(.saved(commit, asked: id))
    #expect(desk.head.hasPrefix(" 名簿"))
    #expect(desk.message.contains("保存しました 団-000001"))
    desk.press(.escape)
    #expect(desk.head.contains("団体　団-000001　水辺の会"))
  }

  @Test(
    "台帳を読み終えるまでは読み込み中と出て、読み終えるとその場で並ぶ",
    arguments: [[Key.f(2)], [.f(2), .f(2)], [.f(5)], [.f(6)]]
  )
  func fillsWhenLoaded(keys: [Key]) {
    let desk = DeskOnCanvas(
      [OnFile.group("会", "かい"), OnFile.notice("会の催し")],
      isLoaded: false
    )
    for key in keys { desk.press(key) }
    desk.type("会")
    #expect(desk.head.hasSuffix("読み込み中"))
    desk.view.loadedPercent = 34
    desk.type(" ")
    #expect(desk.head.hasSuffix("読み込み中 34%"))
    desk.load()
    #expect(!desk.head.contains("読み込み中"))
    #expect(desk.body.contains("-000001"))
  }

  @Test("長くかかる読み込みは、最初の画面に進みが出て、終われば消える")
  func progressAtHome() {
    let desk = DeskOnCanvas([OnFile.group("会", "かい")], isLoaded: false)
    #expect(!desk.body.contains("読み込み中"))
    desk.view.loadedPercent = 34
    desk.hear(.tick)
    #expect(desk.row(containing: "本日の業務").contains("読み込み中 34%"))
    desk.load()
    #expect(!desk.body.contains("読み込み中"))
  }
}
