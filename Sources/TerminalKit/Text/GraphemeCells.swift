// Cuts text into what stands together on the screen: a base and all that joins it.

/// What is drawn together in one or two columns.
struct GraphemeCell: Equatable {
  var text: String
  /// 1 or 2.
  var columns: Int
}

/// The cells of a text from left to right, with placeholders for what can't be drawn.
///
/// Finer than `Character`: ｶﾞ is one character in Swift, but two cells in every terminal. Coarser
/// than scalars: combining marks, variation selectors, flags and joined emoji stay with their base.
struct GraphemeCells: Sequence, IteratorProtocol {
  /// More scalars than any honest cell holds; the rest of a longer pile of marks is not drawn.
  private static let mostScalars = 16

  private var scalars: String.UnicodeScalarView.Iterator
  private var ahead: Unicode.Scalar?
  private var placeholder: [GraphemeCell] = []
  private let width: TextWidth

  init(_ text: String, width: TextWidth) {
    scalars = text.unicodeScalars.makeIterator()
    self.width = width
    ahead = scalars.next()
  }

  mutating func next() -> GraphemeCell? {
    if let sign = placeholder.popLast() { return sign }
    guard let base = ahead else { return nil }
    ahead = scalars.next()
    let columns = width.columns(of: base)
    guard columns > 0 else { return signs(VisibleText.number(of: base)) }
    if let sign = VisibleText.placeholder(for: base) { return signs(sign) }
    guard let following = ahead, !(0x20..<0x7F).contains(following.value) else {
      return GraphemeCell(text: String(base), columns: columns)
    }
    return joined(to: base, columns: columns)
  }

  /// A placeholder, handed out cell by cell.
  private mutating func signs(_ sign: String) -> GraphemeCell? {
    placeholder = sign.unicodeScalars.reversed().map {
      GraphemeCell(text: String($0), columns: width.columns(of: $0))
    }
    return placeholder.popLast()
  }

  /// The base with everything ahead that joins it.
  private mutating func joined(to base: Unicode.Scalar, columns: Int) -> GraphemeCell {
    var cell = GraphemeCell(text: String(base), columns: columns)
    var last = base
    var count = 1
    while let scalar = ahead, joins(scalar, after: last, base: base, count: count) {
      switch scalar.value {
      case 0xFE0F where base.properties.isEmoji && base.value > 0x7F: cell.columns = 2
      case 0x20E3 where base.properties.isEmoji: cell.columns = 2  // keycap
      case 0x1F1E6...0x1F1FF: cell.columns = 2  // second half of a flag
      default: break
      }
      count += 1
      if count <= Self.mostScalars { cell.text.unicodeScalars.append(scalar) }
      last = scalar
      ahead = scalars.next()
    }
    // What was cut off may not leave a joiner behind: the next cell would hang on it.
    if count > Self.mostScalars, cell.text.unicodeScalars.last == "\u{200D}" {
      cell.text.unicodeScalars.removeLast()
    }
    return cell
  }

  private func isHangulPart(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x1100...0x11FF, 0xA960...0xA97F, 0xD7B0...0xD7FF: true
    default: false
    }
  }

  private func joins(
    _ scalar: Unicode.Scalar,
    after last: Unicode.Scalar,
    base: Unicode.Scalar,
    count: Int
  ) -> Bool {
    switch scalar.value {
    case 0x200D: base.properties.isEmoji && base.value > 0x7F
    case 0x1F3FB...0x1F3FF: last.properties.isEmojiModifierBase
    case 0x1F1E6...0x1F1FF: count == 1 && (0x1F1E6...0x1F1FF).contains(base.value)
    case 0x1161...0x11FF, 0xD7B0...0xD7FF: isHangulPart(last)
    case 0xE0020...0xE007F: base.value == 0x1F3F4  // flags of regions; anywhere else, hidden text
    default:
      if last.value == 0x200D, scalar.properties.isEmoji {
        true
      } else {
        width.columns(of: scalar) == 0 && VisibleText.placeholder(for: scalar) == nil
      }
    }
  }
}
