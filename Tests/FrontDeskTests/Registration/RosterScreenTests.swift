// 名簿と登録のメニュー: orders, kinds, narrowing; what is to be registered.

import Civic
import DeskTestKit
import FrontDesk
import TerminalKit
import Testing

@Suite("名簿")
struct RosterScreenTests {
  private let desk = DeskOnCanvas([
    OnFile.group("森の会", "もりのかい"),
    OnFile.group("海の会", "うみのかい") { $0.state = .withdrawn },
    OnFile.group("川の会", "かわのかい") { $0.state = .pending },
    OnFile.person("田中 花子", "たなかはなこ") { $0.phone = Detail("096-000-1234") },
  ])

  /// The numbers of the rows, from the top.
  private var numbers: [Substring] {
    desk.lines.dropFirst(3).compactMap { $0.split(separator: " ").first }
      .filter { $0.hasPrefix("団-") || $0.hasPrefix("個-") }.map { $0.suffix(1) }
  }

  @Test("F8で、かな順・番号順・状態順と替わり、次の順がいつも見える")
  func orders() {
    desk.press(.f(5))
    #expect(desk.head.contains("名簿　団体　かな順"))
    #expect(desk.head.hasSuffix("3件"))
    #expect(numbers == ["2", "3", "1"])
    #expect(desk.bottomLine.contains("8番号順"))
    desk.press(.f(8))
    #expect(numbers == ["1", "2", "3"])
    desk.press(.f(8))
    #expect(numbers == ["3", "1", "2"])
    desk.press(.f(8))
    #expect(desk.head.contains("かな順"))
  }

  @Test("並べ替えても、選んだ行は同じ記録のまま")
  func keepsTheChosen() {
    desk.press(.f(5), .down, .f(8), .enter)
    #expect(desk.head.contains("川の会"))
  }

  @Test("Tabで個人と団体が入れ替わる")
  func switchesKind() {
    desk.press(.f(5))
    #expect(desk.bottomLine.contains("Tab個人へ"))
    desk.press(.tab)
    #expect(desk.head.contains("名簿　個人"))
    #expect(desk.row(containing: "田中 花子").contains("登録済"))
    #expect(desk.bottomLine.contains("Tab団体へ"))
  }

  @Test("名前・ふりがな・ローマ字・電話で絞り込める", arguments: ["田中", "たなか", "tanaka", "０９６０００１２３４"])
  func narrows(text: String) {
    desk.press(.f(5), .tab)
    desk.type(text)
    #expect(desk.head.hasSuffix("1件"))
    desk.press(.enter)
    #expect(desk.head.contains("個-000001"))
  }

  @Test("打って絞り込むと、いちばん上が選ばれる")
  func typingChoosesTheFirst() {
    desk.press(.f(5), .down, .down)
    desk.type("のかい")
    desk.press(.enter)
    #expect(desk.head.contains("海の会"))
  }

  @Test("F10で、見ている種類の新規登録が開く")
  func registersNew() {
    desk.press(.f(5), .tab, .f(10))
    #expect(desk.head.contains("個人登録"))
  }

  @Test("長い名簿を送った先の行にも、名前と状態が出る")
  func rowsFurtherDown() {
    let desk = DeskOnCanvas((1...60).map { OnFile.group("第\($0)の会", "だい\($0)のかい") })
    desk.press(.f(5), .f(8), .pageDown, .pageDown)
    let rows = desk.lines.filter { $0.contains("団-0000") }
    #expect(rows.count > 10)
    #expect(!desk.screen.contains("団-000001"))
    #expect(rows.allSatisfy { $0.contains("の会") && $0.contains("登録済") })
  }
}

@Suite("登録のメニュー")
struct RegistrationMenuTests {
  private let desk = DeskOnCanvas()

  @Test(
    "1・2・3 でも １・２・３ でも、すぐに様式が開く",
    arguments: [
      ("1", "個人登録"), ("１", "個人登録"), ("2", "団体登録"), ("２", "団体登録"), ("3", "情報提供書"),
      ("３", "情報提供書"),
    ]
  )
  func byDigit(digit: String, title: String) {
    desk.press(.f(4))
    desk.type(digit)
    #expect(desk.head.hasPrefix(" \(title)"))
  }

  @Test("↓とEnter、↓とSpaceでも選べる", arguments: [Key.enter, .character(" "), .character("\u{3000}")])
  func byArrow(key: Key) {
    desk.press(.f(4), .down, key)
    #expect(desk.head.contains("団体登録"))
  }

  @Test("様式を抜けると、メニューではなく元の画面に戻る")
  func noMenuOnTheWayBack() {
    desk.press(.f(5), .f(4))
    desk.type("1")
    desk.press(.escape)
    #expect(desk.head.hasPrefix(" 名簿"))
  }

  @Test("ない番号では、何も起きない", arguments: ["4", "0", "９"])
  func otherDigits(digit: String) {
    desk.press(.f(4))
    desk.type(digit)
    #expect(desk.head.hasPrefix(" 登録"))
  }
}
