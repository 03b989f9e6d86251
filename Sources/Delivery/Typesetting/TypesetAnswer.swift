// The two halves of the talk with aiport-typeset: a request as a line, an answer as a line and bytes.
import FoundationEssentials
import Press

/// A request as it goes over the pipe.
struct TypesetRequest {
  enum Product: String {
    case pdf, report
  }

  var id: Int
  var product: Product
  /// The document, written by `Document.json()`: one line.
  var document: Data

  /// The line with its newline.
  var line: [UInt8] {
    var line = Array("{\"id\":\(id),\"make\":\"\(product.rawValue)\",\"document\":".utf8)
    line += document
    line += Array("}\n".utf8)
    return line
  }
}

/// An answer: its line read, and the bytes that followed.
struct TypesetAnswer {
  var head: Head
  var bytes: [UInt8]

  /// The line of an answer.
  struct Head: Decodable {
    var id: Int?
    var bytes: Int?
    var pages: Int?
    var problems: [String]?
    var layout: TypesetReport?
    /// Why this document could not be set, as a Japanese sentence; the program lives on.
    var error: String?

    init(line: [UInt8]) throws(DeliveryError) {
      guard let head = try? JSONDecoder().decode(Head.self, from: Data(line)) else {
        throw .nonsense(.typesetter)
      }
      self = head
    }
  }
}
