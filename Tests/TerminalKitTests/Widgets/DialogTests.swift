// Questions, messages and the line of keys.
import Testing

@testable import TerminalKit

struct DialogTests {
  private let dialog = Dialog("確認", lines: ["消しますか"], buttons: ["消す", "やめる"], cursor: 1)

  private func answer(_ keys: [Key]) -> Dialog.Answer? {
    var dialog = dialog
    for key in keys { _ = dialog.handle(key) }
    return dialog.answer
  }

  @Test("Enterは光っているボタンを押し、Escは何もせず戻る")
  func answers() {
    #expect(answer([.enter]) == .button(1))
    #expect(answer([.left, .enter]) == .button(0))
    #expect(answer([.tab, .character("　")]) == .button(0))
    #expect(answer([.backTab, .right, .enter]) == .button(1))
    #expect(answer([.escape]) == .cancelled)
    #expect(answer([.character("y"), .f(10)]) == nil)
  }

  @Test("画面の中央に、下の文字を隠して描く")
  func drawing() {
    var canvas = Canvas(rows: 7, columns: 30)
    for row in 0..<7 { canvas.write(String(repeating: "川", count: 15), at: row, 0) }
    dialog.draw(on: &canvas, in: Rect(row: 0, column: 0, rows: 7, columns: 29))
    #expect(
      canvas.lines == [
        "川川川川川川川川川川川川川川川",
        " ┌─ 確認 ─────────────────┐ 川",
        " │ 消しますか             │ 川",
        " │                        │ 川",
        " │   消す    [ やめる ]   │ 川",
        " └────────────────────────┘ 川",
        "川川川川川川川川川川川川川川川",
      ]
    )
  }
}

struct MessageLineTests {
  @Test("長い知らせは、続きがあるとわかる")
  func tooLong() {
    let message = MessageLine("保存しました 団-000124")
    let short = Canvas.drawn(1, 30) { message.draw(on: &$0, in: $1) }
    #expect(short.lines == ["保存しました 団-000124"])
    let long = Canvas.drawn(1, 10) { message.draw(on: &$0, in: $1) }
    #expect(long.lines == ["保存しま …"])
  }
}

struct FunctionKeyLineTests {
  private let line = FunctionKeyLine([
    .init("F1", "説明", rank: 0), .init("F2", "検索", rank: 3), .init("F4", "登録", rank: 3),
    .init("F9", "印刷"), .init("F10", "保存"), .init("F12", "ロック", rank: 3),
    .init("Space", "選ぶ", rank: 2), .init("Esc", "戻る", rank: 0),
  ])

  @Test(
    "入りきらないときは、大事でないキーから丸ごと消え、F1は最後まで残る",
    arguments: [
      (59, " F1説明 2検索 4登録 9印刷 10保存 12ロック Space選ぶ Esc戻る"),
      (58, " F1説明 2検索 4登録 9印刷 10保存 Space選ぶ Esc戻る"),
      (48, " F1説明 2検索 9印刷 10保存 Space選ぶ Esc戻る"),
      (42, " F1説明 9印刷 10保存 Space選ぶ Esc戻る"), (36, " F1説明 9印刷 10保存 Esc戻る"),
      (26, " F1説明 9印刷 Esc戻る"), (19, " F1説明 Esc戻る"), (14, " F1説明"), (6, ""),
    ]
  )
  func fitting(columns: Int, shown: String) {
    #expect(Canvas.drawn(1, columns) { line.draw(on: &$0, in: $1) }.lines == [shown])
  }
}
