// How a cell is set off: four attributes and a colour, never the only bearer of a meaning.

/// The look of a cell; where a terminal lacks colour, a warning is bold instead.
public struct Style: OptionSet, Hashable, Sendable {
  /// One bit per attribute, as the painter reads them.
  public let rawValue: UInt8

  /// Creates a style from its bits.
  public init(rawValue: UInt8) { self.rawValue = rawValue }

  /// Nothing set off.
  public static let plain: Style = []
  /// Brighter or heavier.
  public static let bold = Style(rawValue: 1)
  /// Fainter: what is there but not asked for.
  public static let quiet = Style(rawValue: 2)
  /// Foreground and background exchanged: the chosen row.
  public static let reverse = Style(rawValue: 4)
  /// A line below the text.
  public static let underline = Style(rawValue: 8)
  /// The one colour (red): what needs attention; the words beside it say what.
  public static let warning = Style(rawValue: 16)
  /// A title.
  public static let heading: Style = [.bold]
}
