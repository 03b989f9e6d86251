// What stands on a page: set lines, rules and frames at their places.

/// A point of a page or a piece, in points from its upper left corner.
struct Point: Equatable {
  var x: Double
  var y: Double
}

/// One thing to draw; all is black.
enum Mark {
  /// A set line whose measure begins at the point and whose base line runs through it.
  case text(ShapedText, Line, at: Point, isWhite: Bool = false)
  /// A filled rectangle: rules and the ground of reversed labels.
  case block(at: Point, width: Double, height: Double)
  /// A dotted rule to the right of the point.
  case dots(at: Point, width: Double)
  /// A frame, its stroke inside the rectangle.
  case frame(at: Point, width: Double, height: Double, stroke: Double)

  /// The mark moved by an offset.
  func moved(x dx: Double, y dy: Double) -> Mark {
    func move(_ point: Point) -> Point { Point(x: point.x + dx, y: point.y + dy) }
    return switch self {
    case .text(let text, let line, let point, let isWhite):
      .text(text, line, at: move(point), isWhite: isWhite)
    case .block(let point, let width, let height):
      .block(at: move(point), width: width, height: height)
    case .dots(let point, let width): .dots(at: move(point), width: width)
    case .frame(let point, let width, let height, let stroke):
      .frame(at: move(point), width: width, height: height, stroke: stroke)
    }
  }
}

/// The marks of one page.
struct PageMarks {
  private(set) var marks: [Mark] = []

  mutating func add(_ mark: Mark) { marks.append(mark) }

  mutating func add(_ marks: [Mark], x: Double, y: Double) {
    self.marks += marks.map { $0.moved(x: x, y: y) }
  }
}
