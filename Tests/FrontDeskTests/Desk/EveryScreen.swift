// どの画面でも: every screen of the desk over the demo register, for rules that hold on all of them.

import Civic
import DeskTestKit
import FrontDesk
import TerminalKit

/// A screen, by the keys that lead to it from the first one.
enum EveryScreen: String, CaseIterable {
  case home, search, lookup, lookupFacets, lookupHits, menu, roster, people, notices, bulletins
  case bulletin, closing, preview, group, person, notice, individualForm, groupForm, noticeForm
  case groupEdit, withdrawal, staff, help

  private var keys: [Key] {
    switch self {
    case .home: []
    case .search: [.f(2), .character("会")]
    case .lookup: [.f(2), .f(2)]
    case .lookupFacets: [.f(2), .f(2), .tab]
    case .lookupHits: [.f(2), .f(2), .down]
    case .menu: [.f(4)]
    case .roster: [.f(5)]
    case .people: [.f(5), .tab]
    case .notices: [.f(6)]
    case .bulletins: [.f(7)]
    case .bulletin: [.f(7), .f(10)]
    case .closing: [.f(7), .f(10), .f(10)]
    case .preview: [.f(7), .f(10), .f(8)]
    case .group: [.f(5), .enter]
    case .person: [.f(5), .tab, .enter]
    case .notice: [.f(6), .enter]
    case .individualForm: [.f(4), .character("1")]
    case .groupForm: [.f(4), .character("2")]
    case .noticeForm: [.f(4), .character("3")]
    case .groupEdit: [.f(5), .enter, .f(10)]
    case .withdrawal: [.f(5), .enter, .delete]
    case .staff: [.f(8)]
    case .help: [.f(5), .f(1)]
    }
  }

  /// Whether it shows what is being typed in, private details included.
  var isForm: Bool {
    switch self {
    case .individualForm, .groupForm, .noticeForm, .groupEdit: true
    default: false
    }
  }

  /// The screen on a desk with these records.
  func desk(
    _ contents: [Content] = CheckoutData.demo,
    columns: Int = 80,
    rows: Int = 24,
    ambiguousIsWide: Bool = false
  ) -> DeskOnCanvas {
    let desk = DeskOnCanvas(
      contents,
      columns: columns,
      rows: rows,
      ambiguousIsWide: ambiguousIsWide
    )
    for key in keys { desk.press(key) }
    desk.forgetEffects()
    return desk
  }
}
