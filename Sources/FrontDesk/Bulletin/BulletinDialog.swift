// 発行と印刷の確認: names issue, count and day before closing; offers the printers that there are.

import Civic
import TerminalKit

/// A question that the bulletin screen asks.
struct BulletinDialog: Sendable {
  private enum Question: Equatable, Sendable {
    case close
    case reopen
    case print([String])
  }

  private var question: Question
  private var dialog: Dialog

  /// Asks whether to close the issue, or to take a closing back.
  static func closing(_ issue: Filed<BulletinIssue>?, seeing desk: DeskView) -> Self? {
    guard let issue else { return nil }
    let day = issue.record.date.map(desk.masters.eras.bothCalendars) ?? "発行日未定"
    if issue.record.isClosed {
      return Self(
        question: .reopen,
        dialog: Dialog(
          "発行の取り消し",
          lines: [
            "\(issue.number.label)（\(day)）の発行を取り消します。", "紙面は、もう一度発行するまで編集できます。",
            "PDFを渡した先があるときは、取り消したことをお知らせください。",
          ],
          buttons: ["取り消す", "やめる"],
          cursor: 1
        )
      )
    }
    return Self(
      question: .close,
      dialog: Dialog(
        "発行",
        lines: [
          "\(issue.number.label)　\(day)", "\(issue.record.items.count)件を載せて発行します。",
          "発行後の紙面は変わりません。", "印刷や送付をするまでは、取り消せます。",
        ],
        buttons: ["発行する", "やめる"]
      )
    )
  }

  /// Asks where to print: each printer, or a PDF in the output folder.
  static func printing(_ queues: [String]) -> Self {
    let lines =
      queues.isEmpty
      ? ["プリンターが見つかりません。", "PDFをファイルに書き出せます。"] : ["どこに印刷しますか。"]
    return Self(
      question: .print(queues),
      dialog: Dialog("印刷", lines: lines, buttons: queues + ["PDFファイル", "やめる"])
    )
  }

  /// The keys that answer it.
  static let hints = [("←→", "選ぶ"), ("Enter", "決定")].map { (key: $0.0, label: $0.1) }

  /// The answer, once there is one; F10 does what Enter does.
  mutating func handle(_ key: Key) -> Dialog.Answer? {
    _ = dialog.handle(key == .f(10) ? .enter : key)
    return dialog.answer
  }

  /// What the answer asks for.
  func effects(
    _ answer: Dialog.Answer,
    issue: Filed<BulletinIssue>?,
    seeing desk: DeskView
  ) -> [Effect] {
    guard let issue, case .button(let place) = answer else { return [] }
    switch question {
    case .close: return place == 0 ? [.closeIssue(issue.number)] : []
    case .reopen: return place == 0 ? [.reopenIssue(issue.number)] : []
    case .print(let queues):
      if queues.indices.contains(place) {
        return [.make(.bulletinPrint(issue.number, queue: queues[place]))]
      }
      return place == queues.count ? [.make(.bulletinPDF(issue.number))] : []
    }
  }

  func draw(on canvas: inout Canvas, in body: Rect) {
    dialog.draw(on: &canvas, in: body)
  }
}
