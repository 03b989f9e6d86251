// The measures of each kind of paper: page, margins, type sizes. All lengths are points.
import Press

/// Page and type of one layout.
struct Measures: Sendable {
  var width: Double
  var height: Double
  var margin: Double
  var top: Double
  var footerEdge: Double
  var sideWidth = 0.0
  var sideGap = 0.0
  var columns = 1
  var columnGap = 0.0
  /// The stroke around standard items, or 0 where they stand free.
  var itemFrame = 0.0

  var mastheadTitle: TextStyle
  var mastheadRule: Double
  var issueNumber: TextStyle
  var date: TextStyle
  var small: TextStyle
  var headline: TextStyle
  var greeting: TextStyle
  var greetingIndent: Double
  var sectionLabel: TextStyle
  var boxedTitle: TextStyle
  var boxedBody: TextStyle
  var title: TextStyle
  var organizer: TextStyle
  var body: TextStyle
  var fact: TextStyle
  var factLabel: TextStyle
  var factColumn: Double
  var itemGap: Double

  /// Points in a millimetre.
  static let millimetre = 72 / 25.4

  var contentWidth: Double { width - 2 * margin }

  /// The measures of a layout.
  static func of(_ layout: Document.Layout) -> Measures {
    switch layout {
    case .bulletin: bulletin
    case .slip: slip
    case .sheet: sheet
    }
  }

  private static let bulletin = Measures(
    width: 210 * millimetre,
    height: 297 * millimetre,
    margin: 14 * millimetre,
    top: 12 * millimetre,
    footerEdge: 5.5 * millimetre,
    sideWidth: 50 * millimetre,
    sideGap: 7 * millimetre,
    columns: 2,
    columnGap: 6.5 * millimetre,
    mastheadTitle: .bold(39, on: 43),
    mastheadRule: 2.4,
    issueNumber: .bold(15, on: 19),
    date: .gothic(10, on: 14),
    small: .gothic(8, on: 12.5),
    headline: .bold(13.5, on: 19),
    greeting: .mincho(10, on: 16.8),
    greetingIndent: 1,
    sectionLabel: .bold(12.5, on: 18),
    boxedTitle: .bold(15.5, on: 21),
    boxedBody: .mincho(9.6, on: 15.8),
    title: .bold(11, on: 15.5),
    organizer: .gothic(8, on: 11.8),
    body: .mincho(9.2, on: 14.9),
    fact: .gothic(8.2, on: 12.6),
    factLabel: .bold(8.2, on: 12.6),
    factColumn: 12 * millimetre,
    itemGap: 15
  )

  private static let slip = Measures(
    width: 148 * millimetre,
    height: 210 * millimetre,
    margin: 12 * millimetre,
    top: 9.5 * millimetre,
    footerEdge: 7 * millimetre,
    itemFrame: 0.8,
    mastheadTitle: .bold(20, on: 25),
    mastheadRule: 1.4,
    issueNumber: .bold(10, on: 13),
    date: .gothic(9, on: 13),
    small: .gothic(9, on: 14),
    headline: .bold(11, on: 16),
    greeting: .gothic(9.2, on: 15),
    greetingIndent: 0,
    sectionLabel: .bold(10.5, on: 15),
    boxedTitle: .bold(14, on: 18.5),
    boxedBody: .mincho(10, on: 16),
    title: .bold(14, on: 18.5),
    organizer: .gothic(8.6, on: 12.6),
    body: .mincho(10, on: 16),
    fact: .gothic(9.2, on: 15),
    factLabel: .bold(9.2, on: 15),
    factColumn: 16 * millimetre,
    itemGap: 12
  )

  private static let sheet = Measures(
    width: 210 * millimetre,
    height: 297 * millimetre,
    margin: 20 * millimetre,
    top: 16 * millimetre,
    footerEdge: 9 * millimetre,
    mastheadTitle: .bold(22, on: 28),
    mastheadRule: 1.6,
    issueNumber: .bold(13, on: 17),
    date: .gothic(10, on: 14),
    small: .gothic(9, on: 14),
    headline: .bold(13, on: 19),
    greeting: .mincho(10.5, on: 17.5),
    greetingIndent: 1,
    sectionLabel: .bold(12, on: 17),
    boxedTitle: .bold(15, on: 20),
    boxedBody: .mincho(10.5, on: 17.5),
    title: .bold(12, on: 17),
    organizer: .gothic(9, on: 13.5),
    body: .mincho(10.5, on: 17.5),
    fact: .gothic(10, on: 16.5),
    factLabel: .bold(10, on: 16.5),
    factColumn: 30 * millimetre,
    itemGap: 18
  )
}
