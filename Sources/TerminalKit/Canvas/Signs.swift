// Rules, marks and states as one column each, whatever the terminal's idea of ambiguous width.

/// The signs that the kit and its screens draw, one column each.
///
/// ● ─ and the like are ambiguous: where they would take two columns, ASCII stands in.
public struct Signs: Equatable, Sendable {
  private let plain: Bool

  /// The signs for a terminal.
  public init(_ width: TextWidth) {
    plain = width.ambiguousIsWide
  }

  /// A piece of a rule from left to right.
  public var horizontal: String { plain ? "-" : "─" }
  /// A piece of a rule from top to bottom.
  public var vertical: String { plain ? "|" : "│" }
  /// A branch of a tree: └.
  public var branch: String { plain ? "`" : "└" }
  /// The four corners of a box.
  public var corners: (topLeft: String, topRight: String, bottomLeft: String, bottomRight: String) {
    plain ? ("+", "+", "+", "+") : ("┌", "┐", "└", "┘")
  }
  /// Filled: in force (登録済).
  public var filled: String { plain ? "*" : "●" }
  /// Open: waiting (保留).
  public var open: String { plain ? "o" : "○" }
  /// Gone or none (退会).
  public var none: String { "-" }
  /// Needs a look.
  public var attention: String { plain ? "!" : "▲" }
  /// Wrong.
  public var wrong: String { plain ? "x" : "✕" }
  /// The prompt before a line to type into, or the row that is chosen.
  public var pointer: String { plain ? ">" : "▸" }
  /// What is left out.
  public var ellipsis: String { plain ? "~" : "…" }
  /// Leads from one thing to another.
  public var arrow: String { plain ? ">" : "→" }
  /// The dot of a chosen one among several.
  public var dot: String { plain ? "*" : "•" }
}
