// What the typesetter gives back: a paper as PDF.

/// A paper, set and ready to be printed or saved.
public struct TypesetPaper: Equatable, Sendable {
  /// The PDF.
  public var bytes: [UInt8]
  /// The number of pages, at least 1.
  public var pages: Int
  /// What the editor should look at, in plain Japanese; empty where all is well.
  public var problems: [String]
}
