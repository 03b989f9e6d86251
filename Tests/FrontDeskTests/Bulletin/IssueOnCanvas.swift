// 編集中の号: an issue of invented notices, and how staff move on its screen.

import Civic
import DeskTestKit
import FrontDesk
import TerminalKit

let issueNumber = RecordNumber(.bulletin, 1)

/// Five notices: two events, one recruitment, one without a day, and one that is past on 12/1.
func notices() -> [Content] {
  [
    OnFile.notice("冬の手話教室") { $0.starts = day("2026-12-12") },
    OnFile.notice("水辺の観察会") { $0.starts = day("2026-12-05") },
    OnFile.notice("清掃の参加者", .recruitment) { $0.deadline = day("2026-12-15") },
    OnFile.notice("会員の募集", .recruitment),
    OnFile.notice("秋の講演会") { $0.starts = day("2026-11-28") },
  ]
}

/// A desk on whose screen the next issue was just made.
func deskWithIssue() -> DeskOnCanvas {
  let desk = DeskOnCanvas(notices())
  desk.press(.f(7), .f(10))
  return desk
}

/// Moves down until a row with this text is chosen.
func goToRow(_ text: String, on desk: DeskOnCanvas) {
  desk.press(.home)
  for _ in 0..<30 where desk.chosenRows.first?.contains(text) != true { desk.press(.down) }
}

/// The titles of the rows that are in the issue, from the top.
func titles(on desk: DeskOnCanvas) -> [String] {
  desk.lines.filter { $0.contains("●") }.compactMap { line in
    line.split(separator: " ").dropFirst().first.map(String.init)
  }
}
