// One mark at a time on a Cairo page.
import CPangoCairo

/// Draws marks on the current page.
struct PageDrawing {
  let cairo: OpaquePointer?

  func draw(_ mark: Mark) {
    cairo_set_source_rgb(cairo, 0, 0, 0)
    switch mark {
    case .text(let text, let line, let point, let isWhite):
      if isWhite { cairo_set_source_rgb(cairo, 1, 1, 1) }
      draw(text, line, at: point)
    case .block(let point, let width, let height):
      cairo_rectangle(cairo, point.x, point.y, width, height)
      cairo_fill(cairo)
    case .dots(let point, let width):
      dot(from: point, width: width)
    case .frame(let point, let width, let height, let stroke):
      cairo_set_line_width(cairo, stroke)
      cairo_rectangle(
        cairo,
        point.x + stroke / 2,
        point.y + stroke / 2,
        width - stroke,
        height - stroke
      )
      cairo_stroke(cairo)
    }
  }

  private func dot(from point: Point, width: Double) {
    cairo_set_line_width(cairo, 0.6)
    let dashes = [0.7, 1.3]
    cairo_set_dash(cairo, dashes, 2, 0)
    cairo_move_to(cairo, point.x, point.y)
    cairo_line_to(cairo, point.x + width, point.y)
    cairo_stroke(cairo)
    cairo_set_dash(cairo, dashes, 0, 0)
  }

  /// Shows the line in as few runs as its fonts allow: each run costs bytes and time.
  private func draw(_ text: ShapedText, _ line: Line, at point: Point) {
    var begin = line.units.lowerBound
    while begin < line.units.upperBound {
      let font = text.clusters[begin].font
      let end =
        text.clusters[begin..<line.units.upperBound].firstIndex { $0.font != font }
        ?? line.units.upperBound
      show(text, units: begin..<end, of: line, font: text.fonts[font], at: point)
      begin = end
    }
  }

  private func show(
    _ text: ShapedText,
    units: Range<Int>,
    of line: Line,
    font: UnsafeMutablePointer<PangoFont>,
    at point: Point
  ) {
    var glyphs: [cairo_glyph_t] = []
    var clusters: [cairo_text_cluster_t] = []
    for unit in units {
      let cluster = text.clusters[unit]
      let x = point.x + line.origins[unit - line.units.lowerBound]
      for glyph in text.glyphs[cluster.glyphs] {
        glyphs.append(
          cairo_glyph_t(index: UInt(glyph.index), x: x + glyph.x, y: point.y + glyph.y)
        )
      }
      clusters.append(
        cairo_text_cluster_t(
          num_bytes: Int32(cluster.bytes.count),
          num_glyphs: Int32(cluster.glyphs.count)
        )
      )
    }
    guard let first = units.first, let last = units.last,
      let scaled = pango_cairo_font_get_scaled_font(OpaquePointer(font))
    else { return }
    let bytes = text.clusters[first].bytes.lowerBound..<text.clusters[last].bytes.upperBound
    cairo_set_scaled_font(cairo, scaled)
    text.bytes[bytes].withUnsafeBufferPointer {
      cairo_show_text_glyphs(
        cairo,
        $0.baseAddress,
        Int32($0.count),
        glyphs,
        Int32(glyphs.count),
        clusters,
        Int32(clusters.count),
        cairo_text_cluster_flags_t(rawValue: 0)
      )
    }
  }
}
