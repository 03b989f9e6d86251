// A document as JSON: what crosses the pipe to the typesetter and what a closed issue keeps.
import FoundationEssentials

extension Document {
  /// The name and version of the JSON form, the value of its key `format`.
  public static let format = "aiport-document/1"

  /// The document as one line of UTF-8 JSON with its keys in order: equal documents give equal bytes.
  public func json() throws -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return try encoder.encode(self)
  }

  /// Reads a document from what ``json()`` wrote.
  ///
  /// - Throws: `DecodingError` where the bytes are no document of this version.
  public init(json: Data) throws {
    self = try JSONDecoder().decode(Document.self, from: json)
  }
}

extension Document: Codable {
  private enum CodingKeys: String, CodingKey {
    case format, language, title, day, layout, masthead, sidebar, greeting, sections, footer
  }

  /// Reads a document of format ``format``.
  ///
  /// - Throws: `DecodingError` for another format or version, or a part that is missing.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    let format = try container.decode(String.self, forKey: .format)
    guard format == Self.format else {
      throw DecodingError.dataCorruptedError(
        forKey: .format,
        in: container,
        debugDescription: "expected \(Self.format), found \(format)"
      )
    }
    language = try container.decode(String.self, forKey: .language)
    title = try container.decode(String.self, forKey: .title)
    day = try container.decodeIfPresent(String.self, forKey: .day)
    layout = try container.decode(Layout.self, forKey: .layout)
    masthead = try container.decodeIfPresent(Masthead.self, forKey: .masthead)
    sidebar = try container.decode([SidePanel].self, forKey: .sidebar)
    greeting = try container.decodeIfPresent(Greeting.self, forKey: .greeting)
    sections = try container.decode([Section].self, forKey: .sections)
    footer = try container.decodeIfPresent(Footer.self, forKey: .footer)
  }

  /// Writes the document with its format and version.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(Self.format, forKey: .format)
    try container.encode(language, forKey: .language)
    try container.encode(title, forKey: .title)
    try container.encodeIfPresent(day, forKey: .day)
    try container.encode(layout, forKey: .layout)
    try container.encodeIfPresent(masthead, forKey: .masthead)
    try container.encode(sidebar, forKey: .sidebar)
    try container.encodeIfPresent(greeting, forKey: .greeting)
    try container.encode(sections, forKey: .sections)
    try container.encodeIfPresent(footer, forKey: .footer)
  }
}
