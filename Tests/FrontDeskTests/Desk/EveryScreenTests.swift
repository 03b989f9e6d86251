// どの画面でも: nothing overflows, no letter is a command, nothing private shows unasked.

import Civic
import DeskTestKit
import FrontDesk
import TerminalKit
import Testing

@Suite("どの画面でも")
struct EveryScreenTests {
  @Test("行は画面の幅を超えない", arguments: EveryScreen.allCases)
  func fits(screen: EveryScreen) {
    for (columns, rows) in [(80, 24), (132, 43)] {
      let desk = screen.desk(columns: columns, rows: rows)
      let width = TextWidth()
      #expect(desk.lines.count == rows)
      #expect(desk.lines.allSatisfy { width.columns(of: $0) <= columns }, "\(desk.screen)")
      #expect(!desk.head.isEmpty && !desk.bottomLine.isEmpty)
    }
  }

  @Test("文字を打っても、画面は替わらず、何も起きない。検索が始まる最初の画面のほかは", arguments: EveryScreen.allCases)
  func noLetterIsACommand(screen: EveryScreen) {
    guard screen != .home else { return }
    let desk = screen.desk(aFew)
    let title = desk.head.prefix(6)
    for letter in "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZあアｱｎ登録q?!-/" {
      desk.press(.character(letter))
      #expect(desk.head.prefix(6) == title, "\(letter)")
    }
    // Drafts are kept, and what letters may mean is asked; nothing else.
    let deeds = desk.effects.filter { effect in
      switch effect {
      case .keepDraft, .understand: false
      default: true
      }
    }
    #expect(deeds.isEmpty, "\(deeds)")
  }

  @Test("下の行に出ているキーは、押すと何かが起きる", arguments: EveryScreen.allCases)
  func everyShownKeyDoesSomething(screen: EveryScreen) {
    for (label, key) in shownKeys(screen.desk(aFew, columns: 240).bottomLine) {
      let desk = screen.desk(aFew, columns: 240)
      let before = desk.canvas
      desk.press(key)
      #expect(!desk.effects.isEmpty || desk.canvas != before, "\(label)")
    }
  }

  /// The keys of a bottom line on which all have room.
  private func shownKeys(_ line: String) -> [(String, Key)] {
    let others: [(String, Key)] = [
      ("Enter", .enter), ("Tab", .tab), ("Esc", .escape), ("Del", .delete), ("Ins", .insert),
      ("Space", .character(" ")), ("Ctrl+↑", .controlUp), ("PageDown", .pageDown),
      ("PageUp", .pageUp), ("→", .right), ("Ctrl+Q", .control("q")),
    ]
    return line.split(separator: " ").compactMap { word in
      let bare = word.hasPrefix("F1") ? word.dropFirst() : word
      if let number = Int(bare.prefix { $0.isASCII && $0.isNumber }) {
        return (String(word), .f(number))
      }
      return others.first { word.hasPrefix($0.0) }.map { (String(word), $0.1) }
    }
  }

  @Test("非公開の連絡先は、F8を押すまで、どの画面にも出ない", arguments: EveryScreen.allCases)
  func nothingPrivateUnasked(screen: EveryScreen) {
    guard !screen.isForm else { return }
    let desk = screen.desk(privateRecords, columns: 132, rows: 43)
    for _ in 0..<6 {
      #expect(secrets.allSatisfy { !desk.screen.contains($0) }, "\(desk.screen)")
      desk.press(.pageDown, .down)
    }
  }

  @Test("どの画面からも、Escだけで最初の画面に戻れる", arguments: EveryScreen.allCases)
  func noDeadEnd(screen: EveryScreen) {
    let desk = screen.desk(aFew)
    desk.press(.escape, times: 5)
    #expect(desk.head.contains("市民活動支援センター"))
  }

  @Test("F1は、どの画面のことも文で説明する", arguments: EveryScreen.allCases)
  func isExplained(screen: EveryScreen) {
    guard screen != .help else { return }
    let desk = screen.desk(aFew)
    desk.press(.f(1))
    #expect(desk.head.hasPrefix(" 説明"))
    #expect(desk.body.prefix(160).contains("。"))
  }

  @Test("記号を2桁で描く端末では、2桁になる記号や罫線を使わない", arguments: EveryScreen.allCases)
  func noAmbiguousSigns(screen: EveryScreen) {
    guard screen != .preview else { return }
    let desk = screen.desk(ambiguousIsWide: true)
    let (narrow, wide) = (TextWidth(), TextWidth(ambiguousIsWide: true))
    // Arrows are the names of keys, and a title may hold any character.
    let signs = Set(desk.screen).subtracting("←→↑↓\n")
      .filter { narrow.columns(of: $0) != wide.columns(of: $0) }
      .subtracting(CheckoutData.demo.flatMap(\.title))
    #expect(signs.isEmpty, "\(signs)")
    #expect(desk.lines.allSatisfy { wide.columns(of: $0) <= 80 })
  }
}

/// Enough records for every screen to have something on it.
private let aFew =
  privateRecords + [
    OnFile.group("海の会", "うみのかい"), OnFile.person("阿部 次郎", "あべじろう"),
    OnFile.notice("海の集い") { $0.starts = day("2026-12-05") },
  ]

/// What nobody may see unasked; each stands in one contact detail of one record.
private let secrets = [
  "秘密代表", "秘密担当", "862-0001", "秘密住所", "096-000-7771", "himitsu1@", "862-0002", "秘密番地",
  "096-000-7772", "himitsu2@",
]

private let privateRecords = [
  OnFile.group("水辺の会", "みずべのかい") {
    $0.representative = Detail("秘密代表")
    $0.contact = Detail("秘密担当")
    $0.postalCode = "862-0001"
    $0.address = Detail("秘密住所")
    $0.phone = Detail("096-000-7771")
    $0.email = Detail("himitsu1@example.jp")
  },
  OnFile.person("会田 花子", "あいだはなこ") {
    $0.postalCode = "862-0002"
    $0.address = Detail("秘密番地")
    $0.phone = Detail("096-000-7772")
    $0.email = Detail("himitsu2@example.jp")
  },
  OnFile.notice("会員の募集", .recruitment) { $0.group = RecordNumber(.group, 1) },
]
