// Pango's font map and context, set up for print: true to size, nothing rounded to pixels.
import CPangoCairo

/// The fonts of one typesetter; not to be shared between threads.
final class TextEngine {
  private let fontMap: UnsafeMutablePointer<PangoFontMap>
  private let context: OpaquePointer
  private let noAttributes: OpaquePointer
  private let language: OpaquePointer?
  private var descriptions: [TextStyle: OpaquePointer] = [:]

  init(language tag: String) {
    fontMap = pango_cairo_font_map_new()
    pango_cairo_font_map_set_resolution(OpaquePointer(fontMap), 72)
    context = pango_font_map_create_context(fontMap)
    pango_context_set_round_glyph_positions(context, 0)
    let options = cairo_font_options_create()
    cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF)
    cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE)
    pango_cairo_context_set_font_options(context, options)
    cairo_font_options_destroy(options)
    language = pango_language_from_string(tag)
    pango_context_set_language(context, language)
    noAttributes = pango_attr_list_new()
  }

  deinit {
    for description in descriptions.values { pango_font_description_free(description) }
    pango_attr_list_unref(noAttributes)
    g_object_unref(UnsafeMutableRawPointer(context))
    g_object_unref(UnsafeMutableRawPointer(fontMap))
  }

  /// Cuts `text` into pieces of one font and shapes each, in the order of the text.
  ///
  /// `visit` gets the font, the first byte of the piece, and its glyphs, which live for the call alone.
  func shape(
    _ text: [CChar],
    in style: TextStyle,
    visit: (UnsafeMutablePointer<PangoFont>, Int, PangoGlyphString) -> Void
  ) {
    pango_context_set_font_description(context, description(of: style))
    let length = Int32(text.count)
    let items = pango_itemize(context, text, 0, length, noAttributes, nil)
    defer { g_list_free(items) }
    let glyphs = pango_glyph_string_new()
    defer { pango_glyph_string_free(glyphs) }
    var node = items
    while let current = node {
      node = current.pointee.next
      guard let item = current.pointee.data?.assumingMemoryBound(to: PangoItem.self), let glyphs
      else { continue }
      let start = Int(item.pointee.offset)
      text.withUnsafeBufferPointer { bytes in
        guard let base = bytes.baseAddress else { return }
        pango_shape_full(
          base + start,
          item.pointee.length,
          base,
          length,
          &item.pointee.analysis,
          glyphs
        )
      }
      if let font = item.pointee.analysis.font { visit(font, start, glyphs.pointee) }
      pango_item_free(item)
    }
  }

  /// Whether a line may begin with each scalar of `text`, as UAX #14 says.
  func lineBreaks(in text: [CChar], scalars: Int) -> [Bool] {
    var attributes = Array(repeating: PangoLogAttr(), count: scalars + 1)
    pango_get_log_attrs(
      text,
      Int32(text.count),
      -1,
      language,
      &attributes,
      Int32(attributes.count)
    )
    return attributes.map { $0.is_line_break != 0 }
  }

  private func description(of style: TextStyle) -> OpaquePointer? {
    if let known = descriptions[style] { return known }
    let made = pango_font_description_from_string(style.face.rawValue)
    pango_font_description_set_absolute_size(made, style.size * Double(PANGO_SCALE))
    pango_font_description_set_weight(made, style.isBold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL)
    descriptions[style] = made
    return made
  }
}
