// A document in, a PDF or a layout report out.
import Press

/// Sets documents on pages; not to be shared between threads, as its fonts belong to one.
public final class Typesetter {
  /// A PDF and how it fell out.
  public struct Print {
    /// The file's bytes.
    public var pdf: [UInt8]
    /// Its pages, what stands where, and what the editor should look at.
    public var report: LayoutReport
  }

  /// Kept between documents, by language: fonts once loaded halve the time of the next document.
  private var engines: [String: TextEngine] = [:]

  /// Lines of text in about half a page.
  private static let halfPage = 24

  /// Makes a typesetter; fonts are loaded with the first document.
  public init() {}

  /// Sets a document and draws it.
  ///
  /// The same document gives the same bytes, on any day and in any time zone.
  ///
  /// - Throws: ``TypesetError`` where the PDF could not be written.
  public func pdf(of document: Document) throws(TypesetError) -> Print {
    let (pages, report) = flow(document)
    let measures = Measures.of(document.layout)
    let bytes = try PDFSurface.bytes(
      of: pages,
      width: measures.width,
      height: measures.height,
      properties: .init(title: document.title, date: Self.date(of: document))
    )
    return Print(pdf: bytes, report: report)
  }

  /// Sets a document without drawing it.
  public func report(on document: Document) -> LayoutReport { flow(document).report }

  private func flow(_ document: Document) -> (pages: [PageMarks], report: LayoutReport) {
    let engine = engines[document.language] ?? TextEngine(language: document.language)
    engines[document.language] = engine
    let usual = Flow(document, typography: Typography(engine: engine)).run()
    // A last page that is half empty may be saved by setting the items a little closer.
    guard usual.report.pages > 1, usual.report.linesLeft >= Self.halfPage else { return usual }
    let close = Flow(document, typography: Typography(engine: engine), gap: 0.6).run()
    return close.report.pages < usual.report.pages ? close : usual
  }

  /// Midnight of the paper's day; a paper without one gets a fixed day, never the clock's.
  private static func date(of document: Document) -> String {
    let day = document.day ?? ""
    return (day.isEmpty ? "2000-01-01" : day) + "T00:00:00+09:00"
  }
}
