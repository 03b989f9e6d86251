// 説明 (F1): what the screen is for and which keys it knows.

import TerminalKit

/// What F1 shows of a screen.
public struct HelpPage: Equatable, Sendable {
  /// One key and what it does.
  public struct KeyLine: Equatable, Sendable {
    public var key: String
    public var label: String
  }

  public var title: String
  public var sentences: [String]
  public var keys: [KeyLine]
}

/// Shows a help page.
struct HelpScreen: Screen {
  var page: HelpPage
  var scrolled = 0

  static let keys: [KeyCommand<Self>] = []

  func title(seeing desk: DeskView) -> String { "説明　\(page.title)" }
  var help: [String] { ["この画面は説明です。Escで戻ります。"] }

  func hints(seeing desk: DeskView) -> [(key: String, label: String)] {
    [("↑↓", "送る"), ("PageDown", "次の頁")]
  }

  mutating func handle(_ event: Event, seeing desk: DeskView) -> Reaction {
    switch event {
    case .key(.function(1)), .key(.enter): return .effects([.close])
    case .key(.down): scrolled += 1
    case .key(.up): scrolled = max(0, scrolled - 1)
    case .key(.pageDown): scrolled += 10
    case .key(.pageUp): scrolled = max(0, scrolled - 10)
    default: return .ignored
    }
    return .handled
  }

  private static let everywhere = [
    ("F1", "この画面の説明"), ("F2", "検索（もう一度押すと団体検索）"), ("F4", "登録（個人・団体・情報提供書）"),
    ("F5", "名簿"), ("F6", "情報提供書の一覧"), ("F7", "あいぽーと通信"), ("F9", "印刷（公開の項目だけ）"),
    ("F10", "保存・実行"), ("Tab ↑↓", "次の項目へ／前の項目へ"), ("Space", "選ぶ・外す（全角の空白も同じ）"),
    ("Ctrl+U", "条件や入力を消す（Ctrl+Zで戻る）"), ("Ctrl+Z", "元に戻す（打っている欄の中、なければ今日の自分の保存。確かめてから戻します）"),
    ("Ctrl+Y", "やり直す（Ctrl+Zで戻したもの）"), ("F12", "画面をロックする（Ctrl+Lでも）"),
    ("Esc", "ひとつ戻る（入力は下書きに残ります）"),
    ("Alt+1～0", "F1～F10の代わり"), ("Ctrl+Q", "終了"),
  ]

  func draw(on canvas: inout Canvas, in body: Rect, seeing desk: DeskView) {
    let columns = body.columns - 4
    var lines = page.sentences.flatMap { canvas.width.wrapped($0, columns: columns) }
    lines += ["", "この画面のキー"]
    lines += page.keys.filter { !$0.label.isEmpty }.map { "  \($0.key)  \($0.label)" }
    lines += ["", "どの画面でも"] + Self.everywhere.map { "  \($0.0)  \($0.1)" }
    let window = LineWindow(of: lines.count, from: scrolled, in: body)
    for (row, line) in lines[window.places].enumerated() {
      canvas.write(line, at: window.rect.row + row, window.rect.column + 2, columns: columns)
    }
    guard window.left > 0 else { return }
    canvas.write(
      "続き \(window.left)行（↓・PageDown）",
      in: body.bottom(rows: 1).dropping(columns: 2),
      style: .quiet
    )
  }
}
