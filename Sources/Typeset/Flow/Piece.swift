// A strip of a column that is never cut: one line with what belongs to it.

/// Where a text can go on in another column or on another page: a part of an item, a unit of the part.
struct Place: Equatable, Sendable {
  var part = 0
  var unit = 0
}

/// What is known of a strip when columns are filled.
struct Strip: Equatable, Sendable {
  /// The height, in points.
  var height: Double
  /// Space above, in points; it vanishes at the head of a column.
  var spaceBefore = 0.0
  /// Whether the column may not end below this strip.
  var keepsWithNext = false
  /// Whether an item ends here, so that a column ends well.
  var endsItem = false
  /// What it costs to end a column below this strip where no item ends, in points of empty column.
  var cutCost = 60.0
}

/// A strip and what is drawn in it, from its upper left corner.
struct Piece {
  var strip: Strip
  var marks: [Mark] = []
  /// The item it belongs to, as an index into the stream's items.
  var item = 0
  /// Where the item goes on below this piece.
  var next = Place()
}
