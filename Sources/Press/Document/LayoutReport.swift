// What a composed paper looks like without drawing it: pages, what falls where, lines left, problems.

/// How a document falls on its pages.
public struct LayoutReport: Codable, Equatable, Sendable {
  /// The pages of one item.
  public struct ItemPlace: Codable, Equatable, Sendable {
    /// The item's id in the document.
    public var item: String
    /// The page on which it begins, from 1.
    public var firstPage: Int
    /// The page on which it ends, from 1.
    public var lastPage: Int

    /// Makes a place.
    public init(item: String, firstPage: Int, lastPage: Int) {
      self.item = item
      self.firstPage = firstPage
      self.lastPage = lastPage
    }
  }

  /// The number of pages, at least 1.
  public var pages: Int
  /// Where each item stands, in the order set.
  public var items: [ItemPlace]
  /// How many lines of text still fit in each column below the last item.
  public var linesLeft: Int
  /// What the editor should look at, in plain Japanese; empty where all is well.
  public var problems: [String]

  /// Makes a report.
  public init(pages: Int, items: [ItemPlace], linesLeft: Int, problems: [String]) {
    self.pages = pages
    self.items = items
    self.linesLeft = linesLeft
    self.problems = problems
  }
}
