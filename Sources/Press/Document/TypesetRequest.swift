// The requests to aiport-typeset: a line, as the desk writes it and the program reads it.
import FoundationEssentials

/// A document to be set.
public struct TypesetRequest: Decodable, Equatable, Sendable {
  /// What can be made of a document.
  public enum Product: String, Decodable, Sendable {
    /// The paper, ready to be printed.
    case pdf
    /// How it falls on its pages, without drawing it.
    case report
  }

  /// The number that the answer repeats.
  public var id: Int
  /// What is to be made.
  public var make: Product
  /// The document.
  public var document: Document

  /// Makes a request.
  public init(id: Int, make: Product, document: Document) {
    self.id = id
    self.make = make
    self.document = document
  }

  /// Reads a line, with or without its newline.
  ///
  /// - Throws: `DecodingError` where it is no request.
  public init(line: [UInt8]) throws {
    self = try JSONDecoder().decode(TypesetRequest.self, from: Data(line))
  }

  /// The line with its newline.
  ///
  /// - Throws: What ``Document/json()`` throws.
  public func line() throws -> [UInt8] {
    let head = "{\"id\":\(id),\"make\":\"\(make.rawValue)\",\"document\":"
    return try Array(head.utf8) + document.json() + Array("}\n".utf8)
  }
}
