// The answers of aiport-typeset: a line, as the program writes it and the desk reads it.
import FoundationEssentials

/// The line of an answer; behind it follow the bytes of a PDF, where one was asked for.
public struct TypesetAnswer: Codable, Equatable, Sendable {
  /// The number of the request, or `nil` where none could be read.
  public var id: Int?
  /// The length of what follows the line, in bytes; `nil` for nothing.
  public var bytes: Int?
  /// The number of pages, at least 1; `nil` where nothing was set.
  public var pages: Int?
  /// What the editor should look at, in plain Japanese; `nil` where nothing was set.
  public var problems: [String]?
  /// How the document falls on its pages, where a report was asked for.
  public var layout: LayoutReport?
  /// Whether the request was passed over for a newer one; `nil` means no.
  public var dropped: Bool?
  /// Why this document could not be set, as a Japanese sentence; the program lives on.
  public var error: String?

  /// Makes an answer.
  public init(
    id: Int?,
    bytes: Int? = nil,
    pages: Int? = nil,
    problems: [String]? = nil,
    layout: LayoutReport? = nil,
    dropped: Bool? = nil,
    error: String? = nil
  ) {
    self.id = id
    self.bytes = bytes
    self.pages = pages
    self.problems = problems
    self.layout = layout
    self.dropped = dropped
    self.error = error
  }

  /// Reads a line, with or without its newline.
  ///
  /// - Throws: `DecodingError` where it is no answer.
  public init(line: [UInt8]) throws {
    self = try JSONDecoder().decode(TypesetAnswer.self, from: Data(line))
  }

  /// The line with its newline.
  public func line() throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return try Array(encoder.encode(self)) + [UInt8(ascii: "\n")]
  }
}
