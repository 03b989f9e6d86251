// One paragraph after shaping: its units for the composer, its glyphs for the page.
import CPangoCairo

/// A shaped paragraph, which keeps its fonts alive until the page is drawn.
final class ShapedText {
  /// A glyph and how it stands to its unit's origin, in points.
  struct Glyph {
    var index: UInt32
    var x: Double
    var y: Double
  }

  /// What one unit shows.
  struct Cluster {
    var bytes: Range<Int>
    var font: Int
    var glyphs: Range<Int>
  }

  let style: TextStyle
  /// The text as UTF-8.
  let bytes: [CChar]
  fileprivate(set) var units: [Unit] = []
  fileprivate(set) var clusters: [Cluster] = []
  fileprivate(set) var glyphs: [Glyph] = []
  fileprivate(set) var fonts: [UnsafeMutablePointer<PangoFont>] = []
  /// The scalars no font has, each once for every place it stands in.
  fileprivate(set) var unknown: [Unicode.Scalar] = []

  fileprivate init(style: TextStyle, bytes: [CChar]) {
    self.style = style
    self.bytes = bytes
  }

  deinit {
    for font in fonts { g_object_unref(font) }
  }

  fileprivate func add(_ font: UnsafeMutablePointer<PangoFont>) -> Int {
    if fonts.last == font { return fonts.count - 1 }
    g_object_ref(font)
    fonts.append(font)
    return fonts.count - 1
  }
}

/// Turns text into units and glyphs.
struct Shaper {
  let engine: TextEngine

  /// Shapes one paragraph that ``PrintText`` has prepared.
  func shape(_ text: String, in style: TextStyle) -> ShapedText {
    let bytes = text.utf8.map { CChar(bitPattern: $0) }
    let shaped = ShapedText(style: style, bytes: bytes)
    guard !bytes.isEmpty else { return shaped }
    let scalars = Array(text.unicodeScalars)
    var scalarAt = [Int](repeating: 0, count: bytes.count + 1)
    var byte = 0
    for (index, scalar) in scalars.enumerated() {
      scalarAt[byte] = index
      byte += UTF8.width(scalar)
    }
    scalarAt[byte] = scalars.count

    let mayStart = engine.lineBreaks(in: bytes, scalars: scalars.count)
    let insideAddress = WebAddress.breaks(in: scalars)
    for piece in pieces(of: bytes, in: style, to: shaped) {
      let first = scalarAt[piece.bytes.lowerBound]
      let isUnknown = piece.unknown
      if isUnknown { shaped.unknown += scalars[first..<scalarAt[piece.bytes.upperBound]] }
      var breakBefore = Unit.Break.never
      var seam = 0.0
      if first > 0 {
        let allowed = BreakRules.mayBreak(
          after: scalars[first - 1],
          before: scalars[first],
          unicodeAllows: mayStart[first]
        )
        if insideAddress.contains(first) {
          breakBefore = .reluctant
        } else if allowed {
          breakBefore = .allowed
          seam = Seam.penalty(after: scalars[first - 1], before: scalars[first])
        }
      }
      shaped.units.append(
        Unit(
          advance: piece.advance,
          kind: Unit.Kind(of: scalars[first]),
          breakBefore: breakBefore,
          seam: seam
        )
      )
      shaped.clusters.append(
        .init(bytes: piece.bytes, font: piece.font, glyphs: piece.glyphs)
      )
    }
    return shaped
  }

  private struct Piece {
    var bytes: Range<Int>
    var font: Int
    var glyphs: Range<Int>
    var advance: Double
    var unknown: Bool
  }

  /// The clusters in the order of the text; what no font has is drawn as 〓, as printers do.
  private func pieces(of bytes: [CChar], in style: TextStyle, to shaped: ShapedText) -> [Piece] {
    var result: [Piece] = []
    engine.shape(bytes, in: style) { font, start, run in
      let fontIndex = shaped.add(font)
      for index in 0..<Int(run.num_glyphs) {
        let glyph = run.glyphs[index]
        let begin = start + Int(run.log_clusters[index])
        if result.last?.bytes.lowerBound != begin {
          let at = shaped.glyphs.count
          result.append(
            Piece(
              bytes: begin..<begin,
              font: fontIndex,
              glyphs: at..<at,
              advance: 0,
              unknown: false
            )
          )
        }
        let last = result.count - 1
        let unit = Double(PANGO_SCALE)
        if glyph.glyph & Self.unknownFlag != 0 {
          result[last].unknown = true
        } else if glyph.glyph != Self.emptyGlyph {
          shaped.glyphs.append(
            .init(
              index: glyph.glyph,
              x: result[last].advance + Double(glyph.geometry.x_offset) / unit,
              y: Double(glyph.geometry.y_offset) / unit
            )
          )
        }
        result[last].advance += Double(glyph.geometry.width) / unit
        result[last].glyphs = result[last].glyphs.lowerBound..<shaped.glyphs.count
      }
    }
    result.sort { $0.bytes.lowerBound < $1.bytes.lowerBound }
    for index in result.indices {
      let next = index + 1 < result.count ? result[index + 1].bytes.lowerBound : bytes.count
      result[index].bytes = result[index].bytes.lowerBound..<next
      if result[index].unknown { showAsMissing(&result[index], in: style, of: shaped) }
    }
    return result
  }

  private func showAsMissing(_ piece: inout Piece, in style: TextStyle, of shaped: ShapedText) {
    let geta = "〓".utf8.map { CChar(bitPattern: $0) }
    engine.shape(geta, in: style) { font, _, run in
      guard run.num_glyphs > 0, run.glyphs[0].glyph & Self.unknownFlag == 0 else { return }
      piece.font = shaped.add(font)
      shaped.glyphs.append(.init(index: run.glyphs[0].glyph, x: 0, y: 0))
    }
    piece.glyphs = max(0, shaped.glyphs.count - 1)..<shaped.glyphs.count
    piece.advance = style.size
  }

  // PANGO_GLYPH_UNKNOWN_FLAG and PANGO_GLYPH_EMPTY are casts that Swift does not import.
  private static let unknownFlag: UInt32 = 0x1000_0000
  private static let emptyGlyph: UInt32 = 0x0FFF_FFFF
}
