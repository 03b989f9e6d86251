// 団体検索の見本: four groups of two wards, and how staff choose a facet.

import Civic
import DeskTestKit
import FrontDesk
import TerminalKit

/// Four groups of two wards.
func lookedUpGroups() -> [Content] {
  [
    OnFile.group("てのひら手話の会", "てのひらしゅわのかい") {
      $0.slots = ["holiday"]
      $0.recruiting = true
      $0.purpose = "聞こえない人と手話で話せる町を目指す"
      $0.phone = Detail("096-000-1234", isPublic: true)
      $0.representative = Detail("秘密 守")
    },
    OnFile.group("ことばの森", "ことばのもり", areas: ["43101-oe"]) { $0.activity = "手話と朗読" },
    OnFile.group("水辺の会", "みずべのかい", fields: ["environment"], areas: ["43101"]),
    OnFile.group("市民の輪", "しみんのわ", fields: ["town"], areas: ["city"]) {
      $0.state = .pending
      $0.stateReason = "未確認の要件: 自ら資金を集められる"
    },
  ]
}

/// The lookup screen, opened by F2 twice.
func lookup(columns: Int = 80, rows: Int = 24) -> DeskOnCanvas {
  let desk = DeskOnCanvas(lookedUpGroups(), columns: columns, rows: rows)
  desk.press(.f(2), .f(2))
  return desk
}

/// Chooses a facet by typing a part of its name.
func chooseFacet(_ text: String, on desk: DeskOnCanvas) {
  desk.press(.tab)
  desk.type(text)
  desk.press(.character(" "), .escape)
}
