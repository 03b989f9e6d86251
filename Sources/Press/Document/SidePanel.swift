// The panels of the side column: index, calendar, box, list.

extension Document {
  /// One panel of the side column on page one.
  public enum SidePanel: Codable, Equatable, Sendable {
    /// Titles with the page on which each item stands: 「今号のもくじ」. The typesetter fills in the pages.
    case index(title: String, groups: [IndexGroup])
    /// Days and what happens on them: 「これからの4週間」.
    case calendar(title: String, days: [CalendarDay])
    /// A framed text: 「求む！ この活動」. A newline ends a paragraph.
    case box(title: String, text: String)
    /// Plain lines: 「新しい仲間」.
    case list(title: String, lines: [String])
  }

  /// The part of an index that belongs to one class.
  public struct IndexGroup: Codable, Equatable, Sendable {
    /// The class: 「募集」.
    public var label: String
    /// Its entries in the order printed.
    public var entries: [IndexEntry]

    /// Makes a group of entries.
    public init(label: String, entries: [IndexEntry]) {
      self.label = label
      self.entries = entries
    }
  }

  /// One line of an index.
  public struct IndexEntry: Codable, Equatable, Sendable {
    /// The title as the index shows it, cut with 「…」 where the column is too narrow.
    public var title: String
    /// The ``Item/id`` whose page is shown; an unknown one is reported as a problem.
    public var item: String

    /// Makes an entry.
    public init(title: String, item: String) {
      self.title = title
      self.item = item
    }
  }

  /// One line of a calendar.
  public struct CalendarDay: Codable, Equatable, Sendable {
    /// The day in short: 「12/5 土」.
    public var day: String
    /// What happens: 「水辺の清掃(出水)」.
    public var text: String

    /// Makes a line.
    public init(day: String, text: String) {
      self.day = day
      self.text = text
    }
  }
}
