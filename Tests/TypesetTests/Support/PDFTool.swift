// Poppler's tools over a PDF: the text and the properties that a reader would get.
import Foundation
import Testing

enum PDFTool {
  /// What a tool of poppler-utils writes about the PDF.
  static func run(_ tool: String, _ options: [String], on pdf: [UInt8]) throws -> String {
    let file = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID()).pdf")
    defer { try? FileManager.default.removeItem(at: file) }
    try Data(pdf).write(to: file)
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/" + tool)
    let toStandardOutput = tool == "pdftotext" ? ["-"] : []
    process.arguments = options + [file.path] + toStandardOutput
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    try #require(process.terminationStatus == 0, "\(tool)")
    return String(decoding: data, as: UTF8.self)
  }

  /// The text of each page in the order drawn, without white space and without the page number.
  static func text(of pdf: [UInt8]) throws -> String {
    let pages = try run("pdftotext", ["-raw", "-enc", "UTF-8"], on: pdf).split(separator: "\u{C}")
    return pages.map { page in
      page.split(separator: "\n").dropLast().joined().filter { !$0.isWhitespace }
    }.joined()
  }
}
