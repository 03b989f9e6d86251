// Where an item may be cut: not below its title, not in a short table, never for two lines.

/// Marks the pieces of an item that stay together.
struct ItemCuts {
  /// Items of so few strips are never cut.
  static let wholeItem = 9
  /// Items of so few strips are of ordinary length, and cut only where much space would be lost.
  static let ordinaryItem = 16
  /// Tables of so many facts are not cut.
  private static let wholeTable = 6
  /// A table of more strips than these may be cut, however few its facts are.
  private static let wholeTableStrips = 9
  /// The lines, and the facts, that stay together on either side of a cut.
  private static let least = 3
  /// So many lines of facts may stand alone, however few the facts are.
  private static let leastFactLines = 6

  /// The number of pieces of the title and the group.
  var heads = 0
  /// The first piece of each fact.
  var facts: [Int] = []

  /// Marks the pieces of one item, or of what is left of it.
  func mark(_ pieces: inout [Piece]) {
    let count = pieces.count
    for index in pieces.indices {
      pieces[index].strip.cutCost = count <= Self.ordinaryItem ? 110 : 45
      let isEdge = index + 1 < heads + Self.least || index + 1 > count - Self.least
      if isEdge || count <= Self.wholeItem || isInTable(index, of: count) {
        pieces[index].strip.keepsWithNext = true
      }
    }
  }

  /// Whether a cut below the piece would tear a table, or leave too little of it on one side.
  private func isInTable(_ index: Int, of count: Int) -> Bool {
    guard let table = facts.first, index >= table - 2 else { return false }
    if index < table { return true }
    if facts.count <= Self.wholeTable, count - table <= Self.wholeTableStrips { return true }
    let next = facts.first { $0 > index } ?? count
    let own = facts.last { $0 <= index } ?? table
    if next == index + 1 {
      let before = facts.count { $0 <= index }
      let isFew = facts.count - before < Self.least && count - next < Self.leastFactLines
      return before < Self.least || isFew
    }
    return index - own + 1 < Self.least || next - index - 1 < Self.least
  }
}
