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
    .init("F1", "説明"), .init("F2", "検索"), .init("F3", "相談"), .init("F4", "登録"), .init("F9", "印刷"),
    .init("F10", "保存"),
    .init("Esc", "戻る"),
  ])

  private func drawn(_ columns: Int) -> String {
    Canvas.drawn(1, columns) { line.draw(on: &$0, in: $1) }.lines[0]
  }

  @Test("入りきらないときは、まず短い名に替え、消えてよいものは消す")
  func shortLabels() {
    let line = FunctionKeyLine([
      .init("F1", "説明"), .init("F4", "登録", short: "登"), .init("F6", "提供書", short: "提"),
      .init("F12", "ロック", short: ""), .init("Esc", "戻る"),
    ])
    func drawn(_ columns: Int) -> String {
      Canvas.drawn(1, columns) { line.draw(on: &$0, in: $1) }.lines[0]
    }
    #expect(drawn(60) == " F1説明 4登録 6提供書 12ロック Esc戻る")
    #expect(drawn(30) == " F1説明 4登録 6提供書 Esc戻る")
    #expect(drawn(26) == " F1説明 4登録 6提 Esc戻る")
    #expect(drawn(23) == " F1説明 4登 6提 Esc戻る")
  }

  @Test("入りきらないときは途中を省き、画面のキーを残す")
  func fitting() {
    #expect(drawn(60) == " F1説明 2検索 3相談 4登録 9印刷 10保存 Esc戻る")
    #expect(drawn(40) == " F1説明 2検索 … 9印刷 10保存 Esc戻る")
    #expect(drawn(20) == " F1説明 2検索 …")
    #expect(drawn(3) == "")
  }
}
