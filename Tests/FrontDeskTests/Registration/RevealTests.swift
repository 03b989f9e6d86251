// 非公開の表示: falls back when the page is left or nobody is there; looking at it is on record.

import Civic
import DeskTestKit
import FrontDesk
import TerminalKit
import Testing

@Suite("非公開の表示")
struct RevealTests {
  private let number = RecordNumber(.group, 1)
  private let desk = DeskOnCanvas([
    OnFile.group("水辺の会", "みずべのかい") { $0.phone = Detail("096-000-1234") },
    OnFile.group("森の会", "もりのかい") { $0.phone = Detail("096-000-2222", isPublic: true) },
  ])

  /// The detail page or the lookup with the telephone in sight.
  private func reveal(_ keys: [Key]) {
    for key in keys { desk.press(key) }
    desk.press(.f(8))
    #expect(desk.body.contains("096-000-1234"))
  }

  private static let pages = [[Key.f(5), .enter], [.f(2), .f(2)]]

  @Test(
    "行き先のキーで離れて戻っても、ロックしても、席を離れても、また隠れている",
    arguments: pages,
    [[Key.f(4), .escape], [.f(7), .escape], [.f(1), .escape], [.f(12)], []]
  )
  func concealed(page: [Key], leaving: [Key]) {
    reveal(page)
    if leaving.isEmpty { desk.hear(.unattended) }
    for key in leaving { desk.press(key) }
    if leaving.first == .f(12) { desk.press(.enter) }
    #expect(desk.body.contains("非公開"))
    #expect(!desk.body.contains("096-000-1234"))
  }

  @Test("見たことは、開くたびに一度だけ記録を頼む")
  func onRecord() {
    desk.press(.f(5), .enter)
    desk.forgetEffects()
    desk.press(.f(8))
    #expect(desk.effects == [.view(number)])
    desk.press(.pageDown, .pageUp, .f(8))
    #expect(desk.effects == [.view(number)])
  }

  @Test("非公開の項目がある記録の編集も、開くたびに一度、閲覧として残る")
  func editing() {
    desk.press(.f(5), .enter)
    desk.forgetEffects()
    desk.press(.f(10))
    #expect(desk.effects == [.view(number)])
    desk.type("と森")
    desk.press(.escape, .f(10))
    let viewings = desk.effects.filter { $0 == .view(number) }
    #expect(viewings.count == 2)
  }

  @Test("非公開の項目がなければ、何も残らない")
  func nothingPrivate() {
    desk.press(.f(5), .down, .enter)
    #expect(desk.head.contains("森の会"))
    desk.forgetEffects()
    desk.press(.f(10))
    #expect(!desk.effects.contains { if case .view = $0 { true } else { false } })
  }

  @Test("閲覧を記録できなければ、表示もしない", arguments: pages)
  func notOnRecord(page: [Key]) {
    reveal(page)
    desk.hear(.viewingRefused("閲覧を記録できないため、表示していません。"))
    #expect(!desk.body.contains("096-000-1234"))
    #expect(desk.message.contains("閲覧を記録できない"))
  }

  @Test("閲覧を記録できなければ、開いただけの様式は閉じ、打ちかけの様式は残る")
  func formNotOnRecord() {
    let refused = Event.viewingRefused("閲覧を記録できません。")
    desk.press(.f(5), .enter, .f(10))
    desk.hear(refused)
    #expect(desk.head.contains("団体　団-000001"))
    #expect(!desk.screen.contains("096-000-1234"))
    #expect(desk.message.contains("閲覧を記録できません"))
    desk.press(.f(10))
    desk.type("と森")
    desk.hear(refused)
    #expect(desk.row(containing: " 名称").contains("水辺の会と森"))
  }

  @Test("様式を開いている間に非公開の項目ができた記録は、読み込んだときに閲覧として残る")
  func becomesPrivate() throws {
    let other = RecordNumber(.group, 2)
    desk.press(.f(5), .down, .enter, .f(10))
    desk.type("と丘")
    desk.saveElsewhere(
      try desk.changing(other) { $0.email = Detail("mori@example.jp") },
      isNoticed: false
    )
    desk.forgetEffects()
    desk.press(.f(10))
    #expect(desk.effects.filter { $0 == .view(other) }.count == 1)
    #expect(desk.message.contains("変更も残しました"))
  }

  @Test("最近の操作に、閲覧は出ない")
  func notInRecent() {
    reveal([.f(5), .enter])
    desk.press(.escape, .escape)
    #expect(!desk.body.contains("閲覧"))
  }

  @Test("F8を押すと、非公開の項目が画面に入る")
  func inSight() {
    let desk = DeskOnCanvas([
      OnFile.group("水辺の会", "みずべのかい") {
        $0.purpose = (1...30).map { "第\($0)行" }.joined(separator: "\n")
        $0.phone = Detail("096-000-1234")
      }
    ])
    desk.press(.f(5), .enter)
    #expect(!desk.body.contains(" 電話"))
    desk.press(.f(8))
    #expect(desk.body.contains("096-000-1234（非公開）"))
  }
}
