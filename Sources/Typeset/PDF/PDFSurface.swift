// A PDF under Cairo: pages of marks in black, fonts embedded, one Document tag, the paper's own date.
import CPangoCairo

/// Why no PDF could be made.
public enum TypesetError: Error, Equatable {
  /// Cairo refused the page; its own words.
  case drawing(String)
}

/// Draws pages into the bytes of one PDF.
struct PDFSurface {
  /// What the PDF says of itself.
  struct Properties {
    var title: String
    /// ISO 8601, day or day and time.
    var date: String
  }

  /// Collects what Cairo writes.
  private final class Output {
    var bytes: [UInt8] = []
  }

  /// - Throws: ``TypesetError/drawing(_:)`` where Cairo reports an error, also after the last page.
  static func bytes(
    of pages: [PageMarks],
    width: Double,
    height: Double,
    properties: Properties
  ) throws(TypesetError) -> [UInt8] {
    let output = Output()
    let surface = cairo_pdf_surface_create_for_stream(
      { closure, data, length in
        guard let closure, let data else { return CAIRO_STATUS_WRITE_ERROR }
        let output = Unmanaged<Output>.fromOpaque(closure).takeUnretainedValue()
        output.bytes.append(contentsOf: UnsafeBufferPointer(start: data, count: Int(length)))
        return CAIRO_STATUS_SUCCESS
      },
      Unmanaged.passUnretained(output).toOpaque(),
      width,
      height
    )
    defer { cairo_surface_destroy(surface) }
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_TITLE, properties.title)
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATOR, "aiport-typeset")
    // Without both dates Cairo writes the clock's, and a reprint would differ from the print.
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATE_DATE, properties.date)
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_MOD_DATE, properties.date)

    let cairo = cairo_create(surface)
    // Poppler rejects a structure tree without this element; it may stay open over pages.
    cairo_tag_begin(cairo, "Document", nil)
    for (index, page) in pages.enumerated() {
      let drawing = PageDrawing(cairo: cairo)
      for mark in page.marks { drawing.draw(mark) }
      if index == pages.count - 1 { cairo_tag_end(cairo, "Document") }
      cairo_show_page(cairo)
    }
    let drawn = cairo_status(cairo)
    cairo_destroy(cairo)
    // Some errors, such as a bad tag, show only once the file is finished.
    cairo_surface_finish(surface)
    let finished = cairo_surface_status(surface)
    for status in [drawn, finished] where status != CAIRO_STATUS_SUCCESS {
      throw .drawing(String(cString: cairo_status_to_string(status)))
    }
    return withExtendedLifetime(output) { output.bytes }
  }
}
