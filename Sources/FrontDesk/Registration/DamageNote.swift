// 壊れた行 (▲): what a record's page says while damage in the files may have cost its last change.

import Civic
import TerminalKit

/// The note on top of a record's page that its last change may be missing, and what brings it back.
///
/// It stands as long as the home screen tells of the damage: until that is confirmed (確認済み).
struct DamageNote {
  /// The damaged record; `nil` for none.
  private let number: RecordNumber?

  init(_ number: RecordNumber, seeing desk: DeskView) {
    self.number = desk.damaged.contains(number) ? number : nil
  }

  /// What F1 says of it.
  static let help =
    "「壊れた行があり」と出たら、最後の変更が欠けていないかを確かめます。"
    + "aiport verify --confirm で確認済みにすると、出なくなります。"

  /// The lines that it takes; none where there is no damage.
  func lines(columns: Int, width: TextWidth) -> [String] {
    guard let number else { return [] }
    return width.attentionLines(
      "壊れた行があり、この記録の最後の変更が読めていないかもしれません。"
        + "前の内容は履歴（Ctrl+R）、バックアップの内容に戻すには aiport mend \(number.text)",
      columns: columns
    )
  }

  /// Draws it at the top of a page's body.
  /// - Returns: the room below it.
  func draw(on canvas: inout Canvas, in body: Rect) -> Rect {
    let lines = lines(columns: body.columns - 2, width: canvas.width)
    for (row, line) in lines.enumerated() {
      canvas.write(line, in: body.droppingTop(rows: row).dropping(columns: 1), style: .warning)
    }
    return body.droppingTop(rows: lines.count)
  }
}
