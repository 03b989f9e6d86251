// The items of a section as one stream of pieces, made as far as a page needs them.
import Press

/// Where a stream of items goes on.
struct StreamPlace: Equatable {
  var item = 0
  var place = Place()
}

/// Items one after the other, set at whatever width the page at hand has.
final class ItemStream {
  /// The items, as the document names them.
  let items: [Document.Item]
  private let parts: [ItemParts]
  private var whole: [Int: (width: Double, pieces: [Piece])] = [:]

  init(
    _ items: [Document.Item],
    styles: ItemParts.Styles,
    measures: Measures,
    typography: Typography
  ) {
    self.items = items
    parts = items.map {
      ItemParts($0, styles: styles, measures: measures, typography: typography)
    }
  }

  /// Characters that no font has, by item.
  var unknown: [(item: Document.Item, scalars: [Unicode.Scalar])] {
    zip(items, parts).filter { !$1.unknown.isEmpty }.map { ($0, $1.unknown) }
  }

  func isEnd(_ place: StreamPlace) -> Bool { place.item >= items.count }

  /// The place behind a piece.
  func place(after piece: Piece) -> StreamPlace {
    parts[piece.item].isEnd(piece.next)
      ? StreamPlace(item: piece.item + 1) : StreamPlace(item: piece.item, place: piece.next)
  }

  /// The pieces from `start` on, at least `height` points of them if there are so many.
  func pieces(
    from start: StreamPlace,
    width: Double,
    height: Double
  ) -> (pieces: [Piece], isComplete: Bool) {
    var result: [Piece] = []
    var sum = 0.0
    for item in items.indices.dropFirst(start.item) {
      if sum > height { return (result, false) }
      let place = item == start.item ? start.place : Place()
      let set = pieces(of: item, from: place, width: width)
      sum += set.reduce(0) { $0 + $1.strip.height + $1.strip.spaceBefore }
      result += set
    }
    return (result, true)
  }

  private func pieces(of item: Int, from place: Place, width: Double) -> [Piece] {
    if place == Place(), let known = whole[item], known.width == width { return known.pieces }
    let set = parts[item].pieces(from: place, width: width, item: item)
    if place == Place() { whole[item] = (width, set) }
    return set
  }
}
