// A composed paper, ready to be set: bulletin, slip or sheet, as one plain value.

/// A paper as it will be printed, without a word about how its pages fall.
///
/// A closed issue keeps this value as JSON (``json()``), so that a reprint years later shows what was
/// printed then. Whatever stands in it is printed: only public details may be put into one.
public struct Document: Equatable, Sendable {
  /// The language of the text, as in BCP 47.
  public var language: String
  /// The title that the PDF carries in its properties.
  public var title: String
  /// The day the paper bears, as ISO 8601 (`2026-12-01`), or `nil` where it bears none.
  ///
  /// It becomes the PDF's date, so that the same document gives the same bytes on any day.
  public var day: String?
  /// The paper's size and arrangement.
  public var layout: Layout
  /// What stands over the first page, or `nil` for a paper that starts with its text.
  public var masthead: Masthead?
  /// The panels of the side column on page one, from the top; only a bulletin has one.
  public var sidebar: [SidePanel]
  /// The words before the first section, or `nil` for none.
  public var greeting: Greeting?
  /// The classes of items, in the order printed.
  public var sections: [Section]
  /// What stands at the foot of each page, or `nil` for page numbers alone.
  public var footer: Footer?

  /// Makes a document of its parts.
  public init(
    title: String,
    layout: Layout,
    day: String? = nil,
    language: String = "ja",
    masthead: Masthead? = nil,
    sidebar: [SidePanel] = [],
    greeting: Greeting? = nil,
    sections: [Section] = [],
    footer: Footer? = nil
  ) {
    self.language = language
    self.title = title
    self.day = day
    self.layout = layout
    self.masthead = masthead
    self.sidebar = sidebar
    self.greeting = greeting
    self.sections = sections
    self.footer = footer
  }
}

extension Document {
  /// Size and arrangement of a paper.
  public enum Layout: String, Codable, Equatable, Sendable, CaseIterable {
    /// A4, a side column on page one, items in two columns: the bulletin.
    case bulletin
    /// A5, one column, a box an item: what a visitor takes home.
    case slip
    /// A4, one column: a copy of a registration, a list.
    case sheet
  }

  /// The items of all sections, in the order printed.
  public var items: [Item] { sections.flatMap(\.items) }
}
