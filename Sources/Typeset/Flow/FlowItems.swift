// Items on the pages: in evened columns with a hair line between, or in boxes over the whole width.
import Press

extension Flow {
  /// Sets items in the columns of this page and the next ones.
  func setColumns(_ items: [Document.Item]) {
    let stream = ItemStream(
      items,
      styles: .init(title: measures.title, body: measures.body),
      measures: measures,
      typography: typography
    )
    noteUnknown(in: stream)
    var place = StreamPlace()
    while !stream.isEnd(place) {
      let head = labelBlock()
      let room = pages.room - head.height
      let fill = self.fill(from: place, of: stream, room: room)
      let isEmpty = fill.columns.allSatisfy { $0.isEmpty }
      guard !isEmpty else {
        pages.turn()
        continue
      }
      set(label: head)
      var used = 0.0
      var last: Piece?
      for (index, column) in fill.columns.enumerated() where !column.isEmpty {
        let x = pages.x + Double(index) * (fill.width + measures.columnGap)
        used = max(used, draw(fill.pieces[column], of: stream, x: x))
        last = fill.pieces[column].last
      }
      if fill.columns.count > 1, fill.columns.last?.isEmpty == false {
        let x = fill.width + measures.columnGap / 2
        pages.draw(
          [.block(at: Point(x: x, y: 0), width: 0.4, height: used)],
          x: pages.x,
          y: pages.y
        )
      }
      pages.skip(used)
      if let last { place = stream.place(after: last) }
      if !stream.isEnd(place) { pages.turn() }
    }
    pages.skip(measures.itemGap * 0.8)
  }

  /// What of a stream stands on this page, column by column.
  private struct Fill {
    var width: Double
    var pieces: [Piece]
    var columns: [Range<Int>]
  }

  /// Fills the columns of this page; the last item of a section, alone here, takes the full width.
  private func fill(from place: StreamPlace, of stream: ItemStream, room: Double) -> Fill {
    if measures.columns > 1, place.item == stream.items.count - 1 {
      let (pieces, _) = stream.pieces(from: place, width: pages.width, height: pages.bottom)
      let height = ColumnFill.height(of: pieces.map(\.strip))
      if pieces.count <= ItemCuts.ordinaryItem, height <= room {
        return Fill(width: pages.width, pieces: pieces, columns: [pieces.indices])
      }
    }
    let count = measures.columns
    // The side column makes the first pages narrower: the width is asked anew on each page.
    let width = (pages.width - Double(count - 1) * measures.columnGap) / Double(count)
    let (pieces, isComplete) = stream.pieces(
      from: place,
      width: width,
      height: room * Double(count) + 100
    )
    let columns = ColumnFill.columns(
      of: pieces.map(\.strip),
      count: count,
      height: room,
      isComplete: isComplete,
      isForced: pages.isAtHead
    )
    return Fill(width: width, pieces: pieces, columns: columns)
  }

  /// The label that waits for its first item, at this page's width; empty where none waits.
  private func labelBlock() -> Block {
    guard let label else { return Block() }
    return Block(section: label, width: pages.width, measures: measures, typography: typography)
  }

  private func set(label block: Block) {
    pages.set(block)
    label = nil
  }

  /// Sets a framed item over the whole width.
  ///
  /// A small box moves to the next page as it is; a box that can be cut leaves no page half empty.
  func setBox(_ item: Document.Item, stroke: Double) {
    let pad = 11.0
    let stream = ItemStream(
      [item],
      styles: .init(
        title: measures.boxedTitle,
        body: measures.boxedBody,
        deadlineBesideTitle: true
      ),
      measures: measures,
      typography: typography
    )
    noteUnknown(in: stream)
    var place = StreamPlace()
    while !stream.isEnd(place) {
      let head = labelBlock()
      let room = pages.room - head.height - 2 * pad
      let (pieces, isComplete) = stream.pieces(
        from: place,
        width: pages.width - 2 * pad,
        height: pages.bottom
      )
      let strips = pieces.map(\.strip)
      let height = ColumnFill.height(of: strips)
      let mayBeCut = room > measures.height / 9 && height > measures.height / 3
      var end = 0
      if isComplete && height <= room {
        end = pieces.count
      } else if pages.isAtHead || mayBeCut {
        end = ColumnFill.end(of: strips, from: 0, height: room, isForced: pages.isAtHead)
      }
      guard end > 0 else {
        pages.turn()
        continue
      }
      set(label: head)
      pages.skip(pad)
      let inner = draw(pieces[..<end], of: stream, x: pages.x + pad)
      let frame = Mark.frame(
        at: Point(x: 0, y: -pad),
        width: pages.width,
        height: inner + 2 * pad,
        stroke: stroke
      )
      pages.draw([frame], x: pages.x, y: pages.y)
      pages.skip(inner + pad)
      place = stream.place(after: pieces[end - 1])
      if !stream.isEnd(place) { pages.turn() }
    }
    pages.skip(measures.itemGap)
  }

  /// Draws a column and returns its height.
  private func draw(_ pieces: ArraySlice<Piece>, of stream: ItemStream, x: Double) -> Double {
    var top = 0.0
    for (index, piece) in pieces.enumerated() {
      if index > 0 { top += piece.strip.spaceBefore }
      pages.draw(piece.marks, x: x, y: pages.y + top)
      top += piece.strip.height
      notePlace(of: stream.items[piece.item].id)
    }
    return top
  }

  private func notePlace(of item: String) {
    let page = pages.pageNumber
    if let index = report.items.lastIndex(where: { $0.item == item }) {
      report.items[index].lastPage = page
    } else {
      report.items.append(.init(item: item, firstPage: page, lastPage: page))
    }
  }
}
