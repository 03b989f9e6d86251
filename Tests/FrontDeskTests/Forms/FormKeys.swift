// 様式を操作する言葉: going to a field by its label and filling it in, as staff do with Tab.

import Civic
import DeskTestKit
import FrontDesk
import TerminalKit

extension DeskOnCanvas {
  /// Opens a new form: 1 a person, 2 a group, 3 a notice.
  func openForm(_ digit: String) {
    press(.f(4))
    type(digit)
  }

  /// Moves on by Tab until the caret stands in the field with this label, at most once around.
  func go(to label: String) {
    for _ in 0..<80 where !rowAtCaret.hasPrefix(" \(label)") { press(.tab) }
  }

  /// Goes to a field and types.
  func fill(_ label: String, _ text: String) {
    go(to: label)
    type(text)
  }

  /// Goes to a list that opens a window and takes what typing finds.
  func pick(_ label: String, _ text: String) {
    go(to: label)
    type(text)
    press(.enter)
    if screen.contains("Enter決定") { press(.enter) }
  }

  /// Goes to a line of choices and takes one by its place.
  func choose(_ label: String, place: Int) {
    go(to: label)
    press(.right, times: place)
    type(" ")
  }

  /// The line under a field that says what is wrong with it; empty where nothing is.
  func error(at label: String) -> String {
    guard let row = lines.firstIndex(where: { $0.hasPrefix(" \(label)") }),
      let wrong = lines[(row + 1)...].first(where: { !$0.drop { $0 == " " }.hasPrefix("(") }),
      wrong.contains("✕")
    else { return "" }
    return wrong
  }

  /// A group form with everything that is required.
  func fillGroup(name: String = "なかよし水辺クラブ", kana: String = "なかよしみずべくらぶ") {
    openForm("2")
    fill("名称", name)
    fill("ふりがな", kana)
    choose("種別", place: 1)
    pick("分野", "kankyo")
    pick("活動地域", "sunatori")
  }
}
